/** The track and what opens from it, on years that were really run: nothing of the future, and only deeds that can be done. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../learning/backend.ts';
import { finish } from '../../learning/steps.ts';
import { psi } from '../../monitoring/distances.ts';
import { batchesOf } from '../../operations/nights.ts';
import type { Deed } from '../../scenario/interventions.ts';
import { LOGGED_FEATURES } from '../../scenario/logged.ts';
import { preset, type PresetName } from '../../scenario/presets.ts';
import { withValue, withValues, type Changes, type Scenario } from '../../scenario/scenario.ts';
import { createEngine, type Engine } from '../../simulation/engine.ts';
import type { History } from '../../simulation/history.ts';
import { simulate } from '../../simulation/simulate.ts';
import { undoneIn } from '../../simulation/undone.ts';
import { alarmData, alarmSaw, alarmTruth, chanceSaw } from '../../text/alarms.ts';
import { journey } from '../../text/journey.ts';
import { batchStanding, versionFacts } from '../../text/opened.ts';
import { checkSaw } from '../../text/operations.ts';
import { alarmFacts, truthFacts } from './alarm-facts.ts';
import { followed, nextPublish, publishHindrance, rollbackHindrance, settlingHindrance } from './by-hand.ts';
import { countsOver, gateReference } from './gate-reference.ts';
import { batchState, isLetByChance, stretches } from './known.ts';
import { nearestStop, trackRows } from './rows.ts';
import { stopName } from './stop-name.ts';
import { plainWords } from '../../text/words.ts';

/** A short year of few shoppers with all that can happen in it. */
const SHORT: Changes = { 'world.days': 130, 'world.shoppers': 100, 'static.select': 'fixed', 'static.epochs': 20, 'static.holdout': 0 };
const BUSY: Changes = { ...SHORT, 'gate.on': true, 'dynamic.delay': 2, 'dynamic.update': 3, 'dynamic.publish': 5, 'rollback.on': true, 'scheduled.on': true, 'scheduled.every': 14 };

let engine: Engine;
const years = new Map<string, History>();
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

function scenarioOf(name: PresetName, changes: Changes): Scenario {
  return withValues(preset(name).scenario, changes);
}

function year(name: PresetName, changes: Changes = {}): History {
  const key = `${name} ${JSON.stringify(changes)}`;
  const lastTold = years.get(key);
  if (lastTold) return lastTold;
  const { history } = finish(simulate(scenarioOf(name, changes), engine));
  years.set(key, history);
  return history;
}

const busy = () => year('broken-feed', { ...BUSY, 'gate.after': 'release' });
const days = ({ servingStart, dates }: History) => fc.integer({ min: servingStart, max: dates.length - 1 });

describe('the track', () => {
  it('shows nothing that lies after the day, for every day', () => {
    const history = busy();
    fc.assert(
      fc.property(days(history), (lastTold) => {
        for (const { stops } of trackRows(history, lastTold)) {
          expect(stops.length).toBeGreaterThan(0);
          for (const stop of stops) {
            expect(stop.from).toBeLessThanOrEqual(stop.to);
            expect(stop.to).toBeLessThanOrEqual(lastTold);
            expect(stopName(history, stop, lastTold)).not.toMatch(/NaN|undefined|null/);
          }
        }
      }),
    );
  });

  it('shows every version on the days on which it served', () => {
    const { contenders, servingStart, dates } = busy();
    const last = dates.length - 1;
    const all = stretches(contenders.dynamic.serving, servingStart, last);
    expect(all.flatMap(({ number, from, to }) => Array.from({ length: to - from + 1 }, () => number))).toEqual([...contenders.dynamic.serving.subarray(servingStart)]);
    for (const [i, { number }] of all.entries()) expect(number).not.toBe(all[i - 1]?.number);
  });

  it('holds a batch until the day on which it is settled', () => {
    const history = busy();
    const held = batchesOf(history.contenders.dynamic.nights).filter((record) => record.held);
    expect(held.length).toBeGreaterThan(0);
    for (const record of held) {
      expect(batchState(record, record.arrived - 1)).toBeNull();
      expect(batchState(record, record.arrived)).toBe('held');
      if (record.settled) {
        expect(batchState(record, record.settled.day - 1)).toBe('held');
        expect(batchState(record, record.settled.day)).toBe(record.settled.how);
      }
    }
  });

  it('finds the nearest mark, and none that is too far', () => {
    const stops = [{ from: 3, to: 5 }, { from: 9, to: 9 }].map((stop) => ({ ...stop, opens: { kind: 'batch' as const, day: stop.from } }));
    expect(nearestStop(stops, 4, 0)?.from).toBe(3);
    expect(nearestStop(stops, 8, 1)?.from).toBe(9);
    expect(nearestStop(stops, 7, 1)).toBeUndefined();
    expect(nearestStop([], 7, 100)).toBeUndefined();
  });
});

