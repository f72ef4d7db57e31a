/**
 * The model in training of a contender that learns from the stream. Batches that were let through wait here until an
 * update, which learns them in the order in which they came and goes once more through those learnt lately (replay).
 * The days that are gone through then share the learning rate: replay spreads a step over them, and makes it no longer.
 */
import { createClassifier, type Classifier, type ModelKind } from '../learning/classifier.ts';
import { disposeExamples, examples } from '../learning/examples.ts';
import { learnBatch } from '../learning/onlineUpdate.ts';
import { reportedRows } from '../learning/reportedRows.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { countReported } from '../world/reported.ts';
import type { LabelledBatch } from './labelled.ts';
import type { Lesson } from './lesson.ts';
import type { Version } from './versions.ts';

/** What an update learnt. */
export interface Learnt {
  /** Days of the batches, those of them that came out of quarantine, and the reported outcomes of all. */
  readonly batches: readonly number[];
  readonly released: readonly number[];
  readonly examples: number;
  /** Steps of gradient descent, those on replayed days too. */
  readonly steps: number;
}

/** What a model has learnt from: of a version, or of the model in training. */
export type Experience = Pick<Version, 'trainedThrough' | 'examples'>;

interface Waiting {
  readonly labelled: LabelledBatch;
  readonly from: 'gate' | 'quarantine';
}

export class Trainer {
  readonly #model: Classifier;
  readonly #settings: Scenario['dynamic'];
  readonly #lessons: Lesson[];
  #waiting: Waiting[] = [];
  #replayed: LabelledBatch[] = [];
  #trainedThrough: number | null;
  #examples: number;
  #inStep = true;
  #processed = 0;
  #updates = 0;

  /**
   * @param lessons takes down what is learnt
   * @param target what the penalty pulls towards, flat; towards zero where there is none
   */
  constructor(kind: ModelKind, settings: Scenario['dynamic'], start: Omit<Version, 'number'>, lessons: Lesson[], target?: Float32Array) {
    this.#model = createClassifier(kind, start.parameters, target);
    this.#settings = settings;
    this.#lessons = lessons;
    this.#trainedThrough = start.trainedThrough;
    this.#examples = start.examples;
  }

  /** True while the parameters are those of the version that was published or gone back to last. */
  get inStep(): boolean {
    return this.#inStep;
  }

  /** Examples gone through and steps taken, up to now. */
  get processed(): number {
    return this.#processed;
  }

  get updates(): number {
    return this.#updates;
  }

  /** Flat parameters. */
  parameters(): Float32Array {
    return this.#model.parameters();
  }

  experience(): Experience {
    return { trainedThrough: this.#trainedThrough, examples: this.#examples };
  }

  /** Lets a batch wait for the next update. */
  add(labelled: LabelledBatch, from: Waiting['from']): void {
    this.#waiting.push({ labelled, from });
  }

  /** Learns what waits. */
  update(): Learnt {
    const [waiting, before] = [this.#waiting, this.#updates];
    let learnt = 0;
    for (const { labelled } of waiting) learnt += this.#goThrough(labelled);
    this.#examples += learnt;
    this.#waiting = [];
    return { batches: daysOf(waiting), released: daysOf(waiting.filter(({ from }) => from === 'quarantine')), examples: learnt, steps: this.#updates - before };
  }

  /** Learns a batch and replays those before it; answers how many of its own outcomes are reported. */
  #goThrough(labelled: LabelledBatch): number {
    const { rate, replay } = this.#settings;
    const goneThrough = [labelled, ...this.#replayed];
    // A day of which nothing is reported teaches nothing; that it was gone through is part of how it fell.
    for (const { day } of goneThrough) this.#lessons.push({ kind: 'learn', day, rate: rate / goneThrough.length });
    const days = goneThrough.filter(({ batch }) => countReported(batch).outcomes > 0);
    for (const day of days) this.#learn(day, rate / days.length);
    const count = countReported(labelled.batch).outcomes;
    if (count > 0) this.#trainedThrough = Math.max(this.#trainedThrough ?? labelled.day, labelled.day);
    this.#replayed.push(labelled);
    if (this.#replayed.length > replay) this.#replayed = this.#replayed.slice(this.#replayed.length - replay);
    return count;
  }

  /** Learns from what is reported of a batch, which is something, at this rate. */
  #learn({ batch, rows }: LabelledBatch, rate: number): void {
    const { passes, batchSize, l2 } = this.#settings;
    const reported = reportedRows(rows, batch);
    const part = examples(reported.rows, reported.labels, rows.length / batch.shoppers);
    this.#updates += learnBatch(this.#model, part, { passes, batchSize, l2, rate });
    this.#processed += reported.labels.length * passes;
    disposeExamples(part);
    this.#inStep = false;
  }

  /** Says that the parameters are a version's now. */
  published(): void {
    this.#inStep = true;
  }

  /** Goes on from a version; what waits is dropped, and nothing is replayed. */
  goOnFrom({ parameters, trainedThrough, examples: experience }: Version): void {
    this.#model.load(parameters);
    this.#waiting = [];
    this.#replayed = [];
    this.#trainedThrough = trainedThrough;
    this.#examples = experience;
    this.#inStep = true;
  }

  dispose(): void {
    this.#model.dispose();
  }
}

function daysOf(batches: readonly Waiting[]): number[] {
  return batches.map(({ labelled }) => labelled.day);
}
