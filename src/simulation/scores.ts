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

/** A day's scores; see DailyScores. */
export interface Scores {
  readonly expected: number;
  readonly logLoss: number;
  /** To expect, given the truth, in nats. */
  readonly expectedLogLoss: number;
  readonly brier: number;
  readonly errorRate: number;
  readonly auc: number;
}

/**
 * Scores the probabilities that were served on a day, `[shoppers]`.
 * @param measures whether Brier score, error rate and AUC are asked for, half of the work
 */
export function scoresOf(served: Float32Array | Float64Array, { bought, truth }: Batch, measures = true): Scores {
  // Of one type whoever served: the metrics' loops run faster.
  if (room.length < served.length) room = new Float64Array(served.length);
  const predicted = room.subarray(0, served.length);
  predicted.set(served);
  const { logLoss, expectedLogLoss } = logScores(predicted, bought, truth);
  const expected = expectedPurchases(predicted);
  return measures
    ? { expected, logLoss, expectedLogLoss, brier: brier(predicted, bought), errorRate: errorRate(predicted, bought), auc: auc(predicted, bought) }
    : { expected, logLoss, expectedLogLoss, brier: NaN, errorRate: NaN, auc: NaN };
}

const MEASURED = ['expected', 'logLoss', 'brier', 'errorRate', 'auc'] as const satisfies readonly Exclude<keyof DailyScores, 'regret'>[];

/** Writes a day's scores; their regret is what they lose to the best possible's on the same shoppers. */
export function recordScores(columns: DailyScores, day: number, scores: Scores, best: Scores): void {
  for (const name of MEASURED) columns[name][day] = scores[name];
  columns.regret[day] = Math.max(0, scores.expectedLogLoss - best.expectedLogLoss);
}
