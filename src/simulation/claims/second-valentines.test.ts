/** The second Valentine's: what dynamic learnt of the first is gone, and what static needs to expect the second. */
import { beforeAll, expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import type { Changes } from '../../scenario/scenario.ts';
import { claim } from './claim.ts';
import { bouquetsOff } from './inBouquets.ts';
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

let all: ReturnType<typeof measured>;
const measured = () =>
  overSeeds((seed) => {
    const twoYears = fittedYearOf('second-valentines', seed, TO_SECOND);
    const dated = yearOf('second-valentines', seed, { ...TO_SECOND, ...SCHOOLED, ...CHOSEN });
    return {
      remembered: regret(twoYears, 'dynamic', SECOND) / regret(twoYears, 'dynamic', FIRST),
      plain: expecting(seed, { ...FULL_YEAR, ...CHOSEN }),
      schooled: regret(dated, 'static', SECOND),
      rememberedOff: bouquetsOff(twoYears, 'dynamic', SECOND) / bouquetsOff(twoYears, 'dynamic', FIRST),
      datedStatic: bouquetsOff(dated, 'static', SECOND) / bouquetsOff(twoYears, 'static', SECOND),
      datedDynamic: bouquetsOff(dated, 'dynamic', SECOND) / bouquetsOff(dated, 'static', SECOND),
    };
  });
beforeAll(() => {
  all = measured();
});

claim(['second-valentines-forgotten', 'second-valentines-static'], 'dynamic has not remembered; a full year of data and a calendar feature at least halve static’s regret', () => {
  const { remembered, plain, schooled } = all;
  expect(median(remembered)).toBeGreaterThan(0.7);
  expect(median(schooled)).toBeLessThan(median(plain) / 2);
});

it.each([FULL_YEAR, SCHOOLED])('cross-validation chooses what is set here for speed (%o)', (changes) => {
  expect(expecting(1, changes)).toBe(expecting(1, { ...changes, ...CHOSEN }));
});

it('what is served on these days alone is what is served on them in the whole calendar', () => {
  expect(expecting(1, CHOSEN)).toBe(regret(yearOf('second-valentines', 1, { ...TO_SECOND, ...CHOSEN }), 'static', SECOND));
});

claim('nothing-remembered', 'before the second feast dynamic is about as far off in bouquets as before the first', () => {
  expect(median(all.rememberedOff)).toBeGreaterThan(0.85);
  expect(median(all.rememberedOff)).toBeLessThan(1.2);
});

claim('dates-halve-static', 'a year of records and the days to Valentine’s more than halve what static is off', () => {
  expect(median(all.datedStatic)).toBeLessThan(0.5);
});

claim('dates-help-dynamic', 'with the same dates dynamic is nearer still, in every year', () => {
  expect(Math.max(...all.datedDynamic)).toBeLessThan(0.9);
});
