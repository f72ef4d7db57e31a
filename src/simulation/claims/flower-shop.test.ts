/** The default story. model.md tells its rows, and what they came to when it was written. */
import { beforeAll, expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import type { Alarm } from '../../monitoring/alarms.ts';
import { shopDay } from '../../operations/shop.ts';
import { percent, rowOf, tells } from '../../world/claims/model.ts';
import { FEATURES } from '../../world/features.ts';
import type { History } from '../history.ts';
import { claim } from './claim.ts';
import { alarms, AUTUMN, chosenFor, LEAD_UP, overall, overSeeds, PEAK, ratio, regret, total, watchedYearOf, WEEK_AFTER, YEAR, yearOf, yearUpTo, type Dates } from './seeds.ts';

let all: ReturnType<typeof measured>;
const measured = () =>
  overSeeds((seed) => {
    const history = watchedYearOf('flower-shop', seed);
    expect({ 'static.select': 'fixed', 'static.epochs': history.training.epochs, 'static.l2': history.training.l2 }).toEqual(chosenFor(seed));
    return {
      quietStatic: regret(history, 'static', AUTUMN),
      quietDynamic: regret(history, 'dynamic', AUTUMN),
      quiet: 1 / ratio(history, AUTUMN),
      bestLoss: overall(history, history.best.logLoss, AUTUMN),
      peak: 1 / ratio(history, PEAK),
      expected: total(history, history.contenders.static.scores.expected, PEAK) / total(history, history.purchases, PEAK),
      hangover: ratio(history, WEEK_AFTER),
      year: ratio(history, YEAR),
      hangoverDynamic: regret(history, 'dynamic', WEEK_AFTER),
      hangoverGuarded: regret(yearUpTo(WEEK_AFTER[1], 'flower-shop', seed, { 'rollback.on': true }), 'dynamic', WEEK_AFTER),
      ...settings(seed, history),
      seesLog: overall(history, history.attainable.regret, PEAK),
      seesLogShare: overall(history, history.attainable.regret, PEAK) / regret(history, 'dynamic', PEAK),
      ...inBouquets(history),
      ...alarmed(history),
    };
  });

/** What settings of the dynamic model change: multiples of what it comes to as it is. */
function settings(seed: number, usual: History) {
  const times = (history: History) => (dates: Dates) => regret(history, 'dynamic', dates) / regret(usual, 'dynamic', dates);
  const replayed = times(yearUpTo(SECOND_WEEK[1], 'flower-shop', seed, { 'dynamic.replay': 7 }));
  const zero = times(yearUpTo(AUTUMN[1], 'flower-shop', seed, { 'dynamic.l2': 0.1 }));
  const home = times(yearOf('flower-shop', seed, { 'dynamic.l2': 0.1, 'dynamic.towards': 'static' }));
  const steps = (dates: Dates) => usual.contenders.dynamic.nights.flatMap(({ day, learning }) => (usual.dates[day]! >= dates[0] && usual.dates[day]! <= dates[1] && learning.kind === 'learnt' ? [learning.steps] : []));
  return {
    replayedQuiet: replayed(AUTUMN),
    replayedPeak: replayed(PEAK),
    replayedLater: replayed(SECOND_WEEK),
    zeroQuiet: zero(AUTUMN),
    homeQuiet: home(AUTUMN),
    homeYear: home(YEAR),
    quietSteps: Math.max(...steps(AUTUMN)),
    valentinesSteps: Math.max(...steps(PEAK)),
    mothersSteps: Math.max(...steps(MOTHERS_DAY)),
  };
}

/** After the week after. */
const SECOND_WEEK: Dates = ['2027-02-22', '2027-02-28'];
const MOTHERS_DAY: Dates = ['2027-05-09', '2027-05-09'];

/** Bouquets expected beyond those sold in the week after, and what a year of shops comes to that order by the best possible. */
function inBouquets(history: History) {
  const sold = total(history, history.purchases, WEEK_AFTER);
  const tooMany = (name: 'static' | 'dynamic') => total(history, history.contenders[name].scores.expected, WEEK_AFTER) - sold;
  /** A year of a shop that orders so many times what the best possible expects. */
  const shopOf = (times: number) => {
    const days = history.dates.flatMap((_, day) => (day >= history.servingStart ? [shopDay(Math.round(history.best.expected[day]! * times), history.purchases[day]!)] : []));
    const [wilted, lost] = [sumOf(days.map((day) => day.wilted)), sumOf(days.map((day) => day.emptyHanded))];
    return { wilted, lost, cost: wilted * history.scenario.prices.wilted + lost * history.scenario.prices.lost };
  };
  const asExpected = shopOf(1);
  return {
    soldAfter: sold,
    tooManyStatic: tooMany('static'),
    tooManyDynamic: tooMany('dynamic'),
    wilted: asExpected.wilted,
    lost: asExpected.lost,
    cheaper: 1 - shopOf(1.04).cost / asExpected.cost,
    dearer: shopOf(1.15).cost / asExpected.cost - 1,
  };
}

/** Alarms on inputs in the lead-up to Valentine's, and the largest stability index of any feature. */
function alarmed(history: History) {
  const isYesNo = ({ about }: Alarm) => about.kind === 'feature' && FEATURES.some(({ name, kind }) => name === about.feature && kind === 'binary');
  const indices = history.dates.flatMap((date, day) => (date >= LEAD_UP[0] && date <= LEAD_UP[1] ? [...history.monitors.readings.psi.subarray(day * FEATURES.length, (day + 1) * FEATURES.length)] : []));
  return { ks: alarms(history, LEAD_UP, ['ks']), ksYesNo: alarms(history, LEAD_UP, ['ks'], isYesNo), psi: alarms(history, LEAD_UP, ['psi']), furthest: Math.max(...indices) };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

beforeAll(() => {
  all = measured();
});

claim('flower-shop-quiet', 'quiet months reward the cheap choice: static is better or equal, and both are near the best possible', () => {
  expect(median(all.quiet)).toBeLessThanOrEqual(1);
  for (const regrets of [all.quietStatic, all.quietDynamic]) expect(median(regrets)).toBeLessThan(median(all.bestLoss) / 100);
});

claim('flower-shop-peak', 'at Valentine’s static’s regret is at least 4 times dynamic’s, and static expects at most half of the bouquets sold', () => {
  expect(median(all.peak)).toBeGreaterThanOrEqual(4);
  expect(median(all.expected)).toBeLessThanOrEqual(0.5);
});

it('at Valentine’s even the best that sees the log misses the best possible: nobody logs gift intent', () => {
  expect(median(all.seesLogShare)).toBeGreaterThan(0.15);
  expect(median(all.seesLogShare)).toBeLessThan(0.4);
  expect(Math.max(...all.seesLogShare)).toBeLessThan(1);
  expect(tells(`still loses ${median(all.seesLog).toFixed(4)} nats to the best possible on 10 – 14 February, ${percent(median(all.seesLogShare))} of what dynamic does`)).toBe(true);
});

claim('flower-shop-hangover', 'the hangover: in the week after, dynamic’s regret is at least 5 times static’s', () => {
  expect(median(all.hangover)).toBeGreaterThanOrEqual(5);
});

claim('flower-shop-rollback', 'the next step: with the rollback guard dynamic’s regret in the week after is less than half of what it was', () => {
  expect(median(all.hangoverGuarded)).toBeLessThan(0.5 * median(all.hangoverDynamic));
  expect(rowOf('15 – 21 Feb', 'with the rollback guard dynamic\'s hangover is less than half')[2]).toBe(`regret ${median(all.hangoverDynamic).toFixed(3)} without it, ${median(all.hangoverGuarded).toFixed(3)} with it`);
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

claim('flower-shop-hangover', 'in bouquets: in the week after dynamic expects more than half as many again as are sold, static hardly any too many', () => {
  expect(median(all.tooManyDynamic.map((each, i) => each / all.soldAfter[i]!))).toBeGreaterThan(0.5);
  expect(Math.abs(median(all.tooManyStatic.map((each, i) => each / all.soldAfter[i]!)))).toBeLessThan(0.05);
});

it('at a ratio of one both faults still happen, and a little above one is cheaper where lost customers are dearer', () => {
  for (const fault of [all.wilted, all.lost]) expect(Math.min(...fault)).toBeGreaterThan(400);
  expect(tells(`lets ${median(all.wilted).toFixed(0)} bouquets wilt and sends ${median(all.lost).toFixed(0)} customers away`)).toBe(true);
  expect(median(all.cheaper)).toBeGreaterThan(0.03);
  expect(tells(`4 % more bouquets would have cost it ${percent(median(all.cheaper))} less`)).toBe(true);
  expect(median(all.dearer)).toBeGreaterThan(0);
});

it('most of Valentine’s alarms by Kolmogorov–Smirnov are on yes/no features, and the stability index hardly ever rings', () => {
  const [ks, yesNo] = [sumOf(all.ks), sumOf(all.ksYesNo)];
  expect(yesNo / ks).toBeGreaterThan(0.7);
  expect(tells(`of the ${ks} alarms that it raises in 30 lead-ups to Valentine's, ${yesNo} are on yes/no features`)).toBe(true);
  expect(sumOf(all.psi)).toBeLessThanOrEqual(2);
  expect(tells(`the furthest feature comes to ${median(all.furthest).toFixed(2)}, and 30 years have ${sumOf(all.psi)} alarms in the lead-up`)).toBe(true);
});

it('model.md tells what its rows came to', () => {
  const told = (dates: string, what: string) => rowOf(dates, what)[2];
  expect(told('1 Sep – 30 Nov', 'static is the better or equal one; both near the best possible')).toBe(`regret ${median(all.quietStatic).toFixed(4)} against ${median(all.quietDynamic).toFixed(4)} nats`);
  expect(told('10 – 14 Feb', "static's regret at least 4 times dynamic's")).toBe(`${median(all.peak).toFixed(1)} times`);
  expect(told('10 – 14 Feb', 'static expects at most half of the bouquets sold')).toBe(percent(median(all.expected)));
  expect(told('15 – 21 Feb', "dynamic's regret at least 5 times static's: the hangover")).toBe(
    `${median(all.hangover).toFixed(0)} times, of nearly nothing: ${median(all.tooManyDynamic).toFixed(0)} bouquets too many where ${median(all.soldAfter).toFixed(0)} are sold, static ${median(all.tooManyStatic).toFixed(0)}`,
  );
  expect(told('whole year', "dynamic's regret at most 60 % of static's")).toBe(percent(median(all.year)));
});

it('what cross-validation chooses gives the same models where it is set', () => {
  for (const seed of [1, 11]) {
    const [validated, set] = [watchedYearOf('flower-shop', seed), watchedYearOf('flower-shop', seed, chosenFor(seed))];
    for (const name of ['static', 'dynamic'] as const) expect(set.contenders[name].scores).toEqual(validated.contenders[name].scores);
    expect(set.monitors.alarms).toEqual(validated.monitors.alarms);
  }
});

it('a year up to a date is the beginning of the whole year', () => {
  const [whole, part] = [yearOf('flower-shop', 1), yearUpTo('2026-10-31', 'flower-shop', 1, {})];
  const days = whole.dates.indexOf('2026-11-01');
  for (const name of ['static', 'dynamic'] as const) expect(part.contenders[name].scores.regret.subarray(0, days)).toEqual(whole.contenders[name].scores.regret.subarray(0, days));
  expect(part.contenders.dynamic.scores.regret[days]).toBeNaN();
});
