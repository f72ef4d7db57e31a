/**
 * The watch over a run: every day's inputs against the training window, predictions, label rate, and drift detectors
 * on each contender's losses. It learns nothing and changes nothing.
 */
import { byContender, contendersOf, type ByContender, type ContenderName } from '../scenario/contenders.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { FEATURES } from '../world/features.ts';
import { countReported } from '../world/reported.ts';
import type { Batch } from '../world/shoppers.ts';
import { createAlarmLog, type Alarm, type AlarmAbout } from './alarms.ts';
import { createDriftWatch } from './driftWatch.ts';
import { emptyReadings, type InputReadings } from './inputReadings.ts';
import { monitorsOf, READINGS, type ReadingName } from './monitors.ts';

export interface WatchOptions {
  readonly days: number;
  /** Share of buyers among the training window's reported outcomes. */
  readonly baseRate: number;
  readonly scenario: Scenario;
}

export interface Watch {
  /** What was read off the inputs of a day. */
  inputs(day: number, ofDay: InputReadings): void;
  /** The mean prediction that a contender served on a day. */
  prediction(day: number, contender: ContenderName, mean: number): void;
  /** Labels that came in on `day` for the shoppers of `on`: what each contender had served them, and its shop has reported. */
  labels(day: number, on: number, arrived: ReadonlyMap<ContenderName, LabelledPredictions>): void;
  readings: InputReadings;
  /** Share of buyers among the reported outcomes of a day's shoppers, `[days]`. */
  labelRates: ByContender<Float64Array>;
  alarms(): readonly Alarm[];
  /** How many alarms were raised on a day, of all or of those that concern a contender. */
  raisedOn(day: number, contender?: ContenderName): number;
}

/** Predictions that were served on a day, `[shoppers]`, and that day's batch as it was reported. */
interface LabelledPredictions {
  readonly labelled: { readonly batch: Pick<Batch, 'reported'> };
  readonly served: Float32Array;
}

const LOG: AlarmAbout = { kind: 'log' };

export function createWatch({ days, baseRate, scenario }: WatchOptions): Watch {
  const settings = scenario.monitors;
  /** Else each shop has a log of its own, by its own stock. */
  const isOneLog = scenario.shop.soldOut === 'bought';
  const alarms = createAlarmLog();
  const width = FEATURES.length;
  const readings = emptyReadings(days * width);
  const labelRates = byContender(scenario, () => new Float64Array(days).fill(NaN));
  const driftWatches = new Map(contendersOf(scenario).map((contender) => [contender, createDriftWatch()]));
  const features = FEATURES.map(({ name }): AlarmAbout => ({ kind: 'feature', feature: name }));
  const onInputs = inputMonitors(settings);
  const onPredictions = monitorsOf('predictions').map((monitor) => ({ ...monitor, threshold: monitor.threshold(settings) }));
  const onLabels = monitorsOf('labels').map((monitor) => ({ ...monitor, threshold: monitor.threshold(settings) }));

  return {
    readings,
    labelRates,
    inputs: (day, ofDay) => {
      for (const reading of Object.keys(READINGS) as ReadingName[]) readings[reading].set(ofDay[reading], day * width);
      features.forEach((about, j) => {
        for (const { name, reading, badness, threshold } of onInputs) alarms.compare({ monitor: name, about, day, on: day, value: badness(ofDay[reading][j]!), threshold });
      });
    },
    prediction: (day, contender, mean) => {
      const about: AlarmAbout = { kind: 'contender', contender };
      for (const { name, measure, threshold } of onPredictions) alarms.compare({ monitor: name, about, day, on: day, value: measure(mean, baseRate), threshold });
    },
    labels: (day, on, arrived) => {
      const withOutcomes = [...arrived].map(([contender, each]) => ({ contender, ...each, reported: countReported(each.labelled.batch) })).filter(({ reported }) => reported.outcomes > 0);
      for (const { contender, reported } of withOutcomes) labelRates[contender]![on] = reported.purchases / reported.outcomes;
      for (const { contender, reported } of isOneLog ? withOutcomes.slice(0, 1) : withOutcomes) {
        const about: AlarmAbout = isOneLog ? LOG : { kind: 'contender', contender };
        for (const { name, measure, threshold } of onLabels) alarms.compare({ monitor: name, about, day, on, value: measure(reported, baseRate), threshold });
      }
      for (const { contender, served, labelled: { batch } } of withOutcomes) {
        driftWatches.get(contender)!.feed(served, batch.reported, (monitor, { statistic, threshold, before, after }) => {
          alarms.raise({ monitor, about: { kind: 'contender', contender }, day, on, value: statistic, threshold, before: before.mean, after: after.mean });
        });
      }
    },
    alarms: () => alarms.alarms(),
    raisedOn: alarms.raisedOn,
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
