/**
 * Logistic regression on tfjs with its gradient written out: ∇ = Xᵀ(σ(Xw) − y) / n + l2·w, the intercept (last
 * weight) not penalised. Tests hold it to tf.grads. Tensors made here are disposed here.
 */
import { add, matMul, mul, reshape, sigmoid, slice, sub, tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';

/** Labelled examples on the backend. */
export interface Examples {
  /** `[examples, inputs]`, the last column ones. */
  readonly inputs: Tensor2D;
  /** `[examples, 1]`, 0 or 1. */
  readonly labels: Tensor2D;
}

export function examples(inputs: Float32Array, labels: ArrayLike<number>, width: number): Examples {
  return {
    inputs: tensor2d(inputs, [labels.length, width]),
    labels: tensor2d(labels instanceof Float32Array ? labels : Float32Array.from(labels), [labels.length, 1]),
  };
}

export function disposeExamples({ inputs, labels }: Examples): void {
  inputs.dispose();
  labels.dispose();
}

/** The probabilities that weights `[inputs, 1]` give to rows `[examples, inputs]`, `[examples]`. */
export function predict(weights: Tensor2D, inputs: Tensor2D): Float32Array {
  const scores = matMul(inputs, weights);
  const probabilities = sigmoid(scores);
  const values = probabilities.dataSync<'float32'>();
  scores.dispose();
  probabilities.dispose();
  return values;
}

/** The mean log loss's gradient without penalty, `[1, inputs]`. */
export function gradient(weights: Tensor2D, { inputs, labels }: Examples): Tensor2D {
  const count = inputs.shape[0];
  const scores = matMul(inputs, weights);
  const probabilities = sigmoid(scores);
  const errors = sub(probabilities, labels);
  const row = reshape(errors, [1, count]);
  const sum = matMul(row, inputs);
  const mean = mul(sum, 1 / count);
  for (const tensor of [scores, probabilities, errors, row, sum]) tensor.dispose();
  return mean as Tensor2D;
}

/** What multiplies the weights in a step: 1 − rate·l2, and 1 for the intercept, `[inputs, 1]`. */
export function shrinkage(width: number, rate: number, l2: number): Tensor2D {
  return tensor2d(Float32Array.from({ length: width }, (_, j) => (j === width - 1 ? 1 : 1 - rate * l2)), [width, 1]);
}

export interface StepOptions {
  readonly rate: number;
  /** See `shrinkage`; undefined where there is no penalty. */
  readonly shrink: Tensor2D | undefined;
}

/** The weights after one step of gradient descent on the examples. The old ones are left alone. */
export function descend(weights: Tensor2D, batch: Examples, { rate, shrink }: StepOptions): Tensor2D {
  const slope = gradient(weights, batch);
  const scaled = mul(slope, -rate);
  const change = reshape(scaled, weights.shape);
  const kept = shrink ? mul(weights, shrink) : weights;
  const next = add(kept, change) as Tensor2D;
  for (const tensor of [slope, scaled, change]) tensor.dispose();
  if (kept !== weights) kept.dispose();
  return next;
}

/**
 * Calls `use` on consecutive mini-batches of the examples, in their order: as few as hold at most `size` each, and
 * as even as can be, since a step on a handful left over would count as much as a full one.
 */
export function eachMiniBatch(batch: Examples, size: number, use: (miniBatch: Examples) => void): void {
  const [count, width] = batch.inputs.shape;
  const parts = Math.ceil(count / size);
  if (parts <= 1) {
    use(batch);
    return;
  }
  for (let part = 0; part < parts; part++) {
    const from = Math.floor((part * count) / parts);
    const length = Math.floor(((part + 1) * count) / parts) - from;
    const inputs = slice(batch.inputs, [from, 0], [length, width]);
    const labels = slice(batch.labels, [from, 0], [length, 1]);
    use({ inputs, labels });
    inputs.dispose();
    labels.dispose();
  }
}
