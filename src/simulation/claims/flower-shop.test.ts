/** The default story. model.md tells its rows, and what they came to when it was written. */
import { beforeAll, expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import type { Changes } from '../../scenario/scenario.ts';
import { percent, rowOf } from '../../world/claims/model.ts';
import type { History } from '../history.ts';
import { AUTUMN, overall, overSeeds, PEAK, ratio, regret, total, WEEK_AFTER, YEAR, yearOf, type Dates } from './seeds.ts';

let all: ReturnType<typeof measured>;
const measured = () =>
  overSeeds((seed) => {
    const history = yearOf('flower-shop', seed);
    return {
      quietStatic: regret(history, 'static', AUTUMN),
      quietDynamic: regret(history, 'dynamic', AUTUMN),
      quiet: 1 / ratio(history, AUTUMN),
      bestLoss: overall(history, history.best.logLoss, AUTUMN),
      peak: 1 / ratio(history, PEAK),
      expected: total(history, history.contenders.static.scores.expected, PEAK) / total(history, history.purchases, PEAK),
      hangover: ratio(history, WEEK_AFTER),
      year: ratio(history, YEAR),
      ...settings(seed, history),
    };
  });
/** What settings of the dynamic model change: multiples of what it comes to as it is. */
function settings(seed: number, usual: History) {
  const times = (changes: Changes) => {
    const history = yearOf('flower-shop', seed, changes);
    const of = (dates: Dates) => regret(history, 'dynamic', dates) / regret(usual, 'dynamic', dates);
    return { quiet: of(AUTUMN), peak: of(PEAK), later: of(SECOND_WEEK), year: of(YEAR) };
  };
  const [replayed, zero, home] = [times({ 'dynamic.replay': 7 }), times({ 'dynamic.l2': 0.1 }), times({ 'dynamic.l2': 0.1, 'dynamic.towards': 'static' })];
  const steps = (dates: Dates) => usual.contenders.dynamic.nights.flatMap(({ day, learning }) => (usual.dates[day]! >= dates[0] && usual.dates[day]! <= dates[1] && learning.kind === 'learnt' ? [learning.steps] : []));
  return {
    replayedQuiet: replayed.quiet,
    replayedPeak: replayed.peak,
    replayedLater: replayed.later,
    zeroQuiet: zero.quiet,
    homeQuiet: home.quiet,
    homeYear: home.year,
    quietSteps: Math.max(...steps(AUTUMN)),
    valentinesSteps: Math.max(...steps(PEAK)),
    mothersSteps: Math.max(...steps(MOTHERS_DAY)),
  };
}
/** After the week after. */
const SECOND_WEEK: Dates = ['2027-02-22', '2027-02-28'];
const MOTHERS_DAY: Dates = ['2027-05-09', '2027-05-09'];
beforeAll(() => {
  all = measured();
});

it('quiet months reward the cheap choice: static is better or equal, and both are near the best possible', () => {
  expect(median(all.quiet)).toBeLessThanOrEqual(1);
  for (const regrets of [all.quietStatic, all.quietDynamic]) expect(median(regrets)).toBeLessThan(median(all.bestLoss) / 100);
});

it('at Valentine’s static’s regret is at least 4 times dynamic’s, and static expects at most half of the bouquets sold', () => {
  expect(median(all.peak)).toBeGreaterThanOrEqual(4);
  expect(median(all.expected)).toBeLessThanOrEqual(0.5);
});

it('the hangover: in the week after, dynamic’s regret is at least 5 times static’s', () => {
  expect(median(all.hangover)).toBeGreaterThanOrEqual(5);
});

it('over the year dynamic’s regret is at most 60 % of static’s', () => {
  expect(median(all.year)).toBeLessThanOrEqual(0.6);
});

it('replay steadies quiet days, follows later and remembers longer', () => {
  expect(median(all.replayedQuiet)).toBeLessThan(0.95);
  expect(median(all.replayedPeak)).toBeGreaterThan(1.5);
  expect(median(all.replayedLater)).toBeGreaterThan(1.4);
});

it('L2 towards zero lets what was known fade, towards the static model only what was learnt since', () => {
  expect(median(all.zeroQuiet)).toBeGreaterThan(7);
  expect(median(all.zeroQuiet)).toBeLessThan(15);
  expect(median(all.homeQuiet)).toBeLessThan(0.85);
  expect(median(all.homeYear)).toBeLessThanOrEqual(1);
});

it('a mini-batch of 512 is one step on a quiet night, two or three in the rush', () => {
  expect(median(all.quietSteps)).toBe(1);
  expect(median(all.valentinesSteps)).toBe(2);
  expect(median(all.mothersSteps)).toBe(3);
});

it('model.md tells what its rows came to', () => {
  const told = (dates: string, what: string) => rowOf(dates, what)[2];
  expect(told('1 Sep – 30 Nov', 'static is the better or equal one; both near the best possible')).toBe(`regret ${median(all.quietStatic).toFixed(4)} against ${median(all.quietDynamic).toFixed(4)} nats`);
  expect(told('10 – 14 Feb', "static's regret at least 4 times dynamic's")).toBe(`${median(all.peak).toFixed(1)} times`);
  expect(told('10 – 14 Feb', 'static expects at most half of the bouquets sold')).toBe(percent(median(all.expected)));
  expect(told('15 – 21 Feb', "dynamic's regret at least 5 times static's: the hangover")).toBe(`${median(all.hangover).toFixed(0)} times`);
  expect(told('whole year', "dynamic's regret at most 60 % of static's")).toBe(percent(median(all.year)));
});
