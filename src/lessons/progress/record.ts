/**
 * What a student did in the course, apart from any scenario: one record, version 1, that is kept on the student's machine,
 * saved as a file and handed in. Here is what may stand in it; repair.ts reads one that somebody else wrote.
 */
import * as v from 'valibot';
import { CHAPTERS, type ChapterName } from '../../scenario/chapters.ts';
import { unbroken } from '../../scenario/folded.ts';
import { wellFormed } from '../../scenario/percent.ts';
import { SIDES, type Side } from '../chapter.ts';

export const PROGRESS_VERSION = 1;

/** When a question of the course is asked: as its chapter opens, at the end, and once more in a later chapter. */
export const ROUNDS = ['before', 'after', 'again'] as const;
export type Round = (typeof ROUNDS)[number];

/** What can be said instead of an answer, and instead of a drawing. */
export const NO_ANSWERS = ['not-sure', 'skipped'] as const;
export type NoAnswer = (typeof NO_ANSWERS)[number];

/** 1 a guess, 2 fairly sure, 3 certain; null where nobody said. */
export const CONFIDENCES = [1, 2, 3] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** An answer: the id of an option and how sure, or none. */
export type Given = NoAnswer | { readonly option: string; readonly confidence: Confidence | null };

/** Bouquets off a day at a prediction's dates, in tenths of a bouquet, `[dates]`; both sides have as many. */
export type Drawn = Readonly<Record<Side, readonly number[]>>;

export interface Prediction {
  readonly drawn: Drawn | NoAnswer;
  /** The scenario it was made for. */
  readonly link: string;
  /** Of the year that it was revealed with, in hex; '' as long as it was not. */
  readonly hash: string;
}

/** A way to train that was picked for a shop, and what it was said to cost, in €. */
export interface Choice {
  readonly pick: string;
  readonly cost: number;
}

export interface Visited {
  /** The screen that was last open, and the link of the page then. */
  readonly screen: string;
  readonly link: string;
  readonly done: boolean;
}

type ById<T> = Readonly<Record<string, T>>;
export type Answers = { readonly [R in Round]?: Given };

export interface Progress {
  readonly version: typeof PROGRESS_VERSION;
  /** A name or a pseudonym, '' where none was given. */
  readonly name: string;
  /** A whole number from 0 to 2³² − 1, drawn once: it decides the order of what is mixed, and tells one record from another. */
  readonly lot: number;
  /** The chapter that was open last, '' before the first. */
  readonly latest: ChapterName | '';
  readonly chapters: Readonly<Partial<Record<ChapterName, Visited>>>;
  readonly predictions: ById<Prediction>;
  /** What the student says has happened, by the prediction's id. */
  readonly happened: ById<Given>;
  /** In the student's own words, by the prediction's id. */
  readonly explanations: ById<string>;
  /** By the question's id. */
  readonly answers: ById<Answers>;
  /** By the shop's id. */
  readonly choices: ById<Choice>;
}

/** Characters at the most, and bouquets off. */
export const LONGEST = { name: 40, explanation: 1500, link: 8000 } as const;
export const MOST_OFF = 10_000;
const MOST_DATES = 12;
export const MOST_LOT = 2 ** 32 - 1;

export function freshProgress(lot: number): Progress {
  return { version: PROGRESS_VERSION, name: '', lot, latest: '', chapters: {}, predictions: {}, happened: {}, explanations: {}, answers: {}, choices: {} };
}

/** A name as it is kept: one line, well-formed, of 40 characters at the most. */
export function cleanName(text: string): string {
  const oneLine = unbroken(wellFormed(text.replaceAll(/\s+/gu, ' ')));
  // What was taken out may leave two spaces side by side.
  return cutTo(oneLine.replaceAll(/\s+/gu, ' '), LONGEST.name).trim();
}

/** An explanation as it is kept. */
export function cleanExplanation(text: string): string {
  return cutTo(wellFormed(text.replaceAll(/\r\n?/g, '\n')), LONGEST.explanation);
}

function cutTo(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : characters.slice(0, most).join('');
}

/** To a tenth, and no negative zero: what is drawn, kept and handed in is the same number. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** Ids of content, safe as keys of a plain object. */
export const ID = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._:/-]{0,59}$/u),
  v.check((id) => !(id in {})),
);

const OFF = v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_OFF), v.transform(tenths));
const OFFS = v.pipe(v.array(OFF), v.minLength(1), v.maxLength(MOST_DATES));
const DRAWN: v.GenericSchema<unknown, Drawn> = v.pipe(
  v.strictObject({ static: OFFS, dynamic: OFFS } satisfies Record<Side, unknown>),
  v.check((drawn) => SIDES.every((side) => drawn[side].length === drawn.static.length)),
);
/** Of this page and of no other: a file may be anybody’s. */
const LINK = v.pipe(
  v.string(),
  v.maxLength(LONGEST.link),
  v.check((link) => link === '' || link.startsWith('#')),
);

/** What stands under each key; an entry is repaired field by field. */
export const GIVEN: v.GenericSchema<unknown, Given> = v.union([v.picklist(NO_ANSWERS), v.strictObject({ option: ID, confidence: v.nullable(v.picklist(CONFIDENCES)) })]);
export const TEXT = v.pipe(v.string(), v.transform(cleanExplanation), v.minLength(1));
export const NAME = v.pipe(v.string(), v.transform(cleanName));
export const LOT = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_LOT), v.transform((lot) => lot + 0));
export const LATEST = v.picklist(['', ...CHAPTERS]);
export const CHAPTER = v.picklist(CHAPTERS);
export const VISITED = { screen: ID, link: LINK, done: v.boolean() };
export const PREDICTION = { drawn: v.union([v.picklist(NO_ANSWERS), DRAWN]), link: LINK, hash: v.pipe(v.string(), v.regex(/^[\da-f]{0,128}$/)) };
export const CHOICE = {
  pick: ID,
  cost: v.pipe(
    v.number(),
    v.minValue(-1e9),
    v.maxValue(1e9),
    v.transform((cost) => Math.round(cost) + 0),
  ),
};
