/** The curves of a history: every contender's metric, smoothed over trailing days. Computed once a history, then kept. */
import { trailingMean, trailingRatio } from '../../monitoring/smoothing.ts';
import type { Metric } from '../../scenario/view.ts';
import { SCORED, type ScoredName, type History } from '../../simulation/history.ts';

/** `[days]` each, NaN on days without a value; all of `scheduled` where it does not serve. */
export type Series = Readonly<Record<ScoredName, Float64Array>>;

const kept = new WeakMap<History, Map<string, Series>>();

/** The metric over the last `days` days, as known at the end of each day. */
export function metricSeries(history: History, metric: Metric, days: number): Series {
  let ofHistory = kept.get(history);
  if (!ofHistory) kept.set(history, (ofHistory = new Map<string, Series>()));
  const key = `${metric} ${days}`;
  let series = ofHistory.get(key);
  if (!series) ofHistory.set(key, (series = compute(history, metric, days)));
  return series;
}

function compute(history: History, metric: Metric, days: number): Series {
  const curve = (name: ScoredName) => {
    const scores = history.contenders[name];
    return metric === 'calibration'
      ? trailingRatio(scores.expected, history.purchases, days)
      : trailingMean(scores[metric], history.shoppers, days);
  };
  return Object.fromEntries(SCORED.map((name) => [name, curve(name)])) as Record<ScoredName, Float64Array>;
}

/** One day as the chart library wants it: null where there is no value. */
export type Row = { readonly day: number } & Readonly<Record<string, number | null>>;

interface RowColumn {
  readonly key: string;
  readonly values: Float64Array;
  readonly shift?: number;
}

/**
 * Rows of columns, for the days `first` to `last`; values below `lowest` are drawn there. A column may come from a run
 * whose calendar began `shift` days earlier (negative: later).
 */
export function rowsOf(columns: readonly RowColumn[], first: number, last: number, lowest = -Infinity): Row[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const row: Record<string, number | null> & { day: number } = { day: first + index };
    for (const { key, values, shift = 0 } of columns) {
      const value = values[first + index + shift];
      row[key] = value === undefined || Number.isNaN(value) ? null : Math.max(value, lowest);
    }
    return row;
  });
}

/** How many days `before` is ahead of `history`: day d of `history` is day d + shift of `before`; null when they never meet. */
export function calendarShift(history: History, before: History): number | null {
  const there = before.dates.indexOf(history.dates[0] ?? '');
  if (there >= 0) return there;
  const here = history.dates.indexOf(before.dates[0] ?? '');
  return here >= 0 ? -here : null;
}

/** The smallest and largest value of these columns; null without any. */
export function extent(columns: readonly Float64Array[]): readonly [number, number] | null {
  let low = Infinity;
  let high = -Infinity;
  for (const values of columns) {
    for (const value of values) {
      if (Number.isNaN(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low <= high ? [low, high] : null;
}
