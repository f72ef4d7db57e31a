import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { finish } from '../learning/steps.ts';
import { valueOf } from '../scenario/arbitrary.ts';
import { unmetCondition } from '../scenario/counts.ts';
import { DEFAULT_SCENARIO, FIELD_ENTRIES, fieldAt, withValue, withValues, type Scenario } from '../scenario/scenario.ts';
import { createEngine, type Engine } from './engine.ts';
import { simulate } from './simulate.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

function hashOf(scenario: Scenario): string {
  return finish(simulate(scenario, engine)).history.hash;
}

/** Few days with much going wrong: what can count does. */
const EVENTFUL = withValues(DEFAULT_SCENARIO, {
  'world.days': 120,
  'world.shoppers': 50,
  'incidents.list': [{ kind: 'scaled', feature: 'price', from: '2026-09-10', to: '2026-09-16', size: 100 }],
});

/** Scenarios in which some settings do not count. */
const SCENARIOS: readonly Scenario[] = [
  EVENTFUL,
  withValues(EVENTFUL, { 'static.select': 'fixed', 'static.epochs': 5, 'scheduled.on': true, 'scheduled.trigger': 'alarm', 'scheduled.window': 30 }),
  withValues(EVENTFUL, { 'static.select': 'fixed', 'static.epochs': 5, 'gate.on': true, 'gate.after': 'wait' }),
];

describe.each(SCENARIOS.map((scenario, i) => [i, scenario] as const))('scenario %i', (_, scenario) => {
  /** By the scenario: what was drawn twice is run once. */
  const hashes = new Map<string, string>();
  const idle = FIELD_ENTRIES.filter(({ path }) => unmetCondition(scenario, path) !== undefined);

  test.each(idle.map(({ path }) => path))('%s does not count, and changes no bit', (path) => {
    const hashWith = (changed: Scenario): string => {
      const key = JSON.stringify(changed);
      const hash = hashes.get(key) ?? hashOf(changed);
      hashes.set(key, hash);
      return hash;
    };
    fc.assert(
      fc.property(valueOf(fieldAt(path).field), (value) => {
        expect(hashWith(withValue(scenario, path, value))).toBe(hashWith(scenario));
      }),
      { numRuns: 3 },
    );
  });
});

test('every setting with a condition is tried', () => {
  const tried = new Set(SCENARIOS.flatMap((scenario) => FIELD_ENTRIES.filter(({ path }) => unmetCondition(scenario, path)).map(({ path }) => path)));
  const everOff = FIELD_ENTRIES.filter(({ path }) =>
    [DEFAULT_SCENARIO, withValues(DEFAULT_SCENARIO, { 'static.select': 'fixed', 'gate.on': true, 'rollback.on': true, 'scheduled.on': true, 'scheduled.trigger': 'alarm', 'models.kind': 'perceptron' })].some((scenario) => unmetCondition(scenario, path)),
  );
  expect([...tried].sort()).toEqual(everOff.map(({ path }) => path).sort());
});

test('an unmet condition names what would have to be otherwise', () => {
  expect(unmetCondition(DEFAULT_SCENARIO, 'gate.hold')).toEqual({ path: 'gate.on', among: [true] });
  expect(unmetCondition(withValues(DEFAULT_SCENARIO, { 'gate.on': true }), 'gate.hold')).toEqual({ path: 'gate.after', among: ['release', 'reject'] });
  expect(unmetCondition(withValues(DEFAULT_SCENARIO, { 'gate.on': true, 'gate.after': 'release' }), 'gate.hold')).toBeUndefined();
  expect(unmetCondition(DEFAULT_SCENARIO, 'dynamic.rate')).toBeUndefined();
});
