/**
 * Scores of probabilistic predictions over a set of shoppers, each `[shoppers]`: `predicted` the served
 * probabilities q, `bought` 0 or 1, `truth` the true probabilities p*. Losses are means, in nats where logarithms
 * are in them. Definitions follow scikit-learn, whose results the tests compare with.
 */
import { log } from '../numerics/elementary.ts';
import { clipped } from '../numerics/logLoss.ts';

/** The least probability that scores reckon with: scikit-learn's, the distance from 1 to the next larger double. */
const LEAST = Number.EPSILON;

/** Sum of the predictions: expected purchases, in bouquets. */
export function expectedPurchases(predicted: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < predicted.length; i++) sum += predicted[i]!;
  return sum;
}

export interface LogScores {
  /** Mean −ln of the probability given to what happened. */
  readonly logLoss: number;
  /** Mean −(p* ln q + (1 − p*) ln(1 − q)): the log loss to expect. */
  readonly expectedLogLoss: number;
}

/** Both log losses in one pass over the logarithms. */
export function logScores(predicted: ArrayLike<number>, bought: ArrayLike<number>, truth: ArrayLike<number>): LogScores {
  const shoppers = predicted.length;
  let happened = 0;
  let expected = 0;
  for (let i = 0; i < shoppers; i++) {
    const q = clipped(predicted[i]!, LEAST);
    const yes = log(q);
    const no = log(1 - q);
    // Weighed instead of chosen between: a processor cannot foresee who buys.
    const y = bought[i]!;
    happened -= y * yes + (1 - y) * no;
    const p = truth[i]!;
    expected -= p * yes + (1 - p) * no;
  }
  return { logLoss: happened / shoppers, expectedLogLoss: expected / shoppers };
}

/** Mean squared difference from what happened. */
export function brier(predicted: ArrayLike<number>, bought: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < predicted.length; i++) {
    const miss = predicted[i]! - bought[i]!;
    sum += miss * miss;
  }
  return sum / predicted.length;
}

/** Share of shoppers whom the model puts on the wrong side of one half; exactly one half counts as "buys". */
export function errorRate(predicted: ArrayLike<number>, bought: ArrayLike<number>): number {
  let wrong = 0;
  for (let i = 0; i < predicted.length; i++) if (predicted[i]! >= 0.5 !== (bought[i] === 1)) wrong += 1;
  return wrong / predicted.length;
}

/**
 * Area under the ROC curve: the chance that a buyer was given a higher probability than a non-buyer, ties counting
 * half (the Mann–Whitney statistic). NaN where everyone or no one bought. Sorts the buyers only and looks each
 * non-buyer up among them.
 */
export function auc(predicted: ArrayLike<number>, bought: ArrayLike<number>): number {
  const shoppers = predicted.length;
  let count = 0;
  for (let i = 0; i < shoppers; i++) count += bought[i]!;
  const others = shoppers - count;
  if (count === 0 || others === 0) return NaN;
  const sorted = new Float64Array(count);
  for (let i = 0, at = 0; i < shoppers; i++) if (bought[i] === 1) sorted[at++] = predicted[i]!;
  sorted.sort();
  let won = 0;
  for (let i = 0; i < shoppers; i++) {
    if (bought[i] === 1) continue;
    const score = predicted[i]!;
    // Binary search that adds instead of branching.
    let low = 0;
    for (let left = count; left > 0; left >>>= 1) {
      const half = (left + 1) >>> 1;
      low += half * Number(sorted[low + half - 1]! < score);
    }
    let tied = low;
    while (tied < count && sorted[tied] === score) tied += 1;
    won += count - tied + (tied - low) / 2;
  }
  return won / (count * others);
}
