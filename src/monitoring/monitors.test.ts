import { describe, expect, it } from 'vitest';
import { DEFAULT_SCENARIO } from '../scenario/scenario.ts';
import { UNREPORTED } from '../world/shoppers.ts';
import { AlarmLog, type AlarmAbout } from './alarms.ts';
import { DETECTOR_NAMES } from './detectors.ts';
import { DriftWatch } from './driftWatch.ts';
import { MONITOR_NAMES, MONITORS, monitorsOf, needsLabels, READING_NAMES, READINGS } from './monitors.ts';

const settings = DEFAULT_SCENARIO.monitors;

describe('the monitors', () => {
  it('are told with those first that need no labels', () => {
    expect(MONITOR_NAMES.filter((name) => !needsLabels(name))).toEqual(MONITOR_NAMES.slice(0, 5));
    expect(MONITOR_NAMES.slice(5).every(needsLabels)).toBe(true);
  });

  it('each watch one thing', () => {
    const watched = (['inputs', 'predictions', 'labels', 'losses'] as const).flatMap((what) => monitorsOf(what).map(({ name }) => name as string));
    expect(watched.toSorted()).toEqual([...MONITOR_NAMES].toSorted());
  });

  it('of inputs raise alarms by the readings that have a limit, one each', () => {
    const limited = READING_NAMES.filter((reading) => READINGS[reading].limit !== null);
    expect(monitorsOf('inputs').map(({ reading }) => reading).toSorted()).toEqual(limited.toSorted());
  });

  it('of predictions and labels are content where all is as in the training window', () => {
    const baseRate = 0.1;
    for (const { measure, threshold } of monitorsOf('predictions')) expect(measure(baseRate, baseRate)).toBeLessThan(threshold(settings));
    for (const { measure, threshold } of monitorsOf('labels')) expect(measure({ outcomes: 400, purchases: 40 }, baseRate)).toBeLessThan(threshold(settings));
  });

  it('of the mean prediction finds half as bad as twice, of the label rate a standard error as such', () => {
    expect(MONITORS.prediction.measure(0.2, 0.1)).toBe(2);
    expect(MONITORS.prediction.measure(0.05, 0.1)).toBe(2);
    // 100 outcomes at a base rate of one half: a standard error is 5 purchases.
    expect(MONITORS.labelRate.measure({ outcomes: 100, purchases: 60 }, 0.5)).toBeCloseTo(2, 12);
    expect(MONITORS.labelRate.threshold({ psi: 0.25, significance: 0.05 })).toBeCloseTo(1.96, 3);
  });
});

describe('an alarm', () => {
  const about: AlarmAbout = { kind: 'contender', contender: 'static' };
  const above = { monitor: 'prediction', about, value: 2, threshold: 1.6 } as const;
  /** A threshold that says itself what chance gives. */
  const TEST = { size: 400, chance: null };

  it('stands while its monitor is above the threshold, two days below between, and is raised anew after three', () => {
    const log = new AlarmLog();
    for (const day of [1, 2, 5, 9]) log.compare({ ...above, day, on: day }, TEST);
    expect(log.alarms.map(({ day, until }) => [day, until])).toEqual([[1, 5], [9, 9]]);
  });

  it('is one for each thing that it is about', () => {
    const log = new AlarmLog();
    for (const contender of ['static', 'dynamic'] as const) log.compare({ ...above, about: { kind: 'contender', contender }, day: 1, on: 1 }, TEST);
    expect(log.alarms).toHaveLength(2);
  });

  it('about a contender is that one’s to review, about the log or a feature everyone’s', () => {
    const log = new AlarmLog();
    log.compare({ ...above, day: 1, on: 1 }, TEST);
    log.compare({ ...above, monitor: 'psi', about: { kind: 'feature', feature: 'price' }, day: 1, on: 1 }, TEST);
    log.compare({ ...above, monitor: 'labelRate', about: { kind: 'log' }, day: 1, on: 0 }, TEST);
    expect([log.raisedOn(1), log.raisedOn(1, 'static'), log.raisedOn(1, 'dynamic'), log.raisedOn(2)]).toEqual([3, 3, 2, 0]);
    expect(log.alarms.map(({ needsLabels: needed }) => needed)).toEqual([false, false, true]);
  });

  it('is none within what chance gives at that size, and that is noted; beyond it the alarm says how far chance goes', () => {
    const log = new AlarmLog();
    for (const [day, value] of [[1, 1.7], [2, 1.8], [3, 1.9]] as const) log.compare({ ...above, value, day, on: day }, { size: 50, chance: () => 1.8 });
    expect(log.withinChance.map(({ day, value, chance, size }) => [day, value, chance, size])).toEqual([[1, 1.7, 1.8, 50], [2, 1.8, 1.8, 50]]);
    expect(log.alarms.map(({ day, until, chance }) => [day, until, chance])).toEqual([[3, 3, 1.8]]);
    expect(log.raisedOn(1)).toBe(0);
  });

  it('does not ask what chance gives where the threshold is kept', () => {
    const log = new AlarmLog();
    log.compare({ ...above, value: 1.6, day: 1, on: 1 }, { size: 50, chance: () => expect.unreachable() });
    expect(log.withinChance).toEqual([]);
  });

  it('at the threshold, or of what could not be measured, is none', () => {
    const log = new AlarmLog();
    for (const value of [1.6, NaN]) log.compare({ ...above, value, day: 1, on: 1 }, TEST);
    expect(log.alarms).toEqual([]);
  });
});

describe('the detectors at work', () => {
  /** What drifts where a model serves these probabilities for these outcomes, over 40 days of 400 shoppers. */
  const drifts = (served: (day: number) => number, label: (day: number, i: number) => number) => {
    const watch = new DriftWatch();
    const found = new Set<string>();
    for (let day = 0; day < 40; day++) for (const { detector } of watch.feed(new Float32Array(400).fill(served(day)), Uint8Array.from({ length: 400 }, (_, i) => label(day, i)))) found.add(detector);
    return [...found];
  };

  it('all find a model that turns from mostly right to mostly wrong', () => {
    expect(drifts(() => 0.1, (day, i) => (i % 10 < (day < 20 ? 1 : 8) ? 1 : 0)).toSorted()).toEqual([...DETECTOR_NAMES].toSorted());
  });

  it('find nothing where every day is the same, and nothing where nothing is reported', () => {
    expect(drifts(() => 0.1, (_, i) => (i % 10 === 0 ? 1 : 0))).toEqual([]);
    expect(drifts((day) => day / 40, () => UNREPORTED)).toEqual([]);
  });

  it('count a prediction that is no number as the worst', () => {
    expect(drifts((day) => (day < 20 ? 0.1 : NaN), (_, i) => (i % 10 === 0 ? 1 : 0))).toContain('adwin');
  });

  it('skip shoppers of whom nothing is reported', () => {
    const shoppers = Array.from({ length: 20_000 }, (_, i) => ({ p: i < 10_000 ? 0.1 : 0.9, label: i % 7 === 0 ? UNREPORTED : i % 10 === 0 ? 1 : 0 }));
    const signalsOf = (some: typeof shoppers) => new DriftWatch().feed(Float32Array.from(some, ({ p }) => p), Uint8Array.from(some, ({ label }) => label));
    expect(signalsOf(shoppers).length).toBeGreaterThan(0);
    expect(signalsOf(shoppers)).toEqual(signalsOf(shoppers.filter(({ label }) => label !== UNREPORTED)));
  });
});
