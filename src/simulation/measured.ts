/** A contender's metric over trailing days, whichever it is: made of a daily score, or of bouquets expected and sold. */
import { trailingDistance, trailingMean, trailingRatio, type Daily } from '../monitoring/smoothing.ts';
import { isScore, METRICS, type Metric, type ScoreMetric } from '../scenario/metrics.ts';

/** What metrics are made of, each `[days]`. */
export interface Measurable {
  readonly scores: Readonly<Record<ScoreMetric | 'expected', Daily>>;
  readonly shoppers: Daily;
  readonly purchases: Daily;
}

/** The metric over the last `days` days, as known at the end of each day, `[days]`; NaN where there is no value. */
export function measured({ scores, shoppers, purchases }: Measurable, metric: Metric, days: number): Float64Array {
  if (isScore(metric)) return trailingMean(scores[metric], shoppers, days);
  return (METRICS[metric].pooled === 'ratio' ? trailingRatio : trailingDistance)(scores.expected, purchases, days);
}
