/** Looks different, is no worse: who comes changes, why they buy does not. */
import { expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { alarms, AUTUMN, chosenFor, INPUT_MONITORS, LEAD_UP, overSeeds, regret, TO_VALENTINES, watchedYearOf } from './seeds.ts';

it('input alarms without harm', () => {
  const { raised, harm } = overSeeds((seed) => {
    const history = watchedYearOf('looks-different', seed, { ...chosenFor(seed), ...TO_VALENTINES });
    return { raised: alarms(history, LEAD_UP, INPUT_MONITORS), harm: regret(history, 'static', LEAD_UP) / regret(history, 'static', AUTUMN) };
  });
  expect(Math.min(...raised)).toBeGreaterThanOrEqual(1);
  expect(median(harm)).toBeLessThan(2);
});
