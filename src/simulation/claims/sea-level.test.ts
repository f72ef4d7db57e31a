/** Like the sea level: a slow trend makes static stale, and for months nothing rings. */
import { beforeAll, expect } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { claim } from './claim.ts';
import { bouquetsOff } from './inBouquets.ts';
import { alarms, AUTUMN, chosenFor, INPUT_MONITORS, overSeeds, ratio, regret, watchedYearOf, YEAR, type Dates } from './seeds.ts';

const JUNE: Dates = ['2027-06-01', '2027-06-30'];

let all: ReturnType<typeof measured>;
const measured = () =>
  overSeeds((seed) => {
    const history = watchedYearOf('sea-level', seed);
    expect({ 'static.select': 'fixed', 'static.epochs': history.training.epochs, 'static.l2': history.training.l2 }).toEqual(chosenFor(seed, 'trend'));
    return {
      grown: regret(history, 'static', JUNE) / regret(history, 'static', ['2026-09-01', '2026-09-14']),
      early: alarms(history, AUTUMN),
      late: ratio(history, JUNE),
      inputs: alarms(history, YEAR, INPUT_MONITORS),
      grownOff: bouquetsOff(history, 'static', JUNE) - bouquetsOff(history, 'best', JUNE),
    };
  });
beforeAll(() => {
  all = measured();
});

claim(['sea-level-stale', 'sea-level-silent'], 'by June static’s regret is more than ten times its first, with no alarm in the first three months', () => {
  expect(median(all.grown)).toBeGreaterThan(10);
  expect(median(all.early)).toBe(0);
  expect(median(all.late)).toBeLessThan(0.25);
});

claim('sea-level-grown', 'by June static’s regret is more than ten times its first', () => {
  expect(median(all.grown)).toBeGreaterThan(10);
});

claim('sea-level-dynamic-follows', 'in June dynamic’s regret is less than a quarter of static’s in every year', () => {
  expect(Math.max(...all.late)).toBeLessThan(0.25);
});

claim('sea-level-no-alarm', 'in most years no alarm sounds in the first three months, and none about the inputs all year', () => {
  expect(median(all.early)).toBe(0);
  expect(median(all.inputs)).toBe(0);
});

claim('sea-level-hides-in-sums', 'in June static is off by less than one bouquet a day more than the best possible', () => {
  expect(median(all.grownOff)).toBeGreaterThan(0);
  expect(median(all.grownOff)).toBeLessThan(1);
});
