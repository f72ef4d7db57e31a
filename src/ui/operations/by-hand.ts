/**
 * What a person may do to the models, looking at the end of a day. It is done on the next morning, before the shop
 * opens: today's shop is open already, and its shoppers have been served.
 */
import type { Night } from '../../operations/night.ts';
import { fieldAt } from '../../scenario/scenario.ts';
import type { History } from '../../simulation/history.ts';
import { batchesIn, batchState } from './known.ts';

/** Why it cannot be done. */
export type Hindrance = 'not serving' | 'last day' | 'too many' | 'not held yet' | 'released' | 'rejected' | 'serves anyway' | 'not made yet' | 'nothing new';

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
  return (tonight(history, today)?.serves ?? 1) === number ? 'serves anyway' : null;
}

/** The same for publishing the model in training. */
export function publishHindrance(history: History, today: number): Hindrance | null {
  return hindrance(history, today) ?? ((tonight(history, today)?.inStep ?? true) ? 'nothing new' : null);
}

/** The dynamic model's record of the night that ends today; undefined before its first. */
function tonight({ contenders, servingStart }: History, today: number): Night | undefined {
  return contenders.dynamic.nights[today - servingStart];
}
