/** Whether it is luck which of static and dynamic is the better one: how other years went, and whether chance alone would make them go so. */
import { median } from '../numerics/quantile.ts';
import { signTest } from '../numerics/signTest.ts';

export type Side = 'static' | 'dynamic';

/** Wins and losses that chance alone makes as uneven at least once in twenty are a tie. */
const LIKELY = 0.05;

/** Static's figure less dynamic's in each other year; 0 is a tie. */
export interface Luck {
  readonly years: number;
  readonly wins: Readonly<Record<Side | 'ties', number>>;
  /** The better one in so many that chance does not do it; null for a tie. */
  readonly better: Side | null;
  /** The median difference. */
  readonly middle: number;
}

/** @param differences static's less dynamic's, `[years]`, 0 for a tie; lower is better */
export function luckOf(differences: readonly number[]): Luck {
  const wins = {
    static: differences.filter((each) => each < 0).length,
    dynamic: differences.filter((each) => each > 0).length,
    ties: differences.filter((each) => each === 0).length,
  };
  const isTie = signTest(wins.static, wins.dynamic) > LIKELY;
  return { years: differences.length, wins, better: isTie ? null : wins.static > wins.dynamic ? 'static' : 'dynamic', middle: median(differences) };
}
