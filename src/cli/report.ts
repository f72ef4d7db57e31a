/** The JSON that `npm run simulate` prints, made of the runs of one or more seeds. */
import { quantile } from '../numerics/quantile.ts';
import { MONITOR_NAMES } from '../monitoring/monitors.ts';
import { costUpTo, LEDGER_LINES } from '../operations/ledger.ts';
import { batchesOf, refusalsOf, rollbacksOf } from '../operations/nights.ts';
import { recordsOf, scoresIn, type ContenderHistory, type History } from '../simulation/history.ts';
import type { Summary } from '../simulation/summary.ts';
import type { Why } from '../simulation/why/why.ts';

interface Spread {
  readonly median: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
}

/** A figure where there is one seed, else its spread; null where there is none. */
type Figure = number | null | Spread;
type Figures = Readonly<Record<string, Figure>>;

export interface Report extends Operations<Figure> {
  /** The canonical link. */
  readonly link: string;
  readonly backend: string;
  /** The golden hash of the link's own seed. */
  readonly hash: string;
  readonly seeds: number;
  /** By contender and stretch. */
  readonly contenders: Readonly<Record<string, Readonly<Record<string, Figures | null>>>>;
  /** How the static model of the link's own seed came to be; no candidates where nothing was tried out. */
  readonly training: {
    readonly l2: number;
    readonly epochs: number;
    readonly examples: number;
    readonly candidates: readonly { readonly l2: number; readonly epochs: number; readonly mean: number; readonly error: number; readonly losses: readonly number[] }[];
    readonly heldOut: History['training']['heldOut'];
  };
  /** By contender, where a day is to be explained. */
  readonly why?: Readonly<Record<string, Why>>;
}

/** What happened to the models over the whole run, in numbers. */
interface Operations<N> {
  /** By contender. */
  readonly versions: Readonly<Record<string, N>>;
  readonly quarantine: Readonly<Record<'held' | 'released' | 'rejected' | 'waiting', N>>;
  readonly rollbacks: N;
  readonly refusals: N;
  /** By monitor, with how its alarms stand against the truth. */
  readonly alarms: Readonly<Record<string, Readonly<Record<'raised' | 'found' | 'missed' | 'delay' | 'falseAlarms', N>>>>;
  /** By contender, at the end of the run, and what that comes to in €. */
  readonly ledger: Readonly<Record<string, Readonly<Record<string, N>>>>;
  readonly cost: Readonly<Record<string, N>>;
  /** What the best possible's orders come to in €. */
  readonly floor: N;
}

/** What of a run is needed for the report; a run itself is large. */
export interface Outcome {
  readonly summary: Summary;
  readonly operations: Operations<number>;
}

export function operationsOf(history: History): Operations<number> {
  const { scenario, dates, monitors } = history;
  const nights = recordsOf(history).flatMap((record) => record.nights);
  const held = recordsOf(history).flatMap((record) => batchesOf(record.nights).filter((batch) => batch.held));
  const settled = (how: 'released' | 'rejected') => held.filter((batch) => batch.settled?.how === how).length;
  const last = dates.length - 1;
  const ofEach = <T,>(make: (record: ContenderHistory) => T) => Object.fromEntries(recordsOf(history).map((record) => [record.name, make(record)]));
  return {
    versions: ofEach(({ versions }) => versions.length),
    quarantine: { held: held.length, released: settled('released'), rejected: settled('rejected'), waiting: held.filter((batch) => batch.settled === null).length },
    rollbacks: rollbacksOf(nights).length,
    refusals: refusalsOf(nights).length,
    alarms: mapped(MONITOR_NAMES, (name) => {
      const { found, missed, delay, falseAlarms } = monitors.verdicts.find(({ monitor }) => monitor === name)!;
      return { raised: monitors.alarms.filter(({ monitor }) => monitor === name).length, found, missed, delay, falseAlarms };
    }),
    ledger: ofEach(({ ledger }) => mapped(LEDGER_LINES, (line) => ledger[line][last]!)),
    cost: ofEach(({ ledger }) => costUpTo(ledger, last, scenario.prices)),
    floor: costUpTo(history.floor, last, scenario.prices),
  };
}

export interface ReportOptions {
  readonly link: string;
  /** The history of the link's own seed. */
  readonly first: History;
  /** One a seed, all of the same calendar. */
  readonly outcomes: readonly Outcome[];
  readonly why?: Report['why'];
}

export function reportOf({ link, first, outcomes, why }: ReportOptions): Report {
  const { l2, epochs, examples, validation, heldOut } = first.training;
  return {
    link,
    backend: first.backend,
    hash: first.hash,
    seeds: outcomes.length,
    contenders: reportContenders(scoresIn(first).map(({ name }) => name), outcomes.map(({ summary }) => summary)),
    training: { l2, epochs, examples, candidates: validation?.candidates ?? [], heldOut },
    ...(spread(outcomes.map(({ operations }) => operations)) as Operations<Figure>),
    ...(why && { why }),
  };
}

/** @param summaries one a seed, all of the same calendar */
export function reportContenders(names: readonly (keyof Summary)[], summaries: readonly Summary[]): Report['contenders'] {
  return mapped(names, (name) =>
    mapped(Object.keys(summaries[0]?.[name] ?? {}) as (keyof Summary[typeof name])[], (stretch) => {
      const figures = summaries.flatMap((summary) => summary[name][stretch] ?? []);
      return figures.length === 0 ? null : (spread(figures) as Figures);
    }),
  );
}

/** Objects of numbers, all of one shape, as one object of figures. */
function spread(all: readonly unknown[]): unknown {
  const [first] = all;
  if (typeof first === 'number') return figureOf(all as readonly number[]);
  return mapped(Object.keys(first as object), (key) => spread(all.map((each) => (each as Readonly<Record<string, unknown>>)[key])));
}

/** The figure itself where there is one, else its spread over those that have one. */
function figureOf(values: readonly number[]): Figure {
  const known = values.filter((value) => !Number.isNaN(value));
  const at = (share: number): number | null => (known.length === 0 ? null : quantile(known, share));
  return values.length === 1 ? at(0.5) : { median: at(0.5), p10: at(0.1), p90: at(0.9) };
}

function mapped<K extends string, T>(keys: readonly K[], valueOf: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, T>;
}
