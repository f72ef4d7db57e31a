/** Words of what opens below the track: a version, a held batch, an incident. */
import type { Check } from '../operations/gate.ts';
import type { BatchRecord, Rollback } from '../operations/nights.ts';
import type { Version } from '../operations/versions.ts';
import type { IncidentKind, Incident } from '../scenario/incidents.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { longDate } from './dates.ts';
import { inputWords } from './features.ts';
import { wordsFor } from './fields.ts';
import { decimals, many, plain } from './numbers.ts';
import { sentences, phrase, term, type Term, type TermName, type Words } from './words.ts';

/** Where a batch stands that was held, or would have been but for chance. `lastTold` is the last day that may be told of. */
export function batchStanding({ arrived, held: isHeld, settled }: BatchRecord, gate: Scenario['gate'], dates: readonly string[], lastTold: number): Words {
  const date = (day: number) => longDate(dates[day] ?? '');
  if (!isHeld) return `The gate let it through on the evening of ${date(arrived)}: what is beyond a threshold is within what chance gives.`;
  const held = phrase`The gate held it in ${term('quarantine')} on the evening of ${date(arrived)}.`;
  if (settled && settled.day <= lastTold) return sentences(held, `It was ${settled.how} on ${date(settled.day)}, ${settled.by === 'hand' ? 'by hand' : `after ${many(gate.hold, 'day')}, as the settings say`}.`);
  if (gate.after === 'wait') return sentences(held, 'It waits for a person.');
  return sentences(held, `After ${many(gate.hold, 'day')} it will be ${gate.after === 'release' ? 'released' : 'rejected'}.`);
}

const CHECK_TERMS: Readonly<Record<Check['name'], TermName>> = { range: 'out of range', missing: 'missing values', distance: 'population stability index', labelRate: 'share of buyers', loss: 'log loss' };

export function checkName({ name }: Check): Term {
  return term(CHECK_TERMS[name], wordsFor(`gate.${name}`).name);
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
  readonly lastTold: number;
  readonly dates: readonly string[];
}

/** A version's particulars as name and value. */
export function versionFacts({ version, served, lastTold, dates }: VersionFacts): [name: Words, value: Words][] {
  const { number, day, reason, trainedThrough, examples, score } = version;
  const date = (at: number) => longDate(dates[at] ?? '');
  const spans = served.map(({ from, to }) => (to === lastTold ? `since ${date(from)}` : from === to ? `on ${date(from)}` : `from ${date(from)} to ${date(to)}`));
  return [
    ['Went into service', `${date(day)}, ${REASONS[reason]}`],
    ['Served', spans.join('; ')],
    ['Trained through', trainedThrough === null ? '–' : date(trainedThrough)],
    ['Examples', `${plain(examples)}${examples === 0 ? '' : number === 1 ? ', of the training window' : ', each counted once'}`],
    Number.isNaN(score) || number > 1
      ? [phrase`${term('progressive validation', 'Progressive validation')}`, Number.isNaN(score) ? '–' : phrase`${decimals(score, 3)} ${term('nats')} of ${term('log loss')} since the version before, as reported`]
      : [phrase`${term('held-out check', 'Held-out check')}`, phrase`${decimals(score, 3)} ${term('nats')} of ${term('log loss')} on days that it had not seen`],
  ];
}

/** Why an earlier version served again. */
export function rollbackWords({ day, from, to, by, loss, earlierLoss }: Rollback, dates: readonly string[], window: number): Words {
  const did = `On ${longDate(dates[day] ?? '')} version ${to} came back in place of version ${from}`;
  if (by === 'hand') return `${did}, by hand.`;
  return phrase`${did}. The ${term('guard')} had compared them on ${window === 1 ? 'the last labelled day' : `the last ${window} labelled days`}: ${term('log loss')} ${decimals(loss, 3)} with version ${from}, ${decimals(earlierLoss, 3)} with version ${to}.`;
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
