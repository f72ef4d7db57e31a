/** Looks the same, is worse: why they buy changes, who comes does not. */
import { beforeAll, expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { claim } from './claim.ts';
import { expectedPerSold } from './inBouquets.ts';
import { alarms, AUTUMN, chosenFor, INPUT_MONITORS, LEAD_UP, overSeeds, PEAK, regret, TO_VALENTINES, watchedYearOf } from './seeds.ts';

let all: ReturnType<typeof measured>;
const measured = () =>
  overSeeds((seed) => {
    const history = watchedYearOf('looks-the-same', seed, { ...chosenFor(seed), ...TO_VALENTINES });
    return { raised: alarms(history, LEAD_UP, INPUT_MONITORS), harm: regret(history, 'static', PEAK) / regret(history, 'static', AUTUMN), expected: expectedPerSold(history, 'static', PEAK), buyers: alarms(history, LEAD_UP, ['labelRate']) };
  });
beforeAll(() => {
  all = measured();
});

it('no input alarm, and static is far off', () => {
  const { raised, harm } = all;
  expect(median(raised)).toBe(0);
  expect(Math.min(...harm)).toBeGreaterThan(50);
});

claim(['same-no-input-alarm', 'same-rings-with-outcomes'], 'no alarm about the inputs sounds in most years; the share of buyers rings in every year', () => {
  expect(median(all.raised)).toBe(0);
  expect(Math.min(...all.buyers)).toBeGreaterThanOrEqual(1);
});

claim('same-expects-two-in-five', 'static expects about two bouquets for each five sold', () => {
  expect(median(all.expected)).toBeGreaterThan(0.36);
  expect(median(all.expected)).toBeLessThan(0.44);
});