it('the histogram’s reference is the one that the gate used', () => {
  const history = year('broken-feed', { ...SHORT, 'gate.on': true });
  const failed = batchesOf(history.contenders.dynamic.nights).flatMap((record) => record.checks.filter(({ name, feature, passed }) => name === 'distance' && feature !== null && !passed).map((check) => ({ record, check })));
  expect(failed.length).toBeGreaterThan(3);
  for (const { record, check } of failed) {
    const feature = LOGGED_FEATURES.findIndex((name) => name === check.feature);
    expect(psi(countsOver(history, feature, gateReference(history, record)), countsOver(history, feature, [record.day]))).toBeCloseTo(check.value, 10);
  }
});

describe('what can be done by hand', () => {
  /** Whether a deed dated on the morning after `today` comes to nothing. */
  function isIdle(history: History, today: number, deed: Deed): boolean {
    const scenario = withValue(history.scenario, 'interventions.list', [{ ...deed, date: history.dates[today + 1] ?? '' }]);
    return undoneIn(finish(simulate(scenario, engine, { asks: 'scores' })).history).length > 0;
  }

  it('is a publish where the model in training has learnt something that is not in service', () => {
    const seen = new Set<boolean>();
    for (const changes of [BUSY, { ...SHORT, 'dynamic.publish': 4 }, { ...SHORT, 'dynamic.delay': 3, 'dynamic.update': 4, 'dynamic.publish': 6 }, { ...SHORT, 'rollback.on': true, 'dynamic.update': 2 }]) {
      const history = year('broken-feed', changes);
      for (let today = history.servingStart; today < history.dates.length - 1; today += 7) {
        const isHindered = publishHindrance(history, today) !== null;
        seen.add(isHindered);
        expect(isHindered, `${JSON.stringify(changes)} on day ${today}`).toBe(isIdle(history, today, { kind: 'publish' }));
      }
    }
    expect(seen.size).toBe(2);
  });

  it('is a rollback to a version that does not serve tomorrow anyway', () => {
    const history = year('broken-feed', BUSY);
    for (const today of [70, 75, 99, 110]) {
      for (const { number, day } of history.contenders.dynamic.versions.filter((version) => version.day <= today)) {
        expect(rollbackHindrance(history, today, number) !== null, `version ${number} of day ${day} on day ${today}`).toBe(isIdle(history, today, { kind: 'rollback', version: number }));
      }
      expect(rollbackHindrance(history, today, 999)).toBe('not made yet');
    }
  });

  it('is to settle a batch while it is held', () => {
    const history = year('broken-feed', { ...SHORT, 'gate.on': true, 'gate.after': 'reject', 'gate.hold': 4 });
    const held = batchesOf(history.contenders.dynamic.nights).filter((record) => record.held).slice(0, 2);
    expect(held).toHaveLength(2);
    for (const { day } of held) {
      for (let today = day - 1; today < day + 7; today++) expect(settlingHindrance(history, today, day) !== null, `batch ${day} on day ${today}`).toBe(isIdle(history, today, { kind: 'release', batch: history.dates[day] ?? '' }));
    }
  });

  it('does tomorrow what it is said to do: a rollback serves until the night that was named, and no longer where all is learnt', () => {
    const outcomes = new Set<boolean>();
    for (const changes of [SHORT, { ...SHORT, 'dynamic.publish': 5 }, { ...SHORT, 'dynamic.publish': 7, 'gate.on': true }] as const) {
      const history = year('broken-feed', changes);
      for (const today of [70, 99, 128]) {
        const next = nextPublish(history, today + 1);
        const date = history.dates[today + 1] ?? '';
        const done = finish(simulate(withValue(history.scenario, 'interventions.list', [{ kind: 'rollback', date, version: 1 }]), engine)).history;
        const { serving, nights } = done.contenders.dynamic;
        expect(serving.slice(today + 1, (next ?? 129) + 1).every((number) => number === 1), `${JSON.stringify(changes)} on day ${today}`).toBe(true);
        const publishing = next === null ? undefined : nights[next - history.servingStart]?.publishing;
        outcomes.add(publishing?.kind === 'published');
        if (next !== null && next + 1 < serving.length) expect(serving[next + 1] !== 1).toBe(publishing?.kind === 'published');
        // What is said afterwards is what happened, and nothing before its night is over.
        expect(followed(done, today + 1, today)).toEqual([]);
        for (const sentence of followed(done, today + 1, today + 1)) expect(sentence.includes('undid')).toBe(serving[today + 2] !== 1);
      }
    }
    expect(outcomes).toContain(true);
  });

  it('is nothing on the last day', () => {
    const history = busy();
    expect(publishHindrance(history, history.dates.length - 1)).toBe('last day');
  });
});

