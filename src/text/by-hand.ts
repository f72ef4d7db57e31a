/** Words of what can be done by hand: what each deed would do tomorrow, and what became of one that the next night undid. */
import type { Version } from '../operations/versions.ts';
import { dayMonth, longDate } from './dates.ts';
import { decimals } from './numbers.ts';
import { phrase, term } from './words.ts';

export const BY_HAND = {
  intro: phrase`A ${term('rollback')} lets an earlier ${term('version')} serve again; to ${term('publish')} puts the model in training into service; a batch in ${term('quarantine')} is learnt from once it is released, and never where it is rejected.`,
  rollback: 'Roll back',
  rollbackTo: 'The dynamic model goes back to',
  batch: 'A batch in quarantine',
  noBatch: 'None is held as of today.',
  publish: 'The model in training goes into service',
  retrain: 'The static model is trained anew',
} as const;

/** "version 31 of 4 October: 0.245 nats" */
export function versionOption({ number, score }: Pick<Version, 'number' | 'score'>, iso: string): string {
  return `version ${number} of ${dayMonth(iso)}${Number.isNaN(score) ? '' : `: ${decimals(score, 3)} nats`}`;
}

export interface TomorrowWords {
  /** ISO. */
  readonly tomorrow: string;
  /** The version that serves then where nobody does anything. */
  readonly serves: number;
}

/**
 * @param next the next night on which the model in training may be published, ISO; '' where the calendar has none
 * @param isGated the gate may keep that night from learning
 */
export function rollbackTomorrow({ tomorrow, serves }: TomorrowWords, to: number, next: string, isGated: boolean): string {
  const opening = `On ${longDate(tomorrow)} version ${to} would serve in place of version ${serves}. Training goes on from it`;
  if (next === '') return `${opening}; within this calendar nothing is published after it.`;
  if (next === tomorrow) return `${opening}, and what it learns is due to be published that same night: the next night would undo this${isGated ? ', unless the gate holds that day’s batch' : '. While a feed is broken, only the gate, which is off, would keep the model from learning it again'}.`;
  return `${opening}, and what it has learnt is due to be published in the night of ${longDate(next)}: until then version ${to} would serve.`;
}

export function settleTomorrow({ tomorrow, serves }: TomorrowWords): string {
  return `Released, it is learnt from in the next night that learns; rejected, never. Version ${serves} would serve on ${longDate(tomorrow)} either way.`;
}

export function publishTomorrow({ tomorrow, serves }: TomorrowWords): string {
  return `On ${longDate(tomorrow)} a new version, the model in training as it stands tonight, would serve in place of version ${serves}.`;
}

export function retrainTomorrow({ tomorrow }: TomorrowWords, version: number): string {
  return `On ${longDate(tomorrow)} static version ${version} would serve: trained as the first one was, on the days before that morning. The dynamic model is left as it is.`;
}

/** What came after a rollback by hand. @param serves the version that served on the next morning */
export function afterRollback(to: number, serves: number, next: string): string {
  if (serves === to) return `Version ${to}, which came back by hand, serves on ${longDate(next)} too.`;
  return `The next night undid the rollback: training went on from version ${to}, and version ${serves} serves from ${longDate(next)}.`;
}
