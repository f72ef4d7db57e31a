/**
 * What a student hands in, and how it goes into a link: a head, then one record for each prediction and each answer; then, where
 * there is room and the student wishes, the student's own words.
 */
import { cleanExplanation, cleanName, CONFIDENCES, LONGEST, MOST_OFF, NO_ANSWERS, ROUNDS, type Answers, type Choice, type Drawn, type Given, type NoAnswer, type Progress, type Round } from '../progress/record.ts';
import { anySize, bitReader, bytesOf, signedSize, textBits, whole, type BitReader, type Bits } from './bits.ts';
import { framed, roomIn, unframed, type Damage } from './characters.ts';
import { CODE_BITS, codeOf } from './codes.ts';

export interface HandedPrediction {
  readonly drawn: Drawn | NoAnswer;
  /** The first eight hex digits of the year's that it was revealed with; '' where it was not revealed. */
  readonly hash: string;
  /** The scenario it was made for; '' where that is its chapter's own, or there was no room for it. */
  readonly link: string;
}

type ById<T> = Readonly<Record<string, T>>;

export interface HandIn {
  /** The version of Wilt that the student had. */
  readonly engine: string;
  /** When it was made, in whole seconds since the beginning of 1970. */
  readonly made: number;
  readonly name: string;
  /** See Progress: two hand-ins without a name are the same student's where this is the same. */
  readonly lot: number;
  readonly predictions: ById<HandedPrediction>;
  readonly happened: ById<Given>;
  readonly answers: ById<Answers>;
  readonly choices: ById<Choice>;
  readonly explanations: ById<string>;
}

/** Hex digits of a hash that are handed in. */
export const HASH_DIGITS = 8;
/** Characters of a hand-in at the most: with 260 for the page's address its link stays under 2,000. */
export const LONGEST_VALUE = 1700;

/** What a record is about; none is ever renumbered. */
const TAGS = ['end', 'prediction', 'answers', 'happened', 'choice', 'explanation', 'link'] as const;
type Tag = (typeof TAGS)[number];
const TAG_BITS = 3;
/** 1 January 2026, from which seconds are counted in a link. */
const EPOCH = 1_767_225_600;
/** The end of the year 9999, after which dates are written otherwise. */
const LAST = 253_402_300_799;

interface Making {
  readonly engine: string;
  readonly made: number;
  /** Whether the student's own words go along. */
  readonly withWords: boolean;
  /** The scenario that a prediction's chapter opens with. */
  readonly linkOf: (prediction: string) => string;
}

export function handInOf(progress: Progress, { engine, made, withWords, linkOf }: Making): HandIn {
  const predictions = Object.entries(progress.predictions).map(([id, { drawn, hash, link }]) => [id, { drawn, hash: hash.slice(0, HASH_DIGITS), link: link === linkOf(id) ? '' : link }] as const);
  const { name, lot, happened, answers, choices, explanations } = progress;
  return { engine, made, name, lot, predictions: Object.fromEntries(predictions), happened, answers, choices, explanations: withWords ? explanations : {} };
}

/** Something that found no room. */
export interface LeftOut {
  readonly what: Exclude<Tag, 'end'>;
  readonly id: string;
}

export interface PrintedHandIn {
  /** Letters and digits alone. */
  readonly text: string;
  readonly left: readonly LeftOut[];
}

/** Writes it within so many characters; what finds no room is left out, a student's own words first. */
export function printHandIn(handIn: HandIn, most = LONGEST_VALUE): PrintedHandIn {
  const room = roomIn(most) * 8 - TAG_BITS;
  const all: Bits[] = [[...textBits(handIn.engine), ...anySize(Math.max(0, handIn.made - EPOCH)), ...textBits(handIn.name), ...whole(handIn.lot, 32)]];
  let used = all[0]!.length;
  const left: LeftOut[] = [];
  for (const { what, id, bits } of recordsOf(handIn)) {
    const record = [...whole(TAGS.indexOf(what), TAG_BITS), ...whole(codeOf(id), CODE_BITS), ...bits];
    if (used + record.length > room) {
      left.push({ what, id });
      continue;
    }
    used += record.length;
    all.push(record);
  }
  return { text: framed(bytesOf([...all.flat(), ...whole(0, TAG_BITS)])), left };
}

