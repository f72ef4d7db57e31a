/** The shop in a run: what is ordered, what its ledger counts of it, and what its log lets a contender learn. */
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { finish } from '../learning/steps.ts';
import { cumulativeChances, quantileOf } from '../numerics/poissonBinomial.ts';
import { criticalRatio, shopDay } from '../operations/shop.ts';
import { DEFAULT_SCENARIO, withValues, type Changes } from '../scenario/scenario.ts';
import { UNREPORTED } from '../world/shoppers.ts';
import { createEngine, type Engine } from './engine.ts';
import { recordsOf } from './history.ts';
import { simulate, type Run } from './simulate.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

/** From the summer to Christmas, quick to fit. */
const SMALL = withValues(DEFAULT_SCENARIO, { 'world.days': 180, 'world.shoppers': 80, 'static.select': 'fixed', 'static.epochs': 20, 'scheduled.on': true });
const run = (changes: Changes): Run => finish(simulate(withValues(SMALL, changes), engine, { keepPredictions: true }));

const SHOPS: readonly Changes[] = [{}, { 'shop.order': 'prices' }, { 'shop.visits': 'week' }, { 'shop.order': 'prices', 'shop.visits': 'week', 'shop.soldOut': 'not' }];

describe('orders', () => {
  it.each(SHOPS)('%j: what wilts and who leaves empty-handed is what was ordered against what was wanted', (changes) => {
    const { history } = run(changes);
    for (const { ordered, ledger } of recordsOf(history)) {
      let [wilted, lost] = [0, 0];
      for (let day = 0; day < history.dates.length; day++) {
        if (day >= history.servingStart) {
          const faults = shopDay(ordered[day]!, history.purchases[day]!);
          wilted += faults.wilted;
          lost += faults.emptyHanded;
        } else expect(ordered[day]).toBeNaN();
        expect([ledger.wilted[day], ledger.lost[day]]).toEqual([wilted, lost]);
      }
    }
  });

  it('as expected are today’s forecast, rounded', () => {
    const { history } = run({});
    for (const { ordered, scores } of recordsOf(history)) expect(ordered).toEqual(scores.expected.map(Math.round));
  });

  it('as the prices ask are enough on that share of days, as the model sees them', () => {
    const { history, predictions } = run({ 'shop.order': 'prices', 'prices.lost': 40, 'prices.wilted': 10 });
    for (let day = history.servingStart; day < history.dates.length; day++) {
      const chances = cumulativeChances(predictions.dynamic[day]!);
      const ordered = history.contenders.dynamic.ordered[day]!;
      expect(chances[ordered]).toBeGreaterThanOrEqual(0.8);
      expect(chances[ordered - 1] ?? 0).toBeLessThan(0.8);
    }
  });

  it('for last week’s visitors do not know who comes today', () => {
    const { history, predictions } = run({ 'shop.visits': 'week', 'models.calendar': 'none' });
    const { ordered } = history.contenders.static;
    // A model that is frozen expects of them today what it expected of them then.
    for (let day = history.servingStart + 7; day < history.dates.length; day++) {
      expect(ordered[day]).toBe(Math.round(predictions.static[day - 7]!.reduce((sum, p) => sum + p, 0)));
    }
  });
});

describe('the floor', () => {
  it('is ordered by the truth, as the prices ask', () => {
    const { history, world } = run({});
    let [wilted, lost] = [0, 0];
    for (let day = history.servingStart; day < history.dates.length; day++) {
      const { truth, purchases } = world.batch(day);
      const faults = shopDay(quantileOf(cumulativeChances(truth), criticalRatio(history.scenario.prices)), purchases);
      wilted += faults.wilted;
      lost += faults.emptyHanded;
      expect([history.floor.wilted[day], history.floor.lost[day]]).toEqual([wilted, lost]);
    }
    expect(history.floor.fits.every((count) => count === 0)).toBe(true);
  });
});

describe('a shop that is sold out', () => {
  const lost = { 'incidents.list': [{ kind: 'lost', feature: 'none', from: '2026-10-01', to: '2026-10-20', size: 50 }] } as const satisfies Changes;

  it('changes nothing of the world, nor of who does not learn', () => {
    const [bought, not] = [run({ ...lost }), run({ ...lost, 'shop.soldOut': 'not' })];
    expect(not.history.purchases).toEqual(bought.history.purchases);
    expect(not.history.best).toEqual(bought.history.best);
    expect(not.history.contenders.static.scores).toEqual(bought.history.contenders.static.scores);
    for (const name of ['dynamic', 'scheduled'] as const) expect(not.history.contenders[name]?.scores).not.toEqual(bought.history.contenders[name]?.scores);
  });

  it.each(['not', 'unknown'] as const)('logged as %s, each contender learns from what its own order let happen', (soldOut) => {
    const { history, world, logs } = run({ ...lost, 'shop.soldOut': soldOut });
    let differ = 0;
    for (const { name, ordered, nights, labelRate } of recordsOf(history)) {
      for (let day = history.servingStart; day < history.dates.length; day++) {
        const batch = world.batch(day);
        const { reported } = logs[name]!.reportedOn(day, batch);
        const known = reported.filter((label) => label !== UNREPORTED);
        const sold = known.reduce((sum, label) => sum + label, 0);
        expect(sold).toBeLessThanOrEqual(Math.min(ordered[day]!, batch.purchases));
        if (known.length > 0) expect(labelRate[day]).toBeCloseTo(sold / known.length, 12);
        const { labels } = nights[day - history.servingStart]!;
        expect(labels).toMatchObject({ kind: 'arrived', batch: day, reported: known.length });
        if (batch.purchases > ordered[day]!) differ += 1;
      }
    }
    expect(differ).toBeGreaterThan(50);
  });

  it('has alarms about the share of buyers by shop, since each has a log of its own', () => {
    const about = (changes: Changes) => new Set(run(changes).history.monitors.alarms.filter(({ monitor }) => monitor === 'labelRate').map((alarm) => alarm.about.kind));
    const fewer: Changes = { 'world.change': -2, 'world.changeDate': '2026-10-01', 'world.shoppers': 300 };
    expect([...about(fewer)]).toEqual(['log']);
    expect([...about({ ...fewer, 'shop.soldOut': 'not' })]).toEqual(['contender']);
    // More buyers than were ordered for are in no such log, so nothing sounds.
    const more: Changes = { 'world.change': 1.5, 'world.changeDate': '2026-10-01' };
    expect([...about(more)]).toEqual(['log']);
    expect([...about({ ...more, 'shop.soldOut': 'not' })]).toEqual([]);
  });
});
