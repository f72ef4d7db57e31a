/** The value axis of the error chart: which metrics bear a logarithm, and which values always belong on it. */
import type { Metric, View } from '../../scenario/view.ts';
import { linearAxis, logAxis, type ValueAxis } from '../kit/ticks.ts';

/** Values below are drawn at it on a logarithmic axis, in nats: less than any model differs from the truth. */
const LEAST_REGRET = 1e-6;

/** Ratios span powers; losses and shares do not, and their gap to the best possible has its own metric. */
const LOGARITHMIC: ReadonlySet<Metric> = new Set(['regret', 'calibration']);

/** The scale in force: null where a metric has only one. */
export function scaleFor(metric: Metric, scale: View['scale']): View['scale'] | null {
  return LOGARITHMIC.has(metric) ? scale : null;
}

/** An axis that holds the values' reach (null before there are any), with about `count` marks where it is linear. */
export function errorAxis(metric: Metric, scale: View['scale'] | null, reach: readonly [number, number] | null, count: number): ValueAxis {
  const [low, high] = reach ?? (metric === 'calibration' ? [1, 1] : [0.1, 0.5]);
  if (metric === 'regret') {
    // Four decades from the start: the axis holds still until something extraordinary happens.
    return scale === 'log' ? logAxis(Math.max(low, LEAST_REGRET), high, 10, [1e-4, 1]) : linearAxis(0, high, count);
  }
  if (metric === 'calibration') {
    return scale === 'log' ? logAxis(low, high, 2, [0.5, 2]) : linearAxis(Math.min(low, 1), Math.max(high, 1), count);
  }
  return linearAxis(metric === 'errorRate' ? 0 : low, high, count);
}

/** The best possible, where it is the same every day; null where it moves. */
export function constantBest(metric: Metric): number | null {
  return metric === 'regret' ? 0 : null;
}

/** The value at which a model is right on the whole; null where there is none. */
export function rightValue(metric: Metric): number | null {
  return metric === 'calibration' ? 1 : null;
}
