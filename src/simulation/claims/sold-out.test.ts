/** Sold out: what the log says of those who came too late, and what orders know and cost. */
import { beforeAll, expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import type { Changes } from '../../scenario/scenario.ts';
import { rowOf } from '../../world/claims/model.ts';
import type { History } from '../history.ts';
import { claim } from './claim.ts';
import { alarms, chosenFor, flowers, LEAD_UP, overSeeds, ratio, regret, total, YEAR, yearOf } from './seeds.ts';

/** The shop of this scenario, and others of the same year. */
const LOGS: Readonly<Record<'not' | 'unknown' | 'bought' | 'asked', Changes>> = {
  not: {},
  unknown: { 'shop.soldOut': 'unknown' },
  bought: { 'shop.soldOut': 'bought' },
  asked: { 'shop.order': 'prices' },
};
const ORDERS: Readonly<Record<'asPrices' | 'lastWeek' | 'blind', Changes>> = {
  asPrices: { 'shop.soldOut': 'bought', 'shop.order': 'prices' },
  lastWeek: { 'shop.soldOut': 'bought', 'shop.visits': 'week' },
  // Without features there is nothing for a penalty to shrink.
  blind: { 'shop.soldOut': 'bought', 'models.features': [] },
};

const of = (history: History, name: 'static' | 'dynamic') => flowers(history, history.contenders[name].ledger);
const measuredOf = (key: string, history: History) => ({
  [`${key} ratio`]: ratio(history, YEAR),
  [`${key} expected`]: total(history, history.contenders.dynamic.scores.expected, YEAR) / total(history, history.purchases, YEAR),
  [`${key} static`]: regret(history, 'static', YEAR),
  [`${key} dynamic`]: regret(history, 'dynamic', YEAR),
  [`${key} static €`]: of(history, 'static'),
  [`${key} dynamic €`]: of(history, 'dynamic'),
  [`${key} floor €`]: flowers(history, history.floor),
});
/** Alarms about the share of buyers: of the one log for all where the wish is seen, else of static's own. */
const rungOf = (key: string, history: History) => ({
  [`${key} rung`]: alarms(history, LEAD_UP, ['labelRate'], ({ about }) => about.kind === 'log' || (about.kind === 'contender' && about.contender === 'static')),
});
/** The logs whose alarms are told of. */
const WATCHED = new Set(['bought', 'not']);

let all: Readonly<Record<string, readonly number[]>>;
beforeAll(() => {
  all = overSeeds((seed) => {
    const measured = Object.entries({ ...LOGS, ...ORDERS }).map(([key, changes]): Record<string, number> => {
      if (!WATCHED.has(key)) return measuredOf(key, yearOf('sold-out', seed, { ...chosenFor(seed), ...changes }, 'flowers'));
      const history = yearOf('sold-out', seed, { ...chosenFor(seed), ...changes }, 'everything');
      return { ...measuredOf(key, history), ...rungOf(key, history) };
    });
    return Object.assign({}, ...measured) as Record<string, number>;
  });
});
const middle = (measure: string) => median(all[measure]!);
/** One measure as a multiple of another of the same seed. */
const against = (measure: string, other: string) => all[measure]!.map((value, i) => value / all[other]![i]!);

claim('sold-out-spiral', 'where sold out is logged as “not bought” dynamic expects, and so orders, less than is wanted in every year; where every wish is logged it does not', () => {
  expect(Math.max(...all['not expected']!)).toBeLessThan(0.95);
  expect(Math.abs(middle('bought expected') - 1)).toBeLessThan(0.05);
});

claim('sold-out-year', 'where sold out is logged as “not bought” dynamic is about twice as far off as static over the year, and its flowers cost more', () => {
  expect(middle('not ratio')).toBeGreaterThan(1.7);
  expect(middle('not ratio')).toBeLessThan(2.2);
  expect(Math.min(...all['not ratio']!)).toBeGreaterThan(1);
  expect(Math.min(...against('not dynamic €', 'not static €'))).toBeGreaterThan(1.2);
  // Static never learns from it.
  expect(all['not static']).toEqual(all['bought static']);
});

it('a wish that is not logged cannot be counted: in static’s log the share of buyers raises no alarm before Valentine’s Day', () => {
  expect(Math.max(...all['not rung']!)).toBe(0);
  expect(Math.min(...all['bought rung']!)).toBeGreaterThan(0);
});

claim('sold-out-unknown', 'where it is unknown hardly anything changes, and dynamic is the better one again', () => {
  expect(median(against('unknown dynamic', 'bought dynamic'))).toBeLessThan(1.25);
  expect(Math.max(...all['unknown ratio']!)).toBeLessThan(0.7);
  expect(median(against('unknown dynamic €', 'bought dynamic €'))).toBeLessThan(1.1);
});

claim('sold-out-prices', 'orders as the prices ask leave dynamic only a little worse than static', () => {
  expect(middle('asked ratio')).toBeGreaterThan(1);
  expect(middle('asked ratio')).toBeLessThan(1.35);
});

it('orders as the prices ask cost less, for either model', () => {
  for (const name of ['static', 'dynamic']) expect(Math.max(...against(`asPrices ${name} €`, `bought ${name} €`))).toBeLessThan(1);
});

it('the floor lies below all of them', () => {
  for (const key of ['bought', 'asPrices', 'lastWeek', 'blind']) {
    for (const name of ['static', 'dynamic']) expect(Math.max(...against(`${key} floor €`, `${key} ${name} €`))).toBeLessThan(0.7);
  }
});

it('who orders for last week’s visitors pays more than who trains badly, and the models are hardly apart', () => {
  expect(Math.min(...against('lastWeek dynamic €', 'bought static €'))).toBeGreaterThan(1.05);
  expect(median(against('lastWeek dynamic €', 'lastWeek static €'))).toBeGreaterThan(0.9);
});

it('a shop needs only the total: without any feature excess log loss is several times as high, and flowers cost about the same', () => {
  expect(median(against('blind static', 'bought static'))).toBeGreaterThan(3);
  expect(median(against('blind dynamic', 'bought dynamic'))).toBeGreaterThan(6);
  expect(median(against('blind static €', 'bought static €'))).toBeLessThan(1.02);
  expect(median(against('blind dynamic €', 'bought dynamic €'))).toBeLessThan(1.1);
});

it('model.md tells what they came to', () => {
  const euros = (measure: string) => `${(100 * Math.round(middle(measure) / 100)).toLocaleString('en-GB')} €`;
  const row = (key: string) => [euros(`${key} static €`), euros(`${key} dynamic €`), middle(`${key} ratio`).toFixed(2)];
  expect(rowOf('as expected, for today’s visitors; every wish is logged').slice(1)).toEqual(row('bought'));
  expect(rowOf('sold out is logged as “not bought”').slice(1)).toEqual(row('not'));
  expect(rowOf('… and orders as the prices ask').slice(1)).toEqual(row('asked'));
  expect(rowOf('sold out is unknown').slice(1)).toEqual(row('unknown'));
  expect(rowOf('orders as the prices ask').slice(1)).toEqual(row('asPrices'));
  expect(rowOf('orders for last week’s visitors').slice(1)).toEqual(row('lastWeek'));
  expect(rowOf('models that see no feature').slice(1)).toEqual(row('blind'));
  expect(rowOf('the floor')[1]).toBe(euros('bought floor €'));
});
