/** Moving the training window: whatever dates a hand or a keyboard asks for, the nearest window that fits. */
import { addDays, daysBetween } from './civilDates.ts';
import { SHORTEST_WINDOW, latestWindowEnd } from './repair.ts';
import type { Scenario } from './scenario.ts';

export interface TrainingWindow {
  readonly from: string;
  readonly to: string;
}

/**
 * The window nearest to the one asked for. An end that is moved alone stops short of the other; where both are
 * moved the window keeps its length as long as it can.
 */
export function fitWindow(scenario: Scenario, from: string, to: string): TrainingWindow {
  const { start } = scenario.world;
  const latest = latestWindowEnd(scenario);
  const last = daysBetween(start, latest);
  const day = (date: string): number => daysBetween(start, date);
  const clamp = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max);
  const shortest = SHORTEST_WINDOW - 1;

  let first: number;
  let end: number;
  if (from !== scenario.static.from && to !== scenario.static.to) {
    const length = clamp(day(to) - day(from), shortest, last);
    first = clamp(day(from), 0, last - length);
    end = first + length;
  } else if (from !== scenario.static.from) {
    end = clamp(day(to), shortest, last);
    first = clamp(day(from), 0, end - shortest);
  } else {
    first = clamp(day(from), 0, last - shortest);
    end = clamp(day(to), first + shortest, last);
  }
  return { from: addDays(start, first), to: addDays(start, end) };
}
