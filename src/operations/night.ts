/**
 * The record of a night: what happened to a contender from one morning to the next, step by step, each done or not
 * done and with its reason. Words, marks, lists, files and buttons read it; nobody works the rules out again.
 */
import type { Intervention } from '../scenario/interventions.ts';
import type { Check } from './gate.ts';

export interface Night {
  /** The day in whose morning it begins and after whose closing it ends. */
  readonly day: number;
  /** Before the shop opened, in order. */
  readonly morning: readonly MorningStep[];
  readonly labels: LabelStep;
  readonly gate: GateStep;
  readonly guard: GuardStep;
  readonly learning: LearningStep;
  readonly publishing: PublishingStep;
  /** Number of the version that serves on the next morning, unless a person does something first. */
  readonly serves: number;
  /** True while the model in training is the version that serves: there is nothing new to publish. */
  readonly inStep: boolean;
}

/** What was done, or could not be, before the shop opened. */
export type MorningStep =
  | { readonly kind: 'rolled back'; readonly by: 'hand'; readonly from: number; readonly to: number }
  | { readonly kind: 'settled'; readonly by: 'hand' | 'clock'; readonly batch: number; readonly how: Settled }
  | { readonly kind: 'published'; readonly by: 'hand'; readonly version: number }
  | { readonly kind: 'retrained'; readonly by: 'hand' | 'interval' | 'alarm'; readonly version: number }
  | { readonly kind: 'not retrained'; readonly by: 'interval' | 'alarm'; readonly why: 'nothing reported' }
  | { readonly kind: 'not done'; readonly by: 'hand'; readonly intervention: Intervention; readonly why: Hindered };

/** How a held batch leaves quarantine. */
export type Settled = 'released' | 'rejected';

/** Why what a person asked for could not be done. */
export type Hindered = 'no such version' | 'already serving' | 'not held' | 'nothing new' | 'nothing reported' | 'done already';

/** Labels of one day's shoppers come in each night once the label delay has passed. */
export type LabelStep =
  | { readonly kind: 'arrived'; /** The day whose shoppers they are of; so are all batches named here. */ readonly batch: number; readonly shoppers: number; readonly reported: number }
  | { readonly kind: 'waiting'; /** The day whose labels come first. */ readonly first: number };

export type GateStep =
  | { readonly kind: 'passed' | 'held'; readonly batch: number; readonly checks: readonly Check[] }
  /** There is no gate, or it is off: what comes is let in. */
  | { readonly kind: 'off' }
  | { readonly kind: 'no batch' };

export type LearningStep =
  | { readonly kind: 'learnt'; /** Days whose shoppers were learnt from, each once. */ readonly batches: readonly number[]; /** Those of them that came out of quarantine. */ readonly released: readonly number[]; /** Their reported outcomes. */ readonly examples: number; /** Steps of gradient descent on them, and on days that were replayed. */ readonly steps: number }
  | { readonly kind: 'waits'; /** The next night for it, which may lie after the calendar's end; null where an alarm decides. */ readonly until: number | null }
  /** Of a recalibrated model: all but its intercept is frozen. */
  | (InTheLarge & { readonly kind: 'intercept kept'; /** Whether another one had served until tonight. */ readonly restored: boolean })
  | (InTheLarge & { readonly kind: 'intercept refitted'; readonly examples: number; /** How far the new intercept lies from the static model's, in log-odds. */ readonly by: number })
  /** Of a mixture: what both lost on these shoppers, mean log loss in nats, and how much of the weight dynamic had when they came in and has from tomorrow on. */
  | { readonly kind: 'reweighed'; readonly batch: number; readonly static: number; readonly dynamic: number; readonly from: number; readonly to: number }
  /** Nothing had been let through since the last time. */
  | { readonly kind: 'nothing to learn' }
  /** The guard took the model back: what it takes back learns nothing that night. */
  | { readonly kind: 'taken back' }
  /** This contender never learns from the stream. */
  | { readonly kind: 'frozen' };

/** What the static model expects of a day's shoppers against what was reported of them. */
interface InTheLarge {
  readonly batch: number;
  readonly bought: number;
  readonly expected: number;
  /** See learning/recalibration.ts. */
  readonly z: number;
}

export type PublishingStep =
  | { readonly kind: 'published'; readonly version: number; /** See Version. */ readonly score: number }
  | { readonly kind: 'refused'; /** By the publish check: progressive losses of the serving version and of the model in training on the same shoppers, in nats. */ readonly champion: number; readonly challenger: number }
  | { readonly kind: 'waits'; /** See LearningStep. */ readonly until: number | null }
  | { readonly kind: 'nothing new' }
  | { readonly kind: 'taken back' }
  | { readonly kind: 'frozen' };

export type GuardStep =
  | { readonly kind: 'rolled back'; readonly from: number; readonly to: number; /** Mean log loss of both on the same recent labelled shoppers, in nats. */ readonly loss: number; readonly earlierLoss: number }
  /** No earlier version was better by more than the margin. */
  | { readonly kind: 'kept'; readonly loss: number; readonly earlierLoss: number }
  /** Too few labelled days since the last rollback. */
  | { readonly kind: 'too few days' }
  /** None of those days' outcomes is reported: there is nothing to compare versions on. */
  | { readonly kind: 'nothing reported' }
  | { readonly kind: 'no earlier version' }
  | { readonly kind: 'off' };
