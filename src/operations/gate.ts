/**
 * The gate: checks that a labelled batch must pass before it may train. Each check compares one number with a
 * threshold and says both; a threshold of 0 switches the check off. The reference is what was accepted lately, so the
 * gate moves with the world as fast as it is let.
 */
import { psi } from '../monitoring/distances.ts';
import type { Sample } from '../monitoring/reference.ts';
import type { LoggedFeature } from '../scenario/logged.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { FEATURES } from '../world/features.ts';
import { countReported, sumReported, type Reported } from '../world/reported.ts';
import { meanLoss, type LabelledBatch, type ReportedLoss } from './labelled.ts';
import { RECENT_DAYS } from './recentDays.ts';

export type CheckName = 'range' | 'missing' | 'distance' | 'labelRate' | 'loss';

export interface Check {
  readonly name: CheckName;
  /** The feature that came off worst, or null for checks on the whole batch. */
  readonly feature: LoggedFeature | null;
  /** range, missing: per cent of values; distance: PSI; labelRate, loss: times the recent one. */
  readonly value: number;
  readonly threshold: number;
  readonly passed: boolean;
}

interface Accepted {
  readonly counts: readonly Uint32Array[];
  readonly reported: Reported;
  readonly loss: ReportedLoss;
}

export interface Gate {
  /** Runs the checks that are on. */
  inspect(labelled: LabelledBatch, loss: ReportedLoss): Check[];
  /** Lets a batch into the reference. */
  accept(labelled: LabelledBatch, loss: ReportedLoss): void;
}

/** The feature with the largest number, and that number; no feature where all are 0. */
function worst(samples: readonly Sample[], measure: (sample: Sample, feature: number) => number): { readonly feature: LoggedFeature | null; readonly value: number } {
  const values = samples.map(measure);
  const j = values.reduce((most, value, at) => (value > values[most]! ? at : most), 0);
  return { feature: values[j]! > 0 ? FEATURES[j]!.name : null, value: values[j]! };
}

/** Times one rate is of another, whichever is larger; at least 1. */
function times(rate: number, usual: number): number {
  return Math.max(rate / usual, usual / rate);
}

/** @param recent what the gate begins with: batches of the training window's last days with the static model's losses */
export function createGate(settings: Scenario['gate'], recent: readonly { readonly labelled: LabelledBatch; readonly loss: ReportedLoss }[]): Gate {
  const accepted: Accepted[] = [];
  const accept = ({ batch, samples }: LabelledBatch, loss: ReportedLoss) => {
    accepted.push({ counts: samples.map(({ counts }) => counts), reported: countReported(batch), loss });
    if (accepted.length > RECENT_DAYS) accepted.shift();
  };
  for (const { labelled, loss } of recent) accept(labelled, loss);

  const usualCounts = (feature: number) => {
    const sum = new Float64Array(accepted[0]!.counts[feature]!.length);
    for (const { counts } of accepted) counts[feature]!.forEach((count, bin) => (sum[bin]! += count));
    return sum;
  };

  return {
    accept,
    inspect: ({ batch, samples }, loss) => {
      const perCent = (count: number) => (100 * count) / batch.shoppers;
      const { purchases, outcomes } = countReported(batch);
      const usual = sumReported(accepted.map(({ reported }) => reported));
      const measures: Record<CheckName, () => { readonly feature: LoggedFeature | null; readonly value: number }> = {
        range: () => worst(samples, ({ outside }) => perCent(outside)),
        missing: () => worst(samples, ({ counts }) => perCent(counts.at(-1)!)),
        distance: () => worst(samples, ({ counts }, feature) => psi(usualCounts(feature), counts)),
        // Half a purchase each keeps a day without any from being infinitely far. Without recent outcomes there is nothing to be far from.
        labelRate: () => ({ feature: null, value: usual.outcomes === 0 ? 1 : times((purchases + 0.5) / (outcomes + 1), (usual.purchases + 0.5) / (usual.outcomes + 1)) }),
        loss: () => ({ feature: null, value: loss.reported === 0 || usual.outcomes === 0 ? 1 : meanLoss([loss]) / meanLoss(accepted.map((day) => day.loss)) }),
      };
      return (Object.keys(measures) as CheckName[])
        .filter((name) => settings[name] > 0)
        .map((name) => {
          const { feature, value } = measures[name]();
          return { name, feature, value, threshold: settings[name], passed: value <= settings[name] };
        });
    },
  };
}
