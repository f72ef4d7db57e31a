/** Recalibrated: how many against why. The cheap third way where more people buy, and no help where they buy for other reasons. */
import { expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { costUpTo } from '../../operations/ledger.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import { rowOf } from '../../world/claims/model.ts';
import type { History } from '../history.ts';
import { AUTUMN, chosenFor, fittedYearOf, overSeeds, regret, watchedYearOf, YEAR } from './seeds.ts';

const ON = { 'recalibrated.on': true } as const;
const nats = (value: number) => value.toFixed(4);

/** In €, over all days. */
function cost({ contenders, dates, scenario }: History, name: ContenderName): number {
  return costUpTo(contenders[name]!.ledger, dates.length - 1, scenario.prices);
}

it('in the default year it is better and cheaper than dynamic, on quiet days about as good as static; where the reasons change it is helpless', () => {
  const all = overSeeds((seed) => {
    const year = watchedYearOf('flower-shop', seed, { ...chosenFor(seed), ...ON });
    const slow = fittedYearOf('sea-level', seed, ON, 'trend');
    return {
      quietStatic: regret(year, 'static', AUTUMN),
      quiet: regret(year, 'recalibrated', AUTUMN),
      year: regret(year, 'recalibrated', YEAR),
      yearDynamic: regret(year, 'dynamic', YEAR),
      dayAfter: regret(year, 'recalibrated', ['2027-02-15', '2027-02-15']),
      nextDay: regret(year, 'recalibrated', ['2027-02-16', '2027-02-16']),
      saved: cost(year, 'dynamic') - cost(year, 'recalibrated'),
      slow: regret(slow, 'recalibrated', YEAR),
      slowDynamic: regret(slow, 'dynamic', YEAR),
      slowStatic: regret(slow, 'static', YEAR),
    };
  });
  expect(median(all.quiet)).toBeLessThan(1.2 * median(all.quietStatic));
  expect(median(all.year)).toBeLessThan(0.8 * median(all.yearDynamic));
  // The hangover lasts one day.
  expect(median(all.dayAfter)).toBeGreaterThan(0.05);
  expect(median(all.nextDay)).toBeLessThan(0.001);
  const cheaper = all.saved.filter((euros) => euros > 0).length;
  expect(cheaper).toBe(all.saved.length);
  expect(median(all.slow)).toBeGreaterThan(2.5 * median(all.slowDynamic));
  expect(median(all.slow)).toBeGreaterThan(0.95 * median(all.slowStatic));
  const told = (dates: string, what: string) => rowOf(dates, what)[2];
  expect(told('1 Sep – 30 Nov', 'recalibrated is about as good as static')).toBe(`regret ${nats(median(all.quiet))} against ${nats(median(all.quietStatic))} nats`);
  expect(told('whole year', 'recalibrated is better than dynamic, and cheaper')).toBe(`${nats(median(all.year))} against ${nats(median(all.yearDynamic))} nats; cheaper in ${cheaper} of ${all.saved.length}`);
  expect(told('like the sea level', 'recalibrated is no better than static')).toBe(`${nats(median(all.slow))} against ${nats(median(all.slowStatic))}, dynamic ${nats(median(all.slowDynamic))} nats`);
});
