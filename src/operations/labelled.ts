/** A day's batch on its way through a contender: what was logged, what was predicted, and what was reported of it. */
import { tensor2d } from '@tensorflow/tfjs-core';
import type { ModelKind } from '../learning/classifier.ts';
import type { Sample } from '../monitoring/reference.ts';
import { LEAST_SERVED, logLoss } from '../numerics/logLoss.ts';
import { UNREPORTED, type Batch } from '../world/shoppers.ts';

export interface LabelledBatch {
  /** The day on which these shoppers came. */
  readonly day: number;
  readonly batch: Batch;
  /** Model inputs, `[shoppers, inputs]`. */
  readonly rows: Float32Array;
  /** The log of each feature, counted in the training window's bins, in the order of FEATURES. */
  readonly samples: readonly Sample[];
}

/** Sums over the reported outcomes of a batch. */
export interface ReportedLoss {
  /** Sum of log losses, in nats. */
  readonly loss: number;
  /** Outcomes reported. */
  readonly reported: number;
}

/** What predictions cost on what was reported. */
export function reportedLoss(predicted: ArrayLike<number>, { reported }: Batch): ReportedLoss {
  let loss = 0;
  let count = 0;
  for (let i = 0; i < reported.length; i++) {
    const label = reported[i]!;
    if (label === UNREPORTED) continue;
    loss += logLoss(predicted[i]!, label, LEAST_SERVED);
    count += 1;
  }
  return { loss, reported: count };
}

/** Mean log loss over several batches, in nats; NaN where nothing was reported. */
export function meanLoss(losses: readonly ReportedLoss[]): number {
  let loss = 0;
  let reported = 0;
  for (const each of losses) {
    loss += each.loss;
    reported += each.reported;
  }
  return loss / reported;
}

/** What models, by their flat parameters, predict for a batch, `[shoppers]` each. */
export function predictionsOn(kind: ModelKind, { rows }: Pick<LabelledBatch, 'rows'>, models: readonly Float32Array[]): Float32Array[] {
  const [width] = kind.shapes[0]!;
  const inputs = tensor2d(rows, [rows.length / width, width]);
  const predicted = kind.predictEach(models, inputs);
  inputs.dispose();
  return predicted;
}

/** What they cost on what was reported of it. */
export function lossesOn(kind: ModelKind, labelled: LabelledBatch, models: readonly Float32Array[]): ReportedLoss[] {
  return predictionsOn(kind, labelled, models).map((each) => reportedLoss(each, labelled.batch));
}
