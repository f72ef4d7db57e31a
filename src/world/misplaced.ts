/** Finds what of a scenario and its view the calendar has no room for. It changes no number: simulation/misplaced.test.ts holds that. */
import { parseDate } from '@internationalized/date';
import { eventDay } from '../scenario/at.ts';
import { addDays, daysBetween } from '../scenario/civilDates.ts';
import { YEARLY_EVENTS, type YearlyEvent } from '../scenario/events.ts';
import type { Misplaced } from '../scenario/misplaced.ts';
import { DEFAULT_SCENARIO, printedAt, type Scenario, type ScenarioKey } from '../scenario/scenario.ts';
import { ownNameOf, type View } from '../scenario/view.ts';
import { dateAsked } from './dateAsked.ts';
import { YEARLY } from './events.ts';

/** Days of the training window that are trained on at least (learning/staticTraining.ts). */
const LEAST_TRAINED = 7;

/** In the order of the settings. */
export function misplacedIn(scenario: Scenario, view?: Pick<View, 'lens' | 'at'>): Misplaced[] {
  const { world, events, incidents, interventions, static: fit, dynamic, scheduled } = scenario;
  const first = world.start;
  const last = addDays(first, world.days - 1);
  const calendar = { first, last };
  const isOutside = (date: string): boolean => date < first || date > last;
  const windowDays = daysBetween(fit.from, fit.to) + 1;
  const servedDays = daysBetween(fit.to, last);

  const change: Misplaced[] = world.change !== 0 && (world.changeDate <= first || world.changeDate > last) ? [{ ...calendar, at: 'world.changeDate', kind: 'change', date: world.changeDate }] : [];
  const yearly = YEARLY_EVENTS.filter((event) => isChanged(scenario, event) && !falls(scenario, event, YEARLY[event].effect.lead)).map((event): Misplaced => ({ ...calendar, at: `${event}.strength`, kind: 'yearly', event }));
  const own = events.own
    .filter(({ date, strength }) => strength > 0 && isOutside(date))
    .map(({ name, date, lead }): Misplaced => ({ ...calendar, at: 'events.own', kind: 'event', name, date, leadsUp: date > last && addDays(date, -lead) <= last }));
  const wrong = incidents.list
    .filter(({ from, to }) => isOutside(from) || isOutside(to))
    .map(({ kind, from, to }): Misplaced => ({ ...calendar, at: 'incidents.list', kind: 'incident', incident: kind, from, to, inPart: from <= last && to >= first }));
  const holdout = Math.min(fit.holdout, windowDays - LEAST_TRAINED);
  const kept: Misplaced[] = holdout < fit.holdout ? [{ ...calendar, at: 'static.holdout', kind: 'holdout', asked: fit.holdout, used: holdout, days: windowDays }] : [];
  const late: Misplaced[] = dynamic.delay >= servedDays ? [{ ...calendar, at: 'dynamic.delay', kind: 'delay', asked: dynamic.delay, days: servedDays }] : [];
  const never: Misplaced[] = scheduled.on && scheduled.trigger !== 'alarm' && scheduled.every >= servedDays ? [{ ...calendar, at: 'scheduled.every', kind: 'interval', asked: scheduled.every, days: servedDays }] : [];
  const done = interventions.list.filter(({ date }) => isOutside(date)).map((deed): Misplaced => ({ ...calendar, at: 'interventions.list', kind: 'deed', deed }));
  return [...change, ...yearly, ...own, ...wrong, ...kept, ...late, ...never, ...done, ...(view ? [...lensMisplaced(scenario, view.lens, calendar), ...dayMisplaced(scenario, view.at, calendar)] : [])];
}

function lensMisplaced(scenario: Scenario, lens: View['lens'], calendar: { readonly first: string; readonly last: string }): Misplaced[] {
  const name = ownNameOf(lens);
  if (name !== undefined) {
    const isThere = scenario.events.own.some((own) => own.name === name && own.strength > 0 && own.date >= calendar.first && own.date <= calendar.last);
    return isThere ? [] : [{ ...calendar, at: 'lens', kind: 'lens', event: { id: 'own', name } }];
  }
  const event = YEARLY_EVENTS.find((each) => each === lens);
  if (event === undefined || (scenario[event].strength > 0 && falls(scenario, event, 0))) return [];
  return [{ ...calendar, at: 'lens', kind: 'lens', event: { id: event } }];
}

function dayMisplaced(scenario: Scenario, at: string, calendar: { readonly first: string; readonly last: string }): Misplaced[] {
  const asked = at === '' ? undefined : eventDay(at);
  return asked && dateAsked(scenario, at) === undefined ? [{ ...calendar, at: 'at', kind: 'day', ...asked }] : [];
}

/** Whether an event, or a day of those before it, falls into the calendar in any year. */
function falls(scenario: Scenario, event: YearlyEvent, daysBefore: number): boolean {
  const { start, days } = scenario.world;
  const first = parseDate(start);
  const years = Array.from({ length: Math.ceil(days / 365) + 2 }, (_, i) => first.year + i);
  return years.some((year) => {
    const day = YEARLY[event].when(year, scenario).compare(first);
    return day >= 0 && day - daysBefore < days;
  });
}

function isChanged(scenario: Scenario, event: YearlyEvent): boolean {
  const paths: readonly ScenarioKey[] = [`${event}.strength`, `${event}.moves`, ...(event === 'mothers' ? ['mothers.country' as const] : [])];
  return scenario[event].strength > 0 && paths.some((path) => printedAt(scenario, path) !== printedAt(DEFAULT_SCENARIO, path));
}
