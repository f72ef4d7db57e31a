/**
 * The sign test: how likely chance alone makes wins and losses at least so uneven where neither is the likelier. Ties are left out.
 *
 * Dixon & Mood: The statistical sign test, Journal of the American Statistical Association 41, 1946, doi 10.1080/01621459.1946.10501898.
 *
 * @example signTest(21, 9) // 0.0428; signTest(20, 10) // 0.0987
 * @returns two-sided, from 0 to 1; 1 where there is neither
 */
export function signTest(wins: number, losses: number): number {
  const trials = wins + losses;
  /** Ways to lose so often among all ways, from none on. */
  let share = 2 ** -trials;
  let sum = 0;
  for (let lost = 0; lost <= Math.min(wins, losses); lost++) {
    sum += share;
    share *= (trials - lost) / (lost + 1);
  }
  return Math.min(1, 2 * sum);
}
