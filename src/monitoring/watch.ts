/**
 * The watch over a run: every day's inputs against the training window, predictions, label rate, and drift detectors
 * on each contender's losses. It learns nothing and changes nothing.
 */
import { byContender, contendersOf, type ByContender, type ContenderName } from '../scenario/contenders.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { FEATURES } from '../world/features.ts';
import { countReported, type Reported } from '../world/reported.ts';
import type { Batch } from '../world/shoppers.ts';
import { createAlarmLog, type Alarm, type AlarmAbout, type WithinChance } from './alarms.ts';
import { createDriftWatch } from './driftWatch.ts';
import { BY_CHANCE, emptyReadings, shoppersOf, type InputReadings } from './inputReadings.ts';
import { monitorsOf, READINGS, type ReadingName } from './monitors.ts';
import type { Reference, Sample } from './reference.ts';

export interface WatchOptions {
  readonly days: number;
  /** What was reported of the training window, at least one purchase of one outcome. */
  readonly window: Reported;
  /** The window's log of each feature, in the order of FEATURES. */
  readonly references: readonly Reference[];
  readonly scenario: Scenario;
}

export interface Watch {
  /** What was read off the inputs of a day, and its log counted against the references. */
  inputs(day: number, ofDay: () => InputReadings, samples: readonly Sample[]): void;
  /** The predictions that a contender served on a day, `[shoppers]`, and their mean. */
  prediction(day: number, contender: ContenderName, served: Float32Array, mean: number): void;
  /** Labels that came in on `day` for the shoppers of `on`: what each contender had served them, and its shop has reported. */
  labels(day: number, on: number, arrived: ReadonlyMap<ContenderName, LabelledPredictions>): void;
  readings: InputReadings;
  /** Share of buyers among the reported outcomes of a day's shoppers, `[days]`. */
  labelRates: ByContender<Float64Array>;
  alarms(): readonly Alarm[];
  withinChance(): readonly WithinChance[];
  /** How many alarms were raised on a day, of all or of those that concern a contender. */
  raisedOn(day: number, contender?: ContenderName): number;
}

/** Predictions that were served on a day, `[shoppers]`, and that day's batch as it was reported. */
interface LabelledPredictions {
  readonly labelled: { readonly batch: Pick<Batch, 'reported'> };
  readonly served: Float32Array;
}

const LOG: AlarmAbout = { kind: 'log' };

export function createWatch({ days, window, references, scenario }: WatchOptions): Watch {
  const settings = scenario.monitors;
  const baseRate = window.purchases / window.outcomes;
  /** Else each shop has a log of its own, by its own stock. */
  const isOneLog = scenario.shop.soldOut === 'bought';
  const alarms = createAlarmLog();
  const width = FEATURES.length;
  const readings = emptyReadings(days * width);
  const labelRates = byContender(scenario, () => new Float64Array(days).fill(NaN));
  const driftWatches = new Map(contendersOf(scenario).map((contender) => [contender, createDriftWatch()]));
  const features = FEATURES.map(({ name }): AlarmAbout => ({ kind: 'feature', feature: name }));
  const onInputs = inputMonitors(settings);
  // Of each monitor, the chance of even one false alarm a day: shared among all that it tests on it (Bonferroni).
  const [ofFeatures, ofContenders] = [settings.significance / width, settings.significance / contendersOf(scenario).length];
  const ofLogs = isOneLog ? settings.significance : ofContenders;
  const onPredictions = monitorsOf('predictions').map((monitor) => ({ ...monitor, threshold: monitor.threshold(settings) }));
  const onLabels = monitorsOf('labels').map((monitor) => ({ ...monitor, threshold: monitor.threshold(settings) }));

  return {
    readings,
    labelRates,
    inputs: (day, ofDay, samples) => {
      const read = ofDay();
      for (const reading of Object.keys(READINGS) as ReadingName[]) readings[reading].set(read[reading], day * width);
      features.forEach((about, j) => {
        const counted = { reference: references[j]!, sample: samples[j]! };
        for (const { name, reading, badness, threshold } of onInputs) {
          const byChance = BY_CHANCE[reading];
          const chance = byChance && (() => byChance(counted, ofFeatures));
          alarms.compare({ monitor: name, about, day, on: day, value: badness(read[reading][j]!), threshold }, { size: shoppersOf(counted.sample), chance });
        }
      });
    },
    prediction: (day, contender, served, mean) => {
      const about: AlarmAbout = { kind: 'contender', contender };
      for (const { name, measure, threshold, byChance } of onPredictions) {
        alarms.compare({ monitor: name, about, day, on: day, value: measure(mean, baseRate), threshold }, { size: served.length, chance: () => byChance(served, window, ofContenders) });
      }
    },
    labels: (day, on, arrived) => {
      const withOutcomes = [...arrived].map(([contender, each]) => ({ contender, ...each, reported: countReported(each.labelled.batch) })).filter(({ reported }) => reported.outcomes > 0);
      for (const { contender, reported } of withOutcomes) labelRates[contender]![on] = reported.purchases / reported.outcomes;
      for (const { contender, reported } of isOneLog ? withOutcomes.slice(0, 1) : withOutcomes) {
        const about: AlarmAbout = isOneLog ? LOG : { kind: 'contender', contender };
        for (const { name, measure, threshold, byChance } of onLabels) {
          alarms.compare({ monitor: name, about, day, on, value: measure(reported, baseRate), threshold }, { size: reported.outcomes, chance: () => byChance(reported, window, ofLogs) });
        }
      }
      for (const { contender, served, labelled: { batch } } of withOutcomes) {
        driftWatches.get(contender)!.feed(served, batch.reported, (monitor, { statistic, threshold, before, after }) => {
          alarms.raise({ monitor, about: { kind: 'contender', contender }, day, on, value: statistic, threshold, before: before.mean, after: after.mean });
        });
      }
    },
    alarms: () => alarms.alarms(),
    withinChance: () => alarms.withinChance(),
    raisedOn: alarms.raisedOn,
  };
}

/** Sees nothing: its readings are none, and how many alarms there would have been is no number. */
export function noWatch(scenario: Scenario, days: number): Watch {
  const nothing = () => {};
  return {
    readings: emptyReadings(0),
    labelRates: byContender(scenario, () => new Float64Array(days).fill(NaN)),
    inputs: nothing,
    prediction: nothing,
    labels: nothing,
    alarms: () => [],
    withinChance: () => [],
    raisedOn: () => NaN,
  };
}

/** The input monitors with their thresholds. A reading that alarms when it is small is turned, so that larger is worse. */
function inputMonitors(settings: Scenario['monitors']) {
  return monitorsOf('inputs').flatMap(({ name, reading }) => {
    const { limit, worse } = READINGS[reading];
    if (limit === null) return [];
    const badness = worse === 'smaller' ? (value: number) => 1 - value : (value: number) => value;
    return [{ name, reading, badness, threshold: badness(limit(settings)) }];
  });
}
