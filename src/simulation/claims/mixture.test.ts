/** The mixture of static and dynamic: as good as the better one on quiet days and at the peak, and a shorter hangover. */
import { expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { rowOf } from '../../world/claims/model.ts';
import { AUTUMN, fittedYearOf, overSeeds, PEAK, regret, WEEK_AFTER, YEAR } from './seeds.ts';

it('trusts the better one: near static in autumn, near dynamic at the peak, well again sooner after it', () => {
  const all = overSeeds((seed) => {
    const history = fittedYearOf('flower-shop', seed, { 'mixture.on': true });
    return {
      quiet: regret(history, 'mixture', AUTUMN),
      quietStatic: regret(history, 'static', AUTUMN),
      peak: regret(history, 'mixture', PEAK),
      peakDynamic: regret(history, 'dynamic', PEAK),
      hangover: regret(history, 'mixture', WEEK_AFTER),
      hangoverDynamic: regret(history, 'dynamic', WEEK_AFTER),
      dayAfter: regret(history, 'mixture', ['2027-02-15', '2027-02-15']),
      nextDay: regret(history, 'mixture', ['2027-02-16', '2027-02-16']),
      year: regret(history, 'mixture', YEAR),
      yearDynamic: regret(history, 'dynamic', YEAR),
    };
  });
  expect(median(all.quiet)).toBeLessThan(1.2 * median(all.quietStatic));
  expect(median(all.peak)).toBeLessThan(1.2 * median(all.peakDynamic));
  expect(median(all.hangover)).toBeLessThan(0.4 * median(all.hangoverDynamic));
  expect(median(all.year)).toBeLessThan(0.8 * median(all.yearDynamic));
  // One night of labels, and the hangover is nearly over.
  expect(median(all.nextDay)).toBeLessThan(0.2 * median(all.dayAfter));
  const told = (dates: string) => rowOf(dates, 'mixture')[2];
  expect(told('1 Sep – 30 Nov')).toBe(`${median(all.quiet).toFixed(4)}, static ${median(all.quietStatic).toFixed(4)} nats`);
  expect(told('10 – 14 Feb')).toBe(`${median(all.peak).toFixed(3)}, dynamic ${median(all.peakDynamic).toFixed(3)} nats`);
  expect(told('15 – 21 Feb')).toBe(`${median(all.hangover).toFixed(3)}, dynamic ${median(all.hangoverDynamic).toFixed(3)} nats`);
  expect(told('whole year')).toBe(`${median(all.year).toFixed(4)}, dynamic ${median(all.yearDynamic).toFixed(4)} nats`);
});