describe('every sentence', () => {
  const clean = (sentence: string) => {
    expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|\s{2}/);
    expect(sentence).toMatch(/[.?]$/);
  };

  it('of a day’s journey is whole, in all kinds of years', () => {
    const kinds: readonly Changes[] = [{ 'world.shoppers': 100, 'static.select': 'fixed', 'static.epochs': 20 }, SHORT, BUSY, { ...BUSY, 'gate.after': 'reject', 'dynamic.challenge': true, 'models.kind': 'perceptron' }, { ...SHORT, 'dynamic.delay': 30 }];
    for (const changes of kinds) {
      const history = year('broken-feed', changes);
      for (let day = 0; day < history.dates.length; day++) {
        for (const { title, sentences } of journey(history, day)) {
          expect(title).not.toBe('');
          for (const sentence of sentences) clean(plainWords(sentence));
        }
      }
    }
  });

  it('of an alarm, a batch and a version is whole', () => {
    const history = busy();
    const { dates, monitors, contenders, scenario } = history;
    const lastTold = dates.length - 1;
    for (const alarm of monitors.alarms) {
      clean(alarmSaw(alarm, alarmFacts(history, alarm)));
      clean(alarmData(alarm, dates, lastTold));
      for (const sentence of alarmTruth(truthFacts(history, [alarm], alarm.day, lastTold))) clean(sentence);
    }
    for (const record of batchesOf(contenders.dynamic.nights).filter(({ held }) => held)) {
      clean(plainWords(batchStanding(record, scenario.gate, dates, lastTold)));
      for (const check of record.checks) clean(checkSaw(check));
    }
    const tiny = year('nothing-changes', { ...BUSY, 'world.shoppers': 50, 'world.days': 200 });
    expect(tiny.monitors.withinChance.length).toBeGreaterThan(10);
    for (const crossing of tiny.monitors.withinChance) clean(chanceSaw(crossing, alarmFacts(tiny, crossing)));
    const byChance = batchesOf(tiny.contenders.dynamic.nights).filter(isLetByChance);
    expect(byChance.length).toBeGreaterThan(0);
    for (const record of byChance) {
      clean(plainWords(batchStanding(record, tiny.scenario.gate, tiny.dates, 199)));
      const said = record.checks.filter((check) => check.byChance).map(checkSaw);
      for (const sentence of said) expect(sentence).toMatch(/But chance alone gives up to [\d.]+(%|×| times)? with \d+ (shoppers|outcomes)\.$/);
      const gate = journey(tiny, record.arrived).find(({ name }) => name === 'gate');
      expect(gate?.state).toBe('done');
      expect(gate?.sentences).toEqual(expect.arrayContaining(said));
      expect(trackRows(tiny, record.arrived).find(({ name }) => name === 'batches')?.stops.at(-1)?.from).toBe(record.day);
    }
    for (const version of history.contenders.dynamic.versions) for (const [, value] of versionFacts({ version, served: [{ from: version.day, to: version.day }], lastTold: dates.length - 1, dates })) expect(plainWords(value)).not.toMatch(/NaN|undefined/);
  });

  it('a version that served again says when it served, each time', () => {
    const { contenders, dates } = year('flower-shop');
    const facts = versionFacts({ version: contenders.dynamic.versions[1]!, served: [{ from: 70, to: 70 }, { from: 80, to: 84 }, { from: 90, to: 95 }], lastTold: 95, dates });
    expect(facts.find(([name]) => name === 'Served')?.[1]).toBe('on 9 September 2026; from 19 September 2026 to 23 September 2026; since 29 September 2026');
  });

  it('of an alarm compares with what was reported in the training window, as the alarm did', () => {
    const history = year('nothing-changes', { ...SHORT, 'incidents.list': [{ kind: 'flipped', feature: 'none', from: '2026-07-01', to: '2026-08-31', size: 30 }] });
    const alarms = history.monitors.alarms.filter(({ monitor }) => monitor === 'labelRate' || monitor === 'prediction');
    expect(alarms.map(({ monitor }) => monitor)).toContain('labelRate');
    for (const alarm of alarms) expect(alarmSaw(alarm, alarmFacts(history, alarm))).toMatch(/in the training window (3[0-9](\.\d)?% were|3[0-9](\.\d)? did, as reported)/);
  });

  it('of the truth behind an alarm says where days are restless that the level may have wandered, and only there', () => {
    const told = (changes: Changes) => {
      const history = year('nothing-changes', { ...SHORT, ...changes });
      return history.monitors.alarms.map((alarm) => alarmTruth(truthFacts(history, [alarm], alarm.day, alarm.day))[0]);
    };
    expect(new Set(told({ 'world.wander': 0.5 }))).toEqual(new Set([expect.stringContaining('may truly have wandered')]));
    expect(told({ 'monitors.significance': 0.05 })[0]).toContain('Nothing had truly changed');
  });

  it('of the truth behind an alarm names no change that is still to come', () => {
    const history = year('flower-shop');
    for (const alarm of history.monitors.alarms) {
      const { episodes } = truthFacts(history, [alarm], alarm.day, alarm.day);
      for (const { from } of episodes) expect(from).toBeLessThanOrEqual(alarm.day);
    }
  });
});
