/** A band behind a curve: where the same contender lay in other years. */
import type { ContenderName } from '../../scenario/contenders.ts';
import { extent, type Reach } from './columns.ts';

export interface DayBand {
  /** Whose: gives its colour. */
  readonly of: ContenderName;
  /** What it is called when it is read off, and what says beside the chart which area it is. */
  readonly name: string;
  readonly legend: string;
  /** 10th and 90th percentile, each `[days]`, NaN where there is none; the same arrays while nothing changed. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Headings of both in the table. */
  readonly titles: readonly [low: string, high: string];
  /** What is said of a day; '' where there is nothing to say. */
  readonly say: (day: number) => string;
}

/** How far it reaches on the days `first` to `last`. */
export function reachOfBand(band: DayBand | null, first: number, last: number): Reach {
  return band && extent([band.low.subarray(first, last + 1), band.high.subarray(first, last + 1)]);
}

/** The stretches of days on which it is there, each from its first to its last day. */
export function stretchesOfBand({ low }: Pick<DayBand, 'low'>, first: number, last: number): readonly (readonly [from: number, to: number])[] {
  const stretches: [number, number][] = [];
  for (let day = first; day <= last; day++) {
    if (Number.isNaN(low[day] ?? NaN)) continue;
    const open = stretches.at(-1);
    if (open?.[1] === day - 1) open[1] = day;
    else stretches.push([day, day]);
  }
  return stretches;
}

/** Its two edges as columns of a table. */
export function columnsOfBand(band: DayBand | null): readonly { readonly key: string; readonly title: string; readonly values: Float64Array }[] {
  if (!band) return [];
  const { of, titles, low, high } = band;
  return [
    { key: `${of}_other_years_p10`, title: titles[0], values: low },
    { key: `${of}_other_years_p90`, title: titles[1], values: high },
  ];
}
