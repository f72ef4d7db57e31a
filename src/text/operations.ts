/** Words of the track of operations: versions, batches, alarms, incidents, what was done by hand. What opens below it has its own (opened.ts). */
import type { Check } from '../operations/gate.ts';
import type { ContenderName } from '../scenario/contenders.ts';
import type { Incident } from '../scenario/incidents.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { CONTENDER_TIGHT, theModel } from './contenders.ts';
import { dayMonth, longDate } from './dates.ts';
import { inputWords } from './features.ts';
import { INCIDENT_WORDS } from './incidents.ts';
import { many, plain, significant, times } from './numbers.ts';
import { phrase, term } from './words.ts';

export const OPERATIONS = {
  title: 'What was done to the dynamic model',
  explains: phrase`Which ${term('version')} served when, which batches the ${term('gate')} let in, what the ${term('monitor', 'monitors')} said. Point at a mark and press it to open it.`,
  keys: 'Left and right go from mark to mark, up and down from row to row, Enter opens.',
  track: 'Marks on the year',
  close: 'Close',
  list: 'Show the list',
  listCaption: 'What happened, newest first',
  what: 'What',
  open: 'open',
  goTo: 'go to this day',
  nothing: 'Nothing has happened yet: the models begin to serve when the training window is over.',
  byHand: 'Do something by hand',
  publish: 'Publish now',
  retrain: 'Retrain the static model now',
  release: 'Release',
  reject: 'Reject',
  rollback: 'Roll back to this version',
  withdraw: 'Take it back',
  wasItRight: 'Was it right?',
  checks: phrase`What the ${term('gate')} saw`,
  passed: 'passed',
  withinChance: 'within chance',
  failed: 'failed',
  feature: 'Feature',
  weights: 'Its weights, and those that serve now',
  input: 'What the model sees',
  thisVersion: 'this version',
  servesNow: 'serves now',
  difference: 'difference',
  change: 'To change it, open “What goes wrong” in the settings.',
} as const;

export const ROW_WORDS: Readonly<Record<ContenderName | 'batches' | 'alarms' | 'incidents' | 'deeds', string>> = {
  ...CONTENDER_TIGHT,
  dynamic: 'versions',
  batches: 'batches',
  alarms: 'alarms',
  incidents: 'incidents',
  deeds: 'by hand',
};

/** What the marks mean, where any are. */
export const MARK_WORDS = {
  held: 'held',
  released: 'released',
  rejected: 'rejected',
  alarms: phrase`${term('alarm', 'Alarms')}: above the line those that needed no ${term('label', 'labels')}, below it those that did.`,
  withinChance: 'Hollow marks: beyond a threshold, but within what chance gives at the day’s size.',
} as const;

/** Why something cannot be done by hand, by what stands against it. */
export const HINDRANCES = {
  'not serving': 'The models do not serve yet.',
  'last day': 'This is the calendar’s last day: there is no morning left to do it on.',
  locked: 'The link holds what is done by hand fast.',
  'not open yet': 'The next morning is not open yet.',
  'too many': 'A scenario holds no more things done by hand: take one back first.',
  'not held yet': 'As of today it is not held.',
  released: 'It has been released already.',
  rejected: 'It has been rejected already.',
  'serves anyway': 'It is what serves tomorrow anyway.',
  'not made yet': 'As of today it has not been made.',
  'nothing new': 'The model in training serves already: there is nothing new to publish.',
} as const;

/** When what is done by hand takes effect. */
export function tomorrowNote(iso: string): string {
  return `It would take effect on the next morning, ${longDate(iso)}, before the shop opens; the page steps there. It becomes part of the link, and can be undone.`;
}

/** The rows that are folded, in words. */
export function foldedWords({ gate, dynamic }: Scenario, folded: { readonly batches: boolean; readonly alarms: boolean; readonly incidents: boolean; readonly deeds: boolean }): string {
  const learnt = dynamic.delay > 0 ? 'as soon as its labels were in' : dynamic.update > 1 ? 'as it came' : 'the same night';
  const batches = gate.on ? 'The gate let every batch through.' : `The gate is off: every batch was learnt ${learnt}.`;
  const quiet = [folded.alarms ? 'no alarm sounded' : '', folded.incidents ? 'no incident' : '', folded.deeds ? 'nothing done by hand' : ''].filter((words) => words !== '');
  const rest = quiet.join(', ');
  return [folded.batches ? batches : '', rest === '' ? '' : `${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`].filter((words) => words !== '').join(' ');
}

