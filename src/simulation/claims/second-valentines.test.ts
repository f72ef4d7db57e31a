/** The second Valentine's: what dynamic learnt of the first is gone, and what static needs to expect the second. */
import { expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import type { Changes } from '../../scenario/scenario.ts';
import { fittedYearOf, overSeeds, regret, servedOn, yearOf, type Dates } from './seeds.ts';

const FIRST: Dates = ['2027-02-08', '2027-02-14'];
const SECOND: Dates = ['2028-02-08', '2028-02-14'];

/** To the second Valentine's Day. */
const TO_SECOND: Changes = { 'world.days': 594 };

const FULL_YEAR: Changes = { 'static.to': '2027-06-30' };
const SCHOOLED: Changes = { ...FULL_YEAR, 'models.calendar': 'valentines' };
/** What cross-validation chooses on a full year: to set it saves most of the time, and changes no bit of the fit. */
const CHOSEN: Changes = { 'static.select': 'fixed', 'static.l2': 0, 'static.epochs': 60 };

const expecting = (seed: number, changes: Changes) => regret(servedOn('second-valentines', seed, SECOND, { ...TO_SECOND, ...changes }), 'static', SECOND);

it('dynamic has not remembered; a full year of data and a calendar feature at least halve static’s regret', () => {
  const { remembered, plain, schooled } = overSeeds((seed) => {
    const twoYears = fittedYearOf('second-valentines', seed, TO_SECOND);
    return {
      remembered: regret(twoYears, 'dynamic', SECOND) / regret(twoYears, 'dynamic', FIRST),
      plain: expecting(seed, { ...FULL_YEAR, ...CHOSEN }),
      schooled: expecting(seed, { ...SCHOOLED, ...CHOSEN }),
    };
  });
  expect(median(remembered)).toBeGreaterThan(0.7);
  expect(median(schooled)).toBeLessThan(median(plain) / 2);
});

it.each([FULL_YEAR, SCHOOLED])('cross-validation chooses what is set here for speed (%o)', (changes) => {
  expect(expecting(1, changes)).toBe(expecting(1, { ...changes, ...CHOSEN }));
});

it('what is served on these days alone is what is served on them in the whole calendar', () => {
  expect(expecting(1, CHOSEN)).toBe(regret(yearOf('second-valentines', 1, { ...TO_SECOND, ...CHOSEN }), 'static', SECOND));
});
