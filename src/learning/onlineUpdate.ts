/** Online training of logistic regression: mini-batch SGD on one labelled batch, in the order in which shoppers came. */
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { descend, eachMiniBatch, type Examples, type StepOptions } from './logistic.ts';

export interface OnlineUpdateOptions extends StepOptions {
  /** Examples per step. */
  readonly batchSize: number;
  /** How often the batch is gone through. */
  readonly passes: number;
}

/** The weights after learning from a batch. The old ones are disposed. */
export function learnBatch(weights: Tensor2D, batch: Examples, { passes, batchSize, ...step }: OnlineUpdateOptions): Tensor2D {
  let current = weights;
  for (let pass = 0; pass < passes; pass++) {
    eachMiniBatch(batch, batchSize, (part) => {
      const next = descend(current, part, step);
      current.dispose();
      current = next;
    });
  }
  return current;
}
