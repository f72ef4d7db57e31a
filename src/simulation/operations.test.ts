/** The flow of a day with everything switched on: gate, quarantine, versions, guards, interventions, incidents, ledger. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tensor2d } from '@tensorflow/tfjs-core';
import { startBackend } from '../learning/backend.ts';
import { modelInputs } from '../learning/inputs.ts';
import { logisticRegression } from '../learning/logistic.ts';
import { finish } from '../learning/steps.ts';
import { meanLoss, reportedLoss } from '../operations/labelled.ts';
import { breakEven, costUpTo, LEDGER_LINES, unitPrices } from '../operations/ledger.ts';
import { batchesOf, refusalsOf, rollbacksOf } from '../operations/nights.ts';
import type { Incident } from '../scenario/incidents.ts';
import type { Intervention } from '../scenario/interventions.ts';
import { NO_EVENTS } from '../scenario/presets.ts';
import { DEFAULT_SCENARIO, withValues, type Changes } from '../scenario/scenario.ts';
import { FEATURES } from '../world/features.ts';
import { UNREPORTED } from '../world/shoppers.ts';
import { createEngine, type Engine } from './engine.ts';
import { recordsOf, scoresIn, type DailyScores, type History } from './history.ts';
import { simulate, type Run } from './simulate.ts';
import { undoneIn } from './undone.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

/** 150 days of 120 shoppers, quick to fit. */
const SMALL = withValues(DEFAULT_SCENARIO, { 'world.days': 150, 'world.shoppers': 120, 'static.select': 'fixed', 'static.epochs': 20 });

const runs = new Map<string, Run>();
/** The run of a scenario, once for all tests: it is a pure function of it. */
function run(changes: Changes, base = SMALL): Run {
  const scenario = withValues(base, changes);
  const key = JSON.stringify(scenario);
  const known = runs.get(key) ?? finish(simulate(scenario, engine, { keepPredictions: true }));
  runs.set(key, known);
  return known;
}

const historyOf = (changes: Changes) => run(changes).history;
const dayOf = (history: History, date: string) => history.dates.indexOf(date);
const BROKEN: Incident = { kind: 'scaled', feature: 'price', from: '2026-10-05', to: '2026-10-11', size: 100 };
const broken = { 'incidents.list': [BROKEN] };
const gated = { ...broken, 'gate.on': true };
/** All that contenders did, but not what their nights say of what could not be done. */
const withoutNights = (history: History) => recordsOf(history).map((record) => ({ ...record, nights: [] }));
const interventions = (...list: Intervention[]) => ({ 'interventions.list': list });

describe('versions', () => {
  it.each([[1, 1], [1, 7], [7, 7], [3, 14]])('update every %d, publish every %d days: numbered, dated, never ahead of their data', (update, publish) => {
    const history = historyOf({ 'dynamic.update': update, 'dynamic.publish': publish });
    const { versions } = history.contenders.dynamic;
    versions.forEach((version, i) => {
      expect(version.number).toBe(i + 1);
      expect(version.trainedThrough).toBeLessThan(version.day);
      if (i > 0) expect(version.day - versions[i - 1]!.day).toBe(publish);
    });
    for (let day = history.servingStart; day < 150; day++) {
      const serving = versions[history.contenders.dynamic.serving[day]! - 1]!;
      expect(serving.day).toBeLessThanOrEqual(day);
      expect(day - serving.day).toBeLessThan(publish);
    }
  });

  it('the publish check lets no version pass whose score was worse than that of the version in service', () => {
    const history = historyOf({ 'dynamic.publish': 7, 'dynamic.challenge': true, 'dynamic.rate': 3 });
    expect(refusalsOf(history.contenders.dynamic.nights).length).toBeGreaterThan(0);
    for (const { champion, challenger } of refusalsOf(history.contenders.dynamic.nights)) expect(challenger).toBeGreaterThan(champion);
    const refused = new Set(refusalsOf(history.contenders.dynamic.nights).map(({ day }) => day));
    for (const { day } of history.contenders.dynamic.versions.slice(1)) expect(refused.has(day)).toBe(false);
  });
});

