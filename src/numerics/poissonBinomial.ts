/**
 * How many of several independent events happen, each with a chance of its own: the Poisson-binomial distribution, by
 * adding one event after another (Barlow & Heidtmann, "Computing k-out-of-n system reliability", IEEE Transactions on
 * Reliability 33, 1984). Additions and multiplications only, so the bits are the same everywhere.
 */

/** Up to here the chances are told: what lies beyond is less likely than any price could ask for. */
const TOLD = 1 - 1e-9;

/**
 * P(K ≤ k) for k = 0, 1, 2, …, up to the first that reaches 1 − 10⁻⁹ or to all events.
 * @param chances of each event, from 0 to 1, `[events]`
 * @example cumulativeChances([0.5, 0.5]) // 0.25, 0.75, 1
 */
export function cumulativeChances(chances: ArrayLike<number>): Float64Array {
  let mean = 0;
  for (let i = 0; i < chances.length; i++) mean += chances[i]!;
  // Eight standard deviations of a Poisson number, which spreads wider: seldom too few.
  for (let most = Math.ceil(mean + 8 * Math.sqrt(mean) + 8); ; most *= 2) {
    const cumulative = accumulated(upTo(Math.min(most, chances.length), chances));
    const reached = cumulative.findIndex((chance) => chance >= TOLD);
    if (reached >= 0) return cumulative.slice(0, reached + 1);
    if (most >= chances.length) return cumulative;
  }
}

/** P(K = k) for k up to `most`. */
function upTo(most: number, chances: ArrayLike<number>): Float64Array {
  const distribution = new Float64Array(most + 1);
  distribution[0] = 1;
  for (let i = 0; i < chances.length; i++) {
    const p = chances[i]!;
    const not = 1 - p;
    for (let k = Math.min(i + 1, most); k > 0; k--) distribution[k] = distribution[k]! * not + distribution[k - 1]! * p;
    distribution[0] *= not;
  }
  return distribution;
}

function accumulated(distribution: Float64Array): Float64Array {
  let sum = 0;
  return distribution.map((chance) => (sum += chance));
}

/** The least k with P(K ≤ k) of at least a share from 0 to 1; the last one told where none has it. */
export function quantileOf(cumulative: Float64Array, share: number): number {
  const reached = cumulative.findIndex((chance) => chance >= share);
  return reached < 0 ? cumulative.length - 1 : reached;
}
