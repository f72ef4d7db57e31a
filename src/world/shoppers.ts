/** One day's shoppers: their features, their true probability of buying, and whether they bought. */
import { sigmoid } from '../numerics/elementary.ts';
import { normalQuantile } from '../numerics/normal.ts';
import { fillWords, PURPOSE, uniform, unit } from '../numerics/random.ts';
import type { Conditions } from './conditions.ts';
import { drawFeature, FEATURES } from './features.ts';

/** A label that never arrives: unknown is not 'no'. */
export const UNREPORTED = 255;

/** All shoppers of one day. Arrays are feature-major, so that one feature's values lie side by side. */
export interface Batch {
  readonly shoppers: number;
  readonly purchases: number;
  /** As logged, `[features, shoppers]`. */
  readonly values: Float32Array;
  /** As models see them before scaling, `[features, shoppers]`. */
  readonly inputs: Float32Array;
  /** True probability of buying, p*, `[shoppers]`. */
  readonly truth: Float64Array;
  /**
   * The best that sees the log: the probability of buying given the true features, over whether the shopper has gift
   * intent, which nobody logs. The same array as the truth on days on which nobody has any, `[shoppers]`.
   */
  readonly attainable: Float64Array;
  /** 1 where the shopper bought, `[shoppers]`. */
  readonly bought: Uint8Array;
  /** What will be reported of it: 1 bought, 0 did not, UNREPORTED never, `[shoppers]`. */
  readonly reported: Uint8Array;
}

/**
 * Draws the shoppers of a day.
 * @param dayKey the day's number in the random streams; the same date has the same key in every scenario
 */
export function drawBatch(seed: number, dayKey: number, day: Conditions): Batch {
  const spread = normalQuantile(uniform(seed, PURPOSE.visits, dayKey));
  const shoppers = Math.max(1, Math.round(day.visits + Math.sqrt(day.visits) * spread));
  const values = new Float32Array(FEATURES.length * shoppers);
  const inputs = new Float32Array(FEATURES.length * shoppers);
  const truth = new Float64Array(shoppers).fill(day.bias);
  const words = new Uint32Array(shoppers);
  for (let j = 0; j < FEATURES.length; j++) {
    const [from, to] = [j * shoppers, (j + 1) * shoppers];
    fillWords(seed, PURPOSE.feature + j, dayKey, words, shoppers);
    drawFeature(FEATURES[j]!, day.shifts[j]!, words, values.subarray(from, to), inputs.subarray(from, to));
  }
  for (let j = 0; j < FEATURES.length; j += 2) addWeighted(truth, day.weights, inputs, j);
  let attainable: Float64Array = truth;
  if (day.intentShare > 0) {
    attainable = averagedOverIntent(truth, day);
    fillWords(seed, PURPOSE.intent, dayKey, words, shoppers);
    for (let i = 0; i < shoppers; i++) if (unit(words[i]!) < day.intentShare) truth[i]! += day.intent;
  }
  for (let i = 0; i < shoppers; i++) truth[i] = sigmoid(truth[i]!);
  const bought = new Uint8Array(shoppers);
  fillWords(seed, PURPOSE.outcome, dayKey, words, shoppers);
  const purchases = drawOutcomes(truth, words, bought);
  return { shoppers, purchases, values, inputs, truth, attainable, bought, reported: bought };
}

/** Probabilities of buying, over whether each shopper has gift intent, by the law of total probability. @param scores without anyone's */
function averagedOverIntent(scores: Float64Array, { intentShare, intent }: Conditions): Float64Array {
  const averaged = new Float64Array(scores.length);
  for (let i = 0; i < scores.length; i++) averaged[i] = (1 - intentShare) * sigmoid(scores[i]!) + intentShare * sigmoid(scores[i]! + intent);
  return averaged;
}

/** Adds what the j-th feature and the next one weigh, in this order: two at a time, for half as many ways through the scores. */
function addWeighted(scores: Float64Array, weights: Float64Array, inputs: Float32Array, j: number): void {
  const shoppers = scores.length;
  const first = j * shoppers;
  // Where there is no next one, the same feature for nothing.
  const second = j + 1 < weights.length ? first + shoppers : first;
  const [weight, other] = [weights[j]!, weights[j + 1] ?? 0];
  for (let i = 0; i < shoppers; i++) scores[i] = scores[i]! + weight * inputs[first + i]! + other * inputs[second + i]!;
}

/** Who buys, into `bought`; answers how many. In a loop of its own: what it decides no processor foresees, and would have to take back. */
function drawOutcomes(truth: Float64Array, words: Uint32Array, bought: Uint8Array): number {
  let purchases = 0;
  for (let i = 0; i < bought.length; i++) {
    if (unit(words[i]!) < truth[i]!) {
      bought[i] = 1;
      purchases += 1;
    }
  }
  return purchases;
}
