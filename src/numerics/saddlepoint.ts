/**
 * How large a sum of independent numbers gets by chance, from its cumulant generating function K(θ) = ln E e^(θ·sum):
 * Lugannani and Rice's saddlepoint formula (Advances in Applied Probability 12, 1980), in which the normal distribution's
 * tail is bent to the sum's own skewness. Precise to a few per cent of the chance, far out as well, from a dozen numbers on.
 */
import { chiSquareTail } from './chiSquare.ts';
import { exp } from './elementary.ts';

/** K at a θ, with its first two derivatives: mean and variance of the sum where each outcome weighs e^(θ·sum) as much. */
export interface Cumulants {
  readonly value: number;
  readonly mean: number;
  readonly variance: number;
}

/** So far out nothing is left but the largest sum there can be. */
const FARTHEST = 64;
const HALVINGS = 60;

/** About the chance that the sum is as large as its mean under θ > 0, or larger. */
export function tailAt(theta: number, { value, mean, variance }: Cumulants): number {
  const r = Math.sqrt(Math.max(0, 2 * (theta * mean - value)));
  const u = theta * Math.sqrt(variance);
  if (!(r > 0 && u > 0)) return 0.5;
  return chiSquareTail(r * r, 1) / 2 + (exp((-r * r) / 2) / Math.sqrt(2 * Math.PI)) * (1 / u - 1 / r);
}

/** About the value that the sum exceeds with chance `level`, below one half; the largest that it takes where that is likelier. */
export function largestByChance(cumulants: (theta: number) => Cumulants, level: number): number {
  let low = 0;
  let high = 1;
  while (high < FARTHEST && tailAt(high, cumulants(high)) > level) high *= 2;
  for (let i = 0; i < HALVINGS && high - low > 1e-9 * high; i++) {
    const middle = (low + high) / 2;
    if (tailAt(middle, cumulants(middle)) > level) low = middle;
    else high = middle;
  }
  return cumulants(high).mean;
}
