/** The broken feed: a week of prices in cents makes the descent diverge, unless a gate, clipped inputs or a lower rate keep it from that. */
import { beforeAll, expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import type { Changes } from '../../scenario/scenario.ts';
import { FEATURES } from '../../world/features.ts';
import type { Run } from '../simulate.ts';
import { chosenFor, fittedYearOf, heldBatches, overSeeds, ratio, regret, runOf, type Dates } from './seeds.ts';

const WEEK: Dates = ['2026-10-05', '2026-10-11'];
/** The feed is whole again on the 12th; what that day shows can act on the 13th. */
const AFTER: Dates = ['2026-10-13', '2026-10-13'];
/** All that is said is over by then. */
const SHORT: Changes = { 'world.days': 120 };

/** rate · p(1 − p) · x² of the first broken day's prices, with the share of buyers for p; and the price's weight on the mornings after each broken day. */
function descent({ history, world }: Run): { readonly curvature: number; readonly weights: readonly number[] } {
  const { names, centre, scale } = history.inputs;
  const price = FEATURES.findIndex(({ name }) => name === 'price');
  const day = history.dates.indexOf(WEEK[0]);
  const { inputs, shoppers } = world.batch(day);
  const prices = inputs.subarray(price * shoppers, (price + 1) * shoppers);
  const squares = prices.reduce((sum, value) => sum + ((value - centre[price]!) / scale[price]!) ** 2, 0) / shoppers;
  return {
    curvature: history.scenario.dynamic.rate * history.baseRate * (1 - history.baseRate) * squares,
    weights: Array.from({ length: 7 }, (_, night) => history.contenders.dynamic.weights[(day + 1 + night) * names.length + price]!),
  };
}

let all: ReturnType<typeof measured>;
const measured = () =>
  overSeeds((seed) => {
    const run = runOf('broken-feed', seed, { ...chosenFor(seed), ...SHORT });
    const open = run.history;
    const { curvature, weights } = descent(run);
    const gated = fittedYearOf('broken-feed', seed, { ...SHORT, 'gate.on': true });
    const rolledBack = fittedYearOf('broken-feed', seed, { ...SHORT, 'rollback.on': true });
    const slow = fittedYearOf('broken-feed', seed, { ...SHORT, 'dynamic.rate': 0.2 });
    const clipped = fittedYearOf('broken-feed', seed, { ...SHORT, 'models.clip': 3 });
    return {
      curvature,
      first: weights[0]!,
      second: weights[1]!,
      crept: weights[6]! - weights[1]!,
      ungated: ratio(open, WEEK),
      farOff: regret(open, 'dynamic', AFTER),
      gated: ratio(gated, WEEK),
      held: heldBatches(gated, WEEK),
      rolledBack: regret(rolledBack, 'dynamic', AFTER),
      slow: ratio(slow, WEEK),
      clipped: ratio(clipped, WEEK),
      spared: regret(clipped, 'static', WEEK) / regret(open, 'static', WEEK),
    };
  });
beforeAll(() => {
  all = measured();
});

it('ungated dynamic has at least 5 times static’s regret while it lasts, gated at most 1.5 times, and a rollback recovers in a day', () => {
  expect(median(all.ungated)).toBeGreaterThanOrEqual(5);
  expect(median(all.gated)).toBeLessThanOrEqual(1.5);
  expect(Math.min(...all.held)).toBe(7);
  expect(median(all.farOff)).toBeGreaterThan(0.05);
  expect(median(all.rolledBack)).toBeLessThan(0.005);
});

it('the descent diverges: rate · p(1 − p) · x² is about 8 where 2 is the most that settles, and the weight is thrown to and fro', () => {
  expect(median(all.curvature)).toBeGreaterThan(7);
  expect(median(all.curvature)).toBeLessThan(9.5);
  // The true weight is −0.6 per doubling of the price.
  expect(median(all.first)).toBeGreaterThan(0);
  expect(median(all.second)).toBeLessThan(-4);
  // And back, but not all the way.
  expect(median(all.crept)).toBeGreaterThan(1);
  expect(median(all.second.map((second, i) => second + all.crept[i]!))).toBeLessThan(-2);
});

it('clipped inputs or a lower rate keep the steps short enough: over that week dynamic is better than static', () => {
  expect(Math.max(...all.clipped)).toBeLessThan(0.6);
  expect(median(all.spared)).toBeLessThan(0.3);
  expect(Math.max(...all.slow)).toBeLessThan(0.6);
});
