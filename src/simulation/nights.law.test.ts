/** Laws of the record of the night: it says what truly happened, of every contender, in all kinds of runs. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { finish } from '../learning/steps.ts';
import type { Night } from '../operations/night.ts';
import { batchesOf, refusalsOf, rollbacksOf } from '../operations/nights.ts';
import { OPTIONAL_CONTENDERS, type OptionalName } from '../scenario/contenders.ts';
import { printLink } from '../scenario/link.ts';
import { DEFAULT_SCENARIO, withValues, type Scenario } from '../scenario/scenario.ts';
import { DEFAULT_VIEW } from '../scenario/view.ts';
import { anyDeed, FEW_WEEKS } from './arbitrary.ts';
import { createEngine, type Engine } from './engine.ts';
import { recordsOf, type ContenderHistory, type History } from './history.ts';
import { simulate } from './simulate.ts';
import { undoneIn } from './undone.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

function historyOf(scenario: Scenario): History {
  return finish(simulate(scenario, engine)).history;
}

const RUNS = 24;

/** A few weeks of few shoppers in which the feed breaks and labels get lost. */
const SMALL = withValues(DEFAULT_SCENARIO, {
  ...FEW_WEEKS,
  'incidents.list': [
    { kind: 'scaled', feature: 'price', from: '2026-08-20', to: '2026-08-24', size: 100 },
    { kind: 'lost', feature: 'none', from: '2026-09-10', to: '2026-09-14', size: 100 },
  ],
});

/** Runs in which everything that a night can bring is likely. */
const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    'dynamic.start': fc.constantFrom('warm' as const, 'cold' as const),
    'dynamic.rate': fc.constantFrom(0.3, 1, 3),
    'dynamic.passes': fc.integer({ min: 1, max: 2 }),
    'dynamic.delay': fc.constantFrom(0, 0, 1, 5),
    'dynamic.replay': fc.constantFrom(0, 2),
    'dynamic.update': fc.constantFrom(1, 1, 3),
    'dynamic.publish': fc.constantFrom(1, 1, 4),
    'dynamic.challenge': fc.boolean(),
    'gate.on': fc.constantFrom(false, false, true),
    'gate.distance': fc.constantFrom(0.2, 0.5),
    'gate.after': fc.constantFrom('wait' as const, 'release' as const, 'reject' as const),
    'rollback.on': fc.constantFrom(true, true, false),
    'rollback.window': fc.integer({ min: 1, max: 3 }),
    'rollback.margin': fc.constantFrom(0.002, 0.01),
    ...(Object.fromEntries(OPTIONAL_CONTENDERS.map((name) => [`${name}.on`, fc.boolean()])) as Record<`${OptionalName}.on`, fc.Arbitrary<boolean>>),
    'scheduled.trigger': fc.constantFrom('interval' as const, 'alarm' as const, 'either' as const),
    'scheduled.every': fc.constantFrom(7, 20),
    'interventions.list': fc.array(anyDeed, { maxLength: 6 }),
  })
  .map((changes) => withValues(SMALL, changes));

/** Runs that all laws look at: a run costs more than any law. A law that fails says of which scenario. */
let histories: readonly History[];
beforeAll(() => {
  histories = fc.sample(scenario, RUNS).map(historyOf);
});

/** Checks a law on any run. */
function checkEveryRun(law: (history: History) => void): void {
  for (const history of histories) {
    try {
      law(history);
    } catch (error) {
      throw new Error(`In ${printLink({ scenario: history.scenario, view: DEFAULT_VIEW, unknown: [] })}`, { cause: error });
    }
  }
}

/** Checks a law on every night of every contender of any run. */
function checkEveryNight(law: (night: Night, record: ContenderHistory, history: History) => void): void {
  checkEveryRun((history) => {
    for (const record of recordsOf(history)) for (const night of record.nights) law(night, record, history);
  });
}

/** By how much a total grew on a day. */
const grewBy = (total: Float64Array, day: number) => total[day]! - total[day - 1]!;
const tomorrow = ({ nights }: ContenderHistory, { day }: Night) => nights.find((night) => night.day === day + 1);
const kinds = (night: Night | undefined) => night?.morning.map(({ kind }) => kind) ?? [];

