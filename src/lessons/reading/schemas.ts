/** What the YAML of a chapter and of a question may hold. Each schema says what is allowed where something else stands. */
import * as v from 'valibot';
import { CHAPTERS } from '../../scenario/chapters.ts';
import { date as dateField } from '../../scenario/field.ts';
import { SHOWN } from '../chapter.ts';
import { either } from './mistakes.ts';

type Entries = Readonly<Record<string, v.GenericSchema>>;
/** What a record's entries come to; those that may be missing are undefined then. */
type Read<E extends Entries> = { readonly [K in keyof E]: v.InferOutput<E[K]> };

/** A record with these keys and no others: every key that is unknown or missing is told. */
function record<const E extends Entries>(entries: E): v.GenericSchema<unknown, Read<E>> {
  const keys = either(Object.keys(entries));
  const unknown = v.never(`there is no such key; ${keys} can stand here`);
  return v.objectWithRest(entries, unknown, ({ expected }) => (expected === 'Object' ? `keys and values are needed here: ${keys}` : 'this key is missing'));
}

const SOME_TEXT = 'a text is needed here';
const text = v.pipe(v.string(SOME_TEXT), v.trim(), v.nonEmpty(SOME_TEXT));

const AN_ID = 'a short name is needed here, of small letters, digits and hyphens, such as “week-after”';
const id = v.pipe(v.string(AN_ID), v.regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/, AN_ID));

const A_DATE = 'a date that exists is needed here, written like 2027-02-14';
const DATE = dateField('2026-09-01', { valid: '2027-02-14', invalid: '14 February' });
const date = v.pipe(
  v.string(A_DATE),
  v.check((given) => DATE.parse(given) !== undefined, A_DATE),
);

function number(least: number, most: number, what: string) {
  const says = `a number from ${least} to ${most} is needed here, ${what}`;
  return v.pipe(v.number(says), v.minValue(least, says), v.maxValue(most, says));
}

function oneOf<const T extends readonly string[]>(names: T) {
  return v.picklist(names, ({ received }) => `${received.replaceAll('"', '')} can’t stand here; ${either(names)} can`);
}

function list<T>(of: v.GenericSchema<unknown, T>, what: string, least = 0) {
  const says = `a list of ${what} is needed here${least > 0 ? `, ${least} or more` : ''}`;
  return v.pipe(v.array(of, says), v.minLength(least, says), v.readonly());
}

export const FRONT = record({
  title: text,
  minutes: number(1, 10, 'the minutes that the chapter takes'),
  aim: text,
  misconception: text,
  aloud: list(text, 'texts', 1),
  mixed: v.optional(list(id, 'screens’ ids'), []),
});

/** How many handles a drawn curve has. */
const HANDLES = 6;
const SIX_DATES = `a list of ${HANDLES} dates is needed here, one a handle of the curve`;

export const TASK = v.variant(
  'kind',
  [
    kind('question', { question: id }),
    kind('predict', {
      id,
      dates: v.pipe(v.array(date, SIX_DATES), v.length(HANDLES, SIX_DATES), v.readonly()),
      until: date,
      most: number(1, 10_000, 'the bouquets off at the top of the axis'),
      happened: id,
      explain: text,
      why: date,
    }),
    kind('run', { until: date }),
    kind('quiz', { questions: list(id, 'questions’ ids', 2) }),
    kind('choose', { id, shops: list(record({ id, title: text, link: text, says: text, told: text }), 'shops', 1) }),
  ],
  `keys and values are needed here, with “kind”: ${either(['question', 'predict', 'run', 'quiz', 'choose'])}`,
);

/** One of several kinds of record, told apart by its key `kind`. */
function kind<const K extends string, const E extends Entries>(name: K, entries: E) {
  const keys = either(['kind', ...Object.keys(entries)]);
  const says = `there is no such key; ${keys} can stand here`;
  return v.objectWithRest({ kind: v.literal(name), ...entries }, v.never(says), 'this key is missing');
}

export const SCREEN = record({
  id,
  link: v.optional(text),
  at: v.optional(date),
  last: v.optional(date),
  show: list(oneOf(SHOWN), 'parts of the page'),
  task: v.optional(TASK),
});

const A_PLACE = 'a chapter and one of its screens is needed here, such as “winter/peak”';

export const QUESTION = record({
  id,
  chapter: oneOf(CHAPTERS),
  asks: text,
  options: list(
    record({
      id,
      says: text,
      right: v.optional(v.literal(true, 'only “true” can stand here; a wrong option has no such key')),
      feedback: text,
      misconception: v.optional(text),
      see: v.optional(v.pipe(v.string(A_PLACE), v.regex(/^[^/]+\/[^/]+$/, A_PLACE))),
    }),
    'options',
    2,
  ),
  right: v.optional(record({ computed: text })),
});
