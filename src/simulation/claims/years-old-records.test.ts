/** Years-old records: the world changed on the day on which static began to serve. */
import { expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { overSeeds, ratio, regret, yearOf } from './seeds.ts';

it('static is stale from day one, and stays so; dynamic catches up within two weeks', () => {
  const { firstDay, fortnight, months } = overSeeds((seed) => {
    const history = yearOf('years-old-records', seed);
    return {
      firstDay: regret(history, 'static', ['2026-09-01', '2026-09-01']) / regret(history, 'static', ['2027-06-01', '2027-06-30']),
      fortnight: ratio(history, ['2026-09-14', '2026-09-14']),
      months: ratio(history, ['2026-09-15', '2026-12-31']),
    };
  });
  expect(Math.min(...firstDay)).toBeGreaterThan(0.5);
  expect(median(fortnight)).toBeLessThan(0.2);
  expect(median(months)).toBeLessThan(0.05);
});
