/** Words of interventions: what a person did to a model, and why it could not be done. */
import type { Intervention } from '../scenario/items.ts';
import type { History } from '../simulation/history.ts';
import { longDate } from './dates.ts';

type Why = History['dynamic']['idle'][number]['why'];

/** "8 October 2026: rolled back to version 31" */
export function interventionLine({ kind, date, target }: Intervention): string {
  return `${longDate(date)}: ${interventionDeed(kind, target)}`;
}

/** "rolled back to version 31" */
export function interventionDeed(kind: Intervention['kind'], target: string): string {
  switch (kind) {
    case 'rollback':
      return `rolled back to version ${target}`;
    case 'release':
      return `released the batch of ${longDate(target)}`;
    case 'reject':
      return `rejected the batch of ${longDate(target)}`;
    case 'publish':
      return 'published the model in training';
    case 'retrain':
      return 'trained the static model anew';
  }
}

const WHY: Readonly<Record<Why, string>> = {
  'no such version': 'there is no such version to go back to',
  'already serving': 'that version serves already',
  'not serving': 'no model serves on that date',
  'not held': 'no such batch is held',
  'nothing new': 'there is nothing new to publish',
  'nothing reported': 'no purchase of those days was reported',
};

/** "It could not be done: no such batch is held." */
export function couldNotBeDone(why: Why): string {
  return `It could not be done: ${WHY[why]}.`;
}

export const INTERVENTION_TEXTS = { none: 'Nothing so far.' } as const;
