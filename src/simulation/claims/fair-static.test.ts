/** A fair static: last year's data and the days to every event. */
import { beforeAll, expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import type { Changes } from '../../scenario/scenario.ts';
import { rowOf } from '../../world/claims/model.ts';
import type { History } from '../history.ts';
import { claim } from './claim.ts';
import { fittedYearOf, flowers, overSeeds, regret, YEAR, yearOf } from './seeds.ts';

/** What cross-validation chooses on this year's data: to set it saves most of the time, and changes no bit of the fit. */
const CHOSEN: Changes = { 'static.select': 'fixed', 'static.l2': 0, 'static.epochs': 60 };

let all: ReturnType<typeof measured>;
const measured = () =>
  overSeeds((seed) => {
    const usual = fittedYearOf('flower-shop', seed);
    const fair = yearOf('fair-static', seed, CHOSEN);
    const of = (history: History, name: 'static' | 'dynamic') => ({ regret: regret(history, name, YEAR), flowers: flowers(history, history.contenders[name].ledger) });
    const [summer, learning, taught, both] = [of(usual, 'static'), of(usual, 'dynamic'), of(fair, 'static'), of(fair, 'dynamic')];
    return {
      summerStatic: summer.regret,
      summerDynamic: learning.regret,
      fairStatic: taught.regret,
      fairDynamic: both.regret,
      summerStaticFlowers: summer.flowers,
      summerDynamicFlowers: learning.flowers,
      fairStaticFlowers: taught.flowers,
      fairDynamicFlowers: both.flowers,
    };
  });
beforeAll(() => {
  all = measured();
});

claim('fair-static-halved', 'a year of data and the dates bring static below half of its regret, and below a dynamic model without dates', () => {
  expect(median(all.fairStatic)).toBeLessThan(0.5 * median(all.summerStatic));
  expect(median(all.fairStatic)).toBeLessThan(0.9 * median(all.summerDynamic));
  expect(median(all.fairStaticFlowers)).toBeLessThan(0.75 * median(all.summerStaticFlowers));
});

claim('fair-static-dynamic', 'with the same dates dynamic stays ahead, by less than before', () => {
  expect(median(all.fairDynamic)).toBeLessThan(0.85 * median(all.fairStatic));
  expect(median(all.fairDynamicFlowers)).toBeLessThan(0.9 * median(all.fairStaticFlowers));
  const lead = (frozen: readonly number[], learning: readonly number[]) => median(frozen.map((each, i) => each - learning[i]!));
  expect(lead(all.fairStatic, all.fairDynamic)).toBeLessThan(0.5 * lead(all.summerStatic, all.summerDynamic));
  expect(lead(all.fairStaticFlowers, all.fairDynamicFlowers)).toBeLessThan(0.6 * lead(all.summerStaticFlowers, all.summerDynamicFlowers));
});

it('model.md tells what it came to', () => {
  const nats = (values: readonly number[]) => `${median(values).toFixed(4)} nats`;
  const euros = (values: readonly number[]) => `${(Math.round(median(values) / 100) / 10).toFixed(1).replace('.', ',')}00 €`;
  const [summer, year] = ['a summer, without dates', "a year, with every event's date"].map((trainedOn) => rowOf(trainedOn).slice(1));
  expect([summer, year]).toEqual([
    [nats(all.summerStatic), nats(all.summerDynamic), euros(all.summerStaticFlowers), euros(all.summerDynamicFlowers)],
    [nats(all.fairStatic), nats(all.fairDynamic), euros(all.fairStaticFlowers), euros(all.fairDynamicFlowers)],
  ]);
});

it('cross-validation chooses what is set here for speed', () => {
  const fitted = (changes: Changes) => yearOf('fair-static', 1, { ...changes, 'world.days': 400 }).contenders.static.versions[0]!.parameters;
  expect(fitted({})).toEqual(fitted(CHOSEN));
});
