/**
 * The metrics that a model can be judged by on the page, and the rules that come with each: which values are better,
 * and what its axis must hold. Words are in text/charts.ts, the daily scores in simulation/history.ts.
 */
import { log } from '../numerics/elementary.ts';

interface MetricRules {
  readonly better: 'lower' | 'higher' | 'one';
  /** How several days become one figure: the shoppers' mean, the days' mean distance of bouquets expected from bouquets sold, or the former over the latter. */
  readonly pooled: 'mean' | 'distance' | 'ratio';
  /** The best possible's value, where it is the same every day. */
  readonly best: number | null;
  /** A value that a linear axis always shows. */
  readonly shows: number | null;
  /** How a logarithmic axis is marked, what it shows at least, and where lower values are drawn; null where logarithms mean nothing: losses and shares span no powers. */
  readonly logarithm: { readonly base: 2 | 10; readonly reach: readonly [number, number]; readonly lowest: number } | null;
}

/** In the order in which they are offered; the names are those of links. */
export const METRICS = {
  bouquets: { better: 'lower', pooled: 'distance', best: null, shows: 0, logarithm: null },
  logLoss: { better: 'lower', pooled: 'mean', best: null, shows: null, logarithm: null },
  // Four decades from the start: the axis holds still until something extraordinary happens. Less than 1e-6 nats no model differs from the truth.
  regret: { better: 'lower', pooled: 'mean', best: 0, shows: 0, logarithm: { base: 10, reach: [1e-4, 1], lowest: 1e-6 } },
  brier: { better: 'lower', pooled: 'mean', best: null, shows: null, logarithm: null },
  errorRate: { better: 'lower', pooled: 'mean', best: null, shows: 0, logarithm: null },
  calibration: { better: 'one', pooled: 'ratio', best: null, shows: 1, logarithm: { base: 2, reach: [0.5, 2], lowest: 0 } },
  auc: { better: 'higher', pooled: 'mean', best: null, shows: null, logarithm: null },
} as const satisfies Readonly<Record<string, MetricRules>>;

export type Metric = keyof typeof METRICS;
export const METRIC_NAMES = Object.keys(METRICS) as readonly Metric[];

/** The metrics that are means over shoppers: they are among the daily scores, under their own name. The others are made of bouquets expected and sold. */
export type ScoreMetric = { [M in Metric]: (typeof METRICS)[M]['pooled'] extends 'mean' ? M : never }[Metric];

export function isScore(metric: Metric): metric is ScoreMetric {
  return METRICS[metric].pooled === 'mean';
}

/** How bad a value is; comparable within a metric. Half as much as right is as bad as twice. */
export function badness(metric: Metric, value: number): number {
  switch (METRICS[metric].better) {
    case 'lower':
      return value;
    case 'higher':
      return -value;
    case 'one':
      return Math.abs(log(value));
  }
}
