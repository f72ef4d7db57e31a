import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { finish } from '../learning/steps.ts';
import { logScores } from '../monitoring/metrics.ts';
import { DEFAULT_SCENARIO, withValues, type Scenario } from '../scenario/scenario.ts';
import { createEngine, type Engine } from './engine.ts';
import { scoresIn, type DailyScores } from './history.ts';
import { simulate, type Run } from './simulate.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

/** A small scenario: 120 days of 50 shoppers. */
const SMALL = withValues(DEFAULT_SCENARIO, { 'world.days': 120, 'world.shoppers': 50, 'static.select': 'fixed', 'static.epochs': 5 });

function run(scenario: Scenario, on = engine): Run {
  return finish(simulate(scenario, on, { keepPredictions: true }));
}

describe('repeatable', () => {
  // Golden hash: it changes only with a stated reason. Those of years with much in them are in golden.slow.test.ts.
  it('the default scenario has its golden hash', () => {
    expect(run(DEFAULT_SCENARIO).history.hash).toBe('a3dd692dbc97250b');
  });

  it('what the engine remembers changes no bit', () => {
    const warm = createEngine(engine.backend);
    run(SMALL, warm);
    const other = withValues(SMALL, { 'dynamic.rate': 0.3 });
    expect(run(other, warm).history).toEqual(run(other, createEngine(engine.backend)).history);
    expect(run(SMALL, warm).history.hash).toBe(run(SMALL, createEngine(engine.backend)).history.hash);
  });
});

describe('nothing knows the future', () => {
  it('a shorter calendar is the beginning of a longer one', () => {
    const long = run(withValues(SMALL, { 'world.days': 150 })).history;
    const short = run(SMALL).history;
    for (const [i, { name, scores }] of scoresIn(short).entries()) {
      for (const column of Object.keys(scores) as (keyof DailyScores)[]) expect(scoresIn(long)[i]!.scores[column].subarray(0, 120), name).toEqual(scores[column]);
    }
    expect(long.contenders.dynamic.weights.subarray(0, short.contenders.dynamic.weights.length)).toEqual(short.contenders.dynamic.weights);
  });

  it('what happens on a day changes no prediction served before, and none of that day but for who came', () => {
    const usual = run(SMALL);
    const surprise = run(withValues(SMALL, { 'events.own': [{ name: 'Strike', date: '2026-10-01', strength: 3, lead: 0, moves: ['many'] }] }));
    const day = usual.world.calendar.indexOf('2026-10-01');
    expect(surprise.history.purchases[day]).toBeGreaterThan(usual.history.purchases[day]!);
    expect(surprise.predictions.dynamic.slice(0, day + 1)).toEqual(usual.predictions.dynamic.slice(0, day + 1));
    expect(surprise.predictions.dynamic[day + 1]).not.toEqual(usual.predictions.dynamic[day + 1]);
    expect(surprise.predictions.static).toEqual(usual.predictions.static);
  });

  it('labels arrive after the label delay: until then the warm model is the static one', () => {
    const { predictions, history } = run(withValues(SMALL, { 'dynamic.delay': 5 }));
    const start = history.servingStart;
    for (let day = start; day <= start + 5; day++) expect(predictions.dynamic[day]).toEqual(predictions.static[day]);
    expect(predictions.dynamic[start + 6]).not.toEqual(predictions.static[start + 6]);
  });
});

describe('the history', () => {
  it('scores what was served, on the shoppers of that day', () => {
    const { history, world, predictions } = run(SMALL);
    expect(history.servingStart).toBe(world.calendar.indexOf('2026-09-01'));
    for (const day of [history.servingStart, 100, 119]) {
      const { truth, bought, purchases, shoppers } = world.batch(day);
      expect(history.purchases[day]).toBe(purchases);
      expect(history.shoppers[day]).toBe(shoppers);
      for (const name of ['static', 'dynamic'] as const) {
        const { logLoss, expectedLogLoss } = logScores(predictions[name][day]!, bought, truth);
        expect(history.contenders[name].scores.logLoss[day]).toBe(logLoss);
        expect(history.contenders[name].scores.regret[day]).toBeCloseTo(expectedLogLoss - logScores(truth, bought, truth).expectedLogLoss, 12);
      }
      expect(history.best.regret[day]).toBe(0);
    }
    expect(history.contenders.static.scores.logLoss.subarray(0, history.servingStart).every(Number.isNaN)).toBe(true);
  });

  it("believed weights come near the true ones on quiet days, in the features' own units", () => {
    const { inputs, contenders, servingStart } = run(withValues(DEFAULT_SCENARIO, { 'world.days': 120 })).history;
    const first = servingStart * inputs.names.length;
    inputs.names.forEach((name, j) => expect(Math.abs(contenders.static.weights[first + j]! - inputs.truth[first + j]!), name).toBeLessThan(0.2));
  });

  it('a cold start begins knowing nothing', () => {
    const { predictions, history } = run(withValues(SMALL, { 'dynamic.start': 'cold' }));
    expect(new Set(predictions.dynamic[history.servingStart])).toEqual(new Set([0.5]));
    expect(history.contenders.dynamic.versions[0]).toMatchObject({ examples: 0, trainedThrough: null });
    expect(history.contenders.dynamic.versions[1]).toMatchObject({ trainedThrough: history.servingStart });
  });

  it('progress rises from 0 to 1', () => {
    const shares = [...simulate(withValues(SMALL, { 'scheduled.on': true, 'scheduled.every': 10 }), createEngine(engine.backend))];
    expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1)).toBe(true);
    expect(shares.at(-1)).toBe(1);
  });
});