describe('guards and late labels', () => {
  const lossOf = ({ history, world }: Run, number: number, day: number) => {
    const { names, centre, scale } = history.inputs;
    const batch = world.batch(day);
    const rows = modelInputs(batch, day, { names, centre, scale, unvaried: [], calendar: [], visible: new Uint8Array(FEATURES.length).fill(1), clip: Infinity });
    const tensor = tensor2d(rows, [batch.shoppers, names.length]);
    const [predicted] = logisticRegression(names.length).predictEach([history.contenders.dynamic.versions[number - 1]!.parameters], tensor);
    tensor.dispose();
    return meanLoss([reportedLoss(predicted!, batch)]);
  };

  it.each([0, 1, 3, 7])('labels %d days late: the rollback guard compares the version that serves with the earlier one', (delay) => {
    const made = run({ 'dynamic.delay': delay, 'rollback.on': true, 'rollback.margin': 0.002, 'dynamic.rate': 3 });
    const rollbacks = rollbacksOf(made.history.contenders.dynamic.nights);
    expect(rollbacks.length).toBeGreaterThan(0);
    for (const { day, from, to, loss, earlierLoss } of rollbacks) {
      const batchDay = day - 1 - delay;
      expect(loss).toBeCloseTo(lossOf(made, from, batchDay), 9);
      expect(earlierLoss).toBeCloseTo(lossOf(made, to, batchDay), 9);
    }
  });

  it.each([0, 1, 3, 7])('labels %d days late: where every day is published the publish check has nothing to compare', (delay) => {
    const history = historyOf({ 'dynamic.delay': delay, 'dynamic.challenge': true });
    expect(refusalsOf(history.contenders.dynamic.nights)).toEqual([]);
    expect(history.contenders.dynamic.versions).toHaveLength(150 - history.servingStart - delay + 1);
  });
});

describe('what goes wrong in the training window', () => {
  const window = { from: '2026-07-01', to: '2026-08-31' } as const;
  const all = (incident: Pick<Incident, 'kind' | 'feature' | 'size'>, more: Changes = {}) => ({ ...more, 'incidents.list': [{ ...window, ...incident }] });

  it('a feature that is missing throughout: the run goes on without it', () => {
    const { history, predictions } = run(all({ kind: 'missing', feature: 'price', size: 100 }));
    expect(predictions.static.at(-1)!.every(Number.isFinite)).toBe(true);
    expect(history.monitors.alarms.some(({ monitor, about }) => monitor === 'range' && about.kind === 'feature' && about.feature === 'price')).toBe(true);
  });

  it.each([['stuck', 'pages', 5], ['stuck', 'pages', 0], ['missing', 'pages', 100], ['stuck', 'minutes', 4], ['stuck', 'cards', 0]] as const)('a feature that is %s throughout (%s, %d) and then moves makes dynamic no worse', (kind, feature, size) => {
    const regretOf = ({ contenders, servingStart }: History) => contenders.dynamic.scores.regret.subarray(servingStart).reduce((sum, each) => sum + each, 0);
    const { history } = run(all({ kind, feature, size }, NO_EVENTS));
    expect(history.inputs.unvaried).toEqual([feature]);
    expect(regretOf(history)).toBeLessThan(1.5 * regretOf(historyOf(NO_EVENTS)));
  });

  it.each(['fixed', 'validation'] as const)('no purchase is reported at all, %s: a sentence says what to do', (select) => {
    expect(() => run(all({ kind: 'lost', feature: 'none', size: 100 }, { 'static.select': select }))).toThrow(/training window.*reported.*nothing to train on/i);
  });

  it('a gate without reported outcomes to compare with lets batches pass', () => {
    const history = historyOf({ 'gate.on': true, 'incidents.list': [{ kind: 'lost', feature: 'none', from: '2026-08-15', to: '2026-08-31', size: 100 }] });
    expect(history.contenders.dynamic.ledger.held.at(-1)).toBeLessThan(batchesOf(history.contenders.dynamic.nights).length / 4);
  });

  it('the watch compares with what was reported there, and what stays as it was there is no change of the world', () => {
    const flipped: Changes = { ...NO_EVENTS, 'incidents.list': [{ kind: 'flipped', feature: 'none', from: '2026-07-01', to: '2027-08-31', size: 50 }] };
    const { monitors } = historyOf(flipped);
    expect(monitors.alarms.filter(({ monitor }) => monitor === 'labelRate' || monitor === 'prediction').length).toBeLessThan(4);
    expect(monitors.episodes).toEqual([]);
    expect(historyOf({ ...NO_EVENTS, 'world.change': 1, 'world.changeDate': '2026-06-01' }).monitors.episodes).toEqual([]);
  });

  it('the base rate is the share of buyers among what was reported there, which the alarms compare with and tell', () => {
    const list: Incident[] = [
      { kind: 'flipped', feature: 'none', from: '2026-07-01', to: '2026-08-31', size: 30 },
      { kind: 'lost', feature: 'none', from: '2026-08-01', to: '2026-08-31', size: 50 },
    ];
    const { history, world } = run({ 'incidents.list': list });
    const labels = Array.from({ length: history.servingStart - history.windowStart }, (_, i) => [...world.batch(history.windowStart + i).reported]).flat().filter((label) => label !== UNREPORTED);
    const reported = labels.reduce((sum, label) => sum + label, 0) / labels.length;
    expect(history.baseRate).toBeCloseTo(reported, 12);
    const bought = history.purchases.subarray(history.windowStart, history.servingStart).reduce((sum, purchases) => sum + purchases, 0);
    const visits = history.shoppers.subarray(history.windowStart, history.servingStart).reduce((sum, shoppers) => sum + shoppers, 0);
    expect(reported).toBeGreaterThan((2 * bought) / visits);
    // What the label rate's alarms measured is that many standard errors from it.
    const alarms = history.monitors.alarms.filter(({ monitor }) => monitor === 'labelRate');
    expect(alarms.length).toBeGreaterThan(0);
    for (const { on, value } of alarms) {
      const deviations = Math.abs(history.contenders.static.labelRate[on]! - reported) / Math.sqrt((reported * (1 - reported)) / history.shoppers[on]!);
      expect(value).toBeCloseTo(deviations, 9);
    }
  });

  it('a learning rate that is too high for its penalty still ends in probabilities', () => {
    const tooHigh: readonly Changes[] = [{ 'dynamic.l2': 1, 'dynamic.rate': 5 }, { 'static.l2': 1, 'static.rate': 3 }, { 'static.l2': 1, 'static.rate': 3, 'models.kind': 'perceptron' }];
    for (const changes of tooHigh) {
      const { predictions } = run(changes);
      for (const name of ['static', 'dynamic'] as const) expect(predictions[name].every((day) => day?.every((p) => p >= 0 && p <= 1) ?? true)).toBe(true);
    }
  });
});

