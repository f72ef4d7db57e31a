/** The book in which a contender writes its nights. */
import { countReported } from '../world/reported.ts';
import type { Evening } from './contender.ts';
import type { LabelStep, MorningStep, Night } from './night.ts';

export class NightBook {
  readonly #nights: Night[] = [];
  #opened: Pick<Night, 'day' | 'morning'> | undefined;

  get all(): readonly Night[] {
    return this.#nights;
  }

  /** Opens the record of a day with what its morning brought. */
  begin(day: number, morning: readonly (MorningStep | undefined)[]): void {
    this.#opened = { day, morning: morning.filter((step) => step !== undefined) };
  }

  /** Closes it with what its evening brought. */
  close({ labels, gate, guard, learning, publishing, serves, inStep }: Omit<Night, 'day' | 'morning'>): void {
    if (!this.#opened) throw new Error('A night ends that has not begun.');
    const { day, morning } = this.#opened;
    // Named one by one: six hundred nights of a year, spread, take a hundredth of its time.
    this.#nights.push({ day, morning, labels, gate, guard, learning, publishing, serves, inStep });
    this.#opened = undefined;
  }
}

/** What came in on an evening. Labels of the first day served come first. */
export function labelStep({ arrived }: Evening, servingStart: number): LabelStep {
  if (!arrived) return { kind: 'waiting', first: servingStart };
  const { labelled } = arrived;
  return { kind: 'arrived', batch: labelled.day, shoppers: labelled.batch.shoppers, reported: countReported(labelled.batch).outcomes };
}
