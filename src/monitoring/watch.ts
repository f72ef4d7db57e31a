/**
 * The watch over a run: every day's inputs against the training window, predictions, label rate, and drift detectors
 * on each contender's losses. It learns nothing and changes nothing.
 */
import { byContender, contendersOf, type ByContender, type ContenderName } from '../scenario/contenders.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { FEATURES } from '../world/features.ts';
import { countReported, type Reported } from '../world/reported.ts';
import type { Batch } from '../world/shoppers.ts';
import { AlarmLog, isBeyond, type Alarm, type AlarmAbout, type WithinChance } from './alarms.ts';
import { DriftWatch } from './driftWatch.ts';
import { BY_CHANCE, emptyReadings, shoppersOf, type InputReadings } from './inputReadings.ts';
import { monitorsOf, READING_NAMES, READINGS } from './monitors.ts';
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
const ABOUT_FEATURES = FEATURES.map(({ name }): AlarmAbout => ({ kind: 'feature', feature: name }));

class DailyWatch implements Watch {
  readonly readings: InputReadings;
  readonly labelRates: ByContender<Float64Array>;
  readonly #window: Reported;
  readonly #references: readonly Reference[];
  readonly #baseRate: number;
  /** Else each shop has a log of its own, by its own stock. */
  readonly #isOneLog: boolean;
  readonly #log = new AlarmLog();
  readonly #driftWatches: ReadonlyMap<ContenderName, DriftWatch>;
  readonly #onInputs: ReturnType<typeof inputMonitors>;
  readonly #onPredictions;
  readonly #onLabels;
  /** Of each monitor, the chance of even one false alarm a day: shared among all that it tests on it (Bonferroni). */
  readonly #levels: { readonly features: number; readonly contenders: number; readonly logs: number };

  constructor({ days, window, references, scenario }: WatchOptions) {
    const settings = scenario.monitors;
    const contenders = contendersOf(scenario);
    this.#window = window;
    this.#references = references;
    this.#baseRate = window.purchases / window.outcomes;
    this.#isOneLog = scenario.shop.soldOut === 'bought';
    this.readings = emptyReadings(days * FEATURES.length);
    this.labelRates = byContender(scenario, () => new Float64Array(days).fill(NaN));
    this.#driftWatches = new Map(contenders.map((contender) => [contender, new DriftWatch()]));
    this.#onInputs = inputMonitors(settings);
    this.#onPredictions = monitorsOf('predictions').map((monitor) => ({ ...monitor, threshold: monitor.threshold(settings) }));
    this.#onLabels = monitorsOf('labels').map((monitor) => ({ ...monitor, threshold: monitor.threshold(settings) }));
    const ofContenders = settings.significance / contenders.length;
    this.#levels = { features: settings.significance / FEATURES.length, contenders: ofContenders, logs: this.#isOneLog ? settings.significance : ofContenders };
  }

  inputs(day: number, ofDay: () => InputReadings, samples: readonly Sample[]): void {
    const read = ofDay();
    for (const reading of READING_NAMES) this.readings[reading].set(read[reading], day * FEATURES.length);
    for (let j = 0; j < FEATURES.length; j++) {
      const counted = { reference: this.#references[j]!, sample: samples[j]! };
      for (const { name, reading, turned, threshold } of this.#onInputs) {
        const value = turned ? 1 - read[reading][j]! : read[reading][j]!;
        // Most are, ten features a day: nothing is made for them that the log would only look at.
        if (!isBeyond(value, threshold)) continue;
        const byChance = BY_CHANCE[reading];
        const chance = byChance && (() => byChance(counted, this.#levels.features));
        this.#log.compare({ monitor: name, about: ABOUT_FEATURES[j]!, day, on: day, value, threshold }, { size: shoppersOf(counted.sample), chance });
      }
    }
  }

  prediction(day: number, contender: ContenderName, served: Float32Array, mean: number): void {
    const about: AlarmAbout = { kind: 'contender', contender };
    for (const { name, measure, threshold, byChance } of this.#onPredictions) {
      const chance = () => byChance(served, this.#window, this.#levels.contenders);
      this.#log.compare({ monitor: name, about, day, on: day, value: measure(mean, this.#baseRate), threshold }, { size: served.length, chance });
    }
  }

  labels(day: number, on: number, arrived: ReadonlyMap<ContenderName, LabelledPredictions>): void {
    let isFirst = true;
    for (const [contender, { labelled: { batch } }] of arrived) {
      const reported = countReported(batch);
      if (reported.outcomes === 0) continue;
      this.labelRates[contender]![on] = reported.purchases / reported.outcomes;
      if (isFirst || !this.#isOneLog) this.#compareLabels(day, on, this.#isOneLog ? LOG : { kind: 'contender', contender }, reported);
      isFirst = false;
    }
    for (const [contender, { served, labelled: { batch } }] of arrived) {
      if (countReported(batch).outcomes === 0) continue;
      const about: AlarmAbout = { kind: 'contender', contender };
      for (const { detector, evidence: { statistic, threshold, before, after } } of this.#driftWatches.get(contender)!.feed(served, batch.reported)) {
        this.#log.raise({ monitor: detector, about, day, on, value: statistic, threshold, before: before.mean, after: after.mean });
      }
    }
  }

  #compareLabels(day: number, on: number, about: AlarmAbout, reported: Reported): void {
    for (const { name, measure, threshold, byChance } of this.#onLabels) {
      const chance = () => byChance(reported, this.#window, this.#levels.logs);
      this.#log.compare({ monitor: name, about, day, on, value: measure(reported, this.#baseRate), threshold }, { size: reported.outcomes, chance });
    }
  }

  alarms(): readonly Alarm[] {
    return this.#log.alarms;
  }

  withinChance(): readonly WithinChance[] {
    return this.#log.withinChance;
  }

  raisedOn(day: number, contender?: ContenderName): number {
    return this.#log.raisedOn(day, contender);
  }
}

export function createWatch(options: WatchOptions): Watch {
  return new DailyWatch(options);
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
    const turned = worse === 'smaller';
    return [{ name, reading, turned, threshold: turned ? 1 - limit(settings) : limit(settings) }];
  });
}
