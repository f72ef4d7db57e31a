/** The recalibrated contender: static, but for one number. */
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { calibrationInTheLarge } from '../learning/recalibration.ts';
import { finish } from '../learning/steps.ts';
import { logit, sigmoid } from '../numerics/elementary.ts';
import { DEFAULT_SCENARIO, withValues, type Changes } from '../scenario/scenario.ts';
import { createEngine, type Engine } from './engine.ts';
import type { ContenderHistory } from './history.ts';
import { simulate, type Run } from './simulate.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

/** 150 days of 250 shoppers, in which everybody becomes keener to buy in October, and from 10 November on less than before. */
const rising: Changes = {
  'world.days': 150,
  'world.shoppers': 250,
  'static.select': 'fixed',
  'static.epochs': 10,
  'recalibrated.on': true,
  'events.own': [{ name: 'Fair', date: '2026-10-31', strength: 3, lead: 30, moves: ['many'] }],
  'world.change': -3,
  'world.changeDate': '2026-11-10',
};
const run = (changes: Changes): Run => finish(simulate(withValues(DEFAULT_SCENARIO, { ...rising, ...changes }), engine, { keepPredictions: true }));
const of = ({ history }: Run): ContenderHistory => history.contenders.recalibrated!;
const refits = (made: Run) => of(made).nights.flatMap((night) => (night.learning.kind === 'intercept refitted' ? [{ ...night, learning: night.learning }] : []));

describe.each([['logistic'], ['perceptron']] as const)('recalibrated, %s', (kind) => {
  let made: Run;
  beforeAll(() => {
    made = run({ 'models.kind': kind });
  });

  it('moves the last parameter and no other, and everybody’s log-odds alike', () => {
    const [first, ...later] = of(made).versions;
    expect(later.length).toBeGreaterThan(1);
    for (const { parameters } of later) {
      expect(parameters.subarray(0, -1)).toEqual(first!.parameters.subarray(0, -1));
      expect(parameters.at(-1)).not.toBe(first!.parameters.at(-1));
    }
    const day = later[0]!.day;
    const apart = Array.from(made.predictions.recalibrated![day]!, (p, i) => logit(p) - logit(made.predictions.static[day]![i]!));
    for (const each of apart) expect(each).toBeCloseTo(apart[0]!, 3);
    expect(Math.abs(apart[0]!)).toBeGreaterThan(0.1);
  });

  it('is refitted where the static model is further off than its z, up and down, and else serves it as it was', () => {
    const { history, world, predictions } = made;
    const signs = new Set<number>();
    const { serving, nights } = of(made);
    for (const { day, learning, publishing } of nights) {
      const { z, bought, expected } = calibrationInTheLarge(predictions.static[day]!, world.batch(day));
      const isOff = Math.abs(z) > 3;
      expect(learning).toMatchObject({ kind: isOff ? 'intercept refitted' : 'intercept kept', batch: day, z, bought, expected });
      expect(publishing.kind === 'published').toBe(isOff);
      if (day + 1 < serving.length) expect(serving[day + 1] === 1).toBe(!isOff);
      if (learning.kind === 'intercept kept') expect(learning.restored).toBe(serving[day] !== 1);
      if (learning.kind !== 'intercept refitted') continue;
      signs.add(Math.sign(learning.by));
      expect(Math.sign(learning.by)).toBe(Math.sign(z));
    }
    expect(signs).toEqual(new Set([1, -1]));
    expect(history.contenders.static.versions.length).toBe(1);
  });

  it('then would have expected of those shoppers as many as bought, half a one where none did', () => {
    for (const { day, learning } of refits(made)) {
      const before = made.predictions.static[day]!;
      expect(before.reduce((sum, p) => sum + sigmoid(logit(p) + learning.by), 0)).toBeCloseTo(Math.max(0.5, learning.bought), 3);
    }
  });
});

it('where labels are late, learns of a day when they come', () => {
  for (const { day, learning } of of(run({ 'dynamic.delay': 5 })).nights) {
    if ('batch' in learning) expect(learning.batch).toBe(day - 5);
    else expect(learning.kind).toBe('nothing to learn');
  }
});

it('a batch of which nothing is reported says nothing', () => {
  const made = run({ 'incidents.list': [{ kind: 'lost', feature: 'none', from: '2026-10-10', to: '2026-10-12', size: 100 }] });
  for (const { day, learning } of of(made).nights) expect(learning.kind === 'nothing to learn').toBe(['2026-10-10', '2026-10-11', '2026-10-12'].includes(made.history.dates[day]!));
});

it('pays for the static fit, for every refit and every look, and for its releases', () => {
  const made = run({});
  const { ledger, nights, versions } = of(made);
  const { ledger: frozen } = made.history.contenders.static;
  const last = made.history.dates.length - 1;
  expect([ledger.fits[last], ledger.updates[last], ledger.versions[last], ledger.checks[last]]).toEqual([frozen.fits[last], 0, versions.length, nights.length]);
  const refitted = refits(made).reduce((sum, { learning }) => sum + learning.examples, 0);
  expect(ledger.processed[last]! - frozen.processed[last]!).toBeGreaterThanOrEqual(refitted);
});