describe('label delay', () => {
  it.each([0, 1, 7, 30])('%d days: every batch’s labels arrive so much later, and nothing is learnt before', (delay) => {
    const { history, predictions } = run({ 'dynamic.delay': delay });
    for (const { day, arrived } of batchesOf(history.contenders.dynamic.nights)) expect(arrived - day).toBe(delay);
    for (let day = history.servingStart; day <= history.servingStart + delay; day++) expect(predictions.dynamic[day]).toEqual(predictions.static[day]);
    for (const { trainedThrough, day } of history.contenders.dynamic.versions.slice(1)) expect(trainedThrough).toBeLessThanOrEqual(day - 1 - delay);
  });

  it('unknown is not "no": where no outcome is reported nothing is learnt', () => {
    const lost: Incident = { kind: 'lost', feature: 'none', from: '2026-09-01', to: '2027-06-30', size: 100 };
    const { predictions, history } = run({ 'incidents.list': [lost] });
    for (let day = history.servingStart; day < 150; day++) expect(predictions.dynamic[day]).toEqual(predictions.static[day]);
    expect(history.contenders.dynamic.versions).toHaveLength(1);
  });
});

describe('gate and quarantine', () => {
  it('holds the broken batches with reasons and lets the others pass', () => {
    const history = historyOf(gated);
    const [from, to] = [dayOf(history, BROKEN.from), dayOf(history, BROKEN.to)];
    for (const { day, held, checks } of batchesOf(history.contenders.dynamic.nights)) {
      if (day >= from && day <= to) {
        expect(held).toBe(true);
        expect(checks.find(({ name }) => name === 'range')).toMatchObject({ feature: 'price', passed: false });
      }
      expect(held).toBe(checks.some(({ passed }) => !passed));
      for (const { value, threshold, chance, passed, byChance } of checks) {
        expect(passed).toBe(value <= threshold || value <= chance);
        expect(byChance).toBe(passed && value > threshold);
      }
    }
    expect(batchesOf(history.contenders.dynamic.nights).filter(({ held }) => held).length).toBeLessThan(12);
  });

  it('holds what is broken in a small shop too, and not a batch for a single value', () => {
    const tiny: Changes = { 'world.shoppers': 50, 'world.days': 200, 'gate.on': true, 'gate.after': 'release', ...NO_EVENTS };
    const quiet = batchesOf(historyOf(tiny).contenders.dynamic.nights);
    const single = quiet.flatMap(({ checks }) => checks).filter(({ name, byChance }) => name === 'range' && byChance);
    expect(single.length).toBeGreaterThan(0);
    for (const { value, size } of single) expect(Math.round((value * size) / 100)).toBeLessThan(4);
    for (const incident of [BROKEN, { kind: 'missing', feature: 'minutes', from: BROKEN.from, to: BROKEN.to, size: 20 }, { kind: 'flipped', feature: 'none', from: BROKEN.from, to: BROKEN.to, size: 80 }] as const) {
      const history = historyOf({ ...tiny, 'incidents.list': [incident] });
      const [from, to] = [dayOf(history, BROKEN.from), dayOf(history, BROKEN.to)];
      for (const { day, held } of batchesOf(history.contenders.dynamic.nights)) if (day >= from && day <= to) expect(held, `${incident.kind} on ${day}`).toBe(true);
    }
  });

  it('a threshold of 0 switches its check off; a gate without checks is no gate', () => {
    const off = { 'gate.range': 0, 'gate.missing': 0, 'gate.distance': 0, 'gate.labelRate': 0, 'gate.loss': 0 };
    const history = historyOf({ ...gated, ...off });
    expect(history.contenders.dynamic.ledger.held.at(-1)).toBe(0);
    expect(withoutNights(history)).toEqual(withoutNights(historyOf(broken)));
  });

  it('a gate that stops everything leaves dynamic as static', () => {
    const { predictions, history } = run({ 'gate.on': true, 'incidents.list': [{ kind: 'scaled', feature: 'price', from: '2026-09-01', to: '2027-06-30', size: 100 }] });
    for (let day = history.servingStart; day < 150; day++) expect(predictions.dynamic[day]).toEqual(predictions.static[day]);
    expect(history.contenders.dynamic.ledger.held[149]).toBe(batchesOf(history.contenders.dynamic.nights).length);
  });

  it.each(['release', 'reject'] as const)('after so many days the clock settles it: %s', (after) => {
    const history = historyOf({ ...gated, 'gate.after': after, 'gate.hold': 4 });
    const held = batchesOf(history.contenders.dynamic.nights).filter((batch) => batch.held && batch.arrived + 4 < 150);
    expect(held.length).toBeGreaterThan(0);
    for (const { arrived, settled } of held) expect(settled).toEqual({ day: arrived + 4, how: after === 'release' ? 'released' : 'rejected', by: 'clock' });
  });

  it('a person releases or rejects, and the clock leaves that batch alone', () => {
    const history = historyOf({ ...gated, ...interventions({ kind: 'release', date: '2026-10-08', batch: '2026-10-06' }, { kind: 'reject', date: '2026-10-09', batch: '2026-10-07' }) });
    const settledOf = (date: string) => batchesOf(history.contenders.dynamic.nights).find(({ day }) => day === dayOf(history, date))!.settled;
    expect(settledOf('2026-10-06')).toEqual({ day: dayOf(history, '2026-10-08'), how: 'released', by: 'hand' });
    expect(settledOf('2026-10-07')).toEqual({ day: dayOf(history, '2026-10-09'), how: 'rejected', by: 'hand' });
    expect(settledOf('2026-10-05')).toBeNull();
    expect(history.contenders.dynamic.scores.regret[dayOf(history, '2026-10-09')]).not.toBe(historyOf(gated).contenders.dynamic.scores.regret[dayOf(history, '2026-10-09')]);
  });
});

