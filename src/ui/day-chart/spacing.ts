/** Labels that must not lie on each other: each as near as can be to where it belongs. */

/** How many labels fit from `low` to `high`, at least one. */
export function howManyFit(gap: number, low: number, high: number): number {
  return Math.max(1, Math.floor((high - low) / gap + 1e-9) + 1);
}

/**
 * Positions at least `gap` apart and from `low` to `high`, in the order of `wanted` and with the least sum of
 * squared moves (isotonic regression by pooling adjacent violators). More labels than fit run over the end.
 */
export function keepApart(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const pools: { sum: number; size: number }[] = [];
  order.forEach((index, rank) => {
    pools.push({ sum: (wanted[index] ?? 0) - rank * gap, size: 1 });
    for (let last = pools.at(-1), before = pools.at(-2); last && before && before.sum / before.size > last.sum / last.size; last = pools.at(-1), before = pools.at(-2)) {
      pools.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size });
    }
  });
  const highest = Math.max(low, high - (wanted.length - 1) * gap);
  const placed = Array<number>(wanted.length).fill(0);
  let rank = 0;
  for (const { sum, size } of pools) {
    const base = Math.min(Math.max(sum / size, low), highest);
    for (let member = 0; member < size; member++, rank++) placed[order[rank] ?? 0] = base + rank * gap;
  }
  return placed;
}
