/** What a class has predicted and answered, counted: distributions by date, answers by option, round and confidence. */
import { quantile } from '../../numerics/quantile.ts';
import { SIDES, type Question, type Side } from '../chapter.ts';
import { bySide } from '../drawing/prediction.ts';
import { scenarioLink, type Predicted } from '../hand-in/course.ts';
import { HASH_DIGITS, type HandIn } from '../hand-in/handIn.ts';
import { CONFIDENCES, NO_ANSWERS, type Confidence, type Given, type NoAnswer, type Round } from '../progress/record.ts';

/** Five numbers of a distribution, in bouquets off. */
export interface Box {
  readonly least: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly most: number;
}

export interface PredictionTally {
  /** What was drawn, by side and date: `[dates][students]`, in the students' order. */
  readonly values: Readonly<Record<Side, readonly (readonly number[])[]>>;
  /** How many drew it, for this year and these dates. */
  readonly drawn: number;
  readonly none: Readonly<Record<NoAnswer, number>>;
  /** Drawn for another scenario, or for other dates than the course has: not in the picture. */
  readonly elsewhere: number;
  /** First digits of the hashes with which it was revealed, and how often. */
  readonly hashes: ReadonlyMap<string, number>;
}

export function predictionTally(handIns: readonly HandIn[], { task, link }: Predicted): PredictionTally {
  const handed = handIns.flatMap(({ predictions }) => predictions[task.id] ?? []);
  const here = handed.filter((each) => each.link === '' || scenarioLink(each.link) === link);
  const drawn = here.flatMap((each) => (typeof each.drawn !== 'string' && each.drawn.static.length === task.dates.length ? [each.drawn] : []));
  const none = Object.fromEntries(NO_ANSWERS.map((kind) => [kind, handed.filter((each) => each.drawn === kind).length])) as Record<NoAnswer, number>;
  const hashes = new Map<string, number>();
  for (const { hash } of here) if (hash !== '') hashes.set(hash, (hashes.get(hash) ?? 0) + 1);
  return {
    values: bySide((side) => task.dates.map((_, i) => drawn.map((each) => each[side][i] ?? NaN))),
    drawn: drawn.length,
    none,
    elsewhere: handed.length - drawn.length - NO_ANSWERS.reduce((sum, kind) => sum + none[kind], 0),
    hashes,
  };
}

/** How many of the hashes are not that of the year worked out here. */
export function otherHashes({ hashes }: Pick<PredictionTally, 'hashes'>, hash: string): number {
  return [...hashes].reduce((sum, [each, count]) => (hash.slice(0, HASH_DIGITS) === each ? sum : sum + count), 0);
}

/** Undefined where nobody drew. */
export function boxOf(values: readonly number[]): Box | undefined {
  if (values.length === 0) return undefined;
  const at = (share: number): number => quantile(values, share);
  return { least: at(0), low: at(0.25), middle: at(0.5), high: at(0.75), most: at(1) };
}

/** How many gave an answer in a round, and how sure they were. */
export interface Count {
  readonly all: number;
  readonly sure: Readonly<Record<Confidence, number>>;
}

/** What can be given: an option, or none. */
export interface AnswerRow {
  readonly id: string;
  readonly kind: 'option' | NoAnswer | 'unknown';
  readonly counts: Readonly<Record<Round, Count>>;
}

/** Every option in its order, then what was given instead; unknown options only where there are any. */
export function answerRows(handIns: readonly HandIn[], { id, options }: Pick<Question, 'id' | 'options'>, rounds: readonly Round[]): readonly AnswerRow[] {
  return rowsOf(
    options.map((option) => option.id),
    (round) => handIns.flatMap(({ answers }) => answers[id]?.[round] ?? []),
    rounds,
  );
}

/** What the class says has happened, by the prediction's id; it is asked once. */
export function happenedRows(handIns: readonly HandIn[], prediction: string, { options }: Pick<Question, 'options'>): readonly AnswerRow[] {
  return rowsOf(
    options.map((option) => option.id),
    (round) => (round === 'before' ? handIns.flatMap(({ happened }) => happened[prediction] ?? []) : []),
    ['before'],
  );
}

function rowsOf(options: readonly string[], givenIn: (round: Round) => readonly Given[], rounds: readonly Round[]): readonly AnswerRow[] {
  const given = Object.fromEntries(rounds.map((round) => [round, givenIn(round)]));
  const row = (kind: AnswerRow['kind'], id: string, isIt: (given: Given) => boolean): AnswerRow => ({
    id,
    kind,
    counts: Object.fromEntries((['before', 'after', 'again'] as const).map((round) => [round, countOf((given[round] ?? []).filter(isIt))])) as Record<Round, Count>,
  });
  const unknown = row('unknown', '', (each) => typeof each !== 'string' && !options.includes(each.option));
  return [
    ...options.map((id) => row('option', id, (each) => typeof each !== 'string' && each.option === id)),
    ...NO_ANSWERS.map((kind) => row(kind, kind, (each) => each === kind)),
    ...(rounds.some((round) => unknown.counts[round].all > 0) ? [unknown] : []),
  ];
}

function countOf(given: readonly Given[]): Count {
  const sure = Object.fromEntries(CONFIDENCES.map((step) => [step, given.filter((each) => typeof each !== 'string' && each.confidence === step).length])) as Record<Confidence, number>;
  return { all: given.length, sure };
}

/** The highest value that anybody drew. */
export function highestDrawn({ values }: Pick<PredictionTally, 'values'>): number {
  return Math.max(0, ...SIDES.flatMap((side) => values[side].flat()));
}

/**
 * Places for dots of the same height beside one another: for each value how far from the middle, in dots, alternating sides.
 * @param near values that are nearer than this share a row
 */
export function besides(values: readonly number[], near: number): readonly number[] {
  const rows = new Map<number, number>();
  return values.map((value) => {
    const row = Math.round(value / Math.max(near, 1e-9));
    const before = rows.get(row) ?? 0;
    rows.set(row, before + 1);
    return before % 2 === 0 ? -before / 2 : (before + 1) / 2;
  });
}
