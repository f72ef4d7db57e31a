/** What the course claims of the default year, in the shop’s words: bouquets, customers and money. */
import { beforeAll, expect } from 'vitest';
import { median, quantile } from '../../numerics/quantile.ts';
import { claim } from './claim.ts';
import { bouquetsOff, costBy, expectedPerSold, on } from './inBouquets.ts';
import { AUTUMN, chosenFor, overSeeds, regret, total, WEEK_AFTER, watchedYearOf, type Dates } from './seeds.ts';

const SIX_WEEKS: Dates = ['2026-09-01', '2026-10-12'];
const FEAST = on('2027-02-14');
const DAY_AFTER = on('2027-02-15');
const SERVED_FIRST = '2026-09-01';
const SECOND_WEEK: Dates = ['2027-02-22', '2027-02-28'];
const [AUTUMN_ENDS, YEAR_ENDS] = [AUTUMN[1], '2027-06-30'];

let all: ReturnType<typeof measured>;
const measured = () =>
  overSeeds((seed) => {
    const history = watchedYearOf('flower-shop', seed, chosenFor(seed));
    const { contenders, dates, inputs } = history;
    const at = (date: string) => dates.indexOf(date);
    const lost = (name: 'static' | 'dynamic') => contenders[name].ledger.lost[at('2027-02-14')]! - contenders[name].ledger.lost[at('2027-01-30')]!;
    const [quiet, feast] = [at('2026-09-01'), at('2027-02-14')];
    /** What running has cost since the first day served, in €: what cross-validation cost comes before it. */
    const since = (date: string, name: 'static' | 'dynamic') => costBy(history, name, date, 'running') - costBy(history, name, SERVED_FIRST, 'running');
    const buyers = (days: Dates) => total(history, history.purchases, days) / total(history, history.shoppers, days);
    const size = inputs.names.length;
    const trueWeights = (day: number) => inputs.truth.subarray(day * size, (day + 1) * size - 1);
    return {
      begunApart: Math.abs(contenders.static.scores.expected[quiet]! - contenders.dynamic.scores.expected[quiet]!),
      sixStatic: bouquetsOff(history, 'static', SIX_WEEKS),
      sixDynamic: bouquetsOff(history, 'dynamic', SIX_WEEKS),
      sixBest: bouquetsOff(history, 'best', SIX_WEEKS),
      autumnStatic: bouquetsOff(history, 'static', AUTUMN),
      autumnDynamic: bouquetsOff(history, 'dynamic', AUTUMN),
      quiet: regret(history, 'static', AUTUMN) / regret(history, 'dynamic', AUTUMN),
      staticVersions: contenders.static.versions.length,
      staticServes: Math.max(...contenders.static.serving.subarray(quiet)),
      dynamicVersions: contenders.dynamic.versions.length / (dates.length - quiet),
      firstTraining: costBy(history, 'dynamic', SERVED_FIRST, 'running') - costBy(history, 'static', SERVED_FIRST, 'running'),
      // Static may have cost nothing at all.
      tenTimesSix: Number(since(SIX_WEEKS[1], 'dynamic') > 10 * since(SIX_WEEKS[1], 'static')),
      tenTimesAutumn: Number(since(AUTUMN_ENDS, 'dynamic') > 10 * since(AUTUMN_ENDS, 'static')),
      staticRunning: since(AUTUMN_ENDS, 'static'),
      staticMistakes: costBy(history, 'static', AUTUMN_ENDS, 'mistakes') / costBy(history, 'static', AUTUMN_ENDS),
      dynamicMistakes: costBy(history, 'dynamic', AUTUMN_ENDS, 'mistakes') / costBy(history, 'dynamic', AUTUMN_ENDS),
      feastStatic: expectedPerSold(history, 'static', FEAST),
      feastDynamic: expectedPerSold(history, 'dynamic', FEAST),
      came: history.shoppers[feast]! / (total(history, history.shoppers, AUTUMN) / 91),
      bought: buyers(FEAST) / buyers(AUTUMN),
      reasons: trueWeights(feast).filter((weight, i) => Math.abs(weight - trueWeights(quiet)[i]!) > 0.01).length,
      lost: lost('static') / lost('dynamic'),
      running: costBy(history, 'dynamic', YEAR_ENDS, 'running') / costBy(history, 'static', YEAR_ENDS, 'running'),
      mistakes: costBy(history, 'dynamic', YEAR_ENDS, 'mistakes') / costBy(history, 'static', YEAR_ENDS, 'mistakes'),
      whole: costBy(history, 'dynamic', YEAR_ENDS) / costBy(history, 'static', YEAR_ENDS),
      morningAfter: expectedPerSold(history, 'dynamic', DAY_AFTER),
      after: expectedPerSold(history, 'dynamic', WEEK_AFTER),
      rightAgain: bouquetsOff(history, 'static', WEEK_AFTER) / bouquetsOff(history, 'best', WEEK_AFTER),
      secondWeek: bouquetsOff(history, 'dynamic', SECOND_WEEK) / bouquetsOff(history, 'static', SECOND_WEEK),
    };
  });
beforeAll(() => {
  all = measured();
});