describe('rollback', () => {
  it('by hand: that version serves again from that morning, to the bit', () => {
    const { history, predictions } = run(interventions({ kind: 'rollback', date: '2026-10-20', version: 5 }));
    const day = dayOf(history, '2026-10-20');
    expect(history.contenders.dynamic.serving[day]).toBe(5);
    expect(rollbacksOf(history.contenders.dynamic.nights)).toEqual([expect.objectContaining({ day, to: 5, by: 'hand' })]);
    const usual = run({});
    expect(predictions.dynamic.slice(0, day)).toEqual(usual.predictions.dynamic.slice(0, day));
    const again = run(interventions({ kind: 'rollback', date: usual.history.dates[usual.history.contenders.dynamic.versions[4]!.day]!, version: 5 }));
    expect(undoneIn(again.history)).toHaveLength(1);
  });

  it('the guard rolls back after poison and not on quiet days', () => {
    // A shop this small needs a wide margin: a day of 120 shoppers tells two good models apart by chance.
    const guarded = { 'rollback.on': true, 'rollback.margin': 0.05 };
    expect(rollbacksOf(historyOf(guarded).contenders.dynamic.nights)).toEqual([]);
    const history = historyOf({ ...broken, ...guarded });
    expect(rollbacksOf(history.contenders.dynamic.nights).length).toBeGreaterThan(0);
    for (const { day, from, to, by, loss, earlierLoss } of rollbacksOf(history.contenders.dynamic.nights)) {
      // It judges the version that served, on what that version was served for.
      expect(history.contenders.dynamic.serving[day - 1]).toBe(from);
      expect(to).toBeLessThan(from);
      expect(by).toBe('guard');
      expect(loss - earlierLoss).toBeGreaterThan(0.05);
    }
  });
});

