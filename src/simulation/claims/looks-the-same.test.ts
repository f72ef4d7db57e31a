/** Looks the same, is worse: why they buy changes, who comes does not. */
import { expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { alarms, AUTUMN, chosenFor, INPUT_MONITORS, LEAD_UP, overSeeds, PEAK, regret, TO_VALENTINES, watchedYearOf } from './seeds.ts';

it('no input alarm, and static is far off', () => {
  const { raised, harm } = overSeeds((seed) => {
    const history = watchedYearOf('looks-the-same', seed, { ...chosenFor(seed), ...TO_VALENTINES });
    return { raised: alarms(history, LEAD_UP, INPUT_MONITORS), harm: regret(history, 'static', PEAK) / regret(history, 'static', AUTUMN) };
  });
  expect(median(raised)).toBe(0);
  expect(Math.min(...harm)).toBeGreaterThan(50);
});