claim('september-alike', 'in the first six weeks both are off by about four bouquets a day', () => {
  expect(Math.max(...all.begunApart)).toBe(0);
  for (const off of [all.sixStatic, all.sixDynamic]) {
    expect(median(off)).toBeGreaterThan(3.5);
    expect(median(off)).toBeLessThan(4.5);
  }
  expect(median(all.sixDynamic.map((off, i) => off / all.sixStatic[i]!))).toBeLessThan(1.1);
});

claim('autumn-alike', 'in the three quiet months both are off by about four bouquets a day', () => {
  for (const off of [all.autumnStatic, all.autumnDynamic]) {
    expect(median(off)).toBeGreaterThan(3.5);
    expect(median(off)).toBeLessThan(4.5);
  }
  expect(median(all.autumnDynamic.map((off, i) => off / all.autumnStatic[i]!))).toBeLessThan(1.1);
});

claim('even-the-best-is-off', 'chance alone puts the best possible as far off', () => {
  expect(median(all.sixBest)).toBeGreaterThan(3.5);
  expect(median(all.sixBest)).toBeLessThan(4.5);
  expect(median(all.sixStatic.map((off, i) => off / all.sixBest[i]!))).toBeLessThan(1.1);
});

claim('quiet-favours-static', 'in the quiet months static is the nearer one to the best possible, in every year', () => {
  expect(Math.max(...all.quiet)).toBeLessThan(1);
});

claim('static-stands-still', 'static has one version, and no other ever serves', () => {
  expect(new Set(all.staticVersions)).toEqual(new Set([1]));
  expect(new Set(all.staticServes)).toEqual(new Set([1]));
});

claim('static-runs-for-little', 'to run static for three months costs less than thirty euros in most years, and a hundredth of its mistakes', () => {
  expect(quantile(all.staticRunning, 0.9)).toBeLessThan(30);
  expect(median(all.staticMistakes)).toBeGreaterThan(0.99);
});

claim('first-training-for-both', 'by the first day served both have paid for the first training, dynamic for one night more', () => {
  expect(Math.min(...all.firstTraining)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...all.firstTraining)).toBeLessThan(10);
});

claim('dynamic-dearer-to-run', 'dynamic has a version each night, and since the first day costs more than ten times as much to run', () => {
  expect(median(all.dynamicVersions)).toBeGreaterThan(0.99);
  for (const years of [all.tenTimesSix, all.tenTimesAutumn]) expect(years.filter((isMore) => isMore === 1).length).toBeGreaterThanOrEqual(24);
});

claim('mistakes-cost-most', 'mistakes are most of what either costs in quiet months, and chance makes most of them', () => {
  expect(Math.min(...all.staticMistakes, ...all.dynamicMistakes)).toBeGreaterThan(0.9);
  // Bouquets off are what wilts or is lost: even the best possible has nearly as many.
  expect(median(all.sixBest.map((best, i) => best / all.sixDynamic[i]!))).toBeGreaterThan(0.8);
});

claim('static-expects-a-third', 'on Valentine’s Day static expects about a third of what is sold', () => {
  expect(median(all.feastStatic)).toBeGreaterThan(0.28);
  expect(median(all.feastStatic)).toBeLessThan(0.38);
});

claim('feast-moves-three-things', 'more people come, more of them buy, and for other reasons', () => {
  expect(Math.min(...all.came)).toBeGreaterThan(2);
  expect(Math.min(...all.bought)).toBeGreaterThan(2);
  expect(Math.min(...all.reasons)).toBeGreaterThanOrEqual(3);
});

claim('dynamic-follows', 'on Valentine’s Day dynamic expects at least three quarters of what is sold, and never all', () => {
  expect(Math.min(...all.feastDynamic)).toBeGreaterThan(0.74);
  expect(Math.max(...all.feastDynamic)).toBeLessThan(1);
});

claim('feast-lost-customers', 'in the two weeks before static sends more than twice as many customers away', () => {
  expect(median(all.lost)).toBeGreaterThan(2);
  expect(median(all.lost)).toBeLessThan(3);
});

claim('learning-pays-over-the-year', 'over the year to run dynamic costs about twice as much, and its mistakes cost far less', () => {
  expect(median(all.running)).toBeGreaterThan(1.7);
  expect(median(all.running)).toBeLessThan(2.6);
  expect(Math.max(...all.mistakes)).toBeLessThan(0.8);
  expect(Math.max(...all.whole)).toBeLessThan(1);
});

claim('morning-after', 'on the morning after dynamic expects about twice what is sold', () => {
  expect(median(all.morningAfter)).toBeGreaterThan(1.7);
  expect(median(all.morningAfter)).toBeLessThan(2.5);
  expect(Math.min(...all.morningAfter)).toBeGreaterThan(1.5);
});

claim('static-right-at-once', 'in the week after static is about as near as the best possible', () => {
  expect(median(all.rightAgain)).toBeLessThan(1.15);
});

claim('hangover-lasts', 'in the second week after dynamic is still more than twice as far off as static', () => {
  expect(median(all.secondWeek)).toBeGreaterThan(2);
});

claim('late-both-ways', 'dynamic is short before the feast and expects too much after it, in every year', () => {
  expect(median(all.feastDynamic)).toBeLessThan(0.9);
  expect(Math.max(...all.feastDynamic)).toBeLessThan(1);
  expect(Math.min(...all.after)).toBeGreaterThan(1.3);
});
