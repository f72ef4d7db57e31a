/**
 * Other years: the same scenario with other seeds, so that one can see what of a year is luck. Each is kept as the daily
 * columns that bands are drawn from and the figures of its story; of all else nothing stays. What runs them
 * (runOtherYear.ts) is the engine's, this is also the page's.
 */
import { quantile } from '../numerics/quantile.ts';
import type { ByContender } from '../scenario/contenders.ts';
import type { Metric, ScoreMetric } from '../scenario/metrics.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { measured } from './measured.ts';
import { following } from './seeds.ts';
import type { ContenderFigures } from './stretchFigures.ts';

/** Daily columns, each `[days]`, NaN where there is no value. In float32: a hundred years of five make 27 MB. */
type Columns = Readonly<Record<ScoreMetric | 'expected', Float32Array>>;

export interface YearOfContender {
  readonly scores: Columns;
  /** In € up to the end of each day, `[days]`. */
  readonly cost: Float32Array;
  readonly story: ContenderFigures;
}

export interface OtherYear {
  readonly seed: number;
  /** Each `[days]`. */
  readonly shoppers: Float32Array;
  readonly purchases: Float32Array;
  readonly contenders: ByContender<YearOfContender>;
}

/** Years that a band needs: of fewer, a tenth of them is nobody. */
export const FEWEST_FOR_BAND = 5;

/** Shares of the years between which a band lies: from the 10th to the 90th percentile. */
const BAND = [0.1, 0.9] as const;

/** The seeds of so many other years: those that follow the scenario's own, as in `simulate --seeds`, which is not among them. */
export function otherSeeds({ world: { seed } }: Scenario, years: number): readonly number[] {
  return Array.from({ length: years }, (_, i) => following(seed, i + 1));
}

/** What a band is drawn of: a metric over trailing days, bouquets expected, or what it has cost so far. */
export type BandOf = { readonly kind: 'metric'; readonly metric: Metric; readonly days: number } | { readonly kind: 'bouquets' } | { readonly kind: 'cost' };

/** A year's curve as the page draws it, `[days]`: smoothed before anything is made of several. */
export function curveOf(year: OtherYear, { scores, cost }: YearOfContender, of: BandOf): ArrayLike<number> {
  switch (of.kind) {
    case 'metric':
      return measured({ ...year, scores }, of.metric, of.days);
    case 'bouquets':
      return scores.expected;
    case 'cost':
      return cost;
  }
}

export interface Band {
  /** How many years it stands on. */
  readonly years: number;
  /** 10th and 90th percentile, each `[days]`, NaN on days on which fewer than FEWEST_FOR_BAND years have a value. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The band of several curves over the same days, `[years][days]`. */
export function bandOf(curves: readonly ArrayLike<number>[]): Band {
  const days = curves[0]?.length ?? 0;
  const [low, high] = [new Float64Array(days).fill(NaN), new Float64Array(days).fill(NaN)];
  const ofDay = new Float64Array(curves.length);
  for (let day = 0; day < days; day++) {
    let count = 0;
    for (const curve of curves) if (!Number.isNaN(curve[day]!)) ofDay[count++] = curve[day]!;
    if (count < FEWEST_FOR_BAND) continue;
    const there = ofDay.subarray(0, count);
    low[day] = quantile(there, BAND[0]);
    high[day] = quantile(there, BAND[1]);
  }
  return { years: curves.length, low, high };
}
