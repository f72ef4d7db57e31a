/** Many tests at once: with ten features and no drift, one in two days has a p-value below 0.05. */

/**
 * Holm's step-down correction (1979): p-values that may each be compared with the chance one accepts of even a single
 * false alarm among them all. Never less than the raw ones, never more than Bonferroni's.
 * @param pValues `[tests]`; NaN for a test that could not be made, which stays NaN and does not count
 * @returns corrected p-values in the same order, `[tests]`
 */
export function holm(pValues: ArrayLike<number>): Float64Array {
  const corrected = new Float64Array(pValues.length).fill(NaN);
  const made: number[] = [];
  for (let test = 0; test < pValues.length; test++) if (!Number.isNaN(pValues[test])) made.push(test);
  made.sort((a, b) => pValues[a]! - pValues[b]!);
  let least = 0;
  made.forEach((test, rank) => {
    least = Math.min(1, Math.max(least, (made.length - rank) * pValues[test]!));
    corrected[test] = least;
  });
  return corrected;
}
