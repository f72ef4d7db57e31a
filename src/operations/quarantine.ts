/** Quarantine: batches that failed the gate, held with their reasons until released or rejected. */
import type { Check } from './gate.ts';
import type { LabelledBatch } from './labelled.ts';

/** What became of a labelled batch. */
export interface BatchRecord {
  /** The day its shoppers came, and the day its labels were in. */
  readonly day: number;
  readonly arrived: number;
  /** Empty where the gate is off. */
  readonly checks: readonly Check[];
  readonly held: boolean;
  /** How a held batch left quarantine; null while it waits, and for batches that were never held. */
  readonly settled: { readonly day: number; readonly how: 'released' | 'rejected'; readonly by: 'hand' | 'clock' } | null;
}

export interface Quarantine {
  /** Notes a batch; a held one is kept. */
  note(labelled: LabelledBatch, arrived: number, checks: readonly Check[]): void;
  /** Settles the batch of a day; returns it, or undefined where none of that day is held. */
  settle(batchDay: number, day: number, how: 'released' | 'rejected', by: 'hand' | 'clock'): LabelledBatch | undefined;
  /** Days of the held batches whose labels were in by `arrived` at the latest. */
  due(arrived: number): number[];
  records(): readonly BatchRecord[];
  /** Batches that were ever held. */
  held(): number;
}

export function createQuarantine(): Quarantine {
  const records: BatchRecord[] = [];
  const held = new Map<number, LabelledBatch>();
  let everHeld = 0;
  return {
    note: (labelled, arrived, checks) => {
      const failed = checks.some(({ passed }) => !passed);
      if (failed) {
        held.set(labelled.day, labelled);
        everHeld += 1;
      }
      records.push({ day: labelled.day, arrived, checks, held: failed, settled: null });
    },
    settle: (batchDay, day, how, by) => {
      const labelled = held.get(batchDay);
      if (!labelled) return undefined;
      held.delete(batchDay);
      const at = records.findIndex((record) => record.day === batchDay);
      records[at] = { ...records[at]!, settled: { day, how, by } };
      return labelled;
    },
    due: (arrived) => records.filter((record) => held.has(record.day) && record.arrived <= arrived).map(({ day }) => day),
    records: () => records,
    held: () => everHeld,
  };
}
