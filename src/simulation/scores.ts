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

/** Scores the probabilities that were served on a day, `[shoppers]`. */
export function scoresOf(served: Float32Array | Float64Array, { bought, truth }: Batch): Scores {
  // Of one type whoever served: the metrics' loops run faster.
  if (room.length < served.length) room = new Float64Array(served.length);
  const predicted = room.subarray(0, served.length);
  predicted.set(served);
  return {
    ...logScores(predicted, bought, truth),
    expected: expectedPurchases(predicted),
    brier: brier(predicted, bought),
    errorRate: errorRate(predicted, bought),
    auc: auc(predicted, bought),
  };
}

/** Writes a day's scores; their regret is what they lose to the best possible's on the same shoppers. */
export function recordScores(columns: DailyScores, day: number, scores: Scores, best: Scores): void {
  const { expectedLogLoss, ...measured } = scores;
  const ofDay: Readonly<Record<keyof DailyScores, number>> = { ...measured, regret: Math.max(0, expectedLogLoss - best.expectedLogLoss) };
  for (const name of Object.keys(ofDay) as (keyof DailyScores)[]) columns[name][day] = ofDay[name];
}
