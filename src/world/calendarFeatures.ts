/**
 * Calendar features that models may be given: the classic answer "can't we just add the date?". They describe the
 * day, so all its shoppers share them; the truth does not use them.
 */
import { type CalendarDate, parseDate } from '@internationalized/date';
import { cosTurns, exp } from '../numerics/elementary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Calendar } from './calendar.ts';
import { valentinesDay } from './events/valentines.ts';

export type CalendarFeatureName = 'season_cos' | 'season_sin' | 'valentines';

export interface CalendarFeature {
  readonly name: CalendarFeatureName;
  /** `[days]`, between −1 and 1. */
  readonly values: Float64Array;
}

/** Days over which closeness to Valentine's Day falls by a factor e. */
const CLOSENESS_DAYS = 4;

function closeness(date: CalendarDate): number {
  const thisYear = valentinesDay(date.year);
  const next = date.compare(thisYear) <= 0 ? thisYear : valentinesDay(date.year + 1);
  return exp(-next.compare(date) / CLOSENESS_DAYS);
}

export function calendarFeatures(choice: Scenario['models']['calendar'], calendar: Calendar): CalendarFeature[] {
  if (choice === 'none') return [];
  const season: CalendarFeature[] = [
    { name: 'season_cos', values: calendar.turns.map((turn) => cosTurns(turn)) },
    { name: 'season_sin', values: calendar.turns.map((turn) => cosTurns(turn - 0.25)) },
  ];
  if (choice === 'season') return season;
  return [...season, { name: 'valentines', values: Float64Array.from(calendar.dates, (date) => closeness(parseDate(date))) }];
}
