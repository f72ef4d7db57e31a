/** Versions of a model that served: numbered, dated, scored, kept so that any of them can serve again. */

export type PublishReason = 'start' | 'sync' | 'retrain' | 'hand';

export interface Version {
  /** From 1. */
  readonly number: number;
  /** The first day on which it may serve. */
  readonly day: number;
  readonly reason: PublishReason;
  /** The last day whose shoppers it has learnt from; null where it has learnt from none. */
  readonly trainedThrough: number | null;
  /** Examples it has learnt from, each counted once. */
  readonly examples: number;
  /** Progressive validation: mean log loss of the training model since the version before, in nats; of a static fit that of the held-out days; NaN where it saw none. */
  readonly score: number;
  /** Flat, on the scaled inputs. */
  readonly parameters: Float32Array;
}

export interface Rollback {
  /** The day from which the earlier version serves again. */
  readonly day: number;
  readonly from: number;
  readonly to: number;
  readonly by: 'guard' | 'hand';
  /** Mean log loss of both versions on the same recent labelled shoppers, in nats; NaN for a rollback by hand. */
  readonly loss: number;
  readonly earlierLoss: number;
}

/** A publish that the champion–challenger guard refused. */
export interface Refusal {
  readonly day: number;
  /** Progressive losses on the same shoppers, in nats. */
  readonly champion: number;
  readonly challenger: number;
}
