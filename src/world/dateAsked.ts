/** The date that a link asks for where it names an event and days: `valentines+3`. */
import { parseDate } from '@internationalized/date';
import { eventDay } from '../scenario/at.ts';
import { addDays } from '../scenario/civilDates.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { YEARLY } from './events.ts';

/**
 * An ISO date in the calendar: a date as it is, days from an event counted from the first occurrence in the calendar that leads to a day
 * that is served, else from the first.
 * An event that is switched off has its date all the same. Undefined where the calendar has no such day.
 */
export function dateAsked(scenario: Scenario, at: string): string | undefined {
  const first = scenario.world.start;
  const last = addDays(first, scenario.world.days - 1);
  const asked = at === '' ? undefined : eventDay(at);
  const isInside = (date: string): boolean => date >= first && date <= last;
  const dates = asked === undefined ? [at] : occurrencesOf(scenario, asked.event, parseDate(first).year, parseDate(last).year).filter(isInside).map((date) => addDays(date, asked.days));
  const inside = dates.filter(isInside);
  return inside.find((date) => date > scenario.static.to) ?? inside[0];
}

function occurrencesOf(scenario: Scenario, event: NonNullable<ReturnType<typeof eventDay>>['event'], firstYear: number, lastYear: number): string[] {
  if (event.id === 'own') return scenario.events.own.filter(({ name }) => name === event.name).map(({ date }) => date);
  const { when } = YEARLY[event.id];
  return Array.from({ length: lastYear - firstYear + 1 }, (_, i) => when(firstYear + i, scenario).toString());
}
