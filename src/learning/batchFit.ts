/**
 * Batch training of one model: descent on all examples with momentum, or shuffled mini-batch SGD. The shuffle is
 * keyed by the seed, so a fit is a pure function of its arguments. Logistic regression on all examples is one row
 * of sideBySide.ts.
 */
import { permutation, PURPOSE } from '../numerics/random.ts';
import { createClassifier, type ModelKind } from './classifier.ts';
import { MOMENTUM } from './descent.ts';
import { disposeExamples, eachMiniBatch, pickExamples, type Examples } from './examples.ts';
import { fitSideBySide } from './sideBySide.ts';

export interface BatchFitOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Examples per step; 0 takes all at once. */
  readonly batchSize: number;
  /** Strength λ of the penalty λ/2·‖w‖² on the mean loss; intercepts go free. */
  readonly l2: number;
  /** Key of the shuffle. */
  readonly seed: number;
}

/** A perceptron's full-batch step is this part of the rate: its landscape is not convex. */
const PERCEPTRON_CAUTION = 0.2;

/**
 * Fits a model from `start` (flat; logistic regression on full batches always starts from the base rate). Yields the share
 * done after each epoch; returns the flat parameters at each of the checkpoints, ascending numbers of epochs.
 */
export function* fitPath(kind: ModelKind, start: Float32Array, batch: Examples, checkpoints: readonly number[], { rate, batchSize, l2, seed }: Omit<BatchFitOptions, 'epochs'>): Generator<number, Float32Array[]> {
  const count = batch.inputs.shape[0];
  const whole = batchSize === 0 || batchSize >= count;
  if (whole && kind.shapes.length === 1) {
    const [only] = yield* fitSideBySide(batch, [{ l2, leftOut: -1 }], { checkpoints, rate, folds: undefined });
    return only!;
  }
  const epochs = checkpoints.at(-1)!;
  const path: Float32Array[] = [];
  const model = createClassifier(kind, start);
  try {
    for (let epoch = 1; epoch <= epochs; epoch++) {
      if (whole) model.descend(batch, { rate: rate * PERCEPTRON_CAUTION, l2, momentum: MOMENTUM });
      else {
        const shuffled = pickExamples(batch, Int32Array.from(permutation(seed, PURPOSE.shuffle, epoch - 1, count)));
        eachMiniBatch(shuffled, batchSize, (part) => model.descend(part, { rate, l2, momentum: 0 }));
        disposeExamples(shuffled);
      }
      if (checkpoints.includes(epoch)) path.push(model.parameters());
      yield epoch / epochs;
    }
    return path;
  } finally {
    model.dispose();
  }
}

/** Fits a model; see fitPath. Returns the flat parameters after the last epoch. */
export function* fitBatch(kind: ModelKind, start: Float32Array, batch: Examples, { epochs, ...options }: BatchFitOptions): Generator<number, Float32Array> {
  const [fitted] = yield* fitPath(kind, start, batch, [epochs], options);
  return fitted!;
}
