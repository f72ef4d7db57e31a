/** How far each end of the training window may go, as days of the calendar. */
import { daysBetween } from '../../scenario/civilDates.ts';
import { latestWindowEnd, SHORTEST_WINDOW } from '../../scenario/repair.ts';
import type { Scenario } from '../../scenario/scenario.ts';

export type WindowEnd = 'from' | 'to';

export interface TrainingWindow {
  /** First and last day, both included. */
  readonly from: number;
  readonly to: number;
  readonly latest: number;
}

export function trainingWindow(scenario: Scenario): TrainingWindow {
  const day = (iso: string) => daysBetween(scenario.world.start, iso);
  return { from: day(scenario.static.from), to: day(scenario.static.to), latest: day(latestWindowEnd(scenario)) };
}

/** Smallest and largest day of one end while the other stays. */
export function limits({ from, to, latest }: TrainingWindow, end: WindowEnd): { least: number; most: number } {
  return end === 'from' ? { least: 0, most: to - SHORTEST_WINDOW + 1 } : { least: from + SHORTEST_WINDOW - 1, most: latest };
}

/** The window with one end moved as near to `day` as it may go. */
export function withEnd(given: TrainingWindow, end: WindowEnd, day: number): TrainingWindow {
  const { least, most } = limits(given, end);
  return { ...given, [end]: Math.min(most, Math.max(least, day)) };
}
