/**
 * The model in training of a contender that learns from the stream. Batches that were let through wait here until an
 * update, which learns them in the order in which they came and goes once more through those learnt lately (replay).
 * The days that are gone through then share the learning rate: replay spreads a step over them, and makes it no longer.
 */
import { createClassifier, type ModelKind } from '../learning/classifier.ts';
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

export interface Trainer {
  /** Lets a batch wait for the next update. */
  add(labelled: LabelledBatch, from: 'gate' | 'quarantine'): void;
  /** Learns what waits. */
  update(): Learnt;
  /** Flat parameters. */
  parameters(): Float32Array;
  experience(): Experience;
  /** True while the parameters are those of the version that was published or gone back to last. */
  inStep(): boolean;
  /** Says that the parameters are a version's now. */
  published(): void;
  /** Goes on from a version; what waits is dropped, and nothing is replayed. */
  goOnFrom(version: Version): void;
  /** Examples gone through and steps taken, up to now. */
  work(): { readonly processed: number; readonly updates: number };
  dispose(): void;
}

/**
 * @param lessons takes down what is learnt
 * @param target what the penalty pulls towards, flat; towards zero where there is none
 */
export function createTrainer(kind: ModelKind, settings: Scenario['dynamic'], start: Omit<Version, 'number'>, lessons: Lesson[], target?: Float32Array): Trainer {
  const model = createClassifier(kind, start.parameters, target);
  let waiting: { readonly labelled: LabelledBatch; readonly from: 'gate' | 'quarantine' }[] = [];
  let replayed: LabelledBatch[] = [];
  let { trainedThrough, examples: experience } = start;
  let inStep = true;
  let processed = 0;
  let updates = 0;

  /** Learns from what is reported of a batch, which is something, at this rate. */
  function learn({ batch, rows }: LabelledBatch, rate: number): void {
    const reported = reportedRows(rows, batch);
    const count = reported.labels.length;
    const part = examples(reported.rows, reported.labels, rows.length / batch.shoppers);
    updates += learnBatch(model, part, { ...settings, rate });
    processed += count * settings.passes;
    disposeExamples(part);
    inStep = false;
  }

  return {
    add: (labelled, from) => waiting.push({ labelled, from }),
    update: () => {
      let learnt = 0;
      const before = updates;
      for (const { labelled } of waiting) {
        const goneThrough = [labelled, ...replayed];
        // A day of which nothing is reported teaches nothing; that it was gone through is part of how it fell.
        for (const { day } of goneThrough) lessons.push({ kind: 'learn', day, rate: settings.rate / goneThrough.length });
        const days = goneThrough.filter(({ batch }) => countReported(batch).outcomes > 0);
        for (const day of days) learn(day, settings.rate / days.length);
        const count = countReported(labelled.batch).outcomes;
        learnt += count;
        if (count > 0) trainedThrough = Math.max(trainedThrough ?? labelled.day, labelled.day);
        replayed.push(labelled);
        if (replayed.length > settings.replay) replayed = replayed.slice(replayed.length - settings.replay);
      }
      experience += learnt;
      const daysOf = (batches: typeof waiting) => batches.map(({ labelled }) => labelled.day);
      const update = { batches: daysOf(waiting), released: daysOf(waiting.filter(({ from }) => from === 'quarantine')), examples: learnt, steps: updates - before };
      waiting = [];
      return update;
    },
    parameters: model.parameters,
    experience: () => ({ trainedThrough, examples: experience }),
    inStep: () => inStep,
    published: () => {
      inStep = true;
    },
    goOnFrom: (version) => {
      model.load(version.parameters);
      waiting = [];
      replayed = [];
      ({ trainedThrough, examples: experience } = version);
      inStep = true;
    },
    work: () => ({ processed, updates }),
    dispose: model.dispose,
  };
}
