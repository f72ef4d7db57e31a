/** Like the sea level: a slow trend makes static stale, and for months nothing rings. */
import { expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { alarms, AUTUMN, chosenFor, overSeeds, ratio, regret, watchedYearOf } from './seeds.ts';

it('by June static’s regret is more than ten times its first, with no alarm in the first three months', () => {
  const { grown, early, late } = overSeeds((seed) => {
    const history = watchedYearOf('sea-level', seed);
    expect({ 'static.select': 'fixed', 'static.epochs': history.training.epochs, 'static.l2': history.training.l2 }).toEqual(chosenFor(seed, 'trend'));
    return {
      grown: regret(history, 'static', ['2027-06-01', '2027-06-30']) / regret(history, 'static', ['2026-09-01', '2026-09-14']),
      early: alarms(history, AUTUMN),
      late: ratio(history, ['2027-06-01', '2027-06-30']),
    };
  });
  expect(median(grown)).toBeGreaterThan(10);
  expect(median(early)).toBe(0);
  expect(median(late)).toBeLessThan(0.25);
});
