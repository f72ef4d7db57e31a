/** Words of interventions: what a person did to a model, and why it could not be done. */
import type { Deed, Intervention } from '../scenario/interventions.ts';
import type { Undone } from '../simulation/undone.ts';
import { longDate } from './dates.ts';

type Why = Undone['why'];

/** "8 October 2026: rolled back to version 31" */
export function interventionLine(intervention: Intervention): string {
  return `${longDate(intervention.date)}: ${interventionDeed(intervention)}`;
}

/** "rolled back to version 31" */
export function interventionDeed(deed: Deed): string {
  switch (deed.kind) {
    case 'rollback':
      return `rolled back to version ${deed.version}`;
    case 'release':
      return `released the batch of ${longDate(deed.batch)}`;
    case 'reject':
      return `rejected the batch of ${longDate(deed.batch)}`;
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
  'done already': 'it was done once on that morning',
};

/** "It could not be done: no such batch is held." */
export function couldNotBeDone(why: Why): string {
  return `It could not be done: ${WHY[why]}.`;
}

export const INTERVENTION_TEXTS = { none: 'Nothing so far.' } as const;
