/** Years-old records: the world changed on the day on which static began to serve. */
import { expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { fittedYearOf, overSeeds, ratio, regret } from './seeds.ts';

it('static is stale from day one, and stays so; dynamic catches up within two weeks, but not where outcomes take 30 days', () => {
  const { firstDay, fortnight, months, lateFortnight, lateOctober } = overSeeds((seed) => {
    const history = fittedYearOf('years-old-records', seed, {}, 'trend');
    const late = fittedYearOf('years-old-records', seed, { 'dynamic.delay': 30, 'world.days': 123 }, 'trend');
    return {
      firstDay: regret(history, 'static', ['2026-09-01', '2026-09-01']) / regret(history, 'static', ['2027-06-01', '2027-06-30']),
      fortnight: ratio(history, ['2026-09-14', '2026-09-14']),
      months: ratio(history, ['2026-09-15', '2026-12-31']),
      lateFortnight: ratio(late, ['2026-09-01', '2026-09-14']),
      lateOctober: ratio(late, ['2026-10-31', '2026-10-31']),
    };
  });
  expect(Math.min(...firstDay)).toBeGreaterThan(0.5);
  expect(median(fortnight)).toBeLessThan(0.2);
  expect(median(months)).toBeLessThan(0.05);
  expect(lateFortnight.every((each) => each === 1)).toBe(true);
  expect(median(lateOctober)).toBeLessThan(0.1);
});
