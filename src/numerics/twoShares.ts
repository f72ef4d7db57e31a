/**
 * Fisher's exact test of two binomial samples (1935): do a day and what is usual share one rate? With the rate unknown, all
 * that counts is how the marked values of both fall to the day, which is hypergeometric. Additions, multiplications and
 * divisions only, so the bits are the same everywhere.
 */

/** How many were looked at, and how many of them were marked: missing, out of range, bought. */
export interface Counted {
  readonly marked: number;
  readonly of: number;
}

/**
 * Chance that of `of` values drawn from all `total` at least `least` are among the `marked` ones.
 * @example hypergeometricTail(2, { of: 2, marked: 2, total: 4 }) // 1 / 6
 */
export function hypergeometricTail(least: number, { of, marked, total }: Counted & { readonly total: number }): number {
  const [lowest, highest] = [Math.max(0, of + marked - total), Math.min(of, marked)];
  if (least <= lowest) return 1;
  if (least > highest) return 0;
  // Weights as multiples of the likeliest number's: no factorial, and small tails as precise as large ones.
  const likeliest = Math.min(highest, Math.max(lowest, Math.floor(((of + 1) * (marked + 1)) / (total + 2))));
  let all = 1;
  let tail = likeliest >= least ? 1 : 0;
  for (let at = likeliest + 1, weight = 1; at <= highest && weight > 0; at++) {
    weight *= rise(at - 1, of, marked, total);
    all += weight;
    if (at >= least) tail += weight;
  }
  for (let at = likeliest - 1, weight = 1; at >= lowest && weight > 0; at--) {
    weight /= rise(at, of, marked, total);
    all += weight;
    if (at >= least) tail += weight;
  }
  return tail / all;
}

/** How many times as likely one more than `at` is. */
function rise(at: number, of: number, marked: number, total: number): number {
  return ((marked - at) * (of - at)) / ((at + 1) * (total - marked - of + at + 1));
}

/**
 * The most of a day's values that may be marked before chance alone would as seldom mark so many of them, both samples
 * sharing one rate: the largest number whose one-sided p-value is at least `level`.
 * @param of values of the day
 */
export function mostByChance(of: number, usual: Counted, level: number): number {
  const pValue = (marked: number) => hypergeometricTail(marked, { of, marked: marked + usual.marked, total: of + usual.of });
  let most = Math.min(of, Math.floor((of * usual.marked) / usual.of));
  while (most < of && pValue(most + 1) >= level) most += 1;
  return most;
}

/** The fewest, likewise. */
export function fewestByChance(of: number, usual: Counted, level: number): number {
  return of - mostByChance(of, { of: usual.of, marked: usual.of - usual.marked }, level);
}
