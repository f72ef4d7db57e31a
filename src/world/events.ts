/**
 * Events of the flower year and what each does to a day. An event's three shifts can be switched on and off one by
 * one: who comes (covariate shift), how many buy (the level) and why they buy (the reasons), both concept drift.
 * Magnitudes at strength 1 are calibrated to the figures that model.md names.
 */
import { parseDate, type CalendarDate } from '@internationalized/date';
import { exp } from '../numerics/elementary.ts';
import { YEARLY_EVENTS, type EventName, type OwnEvent, type Shift, type YearlyEvent } from '../scenario/events.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Calendar } from './calendar.ts';
import { christmas } from './events/christmas.ts';
import { mothers } from './events/mothers.ts';
import { valentines } from './events/valentines.ts';
import { womens } from './events/womens.ts';
import type { Effect, Yearly } from './events/yearly.ts';

/** Every event that comes once a year. */
export const YEARLY: Readonly<Record<YearlyEvent, Yearly>> = { valentines, christmas, womens, mothers };

/** One occurrence of an event in the calendar. */
export interface Occurrence {
  readonly name: EventName;
  /** Index of its day; may lie outside the calendar when only its lead-up falls inside. */
  readonly day: number;
  readonly strength: number;
  readonly moves: readonly Shift[];
  readonly effect: Effect;
}

/** Every event whose day or lead-up falls into the calendar, by date; strength 0 does not happen. */
export function occurrences(scenario: Scenario, calendar: Calendar): Occurrence[] {
  const first = parseDate(calendar.dates[0]!);
  const last = parseDate(calendar.dates[calendar.days - 1]!);
  const years = Array.from({ length: last.year - first.year + 2 }, (_, i) => first.year + i);
  return [
    ...YEARLY_EVENTS.flatMap((id) => years.map((year) => yearlyOccurrence(id, year, scenario, first))),
    ...scenario.events.own.map((event) => ownOccurrence(event, calendar)),
  ]
    .filter(({ day, strength, effect }) => strength > 0 && day >= 0 && day - effect.lead < calendar.days)
    .toSorted((a, b) => a.day - b.day);
}

function yearlyOccurrence(id: YearlyEvent, year: number, scenario: Scenario, first: CalendarDate): Occurrence {
  const { when, effect } = YEARLY[id];
  const { strength, moves } = scenario[id];
  return { name: { id }, day: when(year, scenario).compare(first), strength, moves, effect };
}

/** As Valentine's Day, over a lead-up of its own. */
function ownOccurrence({ name, date, strength, lead, moves }: OwnEvent, calendar: Calendar): Occurrence {
  return { name: { id: 'own', name }, day: calendar.indexOf(date), strength, moves, effect: { ...valentines.effect, lead, mood: lead * 0.55, rush: Math.max(0.5, lead / 4) } };
}

/** How strongly an event acts on a day, as multiples of its full effect. */
export interface Intensity {
  /** On whether and why people buy: comes early, then holds. */
  readonly mood: number;
  /** On how many come: rises exponentially to the day. */
  readonly rush: number;
}

/** Zero before the lead-up and from the day after the event on; `strength` on its day. */
export function intensity({ day, strength, effect }: Occurrence, today: number): Intensity {
  const before = day - today;
  if (before < 0 || before > effect.lead) return { mood: 0, rush: 0 };
  const steepness = 6 / Math.max(1, effect.lead);
  const full = 1 + exp(-effect.mood * steepness);
  return { mood: (strength * full) / (1 + exp((before - effect.mood) * steepness)), rush: strength * exp(-before / effect.rush) };
}
