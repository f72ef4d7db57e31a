/** The mixture: what it serves, whom it trusts, what it pays for. */
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { fixedShare } from '../learning/fixedShare.ts';
import { finish } from '../learning/steps.ts';
import { LEAST_SERVED, logLoss } from '../numerics/logLoss.ts';
import { dynamicShares } from '../operations/nights.ts';
import { DEFAULT_SCENARIO, withValues, type Changes } from '../scenario/scenario.ts';
import { createEngine, type Engine } from './engine.ts';
import type { ContenderHistory } from './history.ts';
import { simulate, type Run } from './simulate.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

/** 150 days of 60 shoppers, in October a fair that static knows nothing of. */
const FAIR: Changes = {
  'world.days': 150,
  'world.shoppers': 60,
  'static.select': 'fixed',
  'static.epochs': 10,
  'mixture.on': true,
  'events.own': [{ name: 'Fair', date: '2026-10-31', strength: 3, lead: 30, moves: ['many', 'why'] }],
};
const run = (changes: Changes = {}): Run => finish(simulate(withValues(DEFAULT_SCENARIO, { ...FAIR, ...changes }), engine, { keepPredictions: true }));
const of = ({ history }: Run): ContenderHistory => history.contenders.mixture!;

let made: Run;
beforeAll(() => {
  made = run();
});

describe('the mixture', () => {
  it('serves the mean of what static and dynamic serve, weighted as the night before says, half and half on its first day', () => {
    const { predictions, history } = made;
    const shares = dynamicShares(of(made).nights);
    expect(shares[0]).toBe(0.5);
    shares.forEach((share, i) => {
      const day = history.servingStart + i;
      predictions.mixture![day]!.forEach((p, shopper) => {
        expect(p).toBeCloseTo(share * predictions.dynamic[day]![shopper]! + (1 - share) * predictions.static[day]![shopper]!, 6);
      });
    });
  });

  it('weighs both by what was served, and trusts nobody with less than what the other hands over', () => {
    const { predictions, world } = made;
    for (const { day, learning } of of(made).nights) {
      if (learning.kind !== 'reweighed') throw new Error('Every outcome is reported.');
      const { bought, shoppers } = world.batch(day);
      const loss = (served: Float32Array) => served.reduce((sum, p, i) => sum + logLoss(p, bought[i]!, LEAST_SERVED), 0);
      const losses = [loss(predictions.static[day]!), loss(predictions.dynamic[day]!)];
      expect([learning.static, learning.dynamic]).toEqual(losses.map((each) => expect.closeTo(each / shoppers, 6) as number));
      expect(learning.to).toBeCloseTo(fixedShare([1 - learning.from, learning.from], losses, { rate: 0.3, share: 0.03 })[1]!, 5);
      expect(learning.to).toBeGreaterThanOrEqual(0.03 - 1e-9);
      expect(learning.to).toBeLessThanOrEqual(0.97 + 1e-9);
    }
  });

  it('trusts dynamic while the fair lasts, and static when it is over', () => {
    const on = (date: string) => dynamicShares(of(made).nights)[made.history.dates.indexOf(date) - made.history.servingStart]!;
    expect(on('2026-10-31')).toBeGreaterThan(0.9);
    expect(on('2026-11-03')).toBeLessThan(0.2);
  });

  it('pays for what both do, the fit that both begin with once, and for its own weighing', () => {
    const { ledger, nights } = of(made);
    const { static: frozen, dynamic } = made.history.contenders;
    const last = made.history.dates.length - 1;
    const both = (line: keyof typeof ledger) => frozen.ledger[line][last]! + dynamic.ledger[line][last]!;
    expect(ledger.processed[last]).toBe(dynamic.ledger.processed[last]);
    expect(ledger.fits[last]).toBe(frozen.ledger.fits[last]);
    expect([ledger.updates[last], ledger.versions[last]]).toEqual([both('updates'), both('versions')]);
    expect(ledger.checks[last]).toBe(both('checks') + 2 * nights.length);
  });

  it('changes nothing for the two, and has no weights of its own', () => {
    const without = run({ 'mixture.on': false });
    expect(without.predictions.dynamic).toEqual(made.predictions.dynamic);
    expect(without.history.contenders.dynamic.ledger).toEqual(made.history.contenders.dynamic.ledger);
    expect(of(made).weights.every(Number.isNaN)).toBe(true);
  });
});

it('is held to two dearer parts where dynamic starts cold or its gate holds a batch', () => {
  const cold = run({ 'dynamic.start': 'cold', 'gate.on': true });
  const { static: frozen, dynamic, mixture } = cold.history.contenders;
  const last = cold.history.dates.length - 1;
  expect(mixture!.ledger.processed[last]).toBe(frozen.ledger.processed[last]! + dynamic.ledger.processed[last]!);
  expect(dynamic.ledger.held[last]).toBeGreaterThan(0);
  expect(mixture!.ledger.held[last]).toBe(dynamic.ledger.held[last]);
});

it('where labels are late, weighs those that came; where none is reported, trusts as before', () => {
  const late = run({ 'dynamic.delay': 4, 'incidents.list': [{ kind: 'lost', feature: 'none', from: '2026-10-10', to: '2026-10-12', size: 100 }] });
  const { nights } = of(late);
  const shares = dynamicShares(nights);
  for (const [i, { day, learning }] of nights.entries()) {
    if (learning.kind === 'reweighed') expect(learning.batch).toBe(day - 4);
    else if (i + 1 < shares.length) expect(shares[i + 1]).toBe(shares[i]);
  }
  expect(nights.filter(({ learning }) => learning.kind === 'nothing to learn').length).toBe(4 + 3);
});

it('mixes a forecast of last week’s visitors too', () => {
  const weekly = run({ 'shop.visits': 'week' });
  const { ordered } = of(weekly);
  const { static: frozen, dynamic } = weekly.history.contenders;
  for (let day = weekly.history.servingStart; day < ordered.length; day++) {
    expect(ordered[day]).toBeGreaterThanOrEqual(Math.min(frozen.ordered[day]!, dynamic.ordered[day]!));
    expect(ordered[day]).toBeLessThanOrEqual(Math.max(frozen.ordered[day]!, dynamic.ordered[day]!));
  }
});
