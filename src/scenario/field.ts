/**
 * A field is one setting of a scenario or of the view: its schema, its default and its text form in a link.
 * Parsers never throw: they answer the value, or undefined when the text cannot be used. `mend` reads what `parse`
 * refuses where only one value can have been meant.
 */
import { parseDate } from '@internationalized/date';
import * as v from 'valibot';
import { bare, folded, isoDate, letters, unbroken } from './folded.ts';
import { readTyped } from './typedNumber.ts';

/** What a control for the field needs to know, and what a message about a bad value says is allowed. */
export type Domain =
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly step: number; readonly integer: boolean; readonly scale: 'linear' | 'logarithmic' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'flags'; readonly options: readonly string[] }
  | { readonly kind: 'switch' }
  /** With an `event` also a day before or after one, written so. */
  | { readonly kind: 'date'; readonly min: string; readonly max: string; readonly event?: string }
  | { readonly kind: 'list'; readonly most: number; readonly form: string; readonly example: string }
  /** Characters of some kind. */
  | { readonly kind: 'text'; readonly form: string; readonly most: number }
  /** A setting and values of it. */
  | { readonly kind: 'vary'; readonly example: string }
  /** Settings and what they were before. */
  | { readonly kind: 'compare'; readonly example: string; readonly most: number }
  /** Some of the names, which are too many to say where `form` says what they are. */
  | { readonly kind: 'names'; readonly options: readonly string[]; readonly form: string; readonly example: string }
  /** A lower and an upper number. */
  | { readonly kind: 'ends'; readonly most: number; readonly example: string };

export type NumberDomain = Extract<Domain, { kind: 'number' }>;

export interface Field<T> {
  readonly default: T;
  readonly schema: v.GenericSchema<unknown, T>;
  readonly domain: Domain;
  /** The link's key where it is not `group.name`. */
  readonly key: string | undefined;
  /** Follows a number: `9 %`, `3 days`; '' where none is needed. */
  readonly unit: string;
  /** Texts in a link: one that it reads, and one that it refuses. */
  readonly valid: string;
  readonly invalid: string;
  /** The value that a link's text (already percent-decoded) stands for, or undefined where it cannot be used. */
  parse(text: string): T | undefined;
  /** The value that a text was meant to say that was changed on its way, or undefined where that is not certain. */
  mend(text: string): T | undefined;
  /** The text of a value; `parse(print(value))` equals the value. */
  print(value: T): string;
}

export type NumberField = Field<number> & { readonly domain: NumberDomain };

function checked<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T | undefined {
  const result = v.safeParse(schema, input);
  return result.success ? result.output : undefined;
}

/**
 * What a group of settings decides: the world's truth and log, what static training gives, what is done with the models
 * from then on, or only what it costs. What may be remembered from one run to the next follows from it (keyOf).
 */
export type Part = 'world' | 'fit' | 'operation' | 'price';

export interface Group {
  readonly decides: Part;
  readonly fields: Readonly<Record<string, Pick<Field<unknown>, 'domain' | 'key' | 'parse' | 'mend' | 'schema'>>>;
}

/** What a setting says of itself besides its values. */
interface Said {
  readonly key?: string;
  /** See Field. */
  readonly valid: string;
  readonly invalid: string;
}

interface NumberOptions extends Said {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly integer?: boolean;
  readonly scale?: 'linear' | 'logarithmic';
  readonly unit?: string;
}

/** The number that a plain decimal text stands for ('0.3', '-2', '1e-5'; never '0x1', 'Infinity' or ''), or undefined. */
export function decimal(text: string): number | undefined {
  return /^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) + 0 : undefined;
}

/** A finite decimal number from `min` to `max`, both included; -0 is 0. */
export function number(initial: number, { min, max, step, integer = false, scale = 'linear', unit = '', key, valid, invalid }: NumberOptions): NumberField {
  const range = v.pipe(
    v.number(),
    v.finite(),
    v.minValue(min),
    v.maxValue(max),
    v.transform((value) => value + 0),
  );
  const schema = integer ? v.pipe(range, v.integer()) : range;
  const parse = (text: string): number | undefined => checked(schema, decimal(text));
  const typed = (text: string): number | undefined => {
    const read = readTyped(text, parse);
    return read.kind === 'value' ? read.value : undefined;
  };
  return {
    default: initial,
    schema,
    domain: { kind: 'number', min, max, step, integer, scale },
    key,
    unit,
    valid,
    invalid,
    parse,
    mend: (text) => [folded(text), bare(text)].map((each) => typed(withoutUnit(each, unit))).find((value) => value !== undefined),
    print: (value) => String(value),
  };
}

/** A number with its unit after it, or with a plus before it, without them. */
function withoutUnit(text: string, unit: string): string {
  const unsigned = text.replace(/^\+/, '');
  const end = folded(unit);
  return end !== '' && unsigned.endsWith(end) ? unsigned.slice(0, -end.length) : unsigned;
}

