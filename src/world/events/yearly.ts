/** What an event of the year is to the world: when it falls and what it does. */
import type { CalendarDate } from '@internationalized/date';
import type { Scenario } from '../../scenario/scenario.ts';
import type { FeatureName } from '../features.ts';

/** What an event does at full intensity: its three shifts, each of which can be switched off. Absent numbers are zero. */
export interface Effect {
  /** Days over which it builds up. It ends after its day. */
  readonly lead: number;
  /** Days before the event at which the mood to buy has come half way. */
  readonly mood: number;
  /** E-folding time of the rush of visitors, in days. */
  readonly rush: number;
  readonly who: { /** Extra visits as a multiple of ordinary ones. */ readonly visits: number; readonly features: Partial<Record<FeatureName, number>> };
  readonly many: { /** Log-odds added for everyone: the level. */ readonly bias: number };
  readonly why: {
    /** Changes of the true weights. */
    readonly weights: Partial<Record<FeatureName, number>>;
    /** Share of visitors with gift intent, which nobody logs, and what it adds in log-odds. */
    readonly intentShare: number;
    readonly intent: number;
  };
}

export interface Yearly {
  readonly when: (year: number, scenario: Scenario) => CalendarDate;
  readonly effect: Effect;
}
