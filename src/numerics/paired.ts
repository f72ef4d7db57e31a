/** Two series compared pair by pair: what both have in common cancels, and only the difference is left to vary. */

export interface PairedDifference {
  /** a − b, pair by pair. */
  readonly gaps: readonly number[];
  /** Their mean, and its standard error; NaN for a single pair. */
  readonly mean: number;
  readonly error: number;
}

/** How a differs from b. Both hold the same cases in the same order. */
export function pairedDifference(a: readonly number[], b: readonly number[]): PairedDifference {
  const gaps = a.map((value, i) => value - (b[i] ?? NaN));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const squares = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0);
  return { gaps, mean, error: Math.sqrt(squares / (gaps.length * (gaps.length - 1))) };
}
