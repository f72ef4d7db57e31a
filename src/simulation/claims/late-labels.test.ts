/** Late labels: who bought is known only after a week. */
import { beforeAll, expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import type { History } from '../history.ts';
import { rowOf } from '../../world/claims/model.ts';
import { claim } from './claim.ts';
import { fittedYearOf, overSeeds, PEAK, ratio, YEAR } from './seeds.ts';

/** Days from 15 February to dynamic's worst in the three weeks after the event. */
function worstDay(history: History): number {
  const from = history.dates.indexOf('2027-02-15');
  const days = history.contenders.dynamic.scores.regret.subarray(from, from + 21);
  return days.indexOf(Math.max(...days));
}

let all: ReturnType<typeof measured>;
const measured = () =>
  overSeeds((seed) => {
    const late = (delay: number) => fittedYearOf('late-labels', seed, { 'dynamic.delay': delay });
    const [history, atOnce] = [fittedYearOf('late-labels', seed), late(0)];
    return {
      compared: ratio(history, PEAK),
      late: worstDay(history),
      prompt: worstDay(atOnce),
      followed: ratio(atOnce, PEAK),
      year0: ratio(atOnce, YEAR),
      year5: ratio(late(5), YEAR),
      year6: ratio(late(6), YEAR),
      year7: ratio(history, YEAR),
    };
  });
beforeAll(() => {
  all = measured();
});

claim(['late-labels-spike', 'late-labels-at-once'], 'the spike is missed, and the hangover comes late; with labels at once dynamic follows', () => {
  expect(median(all.compared)).toBeGreaterThan(0.6);
  expect(median(all.prompt)).toBeLessThanOrEqual(1);
  expect(median(all.late)).toBeGreaterThanOrEqual(4);
  expect(median(all.followed)).toBeLessThan(0.25);
});

claim('late-labels-year', 'with labels seven days late dynamic loses the whole year; break-even is at five to six days', () => {
  expect(median(all.year7)).toBeGreaterThan(1.03);
  expect(all.year7.filter((each) => each > 1).length).toBeGreaterThanOrEqual(24);
  expect(median(all.year5)).toBeLessThan(0.99);
  expect(median(all.year6)).toBeGreaterThan(0.99);
});

it('model.md tells what each day of delay costs', () => {
  const delays = rowOf('label delay, days').slice(1);
  const years = { 0: all.year0, 5: all.year5, 6: all.year6, 7: all.year7 };
  expect(delays).toEqual(Object.keys(years));
  expect(rowOf("times static's").slice(1)).toEqual(Object.values(years).map((year) => median(year).toFixed(2)));
});
