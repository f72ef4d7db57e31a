/** The book in which a contender writes its nights. */
import { countReported } from '../world/reported.ts';
import type { Evening } from './contender.ts';
import type { LabelStep, MorningStep, Night } from './night.ts';

export interface NightBook {
  /** Opens the record of a day with what its morning brought. */
  begin(day: number, morning: readonly (MorningStep | undefined)[]): void;
  /** Closes it with what its evening brought. */
  close(evening: Omit<Night, 'day' | 'morning'>): void;
  all(): readonly Night[];
}

export function createNightBook(): NightBook {
  const nights: Night[] = [];
  let opened: Pick<Night, 'day' | 'morning'> | undefined;
  return {
    begin: (day, morning) => {
      opened = { day, morning: morning.filter((step) => step !== undefined) };
    },
    close: ({ labels, gate, guard, learning, publishing, serves, inStep }) => {
      if (!opened) throw new Error('A night ends that has not begun.');
      // Named one by one: six hundred nights of a year, spread, take a hundredth of its time.
      nights.push({ day: opened.day, morning: opened.morning, labels, gate, guard, learning, publishing, serves, inStep });
      opened = undefined;
    },
    all: () => nights,
  };
}

/** What came in on an evening. Labels of the first day served come first. */
export function labelStep({ arrived }: Evening, servingStart: number): LabelStep {
  if (!arrived) return { kind: 'waiting', first: servingStart };
  const { labelled } = arrived;
  return { kind: 'arrived', batch: labelled.day, shoppers: labelled.batch.shoppers, reported: countReported(labelled.batch).outcomes };
}
