/**
 * A contender: a way to train and serve. The run asks all of them the same, day by day, and knows nothing else of
 * them; operations/contenders.ts says how each is made.
 */
import type { ModelKind } from '../learning/classifier.ts';
import type { StaticFit } from '../learning/staticTraining.ts';
import type { Reference } from '../monitoring/reference.ts';
import type { ContenderName } from '../scenario/contenders.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Batch } from '../world/shoppers.ts';
import type { LabelledBatch } from './labelled.ts';
import type { Lesson } from './lesson.ts';
import type { Night } from './night.ts';
import type { Version } from './versions.ts';

/** What is asked of every contender. */
export interface Serving {
  readonly name: ContenderName;
  /** Before the shop opens: what people and clocks do on this day. Yields the share done of what takes long. */
  morning(day: number): Iterable<number>;
  /** Number of the version that serves. */
  serving(): number;
  /** After the shop has closed: labels come in, and something is learnt from them, or not. */
  evening(evening: Evening): void;
  /** By their numbers: version n is the n-th. */
  versions(): readonly Version[];
  /** One record a night since it began to serve: what it did and did not, and why. */
  nights(): readonly Night[];
  /** What made its versions, in order. */
  lessons(): readonly Lesson[];
  /** What it has spent up to now; see the ledger. */
  spent(): Spent;
  /** Batches that its gate has held up to now, those settled since too. */
  held(): number;
  dispose(): void;
}

/** One that answers by a model of its own. */
export interface ModelContender extends Serving {
  /** Flat parameters of the version that serves. */
  parameters(): Float32Array;
}

/** One whose answers are made of those that others give to the same shoppers. */
export interface MixingContender extends Serving {
  /** @param answers probabilities of those that stand before it in their order, `[shoppers]` each */
  mix(answers: Answers): Float32Array;
}

export type Contender = ModelContender | MixingContender;

/** Probabilities by who gives them, for the same shoppers, `[shoppers]` each. */
export type Answers = ReadonlyMap<ContenderName, Float32Array>;

export interface Evening {
  readonly day: number;
  /** Labels that have come in, with what this contender had predicted for those shoppers; null where none have. */
  readonly arrived: Arrived | null;
  /** Whether the watch has raised any alarm today, about whomever: those about another contender count too. */
  readonly alarmed: boolean;
}

export interface Arrived {
  readonly labelled: LabelledBatch;
  /** Probabilities that were served, `[shoppers]`. */
  readonly served: Float32Array;
  /** What every contender had predicted for the same shoppers. */
  readonly answers: Answers;
}

/** Running totals of work. */
export interface Spent {
  /** Examples gone through, once an epoch or pass. */
  readonly processed: number;
  /** Steps of gradient descent taken one by one on labelled batches. */
  readonly updates: number;
  /** Batch fits, those of cross-validation too. */
  readonly fits: number;
  /** Versions released. */
  readonly versions: number;
  /** Checks of batches and versions. */
  readonly checks: number;
}

/** What contenders are made of. */
export interface Setup {
  readonly scenario: Scenario;
  readonly kind: ModelKind;
  /** The static fit on the training window, from which contenders begin. */
  readonly fit: StaticFit;
  /** Flat parameters that know nothing. */
  readonly untrained: Float32Array;
  /** The training window's first day, and the first day served. */
  readonly windowStart: number;
  readonly servingStart: number;
  /** The training window's log of each feature, in the order of FEATURES. */
  readonly references: readonly Reference[];
  /** Index of a date in the calendar; may lie outside. */
  readonly indexOf: (date: string) => number;
  /** A day's shoppers as this contender's shop logged and reported them. */
  readonly batch: (day: number) => Batch;
  /** The same with their model inputs, counted against the training window. */
  readonly labelled: (day: number) => LabelledBatch;
}
