/**
 * What a person may do to the models, looking at the end of a day. It is done on the next morning, before the shop
 * opens: today's shop is open already, and its shoppers have been served.
 */
import type { Night } from '../../operations/night.ts';
import { fieldAt } from '../../scenario/scenario.ts';
import type { History } from '../../simulation/history.ts';
import { afterRollback } from '../../text/by-hand.ts';
import { batchesIn, batchState } from './known.ts';

/** Why it cannot be done. */
export type Hindrance = 'not serving' | 'last day' | 'too many' | 'not held yet' | 'released' | 'rejected' | 'serves anyway' | 'locked' | 'not open yet' | 'not made yet' | 'nothing new';

/** What keeps a person from doing anything at all tomorrow; null where nothing does. */
export function hindrance({ dates, servingStart, scenario }: History, today: number): Hindrance | null {
  const { domain } = fieldAt('interventions.list').field;
  if (today + 1 >= dates.length) return 'last day';
  if (today + 1 < servingStart) return 'not serving';
  if (domain.kind === 'list' && scenario.interventions.list.length >= domain.most) return 'too many';
  return null;
}

/** The same for settling the batch of a day. */
export function settlingHindrance(history: History, today: number, batchDay: number): Hindrance | null {
  const record = batchesIn(history).find(({ day }) => day === batchDay);
  const state = record ? batchState(record, today) : null;
  if (state === null || state === 'accepted') return 'not held yet';
  return state === 'held' ? hindrance(history, today) : state;
}

/** The same for a rollback to a version of the dynamic model. */
export function rollbackHindrance(history: History, today: number, number: number): Hindrance | null {
  const version = history.contenders.dynamic.versions[number - 1];
  if (!version || version.day > today) return 'not made yet';
  const general = hindrance(history, today);
  if (general) return general;
  return servesTomorrow(history, today) === number ? 'serves anyway' : null;
}

/** The same for publishing the model in training. */
export function publishHindrance(history: History, today: number): Hindrance | null {
  return hindrance(history, today) ?? ((tonight(history, today)?.inStep ?? true) ? 'nothing new' : null);
}

/** The dynamic model's version that serves tomorrow where nobody does anything. */
export function servesTomorrow(history: History, today: number): number {
  return tonight(history, today)?.serves ?? 1;
}

/**
 * The first night from a day on in which the dynamic model in training may be published; null where the calendar has none.
 * Of the record of that day's night only the timetable is told, which nothing done by hand moves.
 */
export function nextPublish({ contenders, servingStart, dates }: History, day: number): number | null {
  const publishing = contenders.dynamic.nights[day - servingStart]?.publishing;
  const night = publishing?.kind === 'waits' ? publishing.until : publishing && publishing.kind !== 'frozen' ? day : null;
  return night === null || night >= dates.length ? null : night;
}

/** What followed the rollbacks by hand of a day, as far as it may be told. */
export function followed({ contenders, servingStart, dates }: History, day: number, lastTold: number): string[] {
  const night = contenders.dynamic.nights[day - servingStart];
  if (!night || day > lastTold || day + 1 >= dates.length) return [];
  const last = night.morning.findLast((step) => step.kind === 'rolled back');
  return last?.kind === 'rolled back' ? [afterRollback(last.to, night.serves, dates[day + 1] ?? '')] : [];
}

/** The dynamic model's record of the night that ends today; undefined before its first. */
function tonight({ contenders, servingStart }: History, today: number): Night | undefined {
  return contenders.dynamic.nights[today - servingStart];
}
