/**
 * A field is one setting of a scenario or of the view: its schema, its default and its text form in a link.
 * Parsers never throw: they answer the value, or undefined when the text cannot be used.
 */
import { parseDate } from '@internationalized/date';
import * as v from 'valibot';

/** What a control for the field needs to know, and what a message about a bad value says is allowed. */
export type Domain =
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly step: number; readonly integer: boolean; readonly scale: 'linear' | 'logarithmic' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'flags'; readonly options: readonly string[] }
  | { readonly kind: 'switch' }
  | { readonly kind: 'date'; readonly min: string; readonly max: string }
  | { readonly kind: 'list'; readonly most: number; readonly form: string; readonly example: string };

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
  readonly fields: Readonly<Record<string, Pick<Field<unknown>, 'domain' | 'key' | 'parse' | 'schema'>>>;
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
  return {
    default: initial,
    schema,
    domain: { kind: 'number', min, max, step, integer, scale },
    key,
    unit,
    valid,
    invalid,
    parse: (text) => checked(schema, decimal(text)),
    print: (value) => String(value),
  };
}

/** One of a few words. */
export function choice<const T extends string>(initial: T, options: readonly T[], { key, invalid }: Omit<Said, 'valid'>): Field<T> {
  const schema = v.picklist(options) as v.GenericSchema<unknown, T>;
  return {
    default: initial,
    schema,
    domain: { kind: 'choice', options },
    key,
    unit: '',
    valid: options.at(-1) ?? initial,
    invalid,
    parse: (text) => checked(schema, text),
    print: (value) => value,
  };
}

/** Any of a few words, in their given order, joined by dots; `none` for the empty set. */
export function flags<const T extends string>(initial: readonly T[], options: readonly T[], { invalid }: Pick<Said, 'invalid'>): Field<readonly T[]> {
  const schema = v.pipe(
    v.array(v.picklist(options)),
    v.transform((given) => options.filter((option) => given.includes(option))),
  ) as v.GenericSchema<unknown, readonly T[]>;
  return {
    default: initial,
    schema,
    domain: { kind: 'flags', options },
    key: undefined,
    unit: '',
    valid: options.slice(1).join('.'),
    invalid,
    parse: (text) => (text === 'none' ? [] : checked(schema, text.split('.'))),
    print: (value) => (value.length === 0 ? 'none' : value.join('.')),
  };
}

/** On or off. */
export function toggle(initial: boolean, key?: string): Field<boolean> {
  return {
    default: initial,
    schema: v.boolean(),
    domain: { kind: 'switch' },
    key,
    unit: '',
    valid: initial ? 'off' : 'on',
    invalid: 'yes',
    parse: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
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
  return { default: initial, schema, domain: { kind: 'date', min, max }, key, unit: '', valid, invalid, parse: (text) => checked(schema, text), print: (value) => value };
}

interface ListOptions<T> {
  readonly most: number;
  /** How one item is written, and an item written so. */
  readonly form: string;
  readonly example: string;
  readonly invalid: string;
  readonly item: v.GenericSchema<unknown, T>;
  readonly parse: (text: string) => unknown;
  readonly print: (item: T) => string;
}

/** Up to `most` items, joined by semicolons; empty by default. */
export function list<T>({ most, form, example, invalid, item, parse, print }: ListOptions<T>): Field<readonly T[]> {
  const schema = v.pipe(v.array(item), v.maxLength(most)) as v.GenericSchema<unknown, readonly T[]>;
  return {
    default: [],
    schema,
    domain: { kind: 'list', most, form, example },
    key: undefined,
    unit: '',
    valid: example,
    invalid,
    parse: (text) => (text === '' ? [] : checked(schema, text.split(';').map(parse))),
    print: (items) => items.map(print).join(';'),
  };
}
