/** Looks different, is no worse: who comes changes, why they buy does not. */
import { beforeAll, expect } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { claim } from './claim.ts';
import { expectedPerSold } from './inBouquets.ts';
import { alarms, AUTUMN, chosenFor, INPUT_MONITORS, LEAD_UP, overSeeds, PEAK, regret, TO_VALENTINES, watchedYearOf } from './seeds.ts';

let all: ReturnType<typeof measured>;
const measured = () =>
  overSeeds((seed) => {
    const history = watchedYearOf('looks-different', seed, { ...chosenFor(seed), ...TO_VALENTINES });
    return { raised: alarms(history, LEAD_UP, INPUT_MONITORS), harm: regret(history, 'static', LEAD_UP) / regret(history, 'static', AUTUMN), expected: expectedPerSold(history, 'static', PEAK) };
  });
beforeAll(() => {
  all = measured();
});

claim(['looks-different-alarms', 'looks-different-harm'], 'input alarms without harm', () => {
  const { raised, harm } = all;
  expect(Math.min(...raised)).toBeGreaterThanOrEqual(1);
  expect(median(harm)).toBeLessThan(2);
});

claim(['different-alarms', 'different-no-worse'], 'alarms about the inputs sound in every year; static is hardly worse, and expects about as many as are sold', () => {
  expect(Math.min(...all.raised)).toBeGreaterThanOrEqual(1);
  expect(median(all.harm)).toBeLessThan(1.5);
  expect(median(all.expected)).toBeGreaterThan(0.92);
  expect(median(all.expected)).toBeLessThan(1.08);
});
