/** The opened day tells the truth: every sentence that claims something is held against what the engine's columns say. */
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../learning/backend.ts';
import { finish } from '../../learning/steps.ts';
import type { Intervention } from '../../scenario/interventions.ts';
import { DEFAULT_SCENARIO, withValues, type Changes } from '../../scenario/scenario.ts';
import { createEngine } from '../../simulation/engine.ts';
import { recordsOf, type History } from '../../simulation/history.ts';
import { simulate, type Run } from '../../simulation/simulate.ts';
import { UNREPORTED } from '../../world/shoppers.ts';
import { journey, type Station } from '../../text/journey.ts';
import { plainWords } from '../../text/words.ts';

const SHORT: Changes = {
  'world.days': 120,
  'world.shoppers': 60,
  'static.to': '2026-07-31',
  'static.select': 'fixed',
  'static.epochs': 5,
  'static.holdout': 0,
  'incidents.list': [
    { kind: 'scaled', feature: 'price', from: '2026-08-20', to: '2026-08-24', size: 100 },
    { kind: 'lost', feature: 'none', from: '2026-09-10', to: '2026-09-12', size: 60 },
  ],
};
const BY_HAND: readonly Intervention[] = [
  { kind: 'release', date: '2026-08-24', batch: '2026-08-22' },
  { kind: 'release', date: '2026-08-26', batch: '2026-08-01' },
  { kind: 'rollback', date: '2026-09-02', version: 3 },
  { kind: 'rollback', date: '2026-09-03', version: 99 },
  { kind: 'publish', date: '2026-09-20' },
  { kind: 'retrain', date: '2026-09-21' },
];
const KINDS: Readonly<Record<string, Changes>> = {
  plain: SHORT,
  guarded: { ...SHORT, 'rollback.on': true, 'dynamic.rate': 3 },
  gated: { ...SHORT, 'gate.on': true, 'gate.after': 'release', 'interventions.list': BY_HAND },
  seldom: { ...SHORT, 'gate.on': true, 'dynamic.update': 3, 'dynamic.publish': 5, 'scheduled.on': true, 'scheduled.every': 14, 'recalibrated.on': true, 'recalibrated.z': 1, 'interventions.list': BY_HAND },
  late: { ...SHORT, 'dynamic.delay': 4, 'rollback.on': true, 'rollback.window': 2 },
  challenged: { ...SHORT, 'dynamic.publish': 3, 'dynamic.challenge': true, 'gate.on': true, 'gate.after': 'reject' },
  soldOut: { ...SHORT, 'shop.soldOut': 'not', 'scheduled.on': true },
};

const runs = new Map<string, Run>();
beforeAll(async () => {
  const engine = createEngine(await startBackend());
  for (const [kind, changes] of Object.entries(KINDS)) {
    runs.set(kind, finish(simulate(withValues(DEFAULT_SCENARIO, changes), engine)));
  }
});

const says = (stations: readonly Station[], words: RegExp) => stations.flatMap(({ sentences }) => sentences).map((sentence) => words.exec(plainWords(sentence))).find((match) => match !== null);
const stateOf = (stations: readonly Station[], name: Station['name']) => stations.find((station) => station.name === name)?.state;
const grewBy = (total: Float64Array, day: number) => total[day]! - total[day - 1]!;
const touched = ({ scenario, dates }: History, day: number) => scenario.interventions.list.some(({ date }) => date === dates[day]);

/** Every served day of every kind of year, with its stations. */
function eachDay(law: (stations: readonly Station[], day: number, run: Run) => void): void {
  for (const run of runs.values()) {
    for (let day = run.history.servingStart; day < run.history.dates.length - 1; day++) law(journey(run.history, day), day, run);
  }
}

