/**
 * Calendar features that models may be given: the classic answer "can't we just add the date?". They describe the
 * day, so all its shoppers share them; the truth does not use them.
 */
import { type CalendarDate, parseDate } from '@internationalized/date';
import { cosTurns, exp } from '../numerics/elementary.ts';
import { YEARLY_EVENTS, type YearlyEvent } from '../scenario/events.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Calendar } from './calendar.ts';
import { YEARLY } from './events.ts';

/** The season, and the closeness of events, each by its event's name. */
export type CalendarFeatureName = 'season_cos' | 'season_sin' | YearlyEvent;

export interface CalendarFeature {
  readonly name: CalendarFeatureName;
  /** `[days]`, between −1 and 1. */
  readonly values: Float64Array;
}

/** Days over which closeness to an event falls by a factor e. */
const CLOSENESS_DAYS = 4;

function closeness(date: CalendarDate, when: (year: number) => CalendarDate): number {
  const thisYear = when(date.year);
  const next = date.compare(thisYear) <= 0 ? thisYear : when(date.year + 1);
  return exp(-next.compare(date) / CLOSENESS_DAYS);
}

/** Events whose closeness the models see. */
const SEEN: Readonly<Record<Scenario['models']['calendar'], readonly YearlyEvent[]>> = { none: [], season: [], valentines: ['valentines'], events: YEARLY_EVENTS };

export function calendarFeatures(scenario: Scenario, calendar: Calendar): CalendarFeature[] {
  const choice = scenario.models.calendar;
  if (choice === 'none') return [];
  return [
    { name: 'season_cos', values: calendar.turns.map((turn) => cosTurns(turn)) },
    { name: 'season_sin', values: calendar.turns.map((turn) => cosTurns(turn - 0.25)) },
    ...SEEN[choice].map((name) => ({ name, values: Float64Array.from(calendar.dates, (date) => closeness(parseDate(date), (year) => YEARLY[name].when(year, scenario))) })),
  ];
}
