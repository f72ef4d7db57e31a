/** Quarantine: batches that failed the gate are held until a person or the clock releases or rejects them. */
import type { LabelledBatch } from './labelled.ts';

export class Quarantine {
  readonly #waiting = new Map<number, { readonly labelled: LabelledBatch; readonly arrived: number }>();
  #count = 0;

  /** Batches that were ever held. */
  get count(): number {
    return this.#count;
  }

  /** Holds a batch whose labels came in on a day. */
  hold(labelled: LabelledBatch, arrived: number): void {
    this.#waiting.set(labelled.day, { labelled, arrived });
    this.#count += 1;
  }

  /** Lets the batch of a day go; undefined where none of that day is held. */
  settle(batchDay: number): LabelledBatch | undefined {
    const held = this.#waiting.get(batchDay);
    this.#waiting.delete(batchDay);
    return held?.labelled;
  }

  /** Days of the held batches whose labels were in by `arrived` at the latest. */
  due(arrived: number): number[] {
    return [...this.#waiting].filter(([, held]) => held.arrived <= arrived).map(([day]) => day);
  }
}