describe('the opened day', () => {
  it('says which version serves tomorrow where one is published or comes back', () => {
    let published = 0;
    let back = 0;
    eachDay((stations, day, { history }) => {
      const { serving } = history.contenders.dynamic;
      const next = says(stations, /^Tomorrow version (\d+) serves\./);
      const again = says(stations, /^Tomorrow version (\d+) serves again, not version (\d+)/);
      if (again) expect(Number(again[2])).toBe(serving[day]);
      if (!touched(history, day + 1)) expect(serving[day + 1]).toBe(Number(next?.[1] ?? again?.[1] ?? serving[day]));
      published += next ? 1 : 0;
      back += again ? 1 : 0;
    });
    expect([published > 100, back > 0]).toEqual([true, true]);
  });

  it('says that something is learnt where examples were gone through, and only there', () => {
    const seen = new Set<boolean>();
    eachDay((stations, day, { history }) => {
      const learnt = says(stations, /^The training model learns|^Learnt is/) !== undefined;
      seen.add(learnt);
      expect(learnt, `${history.dates[day]}`).toBe(grewBy(history.contenders.dynamic.ledger.processed, day) > 0);
    });
    expect(seen.size).toBe(2);
  });

  it('says in how many steps it learns, those that the ledger counts', () => {
    let said = 0;
    eachDay((stations, day, { history }) => {
      const steps = says(stations, /^The training model learns .*, in (\d+) steps?\.$/);
      if (!steps) return;
      expect(Number(steps[1])).toBe(grewBy(history.contenders.dynamic.ledger.updates, day));
      said += 1;
    });
    expect(said).toBeGreaterThan(100);
  });

  it('says that a batch is held where the gate held one, and that it was let go where it was', () => {
    let held = 0;
    let letGo = 0;
    eachDay((stations, day, { history }) => {
      expect(stateOf(stations, 'gate') === 'held').toBe(grewBy(history.contenders.dynamic.ledger.held, day) === 1);
      expect(stateOf(stations, 'hold') === 'held').toBe(stateOf(stations, 'gate') === 'held');
      held += stateOf(stations, 'hold') === 'held' ? 1 : 0;
      letGo += says(stations, /it was held long enough/) ? 1 : 0;
    });
    expect(held).toBeGreaterThanOrEqual(letGo);
    expect(letGo).toBeGreaterThan(0);
  });

  it('says that outcomes are never reported where some are not', () => {
    let lost = 0;
    eachDay((stations, day, { history, world }) => {
      const batch = day - history.scenario.dynamic.delay;
      const isLost = batch >= history.servingStart && world.batch(batch).reported.includes(UNREPORTED);
      expect(says(stations, /never reported/) !== undefined).toBe(isLost);
      lost += isLost ? 1 : 0;
    });
    expect(lost).toBeGreaterThan(0);
  });

  it('says who found nothing left, and holds the shop where its log has them as no buyers', () => {
    const states = new Set<string>();
    eachDay((stations, day, { history }) => {
      const state = stateOf(stations, 'sell');
      const turnedAway = recordsOf(history).map(({ name, ordered }) => ({ name, short: history.purchases[day]! - ordered[day]! })).filter(({ short }) => short > 0);
      for (const { name, short } of turnedAway) expect(says(stations, new RegExp(`\\b${name} turns ${short} away`))).toBeDefined();
      expect(says(stations, /^Sold out/) !== undefined).toBe(turnedAway.length > 0);
      expect(state).toBe(turnedAway.length > 0 && history.scenario.shop.soldOut === 'not' ? 'held' : 'done');
      states.add(`${state} ${turnedAway.length > 0}`);
    });
    expect(states).toEqual(new Set(['done true', 'done false', 'held true']));
  });

  it('says “refused” where a version that was due is not there', () => {
    let refused = 0;
    eachDay((stations, day, { history }) => {
      if (!says(stations, /^Refused/)) return;
      refused += 1;
      expect(history.contenders.dynamic.versions.some((version) => version.day === day + 1)).toBe(false);
    });
    expect(refused).toBeGreaterThan(0);
  });

  it('says of what was asked for by hand whether it was done', () => {
    const { history } = runs.get('gated')!;
    const morning = (date: string) => journey(history, history.dates.indexOf(date)).find(({ name }) => name === 'morning')?.sentences.map(plainWords).join(' ');
    expect(morning('2026-08-24')).toContain('By hand: released the batch of');
    expect(morning('2026-08-26')).toContain('By hand: not released the batch of');
    expect(morning('2026-08-26')).toContain('It could not be done: no such batch is held.');
    expect(morning('2026-09-02')).toContain('By hand: rolled back to version 3.');
    expect(history.contenders.dynamic.serving[history.dates.indexOf('2026-09-02')]).toBe(3);
    expect(morning('2026-09-03')).toContain('not rolled back to version 99. It could not be done: there is no such version to go back to.');
  });

  it('says when the guard looks, and that it looks at nothing while it cannot', () => {
    eachDay((stations, _, { history }) => {
      expect(stateOf(stations, 'guard') === 'off').toBe(!history.scenario.rollback.on);
    });
    const { history } = runs.get('late')!;
    expect(stateOf(journey(history, history.servingStart), 'guard')).toBe('waits');
  });

  it('tells of the scheduled contender when it was trained anew', () => {
    const { history } = runs.get('seldom')!;
    const days = history.contenders.scheduled!.versions.slice(1).map(({ day }) => day);
    expect(days.length).toBeGreaterThan(1);
    for (const day of days) expect(says(journey(history, day), /The scheduled model was trained anew: it was time\./)).toBeDefined();
  });

  it('tells of the recalibrated contender which of its versions serves tomorrow', () => {
    const { history } = runs.get('seldom')!;
    const { serving, nights } = history.contenders.recalibrated!;
    const told = new Set<string>();
    for (const { day } of nights.slice(0, -1)) {
      const stations = journey(history, day);
      const refitted = says(stations, /tomorrow recalibrated version (\d+) serves/);
      const asTrained = says(stations, /tomorrow its starting point (serves|serves again) as it was trained/);
      const known = history.shoppers[day]! > 0 && stateOf(stations, 'recalibrate') === 'done';
      expect(refitted !== undefined || asTrained !== undefined).toBe(known);
      if (refitted) expect(serving[day + 1]).toBe(Number(refitted[1]));
      if (asTrained) expect([serving[day + 1], serving[day] === 1]).toEqual([1, asTrained[1] === 'serves']);
      told.add(refitted ? 'refitted' : (asTrained?.[1] ?? 'nothing'));
    }
    expect(told.has('refitted') && told.has('serves') && told.has('serves again')).toBe(true);
    expect(stateOf(journey(runs.get('plain')!.history, nights[0]!.day), 'recalibrate')).toBeUndefined();
  });
});
