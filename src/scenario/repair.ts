/** Rules between fields: what a single field's schema cannot say. Foreign input is repaired here and nowhere else. */
import { addDays, daysBetween } from './civilDates.ts';
import { withValues, type Scenario } from './scenario.ts';

/** The shortest training window and the shortest time left to serve, in days. */
export const SHORTEST_WINDOW = 14;
export const SHORTEST_SERVING = 28;

/** The latest date on which a training window may end. */
export function latestWindowEnd(scenario: Scenario): string {
  return addDays(scenario.world.start, scenario.world.days - 1 - SHORTEST_SERVING);
}

/** True where the training window lies in the calendar, is long enough and leaves days to serve. */
export function windowFits(scenario: Scenario): boolean {
  const { from, to } = scenario.static;
  return from >= scenario.world.start && to <= latestWindowEnd(scenario) && daysBetween(from, to) + 1 >= SHORTEST_WINDOW;
}

/** The calendar's first 62 days: July and August in the default one. */
export function firstWindow({ world }: Scenario): { readonly from: string; readonly to: string } {
  return { from: world.start, to: addDays(world.start, 61) };
}

/** A window that does not fit becomes the calendar's first. */
export function repair(scenario: Scenario): Scenario {
  if (windowFits(scenario)) return scenario;
  const { from, to } = firstWindow(scenario);
  return withValues(scenario, { 'static.from': from, 'static.to': to });
}
