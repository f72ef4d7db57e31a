/** The world of a scenario: its calendar, its events, and the shoppers of any day. The truth, before any model. */
import { daysBetween } from '../scenario/civilDates.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createCalendar, type Calendar } from './calendar.ts';
import { conditions, type Conditions } from './conditions.ts';
import { occurrences, type Occurrence } from './events.ts';
import { incidentsOf, observe, type DatedIncident } from './incidents.ts';
import { drawBatch, type Batch } from './shoppers.ts';

export interface World {
  readonly calendar: Calendar;
  readonly events: readonly Occurrence[];
  /** `[days]`. */
  readonly conditions: readonly Conditions[];
  readonly incidents: readonly DatedIncident[];
  /** The shoppers of a day as the shop's log has them, drawn anew at each call, always the same. */
  batch(day: number): Batch;
}

/** Day 0 of the random streams, so that a date has the same shoppers wherever a calendar starts. */
const STREAM_EPOCH = '2000-01-01';

export function createWorld(scenario: Scenario): World {
  const calendar = createCalendar(scenario.world.start, scenario.world.days);
  const events = occurrences(scenario, calendar);
  const firstKey = daysBetween(STREAM_EPOCH, scenario.world.start);
  const daily = conditions(scenario, calendar, events, firstKey);
  const incidents = incidentsOf(scenario, calendar);
  const { seed } = scenario.world;
  return {
    calendar,
    events,
    conditions: daily,
    incidents,
    batch: (day) => {
      const today = incidents.filter(({ from, to }) => from <= day && day <= to);
      return observe(drawBatch(seed, firstKey + day, daily[day]!), today, seed, firstKey + day);
    },
  };
}
