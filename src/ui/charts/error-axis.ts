/** The value axis of the error chart, by the metric's rules: which bear a logarithm, and which values always belong on it. */
import { METRICS, type Metric } from '../../scenario/metrics.ts';
import type { View } from '../../scenario/view.ts';
import { linearAxis, logAxis, type ValueAxis } from '../kit/ticks.ts';

/** The scale in force: null where a metric has only one. */
export function scaleFor(metric: Metric, scale: View['scale']): View['scale'] | null {
  return METRICS[metric].logarithm === null ? null : scale;
}

/** An axis that holds the values' reach (null before there are any), with about `count` marks where it is linear. */
export function errorAxis(metric: Metric, scale: View['scale'] | null, reach: readonly [number, number] | null, count: number): ValueAxis {
  const { logarithm, shows } = METRICS[metric];
  const right = rightValue(metric);
  const [low, high] = reach ?? (right === null ? [0.1, 0.5] : [right, right]);
  if (logarithm !== null && scale === 'log') return logAxis(Math.max(low, logarithm.lowest), high, logarithm.base, logarithm.reach);
  return linearAxis(Math.min(low, shows ?? low), Math.max(high, shows ?? high), count);
}

/** The best possible, where it is the same every day; null where it moves. */
export function constantBest(metric: Metric): number | null {
  return METRICS[metric].best;
}

/** The value at which a model is right on the whole; null where there is none. */
export function rightValue(metric: Metric): number | null {
  return METRICS[metric].better === 'one' ? 1 : null;
}