describe('the rollback guard', () => {
  it('leaves the version that serves in place where nothing is reported that versions could be compared on', () => {
    const history = historyOf({ 'rollback.on': true, 'incidents.list': [{ kind: 'lost', feature: 'none', from: '2026-10-05', to: '2026-10-09', size: 100 }] });
    const days = ['2026-10-05', '2026-10-09'].map((date) => dayOf(history, date));
    const nights = history.contenders.dynamic.nights.filter(({ day }) => day >= days[0]! && day <= days[1]!);
    expect(nights.map(({ guard }) => guard.kind)).toEqual(nights.map(() => 'nothing reported'));
  });
});

describe('interventions', () => {
  it('a version that served again has seen what it had seen, and nobody has learnt from what was not reported', () => {
    const history = historyOf({ ...interventions({ kind: 'rollback', date: '2026-10-08', version: 2 }) });
    const { versions } = history.contenders.dynamic;
    const after = versions.find(({ day }) => day > dayOf(history, '2026-10-08'))!;
    expect(after.examples).toBe(versions[1]!.examples + history.shoppers[dayOf(history, '2026-10-08')]!);
    const half = historyOf({ 'incidents.list': [{ kind: 'lost', feature: 'none', from: '2026-09-01', to: '2027-06-30', size: 80 }] });
    const learnt = half.contenders.dynamic.versions.at(-1)!.examples - half.training.examples;
    expect(learnt).toBe(half.contenders.dynamic.ledger.processed.at(-1)! - half.contenders.static.ledger.processed.at(-1)!);
  });

  it('a retraining that has nothing to train on is said', () => {
    const history = historyOf({
      'static.from': '2026-08-12',
      'incidents.list': [{ kind: 'lost', feature: 'none', from: '2026-09-01', to: '2026-11-30', size: 100 }],
      ...interventions({ kind: 'retrain', date: '2026-10-18' }),
    });
    expect(history.contenders.static.versions).toHaveLength(1);
    expect(undoneIn(history).map(({ why }) => why)).toEqual(['nothing reported']);
  });

  it('what cannot be done is said and changes nothing', () => {
    const idle = interventions(
      { kind: 'release', date: '2026-10-08', batch: '2026-10-06' },
      { kind: 'rollback', date: '2026-10-08', version: 9999 },
      { kind: 'rollback', date: '2026-09-01', version: 1 },
      { kind: 'publish', date: '2026-08-01' },
    );
    const history = historyOf(idle);
    expect(undoneIn(history).map(({ why }) => why)).toEqual(['not serving', 'already serving', 'not held', 'no such version']);
    expect(withoutNights(history)).toEqual(withoutNights(historyOf({})));
  });

  it('publish puts the training model into service between its dates', () => {
    const history = historyOf({ 'dynamic.publish': 14, ...interventions({ kind: 'publish', date: '2026-10-05' }) });
    expect(history.contenders.dynamic.versions.filter(({ reason }) => reason === 'hand').map(({ day }) => day)).toEqual([dayOf(history, '2026-10-05')]);
  });

  it('retrain gives the static contender a second version, trained on the days before', () => {
    const { history, predictions } = run(interventions({ kind: 'retrain', date: '2026-11-01' }));
    expect(history.contenders.static.versions.map(({ reason }) => reason)).toEqual(['start', 'hand']);
    expect(history.contenders.static.versions[1]!.trainedThrough).toBe(dayOf(history, '2026-10-31'));
    const usual = run({});
    const day = dayOf(history, '2026-11-01');
    expect(predictions.static.slice(0, day)).toEqual(usual.predictions.static.slice(0, day));
    expect(predictions.static[day]).not.toEqual(usual.predictions.static[day]);
  });
});

