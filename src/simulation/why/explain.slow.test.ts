/** Laws of the parts of a miss, over random scenarios of every contender. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../learning/backend.ts';
import { finish } from '../../learning/steps.ts';
import { contendersOf, OPTIONAL_CONTENDERS, type ContenderName, type OptionalName } from '../../scenario/contenders.ts';
import type { Incident } from '../../scenario/incidents.ts';
import { printLink } from '../../scenario/link.ts';
import { DEFAULT_SCENARIO, withValues, type Changes, type Scenario } from '../../scenario/scenario.ts';
import { DEFAULT_VIEW } from '../../scenario/view.ts';
import { CAUSES } from '../../world/causes.ts';
import { createWorld } from '../../world/world.ts';
import { anyDeed, FEW_WEEKS } from '../arbitrary.ts';
import { createEngine, type Engine } from '../engine.ts';
import { simulate, type Run } from '../simulate.ts';
import { explain, type Explanation } from './explain.ts';
import { createRepeater } from './repeatedTraining.ts';
import { schoolOf, whatHappened } from './school.ts';
import { PARTS, type ExplainedMiss, type Why } from './why.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

/** With an event of its own in their midst. */
const SMALL: Changes = {
  ...FEW_WEEKS,
  'events.own': [{ name: 'Prom', date: '2026-09-10', strength: 1, lead: 10, moves: ['who', 'many', 'why'] }],
};
/** The first day that the event moves, and the one after it. */
const [EVENT_FROM, EVENT_AFTER] = ['2026-08-31', '2026-09-11'];

const operations = {
  'dynamic.start': fc.constantFrom('warm' as const, 'cold' as const),
  'dynamic.rate': fc.constantFrom(0.3, 1),
  'dynamic.passes': fc.integer({ min: 1, max: 2 }),
  'dynamic.batchSize': fc.constantFrom(16, 512),
  'dynamic.l2': fc.constantFrom(0, 0.01),
  'dynamic.towards': fc.constantFrom('zero' as const, 'static' as const),
  'dynamic.delay': fc.constantFrom(0, 3),
  'dynamic.replay': fc.constantFrom(0, 2),
  'dynamic.update': fc.constantFrom(1, 3),
  'dynamic.publish': fc.constantFrom(1, 4),
  ...(Object.fromEntries(OPTIONAL_CONTENDERS.map((name) => [`${name}.on`, fc.boolean()])) as Record<`${OptionalName}.on`, fc.Arbitrary<boolean>>),
  'scheduled.every': fc.constantFrom(7, 20),
  'scheduled.window': fc.constantFrom(0, 14),
  'recalibrated.z': fc.constantFrom(0, 2),
  'models.kind': fc.constantFrom('logistic' as const, 'logistic' as const, 'perceptron' as const),
  'models.hidden': fc.constant(2),
  'models.clip': fc.constantFrom(0, 2),
  'world.season': fc.constantFrom(0, 0, 0.5),
  'world.trend': fc.constantFrom(0, 0, 1),
  'world.change': fc.constantFrom(0, 0, 0.8),
  'world.changeDate': fc.constant('2026-09-01'),
  'world.wander': fc.constantFrom(0, 0.2),
};
/** What may make a decision fall otherwise where data are otherwise. */
const decisions = {
  'dynamic.challenge': fc.boolean(),
  'gate.on': fc.boolean(),
  'gate.after': fc.constantFrom('wait' as const, 'release' as const, 'reject' as const),
  'rollback.on': fc.boolean(),
  'scheduled.trigger': fc.constantFrom('interval' as const, 'alarm' as const, 'either' as const),
  'interventions.list': fc.array(anyDeed, { maxLength: 4 }),
  'shop.soldOut': fc.constantFrom('bought' as const, 'bought' as const, 'not' as const, 'unknown' as const),
};

const BROKEN_FROM = '2026-08-20';
const incidents: fc.Arbitrary<readonly Incident[]> = fc.subarray<Incident>(
  [
    { kind: 'scaled', feature: 'price', from: BROKEN_FROM, to: '2026-08-24', size: 100 },
    { kind: 'bots', feature: 'none', from: '2026-09-02', to: '2026-09-05', size: 40 },
    { kind: 'missing', feature: 'phone', from: '2026-09-04', to: '2026-09-08', size: 50 },
    { kind: 'flipped', feature: 'none', from: '2026-09-06', to: '2026-09-09', size: 30 },
    { kind: 'lost', feature: 'none', from: '2026-09-12', to: '2026-09-14', size: 100 },
  ],
  { minLength: 1 },
);
const inWindow: Incident = { kind: 'shifted', feature: 'pages', from: '2026-07-10', to: '2026-07-20', size: 5 };

