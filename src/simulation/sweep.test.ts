import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { finish } from '../learning/steps.ts';
import { costUpTo } from '../operations/ledger.ts';
import { DEFAULT_SCENARIO, withValues, type Changes } from '../scenario/scenario.ts';
import type { VariedKey, VariedValue } from '../scenario/vary.ts';
import { createEngine, type Engine } from './engine.ts';
import { recordsOf } from './history.ts';
import { simulate } from './simulate.ts';
import { countRuns, scenarioOf, sweepPoints, sweepRun, type Sweep, type SweepOutcome } from './sweep.ts';
import { runOutcome } from './sweepRuns.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

/** A year to the end of February, quick to run. */
const SMALL: Changes = { 'world.shoppers': 50, 'world.days': 245, 'static.select': 'fixed', 'static.epochs': 5 };

function sweepOf(path: VariedKey, values: readonly VariedValue[], seeds: number, changes: Changes = {}): Sweep {
  return { scenario: withValues(DEFAULT_SCENARIO, { ...SMALL, ...changes }), path, values, seeds };
}

const outcomesOf = (sweep: Sweep): SweepOutcome[] => Array.from({ length: countRuns(sweep) }, (_, place) => finish(runOutcome(sweep, sweepRun(sweep, place), engine)));

it('runs the values of a seed before the next seed, and follows the last seed with the first', () => {
  const sweep = sweepOf('dynamic.rate', [0.1, 1], 2, { 'world.seed': 999_999 });
  expect(Array.from({ length: countRuns(sweep) }, (_, place) => sweepRun(sweep, place))).toEqual([
    { seed: 999_999, value: 0.1 },
    { seed: 999_999, value: 1 },
    { seed: 1, value: 0.1 },
    { seed: 1, value: 1 },
  ]);
  expect(() => sweepRun(sweep, 4)).toThrow(RangeError);
});

describe('figures of a run', () => {
  const sweep = sweepOf('dynamic.rate', [1], 1, { 'gate.on': true, 'scheduled.on': true });

  it('are those of its history: the year’s cost the ledger’s last line, regret weighted by shoppers, parts that add up', () => {
    const run = sweepRun(sweep, 0);
    const outcome = finish(runOutcome(sweep, run, engine));
    if (outcome.kind !== 'figures') throw new Error('It was hindered.');
    const { history } = finish(simulate(scenarioOf(sweep, run), engine));
    expect(Object.keys(outcome.contenders)).toEqual(['static', 'dynamic', 'scheduled']);
    for (const { name, ledger, scores } of recordsOf(history)) {
      const { year, peak, quiet, hangover } = outcome.contenders[name]!;
      const until = (date: string) => costUpTo(ledger, history.dates.indexOf(date), history.scenario.prices);
      expect(year!.cost).toBeCloseTo(costUpTo(ledger, history.dates.length - 1, history.scenario.prices), 8);
      expect(peak!.cost).toBeCloseTo(until('2027-02-14') - until('2027-02-09'), 8);
      for (const figures of [quiet!, peak!, hangover!, year!]) expect(Object.values(figures.parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(figures.cost, 8);
      const days = history.dates.flatMap((date, day) => (date >= '2027-02-15' && date <= '2027-02-21' ? [day] : []));
      const sum = (of: (day: number) => number) => days.reduce((total, day) => total + of(day), 0);
      expect(hangover!.regret).toBeCloseTo(sum((day) => scores.regret[day]! * history.shoppers[day]!) / sum((day) => history.shoppers[day]!), 12);
    }
  });
});

describe('points', () => {
  it('are spreads over the seeds, a value at a time, of the contenders that serve with it', () => {
    const sweep = sweepOf('scheduled.on', [false, true], 3, { 'world.days': 120 });
    const outcomes = outcomesOf(sweep);
    const points = sweepPoints(sweep, outcomes);
    expect(points.map(({ value, runs, hindrance }) => [value, runs, hindrance])).toEqual([[false, 3, null], [true, 3, null]]);
    expect(points.map(({ contenders }) => Object.keys(contenders))).toEqual([['static', 'dynamic'], ['static', 'dynamic', 'scheduled']]);
    const costs = [0, 2, 4].map((place) => outcomes[place]!).map((outcome) => (outcome.kind === 'figures' ? outcome.contenders.dynamic.year!.cost : NaN)).toSorted((a, b) => a - b);
    const { median, p10 } = points[0]!.contenders.dynamic!.year!.cost;
    expect(median).toBe(costs[1]);
    expect(p10).toBeCloseTo(costs[0]! + 0.2 * (costs[1]! - costs[0]!), 8);
    expect(points[0]!.contenders.dynamic!.peak).toBeNull();
  });

  it('are there as far as runs are done', () => {
    const sweep = sweepOf('dynamic.rate', [0.1, 1], 2, { 'world.days': 120 });
    const [first] = outcomesOf({ ...sweep, seeds: 1 });
    expect(sweepPoints(sweep, [first]).map(({ runs }) => runs)).toEqual([1, 0]);
  });

  it('say why a value cannot be run, and leave the others be', () => {
    const short = sweepOf('world.days', [120, 245], 1, { 'static.from': '2026-09-01', 'static.to': '2026-10-31' });
    expect(sweepPoints(short, outcomesOf(short)).map(({ runs, hindrance }) => [runs, hindrance])).toEqual([[0, { kind: 'window', from: '2026-09-01', to: '2026-10-31' }], [1, null]]);
    const silent = sweepOf('dynamic.rate', [1], 1, { 'incidents.list': [{ kind: 'lost', feature: 'none', from: '2026-07-01', to: '2026-08-31', size: 100 }] });
    expect(sweepPoints(silent, outcomesOf(silent))).toMatchObject([{ runs: 0, hindrance: { kind: 'training', why: expect.stringContaining('nothing to train on') as string }, contenders: {} }]);
  });
});
