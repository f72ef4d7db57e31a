/** Days of a scenario's calendar as the page walks through them; day 0 is the calendar's first date. */
import { parseDate } from '@internationalized/date';
import { addDays, daysBetween } from '../scenario/civilDates.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { dateAsked } from '../world/dateAsked.ts';
import type { EventMark } from '../simulation/history.ts';
import type { Stride } from './state.ts';

export function lastDay({ world }: Scenario): number {
  return world.days - 1;
}

/** The last day that may be reached: the calendar's, or that of the limit. */
export function lastOpenDay(scenario: Scenario, limit: string | null): number {
  return limit === null ? lastDay(scenario) : Math.min(lastDay(scenario), Math.max(0, daysBetween(scenario.world.start, limit)));
}

/** Whether a limit before the calendar's end is reached: nothing goes on from here. */
export function isAtLimit(scenario: Scenario, limit: string | null, today: number): boolean {
  const last = lastOpenDay(scenario, limit);
  return last < lastDay(scenario) && today >= last;
}

export function dateOf({ world }: Scenario, day: number): string {
  return addDays(world.start, day);
}

/** The day of an ISO date, or of days from an event; undefined where the calendar does not have it, or where nothing is asked for. */
export function dayOf(scenario: Scenario, at: string): number | undefined {
  const date = at === '' ? undefined : dateAsked(scenario, at);
  if (date === undefined) return undefined;
  const day = daysBetween(scenario.world.start, date);
  return day >= 0 && day <= lastDay(scenario) ? day : undefined;
}

/** The first day on which the models serve. */
export function firstServedDay({ world, static: { to } }: Scenario): number {
  return daysBetween(world.start, to) + 1;
}

/** Where the page opens unless the link says otherwise: the first 14 February that is served, else the last day. */
export function openingDay(scenario: Scenario): number {
  const from = firstServedDay(scenario);
  const year = parseDate(dateOf(scenario, from)).year;
  const candidates = [year, year + 1].map((candidate) => dayOf(scenario, `${String(candidate).padStart(4, '0')}-02-14`));
  return candidates.find((day) => day !== undefined && day >= from) ?? lastDay(scenario);
}

/** The day a step leads to, in the calendar; an event step without an event ahead stays. */
export function stepFrom(scenario: Scenario, events: readonly EventMark[], today: number, stride: Stride, direction: 1 | -1): number {
  const clamped = (day: number): number => Math.min(Math.max(day, 0), lastDay(scenario));
  switch (stride) {
    case 'day':
      return clamped(today + direction);
    case 'week':
      return clamped(today + 7 * direction);
    case 'month': {
      const date = parseDate(dateOf(scenario, today)).add({ months: direction });
      return clamped(daysBetween(scenario.world.start, date.toString()));
    }
    case 'event': {
      const days = events.filter(({ strength, day }) => strength > 0 && (day - today) * direction > 0).map(({ day }) => day);
      return days.length === 0 ? today : direction === 1 ? Math.min(...days) : Math.max(...days);
    }
  }
}
