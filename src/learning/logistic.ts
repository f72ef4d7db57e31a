/**
 * Logistic regression with its gradient written out: ∇ = Xᵀ(σ(Xw) − y) / n. Its parameters are the weights on the
 * inputs, `[inputs]`, the intercept last. Tests hold the gradient to tfjs's own.
 */
import { mul, tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';
import type { ModelKind } from './classifier.ts';
import type { Examples } from './examples.ts';
import { difference, product, sigmoidOf } from './kernels.ts';

/** σ(rows · weights), `[examples, models]`. */
function probabilities(rows: Tensor2D, weights: Tensor2D): Tensor2D {
  const scores = product(rows, weights);
  const result = sigmoidOf(scores);
  scores.dispose();
  return result;
}

class LogisticRegression implements ModelKind {
  readonly shapes: ModelKind['shapes'];
  readonly penalised: Float32Array;

  constructor(inputs: number) {
    this.shapes = [[inputs, 1]];
    this.penalised = new Float32Array(inputs).fill(1);
    this.penalised[inputs - 1] = 0;
  }

  /** All models as the columns of one product: it costs hardly more than a single one, and gives the same bits. */
  predictEach(models: readonly Float32Array[], rows: Tensor2D): Float32Array[] {
    const [inputs, wide] = [this.penalised.length, models.length];
    const columns = new Float32Array(inputs * wide);
    for (let j = 0; j < inputs; j++) for (let m = 0; m < wide; m++) columns[j * wide + m] = models[m]![j]!;
    const weights = tensor2d(columns, [inputs, wide]);
    const all = probabilities(rows, weights);
    const values = all.dataSync<'float32'>();
    weights.dispose();
    all.dispose();
    return models.map((_, m) => everyNth(values, wide, m));
  }

  readonly gradient = gradient;
}

/** Xᵀ(σ(Xw) − y) · scale / n. */
function gradient([weights]: readonly Tensor2D[], { inputs: rows, labels }: Examples, scale: number): Tensor2D[] {
  const all = probabilities(rows, weights!);
  const errors = difference(all, labels);
  const sums = product(rows, errors, true);
  const slope = mul<Tensor2D>(sums, scale / rows.shape[0]);
  for (const each of [all, errors, sums]) each.dispose();
  return [slope];
}

/** Logistic regression on this many inputs, the last of which is the column of ones. */
export function logisticRegression(inputs: number): ModelKind {
  return new LogisticRegression(inputs);
}

/** Every n-th value from `first` on. */
function everyNth(values: Float32Array, n: number, first: number): Float32Array {
  if (n === 1) return values;
  const picked = new Float32Array(values.length / n);
  for (let i = 0, at = first; i < picked.length; i++, at += n) picked[i] = values[at]!;
  return picked;
}
