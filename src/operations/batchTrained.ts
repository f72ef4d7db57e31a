/**
 * Contenders that are trained in batches: *static* (frozen, unless a person retrains it) and *scheduled* (retrained
 * at intervals or on an alarm). A retraining refits the candidate that static training chose.
 */
import { tensor2d } from '@tensorflow/tfjs-core';
import { fitBatch } from '../learning/batchFit.ts';
import type { ModelKind } from '../learning/classifier.ts';
import { disposeExamples, type Examples } from '../learning/examples.ts';
import { stackRows, type DatedBatch, type StaticFit } from '../learning/staticTraining.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { PublishReason, Version } from './versions.ts';

/** What a contender spent so far; see the ledger. */
export interface Spent {
  readonly processed: number;
  readonly updates: number;
  readonly fits: number;
  readonly checks: number;
}

export interface BatchTrained {
  /** The serving version's flat parameters. */
  parameters(): Float32Array;
  versions(): readonly Version[];
  spent(): Spent;
  /** Refits on these days and serves the result from `day` on. Yields the share done; false where nothing of them is reported. */
  retrain(day: number, days: readonly DatedBatch[], reason: PublishReason): Generator<number, boolean>;
}

export interface BatchTrainedOptions {
  readonly scenario: Scenario;
  readonly kind: ModelKind;
  readonly fit: StaticFit;
  /** Parameters to refit from. */
  readonly start: Float32Array;
  readonly servingStart: number;
}

export function createBatchTrained({ scenario, kind, fit, start, servingStart }: BatchTrainedOptions): BatchTrained {
  const { rate, batchSize } = scenario.static;
  const versions: Version[] = [
    { number: 1, day: servingStart, reason: 'start', trainedThrough: fit.trainedThrough, examples: fit.examples, score: fit.heldOut?.logLoss ?? NaN, parameters: fit.parameters.slice() },
  ];
  let spent: Spent = { processed: fit.processed, updates: 0, fits: fit.fits, checks: 0 };
  return {
    parameters: () => versions.at(-1)!.parameters,
    versions: () => versions,
    spent: () => spent,
    *retrain(day, days, reason) {
      const { rows, labels } = stackRows(days, fit.scaling);
      if (labels.length === 0) return false;
      const width = fit.scaling.names.length;
      const batch: Examples = { inputs: tensor2d(rows, [labels.length, width]), labels: tensor2d(labels, [labels.length, 1]) };
      try {
        const parameters = yield* fitBatch(kind, start, batch, { epochs: fit.epochs, l2: fit.l2, rate, batchSize, seed: scenario.world.seed });
        versions.push({ number: versions.length + 1, day, reason, trainedThrough: days.at(-1)!.day, examples: labels.length, score: NaN, parameters });
        spent = { ...spent, processed: spent.processed + labels.length * fit.epochs, fits: spent.fits + 1 };
        return true;
      } finally {
        disposeExamples(batch);
      }
    },
  };
}
