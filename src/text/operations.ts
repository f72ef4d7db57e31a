/** Words of the track of operations and of what opens below it: versions, batches, incidents, what was done by hand. */
import type { Check } from '../operations/gate.ts';
import type { BatchRecord, Rollback } from '../operations/nights.ts';
import type { Version } from '../operations/versions.ts';
import type { ContenderName } from '../scenario/contenders.ts';
import type { IncidentKind, Incident } from '../scenario/incidents.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { dayMonth, longDate } from './dates.ts';
import { inputWords } from './features.ts';
import { wordsFor } from './fields.ts';
import { INCIDENT_WORDS } from './incidents.ts';
import { decimals, many, plain, significant, times } from './numbers.ts';


export const OPERATIONS = {
  title: 'What was done to the dynamic model',
  explains: 'Who served when, which batches were let in, what the monitors said. Point at a mark and press it to open it.',
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
  afterRollback: 'Training goes on from it, and the next publish follows it.',
  withdraw: 'Take it back',
  wasItRight: 'Was it right?',
  checks: 'What the gate saw',
  passed: 'passed',
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
  dynamic: 'versions',
  static: 'static',
  scheduled: 'scheduled',
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
  alarms: 'Alarms: above the line those that needed no labels, below it those that did.',
} as const;

/** Why something cannot be done by hand, by what stands against it. */
export const HINDRANCES = {
  'not serving': 'The models do not serve yet.',
  'last day': 'This is the calendar’s last day: there is no morning left to do it on.',
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

export function batchName(iso: string, state: keyof typeof STATE_WORDS): string {
  return `the batch of ${dayMonth(iso)}: ${STATE_WORDS[state]}`;
}

export function batchTitle(iso: string): string {
  return `The batch of ${longDate(iso)}`;
}

/** Where a held batch stands. `known` is the last day that may be told of. */
export function batchStanding({ arrived, settled }: BatchRecord, gate: Scenario['gate'], dates: readonly string[], known: number): string {
  const date = (day: number) => longDate(dates[day] ?? '');
  const held = `The gate held it on the evening of ${date(arrived)}`;
  if (settled && settled.day <= known) return `${held}. It was ${settled.how} on ${date(settled.day)}, ${settled.by === 'hand' ? 'by hand' : `after ${many(gate.hold, 'day')}, as the settings say`}.`;
  if (gate.after === 'wait') return `${held}. It waits for a person.`;
  return `${held}. After ${many(gate.hold, 'day')} it will be ${gate.after === 'release' ? 'released' : 'rejected'}.`;
}

export function checkName({ name }: Check): string {
  return wordsFor(`gate.${name}`).name;
}

/** With a decimal where there is one: "100%", "60.8%". */
function perCent(value: number): string {
  return `${plain(Math.round(value * 10) / 10)}%`;
}

/** What a check measured, and what it allows. */
export function checkSaw({ name, feature, value, threshold, passed }: Check): string {
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

/** Under the histogram. */
export function histogramCaption(feature: string, iso: string, days: number): string {
  return `“${inputWords(feature).name}” on ${longDate(iso)} (filled), and on the last ${many(days, 'day')} that the gate had let through (outlined), as shares of the visits.`;
}

export const HISTOGRAM = { no: 'no', yes: 'yes', missing: 'missing', upTo: 'up to', over: 'over' } as const;

const REASONS: Readonly<Record<Version['reason'], string>> = {
  start: 'the first one',
  sync: 'published as the settings say',
  retrain: 'trained anew as the settings say',
  hand: 'by hand',
};

export interface VersionFacts {
  readonly version: Version;
  /** Stretches of days on end on which it served, first and last day each; the last day known may be followed by more. */
  readonly served: readonly { readonly from: number; readonly to: number }[];
  readonly known: number;
  readonly dates: readonly string[];
}

/** A version's particulars as name and value. */
export function versionFacts({ version, served, known, dates }: VersionFacts): [name: string, value: string][] {
  const { number, day, reason, trainedThrough, examples, score } = version;
  const date = (at: number) => longDate(dates[at] ?? '');
  const spans = served.map(({ from, to }) => (to === known ? `since ${date(from)}` : from === to ? `on ${date(from)}` : `from ${date(from)} to ${date(to)}`));
  return [
    ['Went into service', `${date(day)}, ${REASONS[reason]}`],
    ['Served', spans.join('; ')],
    ['Trained through', trainedThrough === null ? '–' : date(trainedThrough)],
    ['Examples', `${plain(examples)}${examples === 0 ? '' : number === 1 ? ', of the training window' : ', each counted once'}`],
    Number.isNaN(score) || number > 1
      ? ['Progressive validation', Number.isNaN(score) ? '–' : `${decimals(score, 3)} nats of log loss since the version before`]
      : ['Held-out check', `${decimals(score, 3)} nats of log loss on days that it had not seen`],
  ];
}

export function versionTitle(of: ContenderName, number: number): string {
  return `Version ${number} of the ${of} model`;
}

/** Why an earlier version served again. */
export function rollbackWords({ day, from, to, by, loss, earlierLoss }: Rollback, dates: readonly string[], window: number): string {
  const did = `On ${longDate(dates[day] ?? '')} version ${to} came back in place of version ${from}`;
  if (by === 'hand') return `${did}, by hand.`;
  return `${did}. The guard had compared them on ${window === 1 ? 'the last labelled day' : `the last ${window} labelled days`}: log loss ${decimals(loss, 3)} with version ${from}, ${decimals(earlierLoss, 3)} with version ${to}.`;
}

/** "“price looked at”, a unit changes" */
export function incidentName({ kind, feature }: Pick<Incident, 'kind' | 'feature'>): string {
  const { name } = INCIDENT_WORDS[kind];
  return feature === 'none' ? name : `“${inputWords(feature).name}”, ${name}`;
}

const SIZES: Readonly<Record<IncidentKind, (size: number) => string>> = {
  stuck: (size) => `Every visit was logged with ${plain(size)}.`,
  scaled: (size) => `Every value was logged ${plain(size)} times as large as it was.`,
  shifted: (size) => `To every value ${plain(size)} was added.`,
  missing: (size) => `It was missing in ${plain(size)}% of the visits.`,
  bots: (size) => `For every 100 shoppers ${plain(size)} bots came that looked at everything and bought nothing.`,
  flipped: (size) => `${plain(size)}% of the outcomes were reported the wrong way round.`,
  lost: (size) => `${plain(size)}% of the outcomes were never reported. Unknown is not “no”.`,
};

export function incidentWords({ kind, size, from, to }: Incident, knownIso: string): string {
  const until = to > knownIso ? `Since ${longDate(from)}.` : from === to ? `On ${longDate(from)}.` : `From ${longDate(from)} to ${longDate(to)}.`;
  return `${until} ${SIZES[kind](size)}`;
}

export interface DayWords {
  readonly version: number;
  /** Null where there is nothing to tell of the batch. */
  readonly state: keyof typeof STATE_WORDS | null;
  readonly alarms: number;
}

/** A day in a few words: "version 35 served; batch held; 5 alarms". */
export function readingWords({ version, state, alarms }: DayWords): string {
  return [`version ${version} served`, state === null ? '' : `batch ${STATE_WORDS[state]}`, alarms === 0 ? '' : many(alarms, 'alarm')].filter((words) => words !== '').join('; ');
}
