/** What people asked for and could not be done in a run, and why. */
import type { Hindered } from '../operations/night.ts';
import { undoneOf } from '../operations/nights.ts';
import type { Intervention } from '../scenario/interventions.ts';
import { recordsOf, type History } from './history.ts';

export interface Undone {
  readonly intervention: Intervention;
  readonly why: Hindered | 'not serving';
}

/** Those on days on which nobody serves first, then each contender's, in the order of their mornings. */
export function undoneIn(history: Pick<History, 'contenders' | 'outside'>): Undone[] {
  return [...history.outside.map((intervention): Undone => ({ intervention, why: 'not serving' })), ...recordsOf(history).flatMap(({ nights }) => undoneOf(nights))];
}
