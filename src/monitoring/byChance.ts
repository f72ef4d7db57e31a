/**
 * What chance alone makes of a day of so many values where nothing has changed: the most that a share, a distance, a mean
 * or a loss comes to, with so many values to compare with. Thresholds are rules of thumb that know no sample size; whoever
 * holds a batch or raises an alarm by one asks for more than this besides. A level is the chance of more than that, of one
 * test: who makes several tests divides by their number (Bonferroni), so that it is the chance of even a single false one.
 */
import { exp, log } from '../numerics/elementary.ts';
import { clipped, LEAST_SERVED } from '../numerics/logLoss.ts';
import { normalQuantile } from '../numerics/normal.ts';
import { largestByChance, type Cumulants } from '../numerics/saddlepoint.ts';
import { fewestByChance, mostByChance } from '../numerics/twoShares.ts';
import type { Reported } from '../world/reported.ts';
import { psiByChance, usedBins } from './distances.ts';

/** How many of a day's values are missing. @param usual counts of what it is compared with, the missing ones last, `[bins + 1]` */
export function missingByChance(shoppers: number, usual: ArrayLike<number>, level: number): number {
  return mostByChance(shoppers, { of: sum(usual), marked: usual[usual.length - 1]! }, level);
}

/**
 * How many of a day's values lie beyond the least and the greatest of others. Of all orders of both samples together every one is
 * as likely, so the k outermost are all the day's with chance q(k) = Π (n − i) / (n + m − i) for i < k, and k or more lie
 * beyond either end with (k + 1) q(k) − k q(k + 1), whatever the distribution (Wilks 1942). Ties make it rarer still.
 * @param shoppers values of the day that are there
 * @param others those that the range is of; where there are none, nothing that lies beyond is chance
 */
export function outsideByChance(shoppers: number, others: number, level: number): number {
  if (others === 0) return 0;
  let most = 0;
  // q of the number that is looked at, and of one more.
  let outermost = shoppers / (shoppers + others);
  for (let count = 1; count <= shoppers; count++) {
    const further = count < shoppers ? (outermost * (shoppers - count)) / (shoppers + others - count) : 0;
    if ((count + 1) * outermost - count * further < level) break;
    most = count;
    outermost = further;
  }
  return most;
}

/** Population stability index of a day's counts, see psiByChance. @param usual the reference's counts, `[bins]` */
export function distanceByChance(usual: ArrayLike<number>, counts: ArrayLike<number>, level: number): number {
  return psiByChance(sum(usual), sum(counts), usedBins(usual, counts), 1 - level);
}

interface Extremes {
  readonly fewest: number;
  readonly most: number;
}

/** Runs of one world ask for the same days again and again. */
const EXTREMES = new Map<string, Extremes>();
const MOST_KEPT = 2000;

/** The most and the fewest purchases among a day's outcomes, each with half of the level. */
export function purchasesByChance(outcomes: number, usual: Reported, level: number): Extremes {
  const key = `${outcomes} ${usual.outcomes} ${usual.purchases} ${level}`;
  const before = EXTREMES.get(key);
  if (before) return before;
  const counted = { of: usual.outcomes, marked: usual.purchases };
  const extremes = { fewest: fewestByChance(outcomes, counted, level / 2), most: mostByChance(outcomes, counted, level / 2) };
  if (EXTREMES.size >= MOST_KEPT) EXTREMES.clear();
  EXTREMES.set(key, extremes);
  return extremes;
}

/**
 * Mean log loss of served probabilities, in nats, where every outcome is drawn from the probability that was served: each
 * shopper costs −ln p with chance p, else −ln(1 − p). Whoever expects too few buyers loses more than this, and is meant to.
 * @param served of the shoppers whose outcomes are reported, `[outcomes]`
 */
export function lossByChance(served: readonly number[], level: number): number {
  const shoppers = served.map((each) => {
    const p = clipped(each, LEAST_SERVED);
    return { bought: log(p), not: log(1 - p) };
  });
  return largestByChance((theta) => lossCumulants(shoppers, theta), level) / served.length;
}

/** A shopper that weighs e^(θ·loss) as much buys with the probability whose log-odds are (1 − θ) times those served. */
function lossCumulants(shoppers: readonly { readonly bought: number; readonly not: number }[], theta: number): Cumulants {
  let [value, mean, variance] = [0, 0, 0];
  for (const { bought, not } of shoppers) {
    const [yes, no] = [(1 - theta) * bought, (1 - theta) * not];
    const most = Math.max(yes, no);
    const total = exp(yes - most) + exp(no - most);
    const p = exp(yes - most) / total;
    value += most + log(total);
    mean -= p * bought + (1 - p) * not;
    variance += p * (1 - p) * (bought - not) * (bought - not);
  }
  return { value, mean, variance };
}

/**
 * How many times the mean prediction of a day's shoppers is what it usually is, or that of it: by the spread of the day's own
 * predictions and of the share that it is compared with, in logarithms, which are nearer to normal than the mean itself.
 */
export function meanByChance(served: Float32Array, usual: Reported, level: number): number {
  let [mean, squares] = [0, 0];
  for (const p of served) mean += p / served.length;
  for (const p of served) squares += (p - mean) * (p - mean);
  const ofDay = squares / (served.length - 1) / served.length / (mean * mean);
  const ofUsual = (1 - usual.purchases / usual.outcomes) / usual.purchases;
  return exp(-normalQuantile(level / 2) * Math.sqrt(ofDay + ofUsual));
}

function sum(counts: ArrayLike<number>): number {
  let all = 0;
  for (let bin = 0; bin < counts.length; bin++) all += counts[bin]!;
  return all;
}