interface ChoiceOptions<T extends string> extends Omit<Said, 'valid'> {
  /** What else the options are called, as the page's buttons do: `{ night: 'dark' }`. text/spoken.test.ts holds that none is missing. */
  readonly also?: Readonly<Record<string, T>>;
}

/** One of a few words. */
export function choice<const T extends string>(initial: T, options: readonly T[], { key, invalid, also = {} }: ChoiceOptions<NoInfer<T>>): Field<T> {
  const schema = v.picklist(options) as v.GenericSchema<unknown, T>;
  const called: ReadonlyMap<string, T> = new Map([...Object.entries<T>(also), ...options.map((option): [string, T] => [option, option])].map(([word, option]) => [letters(word), option]));
  return {
    default: initial,
    schema,
    domain: { kind: 'choice', options },
    key,
    unit: '',
    valid: options.at(-1) ?? initial,
    invalid,
    parse: (text) => checked(schema, text),
    mend: (text) => called.get(letters(text)),
    print: (value) => value,
  };
}

/** Any of a few words, in their given order, joined by dots; `none` for the empty set. */
export function flags<const T extends string>(initial: readonly T[], options: readonly T[], { invalid }: Pick<Said, 'invalid'>): Field<readonly T[]> {
  const schema = v.pipe(
    v.array(v.picklist(options)),
    v.transform((given) => options.filter((option) => given.includes(option))),
  ) as v.GenericSchema<unknown, readonly T[]>;
  const parse = (text: string): readonly T[] | undefined => (text === 'none' ? [] : checked(schema, text.split('.')));
  return {
    default: initial,
    schema,
    domain: { kind: 'flags', options },
    key: undefined,
    unit: '',
    valid: options.slice(1).join('.'),
    invalid,
    parse,
    mend: (text) => parse(bare(text).toLowerCase()) ?? parse(text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').join('.')),
    print: (value) => (value.length === 0 ? 'none' : value.join('.')),
  };
}

const SWITCHED: ReadonlyMap<string, boolean> = new Map([...['on', 'yes', 'true', '1'].map((word) => [word, true] as const), ...['off', 'no', 'false', '0'].map((word) => [word, false] as const)]);

/** On or off. */
export function toggle(initial: boolean, key?: string): Field<boolean> {
  return {
    default: initial,
    schema: v.boolean(),
    domain: { kind: 'switch' },
    key,
    unit: '',
    valid: initial ? 'off' : 'on',
    invalid: 'perhaps',
    parse: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
    mend: (text) => SWITCHED.get(letters(text)),
    print: (value) => (value ? 'on' : 'off'),
  };
}

/** True for a date that the civil calendar has, written YYYY-MM-DD. */
function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return parseDate(text).toString() === text;
  } catch {
    return false;
  }
}

/** Any civil date that a scenario may have, as a part of something else. */
export const civilDate = v.pipe(v.string(), v.check((text) => isCivilDate(text) && text >= '2000-01-01' && text <= '2099-12-31'));

/** A civil date, YYYY-MM-DD, from `min` to `max`. */
export function date(initial: string, { min = '2000-01-01', max = '2099-12-31', key, valid, invalid }: Said & { readonly min?: string; readonly max?: string }): Field<string> {
  const schema = v.pipe(v.string(), v.check(isCivilDate), v.check((text) => text >= min && text <= max));
  const parse = (text: string): string | undefined => checked(schema, text);
  return { default: initial, schema, domain: { kind: 'date', min, max }, key, unit: '', valid, invalid, parse, mend: (text) => parse(isoDate(bare(text))), print: (value) => value };
}

/** What a tilde may have become on its way. */
export const TILDES = /[\u02dc\u223c\u301c\uff5e]/;

interface ListOptions<T> {
  readonly most: number;
  /** How one item is written, and an item written so. */
  readonly form: string;
  readonly example: string;
  readonly invalid: string;
  readonly item: v.GenericSchema<unknown, T>;
  /** An item begins with a name, in which any character is meant. */
  readonly named?: boolean;
  readonly parse: (text: string) => unknown;
  readonly print: (item: T) => string;
}

/** Up to `most` items, joined by semicolons; empty by default. */
export function list<T>({ most, form, example, invalid, item, named = false, parse, print }: ListOptions<T>): Field<readonly T[]> {
  const schema = v.pipe(v.array(item), v.maxLength(most)) as v.GenericSchema<unknown, readonly T[]>;
  const mendItem = (text: string): string =>
    text
      .split(text.includes('~') ? '~' : TILDES)
      .map((part, i) => (named && i === 0 ? unbroken(part) : isoDate(bare(part).toLowerCase())))
      .join('~');
  return {
    default: [],
    schema,
    domain: { kind: 'list', most, form, example },
    key: undefined,
    unit: '',
    valid: example,
    invalid,
    parse: (text) => (text === '' ? [] : checked(schema, text.split(';').map(parse))),
    mend: (text) => {
      const items = text.split(';').filter((each) => bare(each) !== '');
      return items.length === 0 ? undefined : checked(schema, items.map((each) => parse(mendItem(each))));
    },
    print: (items) => items.map(print).join(';'),
  };
}
