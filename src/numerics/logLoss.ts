/**
 * Log loss: −ln of the probability that was given to what happened, in nats. A model that was sure and wrong would lose
 * without limit, so every use names the least probability that it reckons with.
 */
import { log } from './elementary.ts';

/** The probability, kept at least `least` away from 0 and from 1, as scikit-learn does; NaN stays NaN. */
export function clipped(probability: number, least: number): number {
  return probability < least ? least : probability > 1 - least ? 1 - least : probability;
}

/** What predicting `probability` of a purchase costs where the outcome is `bought`, 1 or 0; NaN for NaN. */
export function logLoss(probability: number, bought: number, least: number): number {
  const p = clipped(probability, least);
  return -log(bought === 1 ? p : 1 - p);
}

/** The same for the probability that was given to what happened, at most −ln `least`; that is what NaN costs too. */
export function lossOfGiven(given: number, least: number): number {
  return -log(given >= least ? given : least);
}

/** The least probability that losses of served predictions are reckoned with: float32 tells 1 − 1e-7 from 1. */
export const LEAST_SERVED = 1e-7;

/** Mean log loss of served predictions, in nats. @param bought 1 or 0 of each */
export function meanLogLoss(served: Float32Array, bought: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < bought.length; i++) sum += logLoss(served[i]!, bought[i]!, LEAST_SERVED);
  return sum / bought.length;
}
