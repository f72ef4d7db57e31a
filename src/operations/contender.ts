/** A contender is a way to train and serve. Both kinds start as the static fit and then differ only in what they do with labels. */
import { tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';
import { shrinkage, predict, type Examples } from '../learning/logistic.ts';
import { learnBatch, type OnlineUpdateOptions } from '../learning/onlineUpdate.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface Contender {
  /** The serving model's probabilities for rows `[shoppers, inputs]`, `[shoppers]`. */
  serve(inputs: Tensor2D): Float32Array;
  /** Takes note of a labelled batch. */
  receive(batch: Examples): void;
  /** The serving model's weights on the scaled inputs, `[inputs]`. */
  weights(): Float32Array;
  dispose(): void;
}

/** Static training: the fit is frozen. */
export function createStatic(fit: Float32Array): Contender {
  const weights = tensor2d(fit, [fit.length, 1]);
  return {
    serve: (inputs) => predict(weights, inputs),
    receive: () => {},
    weights: () => fit,
    dispose: () => weights.dispose(),
  };
}

/** Dynamic training: warm start from the static fit or cold from zero, then mini-batch SGD on every labelled batch. */
export function createDynamic(fit: Float32Array, { start, rate, passes, batchSize, l2 }: Scenario['dynamic']): Contender {
  let weights = tensor2d(start === 'warm' ? fit : new Float32Array(fit.length), [fit.length, 1]);
  const shrink = l2 > 0 ? shrinkage(fit.length, rate, l2) : undefined;
  const options: OnlineUpdateOptions = { rate, passes, batchSize, shrink };
  return {
    serve: (inputs) => predict(weights, inputs),
    receive: (batch) => {
      weights = learnBatch(weights, batch, options);
    },
    weights: () => weights.dataSync<'float32'>(),
    dispose: () => {
      weights.dispose();
      shrink?.dispose();
    },
  };
}
