/** The curves of a history: every contender's metric, smoothed over trailing days. Computed once a history, then remembered. */
import type { Metric } from '../../scenario/metrics.ts';
import { scoresIn, type History, type ScoredName } from '../../simulation/history.ts';
import { measured } from '../../simulation/measured.ts';

/** A contender's, the best possible's or the log's best's metric, `[days]`, NaN on days without a value. */
export interface Series {
  readonly of: ScoredName;
  readonly values: Float64Array;
}

const remembered = new WeakMap<History, Map<string, readonly Series[]>>();

/** The metric over the last `days` days, as known at the end of each day: of every contender that serves, then of the best possible and of the best that sees the log. */
export function metricSeries(history: History, metric: Metric, days: number): readonly Series[] {
  let ofHistory = remembered.get(history);
  if (!ofHistory) remembered.set(history, (ofHistory = new Map<string, readonly Series[]>()));
  const key = `${metric} ${days}`;
  let series = ofHistory.get(key);
  if (!series) ofHistory.set(key, (series = compute(history, metric, days)));
  return series;
}

const apart = new WeakMap<Float64Array, Float64Array>();

/** Some values where they are others than the best possible's, NaN elsewhere; the same array every time. */
export function apartFrom(best: Float64Array, values: Float64Array): Float64Array {
  let kept = apart.get(values);
  if (!kept) apart.set(values, (kept = values.map((value, day) => (value === best[day] ? NaN : value))));
  return kept;
}

function compute(history: History, metric: Metric, days: number): Series[] {
  const { shoppers, purchases } = history;
  return scoresIn(history).map(({ name, scores }) => ({ of: name, values: measured({ scores, shoppers, purchases }, metric, days) }));
}
