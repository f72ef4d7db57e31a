/** Golden hashes of years with much in them; that of the default year is run all day (simulate.test.ts). */
import { beforeAll, expect, it } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { finish } from '../learning/steps.ts';
import { DEFAULT_SCENARIO, withValues } from '../scenario/scenario.ts';
import { createEngine, type Engine } from './engine.ts';
import { simulate } from './simulate.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

// A golden hash changes only with a stated reason.
it.each([
  ['a scenario with everything on', { 'models.calendar': 'valentines', 'static.select': 'fixed', 'static.batchSize': 256, 'static.epochs': 3, 'static.l2': 0.01, 'dynamic.l2': 0.01, 'dynamic.passes': 2, 'dynamic.batchSize': 128, 'dynamic.delay': 3, 'dynamic.start': 'cold', 'world.season': 0.3, 'world.trend': 0.5, 'world.change': 0.5, 'world.days': 500 }, '15d57f15cc82be51'],
  [
    'a guarded scenario in which much goes wrong',
    {
      'world.shoppers': 100,
      'incidents.list': [
        { kind: 'scaled', feature: 'price', from: '2026-10-05', to: '2026-10-11', size: 100 },
        { kind: 'lost', feature: 'none', from: '2026-11-02', to: '2026-11-04', size: 80 },
      ],
      'models.kind': 'perceptron',
      'static.select': 'fixed',
      'static.epochs': 20,
      'dynamic.replay': 3,
      'gate.on': true,
      'gate.after': 'release',
      'rollback.on': true,
      'scheduled.on': true,
      'scheduled.trigger': 'either',
      'interventions.list': [{ kind: 'retrain', date: '2027-03-01' }],
    },
    'e3a8a19a9f15315d',
  ],
] as const)('%s has its golden hash', (_, changes, hash) => {
  expect(finish(simulate(withValues(DEFAULT_SCENARIO, changes), engine, { keepPredictions: true })).history.hash).toBe(hash);
});