describe('the record of a night', () => {
  test('is there for every day served, of every contender', () => {
    checkEveryRun((history) => {
      const { contenders, servingStart, dates } = history;
      const days = Array.from({ length: dates.length - servingStart }, (_, i) => servingStart + i);
      for (const { nights } of Object.values(contenders)) expect(nights.map(({ day }) => day)).toEqual(days);
    });
  });

  test('says which version serves in the morning, unless that is changed then', () => {
    checkEveryNight((night, record) => {
      const next = tomorrow(record, night);
      if (next && !kinds(next).some((kind) => kind === 'rolled back' || kind === 'published' || kind === 'retrained')) expect(record.serving[next.day]).toBe(night.serves);
    });
  });

  test('says “learnt” where examples were gone through, and nowhere else', () => {
    checkEveryNight(({ day, learning, morning }, { ledger, name }, { scenario: { dynamic } }) => {
      // The mixture pays for what others learn; mixture.test.ts holds it to them.
      if (name === 'mixture' || morning.some(({ kind }) => kind === 'retrained')) return;
      const grown = grewBy(ledger.processed, day);
      // In as many rounds as it takes.
      if (learning.kind === 'intercept refitted') expect([grown > 0, grown % learning.examples]).toEqual([true, 0]);
      else if (learning.kind !== 'learnt') expect(grown).toBe(0);
      else if (dynamic.replay === 0) expect(grown, name).toBe(learning.examples * dynamic.passes);
      else expect(grown, name).toBeGreaterThanOrEqual(learning.examples * dynamic.passes);
    });
  });

  test('says how many steps the ledger counts', () => {
    checkEveryNight(({ day, learning }, { ledger, name }) => {
      if (name !== 'mixture') expect(grewBy(ledger.updates, day)).toBe(learning.kind === 'learnt' ? learning.steps : 0);
    });
  });

  test('names every batch once where it was let in, and none that was rejected or is still held', () => {
    checkEveryRun((history) => {
      const { nights } = history.contenders.dynamic;
      const learnt = nights.flatMap(({ learning }) => (learning.kind === 'learnt' ? learning.batches : []));
      expect(new Set(learnt).size).toBe(learnt.length);
      const kept = new Set(batchesOf(nights).filter(({ held, settled }) => held && settled?.how !== 'released').map(({ day }) => day));
      expect(learnt.filter((day) => kept.has(day))).toEqual([]);
    });
  });

  test('says of every version who published it, and of a refusal both losses', () => {
    checkEveryNight((night, { versions, nights }, { scenario: { dynamic } }) => {
      const { day, publishing, morning } = night;
      if (publishing.kind === 'published') expect(versions[publishing.version - 1]).toMatchObject({ number: publishing.version, day: day + 1, reason: 'sync', score: publishing.score });
      else expect(versions.some((version) => version.reason === 'sync' && version.day === day + 1)).toBe(false);
      if (publishing.kind === 'refused') expect(dynamic.challenge && publishing.challenger > publishing.champion).toBe(true);
      for (const step of morning) if (step.kind === 'published' || step.kind === 'retrained') expect(versions[step.version - 1]).toMatchObject({ day, number: step.version });
      expect(refusalsOf(nights).length + versions.length).toBeLessThanOrEqual(2 * nights.length + 1);
    });
  });

  test('waits no longer than until the next time, and never past it', () => {
    checkEveryNight(({ day, learning, publishing }, { name }, { servingStart, scenario: { dynamic } }) => {
      if (name !== 'dynamic') return;
      for (const [step, every] of [[learning, dynamic.update], [publishing, dynamic.publish]] as const) {
        if (step.kind === 'waits') {
          expect((step.until! - servingStart + 1) % every).toBe(0);
          expect(step.until! - day).toBeGreaterThan(0);
          expect(step.until! - day).toBeLessThan(every);
        } else if (step.kind !== 'taken back') expect((day - servingStart + 1) % every).toBe(0);
      }
    });
  });

  test('holds a batch where the ledger says that it has one more to review, for checks that failed', () => {
    checkEveryNight(({ day, gate, labels }, { ledger, name }, { scenario: { gate: settings } }) => {
      if (name !== 'mixture') expect(grewBy(ledger.held, day)).toBe(gate.kind === 'held' ? 1 : 0);
      if (gate.kind === 'held') expect(gate.checks.some(({ passed }) => !passed)).toBe(true);
      if (gate.kind === 'passed') expect(gate.checks.every(({ passed }) => passed)).toBe(true);
      if (name === 'dynamic' && labels.kind === 'arrived') expect(gate.kind === 'off').toBe(!settings.on);
    });
  });

  test('rolls back to an earlier version that was better by more than the margin, and then learns and publishes nothing', () => {
    checkEveryNight((night, record, { scenario: { rollback } }) => {
      const { guard, learning, publishing, serves } = night;
      if (guard.kind === 'kept') expect(guard.loss - guard.earlierLoss).toBeLessThanOrEqual(rollback.margin);
      expect(learning.kind === 'taken back').toBe(guard.kind === 'rolled back');
      expect(publishing.kind === 'taken back').toBe(guard.kind === 'rolled back');
      if (guard.kind !== 'rolled back') return;
      expect(guard.loss - guard.earlierLoss).toBeGreaterThan(rollback.margin);
      expect([serves, guard.to < guard.from, night.inStep]).toEqual([guard.to, true, true]);
      expect(rollbacksOf(record.nights)).toContainEqual(expect.objectContaining({ day: night.day + 1, by: 'guard', from: guard.from, to: guard.to }));
    });
  });

  test('tells of every labelled batch, when its labels came and how many were reported', () => {
    checkEveryNight(({ day, labels }, _, { servingStart, shoppers, scenario: { dynamic } }) => {
      if (labels.kind === 'waiting') expect(day).toBeLessThan(servingStart + dynamic.delay);
      else expect([labels.batch, labels.shoppers]).toEqual([day - dynamic.delay, shoppers[labels.batch]]);
      if (labels.kind === 'arrived') expect(labels.reported).toBeLessThanOrEqual(labels.shoppers);
    });
  });

  test('has every intervention, done or not done with its reason', () => {
    checkEveryRun((history) => {
      const byHand = recordsOf(history).flatMap(({ nights }) => nights.flatMap(({ morning }) => morning.filter((step) => step.by === 'hand')));
      const done = byHand.filter(({ kind }) => kind !== 'not done');
      expect(done.length + undoneIn(history).length).toBe(history.scenario.interventions.list.length);
    });
  });
});