describe('incidents', () => {
  it.each(['stuck', 'scaled', 'shifted', 'missing', 'bots', 'flipped', 'lost'] as const)('%s: the truth and the days around it stay, an ungated dynamic model notices, the static weights do not', (kind) => {
    const size = { stuck: 0, scaled: 100, shifted: 20, missing: 100, bots: 300, flipped: 100, lost: 90 }[kind];
    const feature = ['stuck', 'scaled', 'shifted', 'missing'].includes(kind) ? ('pages' as const) : ('none' as const);
    const [usual, struck] = [run({}), run({ 'incidents.list': [{ kind, feature, from: '2026-10-05', to: '2026-10-11', size }] })];
    const from = dayOf(usual.history, '2026-10-05');
    expect(struck.predictions.dynamic.slice(0, from)).toEqual(usual.predictions.dynamic.slice(0, from));
    expect(struck.predictions.dynamic[from + 2]).not.toEqual(usual.predictions.dynamic[from + 2]);
    expect(struck.history.contenders.static.weights).toEqual(usual.history.contenders.static.weights);
    expect(struck.predictions.static[from + 7]).toEqual(usual.predictions.static[from + 7]);
    for (const day of [from - 1, from, from + 7]) {
      const real = usual.world.batch(day);
      const logged = struck.world.batch(day);
      expect(logged.purchases).toBe(real.purchases);
      expect(logged.truth.subarray(0, real.shoppers)).toEqual(real.truth);
    }
  });
});

describe('scheduled', () => {
  it('retrains at intervals on the last days, and at first is the static model', () => {
    const { history, predictions } = run({ 'scheduled.on': true, 'scheduled.every': 30, 'scheduled.window': 40 });
    expect(history.contenders.scheduled!.versions.map(({ day }) => day - history.servingStart)).toEqual([0, 30, 60]);
    for (const { day, trainedThrough } of history.contenders.scheduled!.versions.slice(1)) expect(trainedThrough).toBe(day - 1);
    expect(predictions.scheduled![history.servingStart + 29]).toEqual(predictions.static[history.servingStart + 29]);
    expect(predictions.scheduled![history.servingStart + 30]).not.toEqual(predictions.static[history.servingStart + 30]);
  });
  it('on everything: never on days before the training window', () => {
    const { history } = run({ 'world.start': '2026-06-01', 'static.from': '2026-07-01', 'static.to': '2026-08-31', 'scheduled.on': true, 'scheduled.window': 0, 'dynamic.delay': 20 });
    for (const { day, examples } of history.contenders.scheduled!.versions.slice(1)) {
      expect(examples).toBe(history.shoppers.subarray(history.windowStart, day - 20).reduce((sum, shoppers) => sum + shoppers, 0));
    }
    expect(history.contenders.scheduled!.versions.length).toBeGreaterThan(1);
  });
  it('on an alarm: the morning after one, and only then', () => {
    const history = historyOf({ ...broken, 'scheduled.on': true, 'scheduled.trigger': 'alarm' });
    const mornings = new Set(history.monitors.alarms.map(({ day }) => day + 1));
    expect(history.contenders.scheduled!.versions.length).toBeGreaterThan(1);
    for (const { day } of history.contenders.scheduled!.versions.slice(1)) expect(mornings.has(day)).toBe(true);
  });
  it('switched off it leaves no trace', () => {
    const history = historyOf({});
    expect(Object.keys(history.contenders)).toEqual(['static', 'dynamic']);
  });
});

