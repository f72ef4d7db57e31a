/** What a plot draws: its curves and what stands at their ends. */
import type { ScoredName } from '../../simulation/history.ts';

/** One column of the rows, and whose it is. */
export interface Curve {
  readonly key: string;
  readonly of: ScoredName | 'sold';
  /** Of the run before the last change: drawn faintly. */
  readonly ghost?: boolean;
}

/** A curve's name and last value. */
export interface End {
  readonly of: ScoredName;
  readonly name: string;
  readonly value: string;
  /** Where the curve ends. */
  readonly day: number;
  readonly at: number;
}
