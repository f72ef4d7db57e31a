/** Writes a contender's daily scores into the history's columns, a day at a time. */
import { auc, brier, errorRate, expectedPurchases, logScores } from '../monitoring/metrics.ts';
import type { Batch } from '../world/shoppers.ts';
import type { DailyScores } from './history.ts';

/** Room for one day's predictions. */
let room = new Float64Array(0);

/** Columns of `days` rows, NaN until a day is scored. */
export function emptyScores(days: number): DailyScores {
  const column = () => new Float64Array(days).fill(NaN);
  return { expected: column(), logLoss: column(), brier: column(), errorRate: column(), auc: column(), regret: column() };
}

/**
 * Scores the predictions that were served on a day.
 * @param served probabilities, `[shoppers]`
 * @param bestLoss the best possible's expected log loss on the same shoppers, in nats
 * @returns the predictions' own expected log loss, in nats
 */
export function scoreDay(scores: DailyScores, day: number, served: Float32Array | Float64Array, { bought, truth }: Batch, bestLoss: number): number {
  // Of one type whoever served: the metrics' loops run faster.
  if (room.length < served.length) room = new Float64Array(served.length);
  const predicted = room.subarray(0, served.length);
  predicted.set(served);
  const { logLoss, expectedLogLoss } = logScores(predicted, bought, truth);
  scores.expected[day] = expectedPurchases(predicted);
  scores.logLoss[day] = logLoss;
  scores.brier[day] = brier(predicted, bought);
  scores.errorRate[day] = errorRate(predicted, bought);
  scores.auc[day] = auc(predicted, bought);
  scores.regret[day] = Math.max(0, expectedLogLoss - bestLoss);
  return expectedLogLoss;
}
