/** Years-old records: the world changed on the day on which static began to serve. */
import { beforeAll, expect } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { claim } from './claim.ts';
import { bouquetsOff, expectedPerSold } from './inBouquets.ts';
import { fittedYearOf, overSeeds, ratio, regret, type Dates } from './seeds.ts';

const SEPTEMBER: Dates = ['2026-09-01', '2026-09-30'];
const LAST_TEN: Dates = ['2026-09-21', '2026-09-30'];

let all: ReturnType<typeof measured>;
const measured = () =>
  overSeeds((seed) => {
    const history = fittedYearOf('years-old-records', seed, {}, 'trend');
    const late = fittedYearOf('years-old-records', seed, { 'dynamic.delay': 30, 'world.days': 123 }, 'trend');
    return {
      firstDay: regret(history, 'static', ['2026-09-01', '2026-09-01']) / regret(history, 'static', ['2027-06-01', '2027-06-30']),
      fortnight: ratio(history, ['2026-09-14', '2026-09-14']),
      months: ratio(history, ['2026-09-15', '2026-12-31']),
      lateFortnight: ratio(late, ['2026-09-01', '2026-09-14']),
      lateOctober: ratio(late, ['2026-10-31', '2026-10-31']),
      september: expectedPerSold(history, 'static', SEPTEMBER),
      first: bouquetsOff(history, 'dynamic', ['2026-09-01', '2026-09-01']) / bouquetsOff(history, 'static', ['2026-09-01', '2026-09-01']),
      monthLater: bouquetsOff(history, 'dynamic', LAST_TEN) / bouquetsOff(history, 'best', LAST_TEN),
      monthLaterStatic: bouquetsOff(history, 'dynamic', LAST_TEN) / bouquetsOff(history, 'static', LAST_TEN),
    };
  });
beforeAll(() => {
  all = measured();
});

claim(['years-old-records-stale', 'years-old-records-catches-up', 'years-old-records-late', 'years-old-records-october'], 'static is stale from day one, and stays so; dynamic catches up within two weeks, but not where outcomes take 30 days', () => {
  const { firstDay, fortnight, months, lateFortnight, lateOctober } = all;
  expect(Math.min(...firstDay)).toBeGreaterThan(0.5);
  expect(median(fortnight)).toBeLessThan(0.2);
  expect(median(months)).toBeLessThan(0.05);
  expect(lateFortnight.every((each) => each === 1)).toBe(true);
  expect(median(lateOctober)).toBeLessThan(0.1);
});

claim('old-records-stale', 'in September static expects about two bouquets for each five sold', () => {
  expect(median(all.september)).toBeGreaterThan(0.36);
  expect(median(all.september)).toBeLessThan(0.44);
});

claim('old-records-dynamic-catches-up', 'dynamic begins as far off as static, and by the end of September is nearly as near as the best possible', () => {
  expect(new Set(all.first)).toEqual(new Set([1]));
  expect(median(all.monthLater)).toBeLessThan(1.35);
  expect(Math.max(...all.monthLaterStatic)).toBeLessThan(0.3);
});
