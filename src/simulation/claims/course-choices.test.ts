/** What the course claims of choices: which way to train is the cheapest in three towns, and how often to train anew. */
import { beforeAll, expect } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { NO_EVENTS } from '../../scenario/presets.ts';
import type { Changes } from '../../scenario/scenario.ts';
import { claim } from './claim.ts';
import { costBy } from './inBouquets.ts';
import { fittedYearOf, overSeeds, yearOf } from './seeds.ts';

const YEAR_ENDS = '2027-06-30';
const FOUR_WEEKS: Changes = { 'scheduled.on': true, 'scheduled.every': 28, 'scheduled.window': 28, 'prices.alarms': false };

/** As choose.md has them. */
const SHOPS = {
  still: { ...NO_EVENTS },
  feasts: {},
  rival: { ...NO_EVENTS, 'world.change': -0.4 },
} as const satisfies Readonly<Record<string, Changes>>;
const WAYS = ['static', 'dynamic', 'scheduled'] as const;

/** As how-often.md has them. */
const GAPS = [7, 14, 120] as const;
const SEASONAL: Changes = { ...NO_EVENTS, ...FOUR_WEEKS, 'world.shoppers': 100, 'world.season': 0.5, 'static.select': 'fixed', 'static.epochs': 60, 'prices.release': 50 };

let shops: Readonly<Record<string, readonly number[]>>;
let gaps: Readonly<Record<string, readonly number[]>>;
beforeAll(() => {
  shops = overSeeds((seed) => {
    const costs = Object.entries(SHOPS).flatMap(([shop, changes]) => {
      const history = fittedYearOf('flower-shop', seed, { ...FOUR_WEEKS, 'prices.release': 30, ...changes });
      return WAYS.map((way): [string, number] => [`${shop} ${way}`, costBy(history, way, YEAR_ENDS)]);
    });
    return Object.fromEntries(costs);
  });
  gaps = overSeeds((seed) => Object.fromEntries(GAPS.map((every): [string, number] => [String(every), costBy(yearOf('flower-shop', seed, { ...SEASONAL, 'scheduled.every': every }), 'scheduled', YEAR_ENDS)])));
});

/** In how many years this way was the cheapest. */
function cheapest(shop: keyof typeof SHOPS, way: (typeof WAYS)[number]): number {
  const own = shops[`${shop} ${way}`]!;
  return own.filter((cost, i) => WAYS.every((other) => cost <= shops[`${shop} ${other}`]![i]!)).length;
}
/** The median of one cost as a multiple of another of the same seed. */
const times = (costs: Readonly<Record<string, readonly number[]>>, one: string, other: string) => median(costs[one]!.map((cost, i) => cost / costs[other]![i]!));

claim('choose-still', 'in a town without change training once is the cheapest in most years, every night the dearest', () => {
  expect(cheapest('still', 'static')).toBeGreaterThanOrEqual(18);
  expect(times(shops, 'still scheduled', 'still static')).toBeGreaterThan(1);
  expect(times(shops, 'still dynamic', 'still static')).toBeGreaterThan(1.4);
});

claim('choose-feasts', 'with feasts training every night is the cheapest in most years', () => {
  expect(cheapest('feasts', 'dynamic')).toBeGreaterThanOrEqual(25);
});

claim('choose-rival', 'where a rival opens for good training anew every four weeks is the cheapest, in every year', () => {
  expect(cheapest('rival', 'scheduled')).toBe(30);
});

claim('too-often-costs', 'training anew every week costs more than every two weeks in most years', () => {
  expect(times(gaps, '7', '14')).toBeGreaterThan(1.05);
});

claim('too-seldom-costs', 'every four months costs about a third more than every two weeks', () => {
  expect(times(gaps, '120', '14')).toBeGreaterThan(1.22);
  expect(times(gaps, '120', '14')).toBeLessThan(1.45);
});

claim('fortnight-cheapest', 'every two weeks is cheaper than either end in most years', () => {
  expect(gaps['14']!.filter((cost, i) => cost < Math.min(gaps['7']![i]!, gaps['120']![i]!)).length).toBeGreaterThanOrEqual(25);
});