/** In the order in which room is given. */
function recordsOf({ predictions, happened, answers, choices, explanations }: HandIn): readonly (LeftOut & { readonly bits: Bits })[] {
  const records = <T>(what: LeftOut['what'], entries: ById<T>, bits: (entry: T) => Bits) => Object.entries(entries).map(([id, entry]) => ({ what, id, bits: bits(entry) }));
  return [
    ...records('prediction', predictions, predictionBits),
    ...records('answers', answers, (each) => ROUNDS.flatMap((round) => givenBits(each[round]))),
    ...records('happened', happened, givenBits),
    ...records('choice', choices, ({ pick, cost }) => [...whole(codeOf(pick), CODE_BITS), ...signedSize(cost)]),
    ...records('link', predictions, ({ link }) => textBits(link)).filter(({ id }) => predictions[id]?.link !== ''),
    ...records('explanation', explanations, textBits),
  ];
}

const GIVEN_KINDS = ['none', 'option', ...NO_ANSWERS] as const;

function givenBits(given: Given | undefined): Bits {
  if (given === undefined) return whole(0, 2);
  if (typeof given === 'string') return whole(GIVEN_KINDS.indexOf(given), 2);
  return [...whole(1, 2), ...whole(codeOf(given.option), CODE_BITS), ...whole(given.confidence ?? 0, 2)];
}

const DRAWN_KINDS = ['drawn', ...NO_ANSWERS] as const;

function predictionBits({ drawn, hash }: HandedPrediction): Bits {
  const revealed = hash === '' ? [0] : [1, ...whole(Number.parseInt(hash.padEnd(HASH_DIGITS, '0'), 16), HASH_DIGITS * 4)];
  if (typeof drawn === 'string') return [...whole(DRAWN_KINDS.indexOf(drawn), 2), ...revealed];
  return [...whole(0, 2), ...revealed, ...whole(drawn.static.length, 4), ...[...drawn.static, ...drawn.dynamic].flatMap((value) => anySize(Math.round(value * 10)))];
}

/** @param idOf from a code to the id that the course has for it */
export function parseHandIn(text: string, idOf: (code: number) => string): HandIn | Damage {
  const bytes = unframed(text);
  if (!(bytes instanceof Uint8Array)) return bytes;
  try {
    return readBits(bitReader(bytes), idOf);
  } catch {
    // The check holds and yet no writer writes this: it was made by hand, or by a later form.
    return { kind: 'changed' };
  }
}

function readBits(bits: BitReader, idOf: (code: number) => string): HandIn {
  const engine = cleanName(bits.text());
  const made = Math.min(LAST, bits.anySize() + EPOCH);
  const name = cleanName(bits.text());
  const lot = bits.whole(32);
  const predictions: Record<string, HandedPrediction> = {};
  const happened: Record<string, Given> = {};
  const answers: Record<string, Answers> = {};
  const choices: Record<string, Choice> = {};
  const explanations: Record<string, string> = {};
  const id = (): string => idOf(bits.whole(CODE_BITS));
  const given = (): Given | undefined => {
    const kind = GIVEN_KINDS[bits.whole(2)];
    if (kind === 'not-sure' || kind === 'skipped') return kind;
    if (kind !== 'option') return undefined;
    const option = id();
    const sure = bits.whole(2);
    return { option, confidence: CONFIDENCES.find((each) => each === sure) ?? null };
  };
  for (;;) {
    const tag = TAGS[bits.whole(TAG_BITS)];
    if (tag === 'end') return { engine, made, name, lot, predictions, happened, answers, choices, explanations };
    if (tag === undefined) throw new RangeError('unknown record');
    const of = id();
    if (tag === 'prediction') predictions[of] = { ...readPrediction(bits), link: '' };
    else if (tag === 'answers') answers[of] = Object.fromEntries(ROUNDS.map((round): [Round, Given | undefined] => [round, given()]).filter(([, each]) => each !== undefined));
    else if (tag === 'happened') happened[of] = given() ?? 'skipped';
    else if (tag === 'choice') choices[of] = { pick: id(), cost: bits.signedSize() };
    else if (tag === 'link') predictions[of] = { ...(predictions[of] ?? { drawn: 'skipped', hash: '' }), link: ownLink(bits.text()) };
    else explanations[of] = cleanExplanation(bits.text());
  }
}

/** A link of this page and of no other: anybody can make a hand-in. */
function ownLink(text: string): string {
  return text.startsWith('#') && text.length <= LONGEST.link ? text : '';
}

function readPrediction(bits: BitReader): Omit<HandedPrediction, 'link'> {
  const kind = DRAWN_KINDS[bits.whole(2)];
  const hash = bits.whole(1) === 1 ? bits.whole(HASH_DIGITS * 4).toString(16).padStart(HASH_DIGITS, '0') : '';
  if (kind !== 'drawn') return { drawn: kind ?? 'skipped', hash };
  const dates = bits.whole(4);
  const side = (): number[] => Array.from({ length: dates }, () => Math.min(MOST_OFF, bits.anySize() / 10));
  return { drawn: { static: side(), dynamic: side() }, hash };
}
