import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { finish } from '../learning/steps.ts';
import { DEFAULT_SCENARIO, withValue, withValues, type Scenario } from '../scenario/scenario.ts';
import { createEngine, type Engine } from './engine.ts';
import { scoresIn, type ScoredName, type DailyScores } from './history.ts';
import { simulate, type Run } from './simulate.ts';
import type { Stretch } from '../scenario/stretches.ts';
import { summarise, type Summary } from './summary.ts';

const DATES: Readonly<Record<Stretch, readonly [string, string]>> = {
  quiet: ['2026-09-01', '2026-11-30'],
  peak: ['2027-02-10', '2027-02-14'],
  hangover: ['2027-02-15', '2027-02-21'],
  year: ['2026-09-01', '2027-06-30'],
};
const STRETCHES = Object.keys(DATES) as Stretch[];

let engine: Engine;
let run: Run;
let summary: Summary;

function runOf(scenario: Scenario): Run {
  return finish(simulate(scenario, engine, { keepPredictions: true }));
}

beforeAll(async () => {
  engine = createEngine(await startBackend());
  run = runOf(withValue(DEFAULT_SCENARIO, 'world.shoppers', 60));
  summary = summarise(run);
});

function daysOf(stretch: Stretch): number[] {
  const [from, to] = DATES[stretch];
  return run.history.dates.flatMap((date, day) => (date >= from && date <= to ? [day] : []));
}

/** The mean of a daily column over a stretch, weighted by shoppers. */
function weighted(name: ScoredName, column: keyof DailyScores, stretch: Stretch): number {
  const { shoppers } = run.history;
  const { scores } = scoresIn(run.history).find((each) => each.name === name)!;
  const [sum, count] = daysOf(stretch).reduce(([s, n], day) => [s + scores[column][day]! * shoppers[day]!, n + shoppers[day]!], [0, 0]);
  return sum / count;
}

test('counts are the sums of the days, and alike for all', () => {
  for (const stretch of STRETCHES) {
    const sum = (column: Float64Array): number => daysOf(stretch).reduce((total, day) => total + column[day]!, 0);
    for (const { name, scores } of scoresIn(run.history)) {
      expect(summary[name][stretch]?.shoppers).toBe(sum(run.history.shoppers));
      expect(summary[name][stretch]?.purchases).toBe(sum(run.history.purchases));
      expect(summary[name][stretch]?.expected).toBeCloseTo(sum(scores.expected), 8);
    }
  }
});

test('losses are the days’ losses, weighted by shoppers', () => {
  for (const stretch of STRETCHES) {
    for (const { name } of scoresIn(run.history)) {
      for (const column of ['logLoss', 'brier', 'regret'] as const) {
        expect(summary[name][stretch]?.[column], `${name} ${stretch} ${column}`).toBeCloseTo(weighted(name, column, stretch), 10);
      }
    }
  }
});

test('the AUC pools the stretch’s shoppers', () => {
  for (const name of ['static', 'dynamic'] as const) {
    const all = daysOf('peak').flatMap((day) => Array.from(run.predictions[name][day]!, (p, i) => ({ p, bought: run.world.batch(day).bought[i] === 1 })));
    const buyers = all.filter(({ bought }) => bought);
    const others = all.filter(({ bought }) => !bought);
    const won = buyers.flatMap(({ p }) => others.map((other): number => (p > other.p ? 1 : p === other.p ? 0.5 : 0)));
    expect(summary[name].peak?.auc).toBeCloseTo(won.reduce((sum, one) => sum + one, 0) / won.length, 12);
  }
});

test('the best possible has no regret and the others have some', () => {
  for (const stretch of STRETCHES) {
    expect(summary.best[stretch]?.regret).toBe(0);
    expect(summary.static[stretch]?.regret).toBeGreaterThan(0);
  }
});

test('the best that sees the log is the best possible in quiet months, and between it and the models around an event', () => {
  expect(summary.attainable.quiet).toEqual(summary.best.quiet);
  expect(summary.attainable.peak?.regret).toBeGreaterThan(0.001);
  for (const name of ['static', 'dynamic'] as const) expect(summary.attainable.peak?.regret).toBeLessThan(summary[name].peak?.regret ?? NaN);
});

test('a stretch of which no day was served has no figures', () => {
  const short = summarise(runOf(withValues(DEFAULT_SCENARIO, { 'world.shoppers': 50, 'world.days': 120 })));
  expect(short.static.peak).toBeNull();
  expect(short.best.hangover).toBeNull();
  // 1 September to 28 October.
  expect(short.dynamic.quiet).toEqual(short.dynamic.year);
});

test('the scheduled contender has figures where it serves', () => {
  const small = withValues(DEFAULT_SCENARIO, { 'world.shoppers': 50, 'world.days': 120 });
  const { year } = summarise(runOf(withValue(small, 'scheduled.on', true))).scheduled;
  expect(year?.logLoss).toBeGreaterThan(0);
  expect(year?.regret).toBeGreaterThan(0);
  expect(Object.values(summary.scheduled)).toEqual(STRETCHES.map(() => null));
});

test('only served days count', () => {
  const late = summarise(runOf(withValues(DEFAULT_SCENARIO, { 'world.shoppers': 50, 'static.to': '2027-02-12' })));
  expect(late.static.quiet).toBeNull();
  expect(late.static.peak?.shoppers).toBeLessThan(2 * 50 * 12);
});

test('a run without its predictions cannot be summarised', () => {
  expect(() => summarise({ ...run, predictions: { static: [], dynamic: [] } })).toThrow('kept its predictions');
});
