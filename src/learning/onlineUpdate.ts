/** Online training: mini-batch SGD on one labelled batch, in the order in which shoppers came. */
import type { Classifier, StepOptions } from './classifier.ts';
import { eachMiniBatch, type Examples } from './examples.ts';

export interface OnlineUpdateOptions extends Omit<StepOptions, 'momentum'> {
  /** Examples per step. */
  readonly batchSize: number;
  /** How often the batch is gone through. */
  readonly passes: number;
}

/** Lets a model learn from a batch; returns how many steps it took. */
export function learnBatch(model: Classifier, batch: Examples, { passes, batchSize, rate, l2 }: OnlineUpdateOptions): number {
  let steps = 0;
  for (let pass = 0; pass < passes; pass++) {
    eachMiniBatch(batch, batchSize, (part) => {
      model.descend(part, { rate, l2, momentum: 0 });
      steps += 1;
    });
  }
  return steps;
}
