/**
 * Shapley values: what each of several causes contributed to a whole, when what one adds depends on which others are
 * there. A cause's value is what it adds to those before it, averaged over all orders in which they could come (Shapley, "A
 * value for n-person games", 1953): the only division that leaves nothing over, gives nothing to who adds nothing,
 * treats like alike, and adds up over sums.
 */

/**
 * @param worth of every coalition, `[2^causes]`: bit i of the index says whether cause i is in it
 * @returns the value of each cause, `[causes]`; together `worth` of all less that of none
 */
export function shapleyValues(worth: ArrayLike<number>, causes: number): Float64Array {
  const values = new Float64Array(causes);
  for (let coalition = 0; coalition < 1 << causes; coalition++) {
    const weight = 1 / (causes * choose(causes - 1, sizeOf(coalition)));
    for (let cause = 0; cause < causes; cause++) {
      if (coalition & (1 << cause)) continue;
      values[cause]! += weight * (worth[coalition | (1 << cause)]! - worth[coalition]!);
    }
  }
  return values;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) size += 1;
  return size;
}

/** n over k. */
function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
  return result;
}