const small = (changes: fc.Arbitrary<Changes>): fc.Arbitrary<Scenario> => changes.map((values) => withValues(DEFAULT_SCENARIO, { ...SMALL, ...values }));

const runOf = (scenario: Scenario): Run => finish(simulate(scenario, engine, { asks: 'scores' }));
const explained = (run: Run): Explanation => finish(explain(run.explainable));

/** Days that are looked at: one in five, and around the event. */
const looked = (run: Run): number[] => run.history.dates.flatMap((date, day) => (day >= run.history.servingStart && (day % 5 === 0 || (date > '2026-09-07' && date < '2026-09-13')) ? [day] : []));

/** Looks at every contender's miss on the days that are looked at; `where` names scenario, contender and date. */
function eachWhy(run: Run, look: (why: ExplainedMiss, of: { readonly name: ContenderName; readonly day: number; readonly date: string; readonly where: string }) => void): void {
  const { on } = explained(run);
  const { scenario, dates } = run.history;
  const link = printLink({ scenario, view: DEFAULT_VIEW, unknown: [] });
  for (const day of looked(run)) {
    const whys = on(day)!;
    for (const name of contendersOf(scenario)) look(whys[name]!, { name, day, date: dates[day]!, where: `${link} ${name} ${dates[day]}` });
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the parts of a miss', () => {
  test('add up to it, and causes to what they add less what is reckoned with', () => {
    fc.assert(
      fc.property(small(fc.record({ ...operations, ...decisions, 'incidents.list': incidents })), (scenario) => {
        const run = runOf(scenario);
        // The same shoppers in a world where nothing acts.
        const still = createWorld(withValues(scenario, { 'world.season': 0, 'world.trend': 0, 'world.change': 0, 'events.own': [{ ...scenario.events.own[0]!, moves: ['who'] }] }));
        eachWhy(run, ({ parts, today, reckoned, miss, sold, expected }, { name, day, where }) => {
          expect(sold, where).toBe(run.history.purchases[day]);
          expect(expected, where).toBe(run.history.contenders[name]!.scores.expected[day]);
          expect(Math.abs(sum(PARTS.map((part) => parts[part])) - miss), where).toBeLessThan(1e-9);
          const withAll = sum([...run.world.clean(day).attainable]);
          const withNone = sum([...still.clean(day).truth]);
          expect(parts.chance, where).toBeCloseTo(sold - withAll, 9);
          expect(sum(CAUSES.map((cause) => today[cause])), where).toBeCloseTo(withAll - withNone, 9);
          const learntAll = expected + parts.learntFromBroken + parts.logBroken + parts.learntByChance;
          expect(sum(CAUSES.map((cause) => reckoned[cause])), where).toBeCloseTo(learntAll - (withNone - parts.unfinished), 9);
          for (const cause of CAUSES) expect(parts[cause], where).toBe(today[cause] - reckoned[cause]);
        });
      }),
      { numRuns: 12 },
    );
  });

  test('that nothing caused are exactly nil', () => {
    fc.assert(
      fc.property(small(fc.record({ ...operations, ...decisions, 'shop.soldOut': fc.constant('bought' as const), 'incidents.list': incidents })), (scenario) => {
        const run = runOf(scenario);
        const { season, trend, change } = scenario.world;
        const off = new Set<string>([...(season === 0 ? ['season'] : []), ...(trend === 0 ? ['trend'] : []), ...(change === 0 ? ['change'] : [])]);
        const firstBroken = scenario.incidents.list.map(({ from }) => from).toSorted()[0]!;
        const isFrozen = (name: ContenderName) => name === 'static' && !scenario.interventions.list.some(({ kind }) => kind === 'retrain');
        eachWhy(run, ({ parts, today, reckoned, expected, ofWhole }, { name, date, where }) => {
          for (const cause of CAUSES) {
            const isEvents = cause === 'many' || cause === 'why' || cause === 'intent';
            if (off.has(cause) || (isEvents && date < EVENT_FROM)) expect([today[cause], reckoned[cause], parts[cause]], `${where} ${cause}`).toEqual([0, 0, 0]);
            if (isEvents && date >= EVENT_AFTER) expect(today[cause], `${where} ${cause}`).toBe(0);
            if (isFrozen(name) && (isEvents || cause === 'change')) expect(reckoned[cause], `${where} ${cause}`).toBe(0);
          }
          const isFeedBroken = scenario.incidents.list.some(({ kind, from, to }) => kind !== 'flipped' && kind !== 'lost' && from <= date && date <= to);
          if (!isFeedBroken) expect(parts.logBroken, where).toBe(0);
          const isTouched = scenario.incidents.list.some(({ from, to }) => from <= date && date <= to);
          if (name === 'mixture' && isTouched) expect(ofWhole, where).toBeNull();
          else if (!isFeedBroken) expect(ofWhole, where).toBe(expected);
          // A model that has learnt nothing broken is one that learnt from whole data.
          if (isFrozen(name)) expect(ofWhole, where).toBeCloseTo(expected + parts.logBroken, 9);
          if (date <= firstBroken) expect(parts.learntFromBroken, where).toBe(0);
          if (isFrozen(name)) expect(parts.learntFromBroken, where).toBe(0);
        });
      }),
      { numRuns: 12 },
    );
  });

  test('an incident changes no bit of chance, of the causes and of what luck taught, where the training goes on as it would have', () => {
    fc.assert(
      fc.property(small(fc.record({ ...operations, 'recalibrated.z': fc.constant(0) })), incidents, fc.boolean(), (scenario, list, isWindowBroken) => {
        // Where all labels of a day are lost nothing is published: the training goes on otherwise.
        const some = list.map((incident) => (incident.kind === 'lost' ? { ...incident, size: 60 } : incident));
        const [sound, broken] = [scenario, withValues(scenario, { 'incidents.list': [...some, ...(isWindowBroken ? [inWindow] : [])] })].map(runOf);
        for (const name of contendersOf(scenario)) expect(broken!.explainable.contenders[name]!.lessons).toEqual(sound!.explainable.contenders[name]!.lessons);
        const after = explained(broken!);
        eachWhy(sound!, (why, { name, day, where }) => {
          const other = after.on(day)![name]!;
          const unmoved = ({ parts, today, reckoned }: Why) => ({ today, reckoned, parts: { ...parts, logBroken: 0, learntFromBroken: 0 } });
          expect(unmoved(other), `${where} with ${JSON.stringify(list)}`).toEqual(unmoved(why));
        });
      }),
      { numRuns: 8 },
    );
  });

  test('a gate that keeps everything broken out leaves nothing learnt from it', () => {
    const run = runOf(withValues(DEFAULT_SCENARIO, { ...SMALL, 'world.shoppers': 200, 'gate.on': true, 'gate.after': 'reject', 'incidents.list': [{ kind: 'scaled', feature: 'price', from: BROKEN_FROM, to: '2026-08-24', size: 100 }] }));
    const held = run.history.contenders.dynamic.nights.filter(({ gate }) => gate.kind === 'held').map(({ day }) => run.history.dates[day]);
    expect(held).toEqual(expect.arrayContaining(['2026-08-20', '2026-08-21', '2026-08-22', '2026-08-23', '2026-08-24']));
    eachWhy(run, ({ parts }) => expect(parts.learntFromBroken).toBe(0));
  });

  test('a training repeated with what happened gives the very versions that it gave', () => {
    fc.assert(
      fc.property(small(fc.record({ ...operations, ...decisions, 'shop.soldOut': fc.constant('bought' as const) })), (scenario) => {
        const { explainable, world } = runOf(scenario);
        const repeater = createRepeater(schoolOf(explainable), whatHappened(world));
        for (const name of contendersOf(scenario)) {
          if (name === 'mixture') continue;
          const { lessons, versions } = explainable.contenders[name]!;
          const repeated = finish(repeater.versionsOf(lessons));
          expect([...repeated.keys()]).toEqual(versions.map((_, i) => i + 1));
          versions.forEach((parameters, i) => expect(repeated.get(i + 1)!.values, name).toEqual([parameters]));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('nobody is explained before anybody serves, nor after the calendar’s end', () => {
    const run = runOf(withValues(DEFAULT_SCENARIO, SMALL));
    const { on } = explained(run);
    expect(on(run.history.servingStart - 1)).toBeUndefined();
    expect(on(run.history.dates.length)).toBeUndefined();
    expect(Object.keys(on(run.history.servingStart)!)).toEqual(contendersOf(run.history.scenario));
  });
});
