/** Late labels: who bought is known only after a week. */
import { expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import type { History } from '../history.ts';
import { overSeeds, PEAK, ratio, yearOf } from './seeds.ts';

/** Days from 15 February to dynamic's worst in the three weeks after the event. */
function worstDay(history: History): number {
  const from = history.dates.indexOf('2027-02-15');
  const days = history.contenders.dynamic.scores.regret.subarray(from, from + 21);
  return days.indexOf(Math.max(...days));
}

it('the spike is missed, and the hangover comes late; with labels at once dynamic follows', () => {
  const { compared, prompt, late, followed } = overSeeds((seed) => {
    const history = yearOf('late-labels', seed);
    const atOnce = yearOf('late-labels', seed, { 'dynamic.delay': 0 });
    return { compared: ratio(history, PEAK), late: worstDay(history), prompt: worstDay(atOnce), followed: ratio(atOnce, PEAK) };
  });
  expect(median(compared)).toBeGreaterThan(0.6);
  expect(median(prompt)).toBeLessThanOrEqual(1);
  expect(median(late)).toBeGreaterThanOrEqual(4);
  expect(median(followed)).toBeLessThan(0.25);
});
