/** The world of a scenario: its calendar, its events, and the shoppers of any day. The truth, before any model. */
import { daysBetween } from '../scenario/civilDates.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createCalendar, type Calendar } from './calendar.ts';
import { conditionsOf, type Conditions, type ConditionsUnder } from './conditions.ts';
import { occurrences, type Occurrence } from './events.ts';
import { incidentsOf, observe, type DatedIncident } from './incidents.ts';
import { drawBatch, type Batch } from './shoppers.ts';

export interface World {
  readonly calendar: Calendar;
  readonly events: readonly Occurrence[];
  /** `[days]`. */
  readonly conditions: readonly Conditions[];
  /** What they would be if only some causes acted. */
  readonly under: ConditionsUnder;
  readonly incidents: readonly DatedIncident[];
  /** The shoppers of a day as the shop's log has them, drawn anew at each call, always the same. */
  readonly batch: (day: number) => Batch;
  /** The same before any incident: everybody as they were, with what they did; nobody else. */
  readonly clean: (day: number) => Batch;
  /** Whether any incident touches a day. */
  readonly isTouched: (day: number) => boolean;
}

/** Day 0 of the random streams, so that a date has the same shoppers wherever a calendar starts. */
const STREAM_EPOCH = '2000-01-01';

export function createWorld(scenario: Scenario): World {
  const calendar = createCalendar(scenario.world.start, scenario.world.days);
  const events = occurrences(scenario, calendar);
  const firstKey = daysBetween(STREAM_EPOCH, scenario.world.start);
  const under = conditionsOf(scenario, calendar, events, firstKey);
  const daily = under(() => true);
  const incidents = incidentsOf(scenario, calendar);
  const { seed } = scenario.world;
  const incidentsOn = (day: number) => incidents.filter(({ from, to }) => from <= day && day <= to);
  const clean = (day: number) => drawBatch(seed, firstKey + day, daily[day]!);
  return {
    calendar,
    events,
    conditions: daily,
    under,
    incidents,
    batch: (day) => observe(clean(day), incidentsOn(day), seed, firstKey + day),
    clean,
    isTouched: (day) => incidentsOn(day).length > 0,
  };
}
