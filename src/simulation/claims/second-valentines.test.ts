/** The second Valentine's: what dynamic learnt of the first is gone, and what static needs to expect the second. */
import { expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { overSeeds, regret, yearOf, type Dates } from './seeds.ts';

const FIRST: Dates = ['2027-02-08', '2027-02-14'];
const SECOND: Dates = ['2028-02-08', '2028-02-14'];

it('dynamic has not remembered; a full year of data and a calendar feature at least halve static’s regret', () => {
  const { remembered, plain, schooled } = overSeeds((seed) => {
    const twoYears = yearOf('second-valentines', seed);
    return {
      remembered: regret(twoYears, 'dynamic', SECOND) / regret(twoYears, 'dynamic', FIRST),
      plain: regret(yearOf('second-valentines', seed, { 'static.to': '2027-06-30' }), 'static', SECOND),
      schooled: regret(yearOf('second-valentines', seed, { 'static.to': '2027-06-30', 'models.calendar': 'valentines' }), 'static', SECOND),
    };
  });
  expect(median(remembered)).toBeGreaterThan(0.7);
  expect(median(schooled)).toBeLessThan(median(plain) / 2);
});
