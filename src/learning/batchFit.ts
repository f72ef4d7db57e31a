/**
 * Batch training of logistic regression: full-batch gradient descent with Nesterov momentum, or shuffled
 * mini-batch SGD. The shuffle is keyed by the seed, so a fit is a pure function of its arguments.
 */
import { add, gather, matMul, mul, reshape, sigmoid, sub, tensor1d, tensor2d, transpose, zeros, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { permutation, PURPOSE } from '../numerics/random.ts';
import { descend, disposeExamples, eachMiniBatch, shrinkage, type Examples } from './logistic.ts';

export interface BatchFitOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Examples per step; 0 takes all at once. */
  readonly batchSize: number;
  /** Strength λ of the penalty λ/2·‖w‖² on the mean loss; the intercept goes free. */
  readonly l2: number;
  /** Key of the shuffle. */
  readonly seed: number;
}

/** Momentum of full-batch descent (Nesterov 1983, in the form of Sutskever et al. 2013). */
const MOMENTUM = 0.9;

/** Fits from zero. Yields the share done after each epoch; returns the weights on the scaled inputs, `[inputs]`. */
export function* fitBatch(batch: Examples, options: BatchFitOptions): Generator<number, Float32Array> {
  return options.batchSize === 0 || options.batchSize >= batch.inputs.shape[0] ? yield* descendFullBatch(batch, options) : yield* descendMiniBatches(batch, options);
}

function* descendFullBatch({ inputs, labels }: Examples, { epochs, rate, l2 }: BatchFitOptions): Generator<number, Float32Array> {
  const [count, width] = inputs.shape;
  // Feature-major for the way forward: [1, inputs]·[inputs, examples] is five times faster than row by row.
  const columns = transpose(inputs);
  const target = reshape(labels, [1, count]);
  const penalty = tensor2d(Float32Array.from({ length: width }, (_, j) => (j === width - 1 ? 0 : rate * l2)), [1, width]);
  let weights: Tensor = zeros([1, width]);
  let velocity: Tensor = zeros([1, width]);
  try {
    for (let epoch = 0; epoch < epochs; epoch++) {
      const carried = mul(velocity, MOMENTUM);
      const ahead = add(weights, carried);
      const scores = matMul(ahead, columns);
      const probabilities = sigmoid(scores);
      const errors = sub(probabilities, target);
      const sum = matMul(errors, inputs);
      const slope = mul(sum, rate / count);
      const pull = mul(ahead, penalty);
      const step = add(slope, pull);
      const nextVelocity = sub(carried, step);
      const nextWeights = add(weights, nextVelocity);
      for (const tensor of [carried, ahead, scores, probabilities, errors, sum, slope, pull, step, velocity, weights]) tensor.dispose();
      velocity = nextVelocity;
      weights = nextWeights;
      yield (epoch + 1) / epochs;
    }
    return weights.dataSync<'float32'>().slice();
  } finally {
    for (const tensor of [columns, target, penalty, weights, velocity]) tensor.dispose();
  }
}

function* descendMiniBatches(batch: Examples, { epochs, rate, l2, batchSize, seed }: BatchFitOptions): Generator<number, Float32Array> {
  const [count, width] = batch.inputs.shape;
  const shrink = l2 > 0 ? shrinkage(width, rate, l2) : undefined;
  let weights: Tensor2D = zeros([width, 1]);
  try {
    for (let epoch = 0; epoch < epochs; epoch++) {
      const order = tensor1d(Int32Array.from(permutation(seed, PURPOSE.shuffle, epoch, count)), 'int32');
      const shuffled: Examples = { inputs: gather(batch.inputs, order), labels: gather(batch.labels, order) };
      order.dispose();
      eachMiniBatch(shuffled, batchSize, (part) => {
        const next = descend(weights, part, { rate, shrink });
        weights.dispose();
        weights = next;
      });
      disposeExamples(shuffled);
      yield (epoch + 1) / epochs;
    }
    return weights.dataSync<'float32'>().slice();
  } finally {
    weights.dispose();
    shrink?.dispose();
  }
}
