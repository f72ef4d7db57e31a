/**
 * The watch over a run: every day's inputs against the training window, predictions, label rate, and drift detectors
 * on each contender's losses. It learns nothing and changes nothing.
 */
import { LEAST_SERVED, lossOfGiven } from '../numerics/logLoss.ts';
import { normalQuantile } from '../numerics/normal.ts';
import type { ContenderName } from '../scenario/contenders.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { FEATURES } from '../world/features.ts';
import { countReported } from '../world/reported.ts';
import { UNREPORTED, type Batch } from '../world/shoppers.ts';
import { Adwin } from './adwin.ts';
import { BROKEN_SHARE, createAlarmLog, type Alarm } from './alarms.ts';
import { Ddm } from './ddm.ts';
import type { Detector } from './detector.ts';
import { emptyReadings, type InputReadings } from './inputReadings.ts';
import { PageHinkley } from './pageHinkley.ts';

/** Times the training window's mean prediction that raises an alarm. */
const PREDICTION_TIMES = 1.6;
/** Shoppers whose mean loss is one value for ADWIN and Page–Hinkley: single losses are too many and too rough. */
const BLOCK = 16;

/** Detectors on one contender's losses. Thresholds are in nats a shopper, times blocks for Page–Hinkley. */
function createDetectors(): Record<'adwin' | 'pageHinkley' | 'ddm', Detector> {
  return {
    adwin: new Adwin({ delta: 0.002 }),
    pageHinkley: new PageHinkley({ mode: 'up', delta: 0.03, threshold: 8 }),
    ddm: new Ddm({ warmStart: 3000 }),
  };
}

export interface WatchOptions {
  readonly days: number;
  readonly settings: Scenario['monitors'];
  /** Share of buyers and mean prediction in the training window. */
  readonly baseRate: number;
  readonly contenders: readonly ContenderName[];
}

export interface Watch {
  /** What was read off the inputs of a day. */
  inputs(day: number, seen: InputReadings): void;
  /** The mean prediction that a contender served on a day. */
  prediction(day: number, contender: ContenderName, mean: number): void;
  /** Labels that came in on `day` for the shoppers of `on`, with what each contender had served them. */
  labels(day: number, on: number, batch: Batch, served: ReadonlyMap<ContenderName, Float32Array>): void;
  readings: InputReadings;
  /** Share of buyers among the reported outcomes of a day's shoppers, `[days]`. */
  labelRate: Float64Array;
  alarms(): readonly Alarm[];
  /** How many alarms were raised on a day, of all or of those that concern a contender. */
  raisedOn(day: number, contender?: ContenderName): number;
}

export function createWatch({ days, settings, baseRate, contenders }: WatchOptions): Watch {
  const alarms = createAlarmLog();
  const width = FEATURES.length;
  const readings = emptyReadings(days * width);
  const labelRate = new Float64Array(days).fill(NaN);
  const detectors = new Map(contenders.map((contender) => [contender, createDetectors()]));
  const sureness = -normalQuantile(settings.significance / 2);

  return {
    readings,
    labelRate,
    inputs: (day, seen) => {
      for (const monitor of Object.keys(seen) as (keyof InputReadings)[]) readings[monitor].set(seen[monitor], day * width);
      FEATURES.forEach(({ name }, j) => {
        const about = { subject: name, day, on: day, needsLabels: false };
        alarms.compare('psi', about, seen.psi[j]!, settings.psi);
        // A p-value alarms when it is small; both sides are turned so that larger is worse.
        alarms.compare('ks', about, 1 - seen.ks[j]!, 1 - settings.significance);
        alarms.compare('missing', about, seen.missing[j]!, BROKEN_SHARE);
        alarms.compare('range', about, seen.outside[j]!, BROKEN_SHARE);
      });
    },
    prediction: (day, contender, mean) => {
      alarms.compare('prediction', { subject: contender, day, on: day, needsLabels: false }, Math.max(mean / baseRate, baseRate / mean), PREDICTION_TIMES);
    },
    labels: (day, on, { reported }, served) => {
      const { outcomes, purchases } = countReported({ reported });
      if (outcomes === 0) return;
      labelRate[on] = purchases / outcomes;
      const deviations = Math.abs(purchases / outcomes - baseRate) / Math.sqrt((baseRate * (1 - baseRate)) / outcomes);
      alarms.compare('labelRate', { subject: null, day, on, needsLabels: true }, deviations, sureness);
      for (const [contender, predicted] of served) feed(day, on, contender, predicted, reported);
    },
    alarms: () => alarms.alarms(),
    raisedOn: alarms.raisedOn,
  };

  /** Feeds a contender's detectors with its losses, in the order in which the shoppers came. */
  function feed(day: number, on: number, contender: ContenderName, predicted: Float32Array, reported: Uint8Array): void {
    const { adwin, pageHinkley, ddm } = detectors.get(contender)!;
    const raise = (monitor: 'adwin' | 'pageHinkley' | 'ddm', detector: Detector) => {
      const { statistic, threshold, before, after } = detector.evidence();
      alarms.raise({ monitor, subject: contender, day, on, value: statistic, threshold, needsLabels: true, before: before.mean, after: after.mean });
    };
    let block = 0;
    let inBlock = 0;
    for (let i = 0; i < reported.length; i++) {
      const label = reported[i]!;
      if (label === UNREPORTED) continue;
      if (ddm.update(predicted[i]! >= 0.5 === (label === 1) ? 0 : 1) === 'drift') raise('ddm', ddm);
      // A prediction that is no number counts as the worst.
      block += lossOfGiven(label === 1 ? predicted[i]! : 1 - predicted[i]!, LEAST_SERVED);
      inBlock += 1;
      if (inBlock < BLOCK) continue;
      if (adwin.update(block / BLOCK) === 'drift') raise('adwin', adwin);
      if (pageHinkley.update(block / BLOCK) === 'drift') raise('pageHinkley', pageHinkley);
      block = 0;
      inBlock = 0;
    }
  }
}