describe('nothing knows the future, with everything on', () => {
  it('a shorter calendar is the beginning of a longer one', () => {
    const everything: Changes = { ...gated, 'gate.after': 'release', 'rollback.on': true, 'scheduled.on': true, 'scheduled.trigger': 'either', 'dynamic.delay': 2, 'dynamic.replay': 3, 'dynamic.publish': 2, 'dynamic.challenge': true, 'models.kind': 'perceptron', 'static.epochs': 5 };
    const short = historyOf(everything);
    const long = historyOf({ ...everything, 'world.days': 180 });
    for (const [i, { name, scores }] of scoresIn(short).entries()) {
      for (const column of Object.keys(scores) as (keyof DailyScores)[]) expect(scoresIn(long)[i]!.scores[column].subarray(0, 150), name).toEqual(scores[column]);
    }
    const alarmsOf = (history: History) => history.monitors.alarms.filter(({ day }) => day < 140).map(({ monitor, about, day, value }) => ({ monitor, about, day, value }));
    expect(alarmsOf(long)).toEqual(alarmsOf(short));
    for (const line of LEDGER_LINES) expect(long.contenders.dynamic.ledger[line].subarray(0, 150)).toEqual(short.contenders.dynamic.ledger[line]);
  });
});

describe('the ledger', () => {
  it('only grows, and what wilted and who left add up with what was ordered and sold', () => {
    const history = historyOf({ ...gated, 'scheduled.on': true });
    for (const { ledger, scores } of recordsOf(history)) {
      for (const line of LEDGER_LINES) ledger[line].forEach((total, day) => expect(total).toBeGreaterThanOrEqual(day === 0 ? 0 : ledger[line][day - 1]!));
      let balance = 0;
      for (let day = history.servingStart; day < 150; day++) balance += Math.round(scores.expected[day]!) - history.purchases[day]!;
      expect(ledger.wilted[149]! - ledger.lost[149]!).toBe(balance);
    }
  });

  it('at the break-even price both cost the same', () => {
    const history = historyOf({});
    const [one, other] = [history.contenders.static.ledger, history.contenders.dynamic.ledger];
    fc.assert(
      fc.property(fc.constantFrom('wilted', 'lost', 'review', 'release', 'examples'), fc.record({ wilted: fc.integer({ min: 0, max: 50 }), lost: fc.integer({ min: 0, max: 50 }), review: fc.integer({ min: 0, max: 50 }), release: fc.integer({ min: 0, max: 50 }), examples: fc.integer({ min: 0, max: 50 }) }), (price, prices) => {
        const even = breakEven(one, other, 149, prices, price);
        if (Number.isNaN(even)) return;
        const at = { ...prices, [price]: even };
        expect(costUpTo(one, 149, at) / costUpTo(other, 149, at)).toBeCloseTo(1, 6);
      }),
    );
    expect(unitPrices(history.scenario.prices).updates).toBe(0);
  });
});

describe('static training as it is really done', () => {
  it('refits the chosen candidate, checks it on held-out days, and counts what that took', () => {
    const history = historyOf({ 'static.select': 'validation', 'static.folds': 3, 'static.holdout': 10 });
    const { validation, heldOut, l2, epochs, examples } = history.training;
    const chosen = validation!.candidates[validation!.chosen]!;
    expect({ l2, epochs }).toEqual({ l2: chosen.l2, epochs: chosen.epochs });
    expect(heldOut!.logLoss).toBeLessThan(heldOut!.constantLogLoss);
    for (const { versions } of [history.contenders.static, history.contenders.dynamic]) expect(versions[0]!.trainedThrough).toBe(history.servingStart - 1 - 10);
    expect(history.contenders.static.ledger.fits[149]).toBe(1 + validation!.fits);
    expect(history.contenders.static.ledger.processed[149]).toBe(examples * epochs + validation!.processed);
  });

  it('a feature that models may not see moves no prediction', () => {
    const features = DEFAULT_SCENARIO.models.features.filter((name) => name !== 'price');
    const blind = run({ 'models.features': features });
    const struck = run({ 'models.features': features, ...broken });
    expect(struck.predictions.static).toEqual(blind.predictions.static);
  });
});
