/** The broken feed: a week of prices in cents, with the gate, with the rollback guard and with neither. */
import { expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { heldBatches, overSeeds, ratio, regret, yearOf, type Dates } from './seeds.ts';

const WEEK: Dates = ['2026-10-05', '2026-10-11'];
/** The feed is whole again on the 12th; what that day shows can act on the 13th. */
const AFTER: Dates = ['2026-10-13', '2026-10-13'];

it('ungated dynamic has at least 5 times static’s regret while it lasts, gated at most 1.5 times, and a rollback recovers in a day', () => {
  const { ungated, gated, held, poisoned, rolledBack } = overSeeds((seed) => {
    const open = yearOf('broken-feed', seed);
    const guarded = yearOf('broken-feed', seed, { 'gate.on': true });
    return {
      ungated: ratio(open, WEEK),
      gated: ratio(guarded, WEEK),
      held: heldBatches(guarded, WEEK),
      poisoned: regret(open, 'dynamic', AFTER),
      rolledBack: regret(yearOf('broken-feed', seed, { 'rollback.on': true }), 'dynamic', AFTER),
    };
  });
  expect(median(ungated)).toBeGreaterThanOrEqual(5);
  expect(median(gated)).toBeLessThanOrEqual(1.5);
  expect(Math.min(...held)).toBe(7);
  expect(median(poisoned)).toBeGreaterThan(0.05);
  expect(median(rolledBack)).toBeLessThan(0.005);
});
