/** Where a scenario leaves nothing to see, or nothing to do, and the one change that leads on. */
import { fieldAt, type Scenario } from '../../scenario/scenario.ts';
import { fitWindow } from '../../scenario/window.ts';
import { addDays } from '../../scenario/civilDates.ts';
import type { History } from '../../simulation/history.ts';

export type DeadEnd =
  /** Today lies before the first day served. */
  | { readonly kind: 'not serving'; readonly first: number }
  /** All events of the calendar are over before a model serves. */
  | { readonly kind: 'no event left' }
  /** The calendar ends before dynamic publishes anything: labels come so late, or it publishes so seldom. */
  | { readonly kind: 'never published'; readonly served: number; readonly delay: number; readonly every: number }
  /** It ends before scheduled retraining is due for the first time. */
  | { readonly kind: 'never retrained'; readonly served: number; readonly every: number };

export function deadEnds({ scenario, servingStart, dates, events }: History, today: number): DeadEnd[] {
  const served = dates.length - servingStart;
  const { delay, update, publish } = scenario.dynamic;
  const { on, trigger, every } = scenario.scheduled;
  const found: DeadEnd[] = [];
  if (today < servingStart) found.push({ kind: 'not serving', first: servingStart });
  if (events.length > 0 && events.every(({ day }) => day < servingStart)) found.push({ kind: 'no event left' });
  // In nights served: the first one due at or after another.
  const due = (interval: number, from: number) => Math.ceil(from / interval) * interval;
  // What is published on the last evening would serve on a morning that the calendar does not have.
  if (due(publish, due(update, delay + 1)) >= served) found.push({ kind: 'never published', served, delay, every: Math.max(update, publish) });
  if (on && trigger === 'interval' && every >= served) found.push({ kind: 'never retrained', served, every });
  return found;
}

const YEAR = 365;

/** The calendar's length with a year more, or as much of one as it may have; null where it is as long as it may be. */
export function longerCalendar({ world: { days } }: Scenario): number | null {
  const { domain } = fieldAt('world.days').field;
  const most = domain.kind === 'number' ? domain.max : days;
  return days < most ? Math.min(most, days + YEAR) : null;
}

/** The calendar's first two months, or what of them fits: the window that a scenario begins with. */
export function firstWindow(scenario: Scenario): { readonly from: string; readonly to: string } {
  return fitWindow(scenario, scenario.world.start, addDays(scenario.world.start, 61));
}

/** The incidents without those that lose reports of the training window; null where none does. */
export function withoutLost({ incidents: { list }, static: { from, to } }: Scenario): Scenario['incidents']['list'] | null {
  const left = list.filter((incident) => incident.kind !== 'lost' || incident.from > to || incident.to < from);
  return left.length < list.length ? left : null;
}
