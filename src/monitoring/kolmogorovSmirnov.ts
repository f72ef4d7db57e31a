/**
 * The two-sample Kolmogorov–Smirnov test: the largest gap between two samples' cumulative shares, and how often chance
 * alone opens one as large (Smirnov 1939). Ties within and between the samples are allowed; they make the p-value too
 * large, never too small. A feature with two values must therefore shift 1.15 to 2.1 times as far as for a z-test of two
 * shares, the rarer the value the further.
 */
import { exp } from '../numerics/elementary.ts';
import type { Reference, Sample } from './reference.ts';

export interface KolmogorovSmirnov {
  /** Largest gap between the cumulative shares, 0 to 1. */
  readonly statistic: number;
  /** A value of the reference at which the gap is that large: up to and including it, or just short of it. NaN for no gap. */
  readonly at: number;
  /** Chance of a gap at least as large between samples of one distribution. */
  readonly pValue: number;
  /** 'exact' counts the orders of both samples; 'limit' is Kolmogorov's limit, slightly too large. */
  readonly method: 'exact' | 'limit';
}

/** Up to this product of both sizes the p-value is exact: its cost is that product. */
export const EXACT_UP_TO = 10_000;

/** Tests a day's sample against the reference it was counted in. NaN for statistic and p-value if either has no value. */
export function kolmogorovSmirnov(reference: Reference, sample: Sample): KolmogorovSmirnov {
  const { count: n, values, upTo } = reference;
  const { count: m, places } = sample;
  const method = n * m <= EXACT_UP_TO ? 'exact' : 'limit';
  if (n === 0 || m === 0) return { statistic: NaN, at: NaN, pValue: NaN, method };
  let widest = 0; // in units of 1 / (n · m), so a whole number
  let at = NaN;
  for (let k = 0, first = 0; k < places.length; k++) {
    const place = places[k]!;
    const next = sample.upTo[k]!;
    const j = place >>> 1;
    const below = j > 0 ? upTo[j - 1]! : 0;
    const upToHere = place % 2 === 1 ? upTo[j]! : below;
    const before = Math.abs(below * m - first * n);
    const after = Math.abs(upToHere * m - next * n);
    if (before > widest || after > widest) {
      at = values[before > after && place % 2 === 0 ? j - 1 : j]!;
      widest = Math.max(before, after);
    }
    first = next;
  }
  const statistic = widest / (n * m);
  const pValue = method === 'exact' ? exactPValue(n, m, widest) : limitPValue(Math.sqrt((n * m) / (n + m)) * statistic);
  return { statistic, at, pValue, method };
}

/**
 * The share of all orders of n + m distinct values, as paths from (0, 0) to (n, m), that ever open a gap of `widest` /
 * (n · m) or more: the share at (i, j) is the mean of those at (i − 1, j) and (i, j − 1), weighted i to j (Hodges
 * 1957). Only positive terms are added, so small p-values are as precise as large ones. Costs n · m.
 */
function exactPValue(n: number, m: number, widest: number): number {
  if (widest === 0) return 1;
  const wide = new Float64Array(m + 1);
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (Math.abs(i * m - j * n) >= widest) wide[j] = 1;
      else if (i + j > 0) wide[j] = (i * (i > 0 ? wide[j]! : 0) + j * (j > 0 ? wide[j - 1]! : 0)) / (i + j);
    }
  }
  return wide[m]!;
}

/**
 * Kolmogorov's limit (1933): the chance that √(n·m / (n + m)) times the gap exceeds `scaled`. Two series for the same
 * number; each is used where a handful of terms suffices.
 */
export function limitPValue(scaled: number): number {
  if (!(scaled > 0)) return 1;
  if (scaled < 1) {
    let inside = 0;
    for (let k = 1; k <= 9; k += 2) inside += exp((-k * k * Math.PI * Math.PI) / (8 * scaled * scaled));
    return 1 - (Math.sqrt(2 * Math.PI) / scaled) * inside;
  }
  let sum = 0;
  for (let k = 1; k <= 6; k++) sum += (k % 2 === 1 ? 1 : -1) * exp(-2 * k * k * scaled * scaled);
  return 2 * sum;
}
