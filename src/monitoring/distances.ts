/**
 * How far a day's distribution lies from a reference, both as counts in the same bins `[bins]`. Bins that are empty
 * on both sides take no part.
 */
import { chiSquareQuantile } from '../numerics/chiSquare.ts';
import { log } from '../numerics/elementary.ts';

/** Empty bins are given half a value's worth, or at least this share. */
const LEAST_SHARE = 1e-4;

/**
 * Population stability index, Σ (aᵢ − eᵢ) ln(aᵢ / eᵢ) over the bins' shares: the Kullback–Leibler divergences of both
 * directions added up, in nats (Jeffreys 1946; Lin 1991 calls it J). The customary 0.1 and 0.25 are a rule of thumb
 * that knows no sample size; `psiByChance` does.
 * @param expected the reference's counts, `[bins]`
 * @param actual the day's counts, `[bins]`
 * @param emptyBins what keeps an empty bin from making it infinite. 'add half', the default, adds ½ to every count: a
 *   bin that stays empty then weighs what a sample of this size can tell. 'floor' lifts empty shares to 0.0001 and
 *   leaves the rest, as Evidently does; by it, one decile empty by chance adds 0.7.
 * @returns NaN if either side holds nothing
 */
export function psi(expected: ArrayLike<number>, actual: ArrayLike<number>, emptyBins: 'add half' | 'floor' = 'add half'): number {
  const added = emptyBins === 'add half' ? 0.5 : 0;
  const addedTotal = usedBins(expected, actual) * added;
  const [expectedTotal, actualTotal] = [total(expected), total(actual)];
  if (expectedTotal === 0 || actualTotal === 0) return NaN;
  let sum = 0;
  for (let bin = 0; bin < expected.length; bin++) {
    if (expected[bin] === 0 && actual[bin] === 0) continue;
    const e = (expected[bin]! + added) / (expectedTotal + addedTotal) || LEAST_SHARE;
    const a = (actual[bin]! + added) / (actualTotal + addedTotal) || LEAST_SHARE;
    sum += (a - e) * log(a / e);
  }
  return sum;
}

/**
 * The population stability index that two samples of one and the same distribution stay below with chance `share`:
 * about (1/n + 1/m) · χ² with bins − 1 degrees of freedom (Yurdakul 2018). 0 for a single bin.
 * @param expectedCount values in the reference
 * @param actualCount values of the day
 * @param bins bins in use, see `usedBins`
 * @throws RangeError unless 0 < share < 1
 */
export function psiByChance(expectedCount: number, actualCount: number, bins: number, share: number): number {
  return bins < 2 ? 0 : (1 / expectedCount + 1 / actualCount) * chiSquareQuantile(share, bins - 1);
}

/** Bins that hold anything on either side. */
export function usedBins(expected: ArrayLike<number>, actual: ArrayLike<number>): number {
  let used = 0;
  for (let bin = 0; bin < expected.length; bin++) if (expected[bin] !== 0 || actual[bin] !== 0) used += 1;
  return used;
}

/**
 * Jensen–Shannon distance: the root of the Jensen–Shannon divergence, the mean divergence of each side from their
 * average (Lin 1991; a metric by Endres & Schindelin 2003). As scipy's `jensenshannon`. Empty bins need no mending.
 * @param expected counts or shares, `[bins]`
 * @param actual counts or shares, `[bins]`
 * @param unit of the divergence under the root: 'bits' (distance 0 to 1) or 'nats' (0 to √ln 2)
 * @returns NaN if either side holds nothing
 */
export function jensenShannon(expected: ArrayLike<number>, actual: ArrayLike<number>, unit: 'bits' | 'nats' = 'bits'): number {
  const [expectedTotal, actualTotal] = [total(expected), total(actual)];
  if (expectedTotal === 0 || actualTotal === 0) return NaN;
  let sum = 0;
  for (let bin = 0; bin < expected.length; bin++) {
    const e = expected[bin]! / expectedTotal;
    const a = actual[bin]! / actualTotal;
    if (e > 0) sum += e * log((2 * e) / (e + a));
    if (a > 0) sum += a * log((2 * a) / (e + a));
  }
  return Math.sqrt(Math.max(0, sum / 2) / (unit === 'bits' ? log(2) : 1));
}

function total(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let bin = 0; bin < counts.length; bin++) sum += counts[bin]!;
  return sum;
}
