/**
 * The chi-square distribution with a whole number of degrees of freedom: how large a sum of squared standard normal
 * draws gets by chance. Through the incomplete gamma function, by its series below the middle and its continued
 * fraction above (Abramowitz & Stegun 1964, 6.5.29 and 6.5.31). Relative error about 1e-14, down to tails of 1e-300.
 */
import { exp, log } from './elementary.ts';
import { normalQuantile } from './normal.ts';

const LN_ROOT_PI = 0.5723649429247001;
const TINY = 1e-300;
const PRECISE = 1e-16;

/** The chance that chi-square with `freedom` degrees of freedom exceeds x; 1 for x ≤ 0. Throws RangeError unless `freedom` is a whole number from 1. */
export function chiSquareTail(x: number, freedom: number): number {
  if (!Number.isInteger(freedom) || freedom < 1) throw new RangeError(`Degrees of freedom are a whole number from 1, not ${freedom}.`);
  if (!(x > 0)) return Number.isNaN(x) ? NaN : 1;
  const [a, z] = [freedom / 2, x / 2];
  const scale = exp(a * log(z) - z - logGamma(a));
  return z < a + 1 ? 1 - scale * series(a, z) : scale * continuedFraction(a, z);
}

/** Quantiles already found, by share and then by degrees of freedom: a year of checks asks for the same few. */
const found = new Map<number, number[]>();

/** The x that chi-square with `freedom` degrees of freedom stays below with chance `share`, 0 < share < 1. Throws RangeError outside. */
export function chiSquareQuantile(share: number, freedom: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`A quantile's share lies between 0 and 1, not at ${share}.`);
  const row = found.get(share) ?? [];
  const known = row[freedom];
  if (known !== undefined) return known;
  const quantile = solve(1 - share, freedom);
  row[freedom] = quantile;
  found.set(share, row);
  return quantile;
}

/** Newton's method on the tail, held inside a bracket that halves whenever a step would leave it. */
function solve(tail: number, freedom: number): number {
  const a = freedom / 2;
  let low = 0;
  let high = Infinity;
  let x = roughQuantile(tail, freedom);
  for (let step = 0; step < 200; step++) {
    const excess = chiSquareTail(x, freedom) - tail;
    if (excess > 0) low = x;
    else high = x;
    const density = exp((a - 1) * log(x / 2) - x / 2 - logGamma(a)) / 2;
    let next = x + excess / density;
    if (!(next > low && next < high)) next = high === Infinity ? 2 * x : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}

/** Wilson and Hilferty's cube root (1931), a start for the search and no more than that. */
function roughQuantile(tail: number, freedom: number): number {
  const spread = 2 / (9 * freedom);
  const root = 1 - spread + normalQuantile(1 - tail) * Math.sqrt(spread);
  return Math.max(root * root * root * freedom, 0.01);
}

/** ln Γ(a) for a = ½, 1, 1½ …: a product over the numbers below a. */
function logGamma(a: number): number {
  let sum = Number.isInteger(a) ? 0 : LN_ROOT_PI;
  for (let factor = a - 1; factor > 0; factor--) sum += log(factor);
  return sum;
}

function series(a: number, z: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * PRECISE; n++) {
    term *= z / (a + n);
    sum += term;
  }
  return sum;
}

/** By Lentz's method as Thompson and Barnett (1986) put it. */
function continuedFraction(a: number, z: number): number {
  let b = z + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10_000; n++) {
    const above = -n * (n - a);
    b += 2;
    d = 1 / nonzero(above * d + b);
    c = nonzero(b + above / c);
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) <= 2 * PRECISE) break;
  }
  return fraction;
}

function nonzero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
