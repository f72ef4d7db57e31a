/**
 * Fixed share: who of several experts is to be trusted how far, where the best one changes now and then (Herbster &
 * Warmuth, "Tracking the best expert", Machine Learning 32, 1998). Each loses weight by what it lost, then hands a share
 * of what is left to the others, so that none is ever beyond recall.
 */
import { exp } from '../numerics/elementary.ts';

export interface FixedShare {
  /** η: how much weight a nat of loss costs; 1 is Bayes' rule. */
  readonly rate: number;
  /** α, from 0 to 1: the share that each expert hands to the others after every trial. */
  readonly share: number;
}

/**
 * Weights after a trial, `[experts]`, adding up to 1.
 * @param weights before it, `[experts]`, adding up to 1
 * @param losses of the experts on the trial, in nats; finite
 */
export function fixedShare(weights: readonly number[], losses: readonly number[], { rate, share }: FixedShare): number[] {
  const least = Math.min(...losses);
  const left = weights.map((weight, i) => weight * exp(-rate * (losses[i]! - least)));
  const total = left.reduce((sum, each) => sum + each, 0);
  const others = weights.length - 1;
  return left.map((each) => {
    const own = each / total;
    return (1 - share) * own + (share / others) * (1 - own);
  });
}
