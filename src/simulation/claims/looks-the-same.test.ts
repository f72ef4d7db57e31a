/** Looks the same, is worse: why they buy changes, who comes does not. */
import { beforeAll, expect } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import type { History } from '../history.ts';
import { claim } from './claim.ts';
import { expectedPerSold } from './inBouquets.ts';
import { alarms, AUTUMN, chosenFor, INPUT_MONITORS, LEAD_UP, overSeeds, PEAK, regret, TO_VALENTINES, total, watchedYearOf, type Dates } from './seeds.ts';

/** Share of shoppers who buy. */
const shareOf = (history: History, dates: Dates) => total(history, history.purchases, dates) / total(history, history.shoppers, dates);

let all: ReturnType<typeof measured>;
const measured = () =>
  overSeeds((seed) => {
    const history = watchedYearOf('looks-the-same', seed, { ...chosenFor(seed), ...TO_VALENTINES });
    return { raised: alarms(history, LEAD_UP, INPUT_MONITORS), harm: regret(history, 'static', PEAK) / regret(history, 'static', AUTUMN), expected: expectedPerSold(history, 'static', PEAK), buyers: alarms(history, LEAD_UP, ['labelRate']), bought: shareOf(history, PEAK) / shareOf(history, AUTUMN) };
  });
beforeAll(() => {
  all = measured();
});

claim(['looks-the-same-silent', 'looks-the-same-off', 'looks-the-same-buyers'], 'no input alarm, and static is far off', () => {
  const { raised, harm, bought } = all;
  expect(median(raised)).toBe(0);
  expect(Math.min(...harm)).toBeGreaterThan(50);
  expect(Math.min(...bought)).toBeGreaterThan(1.5);
});

claim(['same-no-input-alarm', 'same-rings-with-outcomes'], 'no alarm about the inputs sounds in most years; the share of buyers rings in every year', () => {
  expect(median(all.raised)).toBe(0);
  expect(Math.min(...all.buyers)).toBeGreaterThanOrEqual(1);
});

claim('same-expects-two-in-five', 'static expects about two bouquets for each five sold', () => {
  expect(median(all.expected)).toBeGreaterThan(0.36);
  expect(median(all.expected)).toBeLessThan(0.44);
});
