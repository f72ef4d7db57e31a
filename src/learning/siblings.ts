/**
 * Siblings: models of one kind that learn the same shoppers in the same steps, each from labels of its own, which may be
 * probabilities. So a training can be gone through once more as it would have been had the truth been another. Logistic
 * regressions are the columns of one matrix product, at little more than the cost of a single one; perceptrons, and a
 * model that is alone, are trained as every other model is, to the same bits.
 */
import { add, mul, sub, tensor2d, tidy, type Tensor2D } from '@tensorflow/tfjs-core';
import { fitBatch, type BatchFitOptions } from './batchFit.ts';
import { createClassifier, type ModelKind } from './classifier.ts';
import { stepDownhill } from './descent.ts';
import { disposeExamples, eachMiniBatch, examples, type Examples } from './examples.ts';
import { difference, product, sigmoidOf } from './kernels.ts';
import { learnBatch, type OnlineUpdateOptions } from './onlineUpdate.ts';
import { fitSideBySide } from './sideBySide.ts';

export interface Siblings {
  /**
   * All learn a batch.
   * @param rows model inputs, `[shoppers, inputs]`
   * @param labels of each model, from 0 to 1, `[models][shoppers]`
   */
  learn(rows: Float32Array, labels: readonly Float32Array[], options: OnlineUpdateOptions): void;
  /** Flat parameters of each. */
  parameters(): Float32Array[];
  dispose(): void;
}

/**
 * @param starts flat parameters of each
 * @param targets what the penalty pulls each towards, flat; towards zero where there are none
 */
export function createSiblings(kind: ModelKind, starts: readonly Float32Array[], targets?: readonly Float32Array[]): Siblings {
  return isLogistic(kind) && starts.length > 1 ? sideBySide(kind, starts, targets) : oneByOne(kind, starts, targets);
}

/** Fits each from the same start on the same rows. Yields the share done. */
export function* fitSiblings(kind: ModelKind, start: Float32Array, rows: Float32Array, labels: readonly Float32Array[], options: BatchFitOptions): Generator<number, Float32Array[]> {
  const count = labels[0]!.length;
  const width = rows.length / count;
  const { l2, rate, batchSize, epochs } = options;
  if (labels.length > 1 && isLogistic(kind) && (batchSize === 0 || batchSize >= count)) {
    const batch: Examples = { inputs: tensor2d(rows, [count, width]), labels: interleaved(labels) };
    try {
      const fitted = yield* fitSideBySide(batch, labels.map(() => ({ l2, leftOut: -1 })), { checkpoints: [epochs], rate, folds: undefined });
      return fitted.map(([last]) => last!);
    } finally {
      disposeExamples(batch);
    }
  }
  const fitted: Float32Array[] = [];
  for (const own of labels) {
    const batch = examples(rows, own, width);
    try {
      fitted.push(yield* fitBatch(kind, start, batch, options));
    } finally {
      disposeExamples(batch);
    }
  }
  return fitted;
}

function isLogistic({ shapes }: ModelKind): boolean {
  return shapes.length === 1;
}

/** `[examples, models]`. */
function interleaved(columns: readonly Float32Array[]): Tensor2D {
  const wide = columns.length;
  const all = new Float32Array(columns[0]!.length * wide);
  columns.forEach((column, k) => {
    for (let i = 0, at = k; i < column.length; i++, at += wide) all[at] = column[i]!;
  });
  return tensor2d(all, [columns[0]!.length, wide]);
}

function oneByOne(kind: ModelKind, starts: readonly Float32Array[], targets?: readonly Float32Array[]): Siblings {
  const models = starts.map((start, k) => createClassifier(kind, start, targets?.[k]));
  return {
    learn: (rows, labels, options) =>
      models.forEach((model, k) => {
        const batch = examples(rows, labels[k]!, rows.length / labels[k]!.length);
        learnBatch(model, batch, options);
        disposeExamples(batch);
      }),
    parameters: () => models.map((model) => model.parameters()),
    dispose: () => models.forEach((model) => model.dispose()),
  };
}

function sideBySide({ penalised }: ModelKind, starts: readonly Float32Array[], targets?: readonly Float32Array[]): Siblings {
  const [inputs, wide] = [starts[0]!.length, starts.length];
  let weights = interleaved(starts);
  const target = targets && interleaved(targets);

  /** One step; see classifier.ts. */
  function descend({ inputs: rows, labels }: Examples, rate: number, l2: number): void {
    const scores = product(rows, weights);
    const probabilities = sigmoidOf(scores);
    const errors = difference(probabilities, labels);
    const sums = product(rows, errors, true);
    const step = mul<Tensor2D>(sums, rate / rows.shape[0]);
    const shrunk = l2 === 0 ? weights : shrink(rate * l2);
    const next = stepDownhill(shrunk, step);
    for (const each of [scores, probabilities, errors, sums, step, weights]) each.dispose();
    if (shrunk !== weights) shrunk.dispose();
    weights = next;
  }

  /** Weights with their distance from the target, or from zero, shortened. */
  function shrink(by: number): Tensor2D {
    return tidy(() => {
      const factors = tensor2d(penalised.map((isPenalised) => Math.max(0, 1 - isPenalised * by)), [inputs, 1]);
      return target ? add<Tensor2D>(target, mul(sub(weights, target), factors)) : mul<Tensor2D>(weights, factors);
    });
  }

  return {
    learn: (flat, labels, { passes, batchSize, rate, l2 }) => {
      const count = labels[0]!.length;
      const batch: Examples = { inputs: tensor2d(flat, [count, inputs]), labels: interleaved(labels) };
      for (let pass = 0; pass < passes; pass++) eachMiniBatch(batch, batchSize, (part) => descend(part, rate, l2));
      disposeExamples(batch);
    },
    parameters: () => {
      const flat = weights.dataSync<'float32'>();
      return starts.map((_, k) => Float32Array.from({ length: inputs }, (_value, j) => flat[j * wide + k]!));
    },
    dispose: () => {
      weights.dispose();
      target?.dispose();
    },
  };
}
