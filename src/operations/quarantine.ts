/** Quarantine: batches that failed the gate are held until a person or the clock releases or rejects them. */
import type { LabelledBatch } from './labelled.ts';

export interface Quarantine {
  /** Holds a batch whose labels came in on a day. */
  hold(labelled: LabelledBatch, arrived: number): void;
  /** Lets the batch of a day go; undefined where none of that day is held. */
  settle(batchDay: number): LabelledBatch | undefined;
  /** Days of the held batches whose labels were in by `arrived` at the latest. */
  due(arrived: number): number[];
  /** Batches that were ever held. */
  count(): number;
}

export function createQuarantine(): Quarantine {
  const waiting = new Map<number, { readonly labelled: LabelledBatch; readonly arrived: number }>();
  let count = 0;
  return {
    hold: (labelled, arrived) => {
      waiting.set(labelled.day, { labelled, arrived });
      count += 1;
    },
    settle: (batchDay) => {
      const held = waiting.get(batchDay);
      waiting.delete(batchDay);
      return held?.labelled;
    },
    due: (arrived) => [...waiting].filter(([, held]) => held.arrived <= arrived).map(([day]) => day),
    count: () => count,
  };
}
