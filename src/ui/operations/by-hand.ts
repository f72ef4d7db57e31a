/**
 * What a person may do to the models, looking at the end of a day. It is done on the next morning, before the shop
 * opens: today's shop is open already, and its shoppers have been served.
 */
import { fieldAt } from '../../scenario/scenario.ts';
import type { History } from '../../simulation/history.ts';
import { batchState } from './known.ts';

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
  const record = history.dynamic.batches.find(({ day }) => day === batchDay);
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
  return servesNext(history, today) === number ? 'serves anyway' : null;
}

/** The same for publishing the model in training. */
export function publishHindrance(history: History, today: number): Hindrance | null {
  return hindrance(history, today) ?? (hasSomethingNew(history, today) ? null : 'nothing new');
}

/** The version that tonight leaves in service. */
function servesNext({ dynamic, contenders }: History, today: number): number {
  const rolled = dynamic.rollbacks.find(({ day, by }) => day === today + 1 && by === 'guard');
  if (rolled) return rolled.to;
  const published = contenders.dynamic.versions.find(({ day, reason }) => day === today + 1 && reason === 'sync');
  return published?.number ?? contenders.dynamic.serving[today] ?? 1;
}

/** Whether the model in training has learnt anything tonight or before that is not in service. */
function hasSomethingNew({ dynamic, contenders, servingStart, scenario }: History, today: number): boolean {
  const { update } = scenario.dynamic;
  const upTo = (day: number) => day <= today + 1;
  const rolled = Math.max(servingStart, ...dynamic.rollbacks.map(({ day }) => day).filter(upTo));
  const inStep = Math.max(rolled, ...contenders.dynamic.versions.map(({ day }) => day).filter(upTo));
  /** Nights on which a batch was accepted, and mornings on which one was released. */
  const collected = dynamic.batches.flatMap(({ arrived, held, settled }) => (held ? (settled?.how === 'released' ? [settled.day] : []) : [arrived]));
  for (let night = inStep; night <= today; night++) {
    if ((night - servingStart + 1) % update !== 0) continue;
    if (collected.some((day) => day <= night && day > night - update && day >= rolled)) return true;
  }
  return false;
}
