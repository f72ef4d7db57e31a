/** What one run remembers for the next never changes a bit: any scenario after any other has the hash that it has alone. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { finish } from '../learning/steps.ts';
import { valueOf } from '../scenario/arbitrary.ts';
import { DEFAULT_SCENARIO, FIELD_ENTRIES, withValues, type Changes, type Scenario, type ScenarioKey } from '../scenario/scenario.ts';
import { SETTINGS } from '../scenario/table.ts';
import { ASKS, type Ask } from './asks.ts';
import { createEngine, type Engine } from './engine.ts';
import type { DailyScores, History } from './history.ts';
import { simulate } from './simulate.ts';

let warm: Engine;
/** Of SMALL, cold. */
let usual: string;
beforeAll(async () => {
  warm = createEngine(await startBackend());
  usual = hashOf(SMALL, warm);
});

const hashOf = (scenario: Scenario, engine: Engine): string => finish(simulate(scenario, engine)).history.hash;

/** 151 days of 50 shoppers from before Christmas to Mother's Day, quick to fit, with something of everything in it. */
const SMALL = withValues(DEFAULT_SCENARIO, {
  'world.start': '2026-12-10',
  'world.days': 151,
  'world.shoppers': 50,
  'events.own': [{ name: 'Fair', date: '2027-01-20', strength: 1, lead: 5, moves: ['many'] }],
  'static.from': '2026-12-10',
  'static.to': '2026-12-24',
  'static.select': 'fixed',
  'static.holdout': 0,
  'static.epochs': 3,
  'gate.on': true,
});

/** Values that keep a run small and let the setting count; every other setting is tried over its whole range. */
const TRIED: Readonly<Partial<Record<ScenarioKey, fc.Arbitrary<unknown>>>> = {
  'world.start': fc.constantFrom('2026-12-05', '2026-12-10'),
  'world.days': fc.integer({ min: 140, max: 160 }),
  'world.shoppers': fc.integer({ min: 50, max: 60 }),
  'static.from': fc.constantFrom('2026-12-10', '2026-12-11'),
  'static.to': fc.constantFrom('2026-12-24', '2026-12-26'),
  'static.select': fc.constant('fixed'),
  'static.epochs': fc.integer({ min: 1, max: 5 }),
  'static.batchSize': fc.constantFrom(0, 512),
  'dynamic.passes': fc.integer({ min: 1, max: 2 }),
  'scheduled.every': fc.integer({ min: 30, max: 60 }),
};

/** SMALL with other settings in some groups. */
function changedIn(groups: readonly (keyof Scenario)[]): fc.Arbitrary<Scenario> {
  const entries = FIELD_ENTRIES.filter(({ group }) => groups.includes(group));
  // The same table says what each of these settings allows.
  return fc.tuple(...entries.map(({ path, field }) => TRIED[path] ?? valueOf(field))).map((values) => withValues(SMALL, Object.fromEntries(entries.map(({ path }, i) => [path, values[i]])) as Changes));
}

const groups = Object.keys(SETTINGS) as (keyof Scenario)[];
const remembered = groups.filter((group) => ['world', 'fit'].includes(SETTINGS[group].decides));
const others = groups.filter((group) => !remembered.includes(group));

it.each([...remembered.map((group) => [group]), others])('after other settings of %s, and back, a warm engine answers what a cold one does', (...changed) => {
  fc.assert(
    fc.property(changedIn(changed), (scenario) => {
      // The engine remembers SMALL: the last thing it was asked for.
      expect(hashOf(scenario, warm)).toBe(hashOf(scenario, createEngine(warm.backend)));
      expect(hashOf(SMALL, warm)).toBe(usual);
    }),
    { numRuns: 2 },
  );
});

/** All of a history that a run of which so much was asked has. */
function asked(ask: Ask, { contenders, best, attainable, floor, inputs, training, hash, monitors: { counts, bins, readings, alarms, withinChance, verdicts } }: History): unknown {
  const parts = ASKS[ask];
  const scored = ({ brier, errorRate, auc, ...scores }: DailyScores) => (parts.measures ? { ...scores, brier, errorRate, auc } : scores);
  const columns = Object.values(contenders).map(({ scores, ledger, labelRate, weights, reliability, ...record }) => ({
    ...record,
    scores: scored(scores),
    ledger: parts.alarms ? ledger : { ...ledger, alarms: null },
    ...(parts.alarms && { labelRate }),
    ...(parts.details && { weights, reliability }),
  }));
  return {
    columns,
    best: scored(best),
    attainable: scored(attainable),
    inputs,
    training,
    ...(parts.floor && { floor }),
    ...(parts.alarms && { readings, alarms, withinChance, verdicts }),
    ...(parts.details && { hash, counts, bins }),
  };
}

it('what is asked of a run is the same whatever else is, and less leaves nothing behind that more would miss', () => {
  const less = (Object.keys(ASKS) as Ask[]).filter((ask) => ask !== 'everything');
  fc.assert(
    fc.property(changedIn(['gate', 'scheduled', 'dynamic', 'shop', 'rollback', 'mixture', 'recalibrated', 'monitors']), fc.shuffledSubarray(less, { minLength: 2 }), (scenario, asks) => {
      const engine = createEngine(warm.backend);
      const histories = asks.map((ask) => [ask, finish(simulate(scenario, engine, { asks: ask })).history] as const);
      const whole = finish(simulate(scenario, engine)).history;
      for (const [ask, history] of histories) expect(asked(ask, history), ask).toEqual(asked(ask, whole));
      expect(whole.hash).toBe(hashOf(scenario, createEngine(warm.backend)));
    }),
    { numRuns: 10 },
  );
});
