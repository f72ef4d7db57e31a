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