/** "version 35", of the dynamic model unless said otherwise. */
export function versionName(of: ContenderName, number: number): string {
  return of === 'dynamic' ? `version ${number}` : `${of} version ${number}`;
}

const STATE_WORDS = { accepted: 'let through', held: 'held', released: 'held, then released', rejected: 'held, then rejected' } as const;

/** @param byChance a check was beyond its threshold, within chance */
export function batchName(iso: string, state: keyof typeof STATE_WORDS, byChance: boolean): string {
  return `the batch of ${dayMonth(iso)}: ${STATE_WORDS[state]}${byChance ? ', beyond a threshold only by chance' : ''}`;
}

export function batchTitle(iso: string): string {
  return `The batch of ${longDate(iso)}`;
}

/** With a decimal where there is one: "100%", "60.8%". */
function perCent(value: number): string {
  return `${plain(Math.round(value * 10) / 10)}%`;
}

/** What a check measured, and what it allows. */
export function checkSaw(check: Check): string {
  return `${measured(check)}${check.byChance ? ` ${chanceGives(check)}` : ''}`;
}

function measured({ name, feature, value, threshold, passed }: Check): string {
  const about = feature === null ? '' : `“${inputWords(feature).name}”`;
  const share = perCent(value);
  const allowed = perCent(threshold);
  switch (name) {
    case 'range':
      return passed && value === 0 ? `Nothing lay outside the training window’s range; ${allowed} may.` : `${share} of ${about} lay outside the training window’s range; ${allowed} may.`;
    case 'missing':
      return passed && value === 0 ? `Nothing was missing; ${allowed} may be.` : `${share} of ${about} was missing; ${allowed} may be.`;
    case 'distance':
      return `${passed ? 'Furthest from the last 14 accepted days was' : 'Too far from the last 14 accepted days was'} ${about}, by ${significant(value)}; ${plain(threshold)} may be.`;
    case 'labelRate':
      return `Of the share of buyers and the recent one, the larger was ${times(value)} the smaller; up to ${times(threshold)} is let through.`;
    case 'loss':
      return `The serving model’s log loss was ${times(value)} the recent one; up to ${times(threshold)} is let through.`;
  }
}

const CHANCE_IN: Readonly<Record<Check['name'], (chance: number) => string>> = { range: perCent, missing: perCent, distance: significant, labelRate: times, loss: times };

/** "But chance gives up to 4.1% with 49 shoppers." */
function chanceGives({ name, chance, size }: Check): string {
  return `But chance alone gives up to ${CHANCE_IN[name](chance)} with ${many(size, name === 'labelRate' || name === 'loss' ? 'outcome' : 'shopper')}.`;
}

export function versionTitle(of: ContenderName, number: number): string {
  return `Version ${number} of the ${theModel(of)}`;
}

/** "5 October 2026: 5 alarms", "6 October 2026: 2 crossings within chance" */
export function alarmsOn(iso: string, { alarms, withinChance }: AlarmCounts): string {
  return `${longDate(iso)}: ${countedAlarms({ alarms, withinChance })}`;
}

/** How many alarms a day had, and how many values crossed their threshold only by chance. */
export interface AlarmCounts {
  readonly alarms: number;
  readonly withinChance: number;
}

function countedAlarms({ alarms, withinChance }: AlarmCounts): string {
  return [alarms === 0 ? '' : many(alarms, 'alarm'), withinChance === 0 ? '' : `${many(withinChance, 'crossing')} within chance`].filter(Boolean).join('; ');
}

/** "“price looked at”, a unit changes" */
export function incidentName({ kind, feature }: Pick<Incident, 'kind' | 'feature'>): string {
  const { name } = INCIDENT_WORDS[kind];
  return feature === 'none' ? name : `“${inputWords(feature).name}”, ${name}`;
}

export interface DayWords {
  readonly version: number;
  /** Null where there is nothing to tell of the batch. */
  readonly state: keyof typeof STATE_WORDS | null;
  readonly counts: AlarmCounts;
}

/** A day in a few words: "version 35 served; batch held; 5 alarms". */
export function readingWords({ version, state, counts }: DayWords): string {
  return [`version ${version} served`, state === null ? '' : `batch ${STATE_WORDS[state]}`, countedAlarms(counts)].filter((words) => words !== '').join('; ');
}
