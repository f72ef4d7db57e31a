/**
 * The gate: checks that a labelled batch must pass before it may train. Each check compares one number with a
 * threshold, and where it lies beyond with what chance alone gives at the batch's size; a batch is held for what is beyond
 * both. A threshold of 0 switches the check off. The reference is what was accepted lately, so the gate moves with the world
 * as fast as it is let.
 */
import { distanceByChance, lossByChance, missingByChance, outsideByChance, purchasesByChance } from '../monitoring/byChance.ts';
import { psi } from '../monitoring/distances.ts';
import type { Reference } from '../monitoring/reference.ts';
import type { LoggedFeature } from '../scenario/logged.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { FEATURES } from '../world/features.ts';
import { countReported, sumReported, type Reported } from '../world/reported.ts';
import { UNREPORTED } from '../world/shoppers.ts';
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
  /** Where the value is beyond the threshold: what chance alone stays within, in the same unit; else NaN. */
  readonly chance: number;
  /** Shoppers of the batch, or outcomes reported where the check is about these. */
  readonly size: number;
  readonly passed: boolean;
  /** It passed although it is beyond the threshold: chance alone goes as far. */
  readonly byChance: boolean;
}

interface Accepted {
  readonly counts: readonly Uint32Array[];
  readonly reported: Reported;
  readonly loss: ReportedLoss;
}

export interface Gate {
  /** Runs the checks that are on. */
  inspect(labelled: LabelledBatch, loss: ReportedLoss, served: Float32Array): Check[];
  /** Lets a batch into the reference. */
  accept(labelled: LabelledBatch, loss: ReportedLoss): void;
}

/** How often chance alone may fail a check: one batch in 1,000, all its features together. */
const LEVEL = 0.001;

/** What is measured, and what chance alone stays within there. */
interface Measure {
  readonly feature: LoggedFeature | null;
  readonly value: number;
  readonly chance: () => number;
}

type Judged = Pick<Check, 'feature' | 'value' | 'chance' | 'passed' | 'byChance'>;

function judge({ feature, value, chance }: Measure, threshold: number): Judged {
  if (value <= threshold) return { feature: value > 0 ? feature : null, value, chance: NaN, passed: true, byChance: false };
  const limit = chance();
  const byChance = value <= limit;
  return { feature, value, chance: limit, passed: byChance, byChance };
}

/** Of a check's measures, one a feature, the one that failed, or else the one with the largest value. */
function worst(judged: readonly Judged[]): Judged {
  return judged.reduce((most, each) => (most.passed === each.passed ? each.value > most.value : most.passed) ? each : most);
}

/** Times one rate is of another, whichever is larger; at least 1. */
function times(rate: number, usual: number): number {
  return Math.max(rate / usual, usual / rate);
}

/**
 * Times the share of buyers is of the usual one. Half a purchase each keeps a day without any from being infinitely far.
 * Without recent outcomes there is nothing to be far from.
 */
function timesUsual({ purchases, outcomes }: Reported, usual: Reported): number {
  return usual.outcomes === 0 ? 1 : times((purchases + 0.5) / (outcomes + 1), (usual.purchases + 0.5) / (usual.outcomes + 1));
}

/**
 * @param references the training window's log of each feature
 * @param recent what the gate begins with: batches of the training window's last days with the static model's losses
 */
export function createGate(settings: Scenario['gate'], references: readonly Reference[], recent: readonly { readonly labelled: LabelledBatch; readonly loss: ReportedLoss }[]): Gate {
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
    inspect: ({ batch, samples }, loss, served) => {
      const { shoppers } = batch;
      const perCent = (count: number) => (100 * count) / shoppers;
      const reported = countReported(batch);
      const usual = sumReported(accepted.map((day) => day.reported));
      const features = samples.map((sample, j) => ({ feature: FEATURES[j]!.name, sample, reference: references[j]!, usual: usualCounts(j) }));
      // A tenth for each of ten features (Bonferroni).
      const ofFeature = LEVEL / features.length;
      const measures: Readonly<Record<CheckName, () => readonly Measure[]>> = {
        range: () => features.map(({ feature, sample, reference }) => ({ feature, value: perCent(sample.outside), chance: () => perCent(outsideByChance(sample.count, reference.count, ofFeature)) })),
        missing: () => features.map((each) => ({ feature: each.feature, value: perCent(each.sample.counts.at(-1)!), chance: () => perCent(missingByChance(shoppers, each.usual, ofFeature)) })),
        distance: () => features.map((each) => ({ feature: each.feature, value: psi(each.usual, each.sample.counts), chance: () => distanceByChance(each.usual, each.sample.counts, ofFeature) })),
        labelRate: () => [{ feature: null, value: timesUsual(reported, usual), chance: () => timesUsualByChance(reported, usual) }],
        loss: () => {
          const recentLoss = meanLoss(accepted.map((day) => day.loss));
          const value = loss.reported === 0 || usual.outcomes === 0 ? 1 : meanLoss([loss]) / recentLoss;
          return [{ feature: null, value, chance: () => lossByChance(reportedOnly(served, batch), LEVEL) / recentLoss }];
        },
      };
      return (Object.keys(measures) as CheckName[])
        .filter((name) => settings[name] > 0)
        .map((name) => {
          const threshold = settings[name];
          return { name, threshold, size: name === 'labelRate' || name === 'loss' ? reported.outcomes : shoppers, ...worst(measures[name]().map((measure) => judge(measure, threshold))) };
        });
    },
  };
}

/** On the side on which the batch's share of buyers lies. */
function timesUsualByChance({ outcomes, purchases }: Reported, usual: Reported): number {
  if (usual.outcomes === 0) return 1;
  const { fewest, most } = purchasesByChance(outcomes, usual, LEVEL);
  return timesUsual({ outcomes, purchases: purchases * usual.outcomes > usual.purchases * outcomes ? most : fewest }, usual);
}

/** What was served to the shoppers whose outcomes are reported. */
function reportedOnly(served: Float32Array, { reported }: LabelledBatch['batch']): number[] {
  return [...served].filter((_, i) => reported[i] !== UNREPORTED);
}
