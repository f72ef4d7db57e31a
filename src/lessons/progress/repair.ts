/**
 * Reads a record that may be damaged, old or somebody's own: each field that can be used is, and what cannot is named. It
 * never throws. What a record of this version says comes back as it was.
 */
import * as v from 'valibot';
import {
  CHAPTER, CHOICE, GIVEN, ID, LATEST, LOT, NAME, PREDICTION, PROGRESS_VERSION, ROUNDS, TEXT, VISITED,
  freshProgress, type Answers, type Choice, type Prediction, type Progress, type Visited,
} from './record.ts';

/**
 * What could not be used of a text. `unreadable`: no JSON, or no record of a student's progress; nothing of it is used. `version`: it was
 * written by another version. `field`: the value under this path. `unknown`: this version knows no such field.
 */
export type Problem =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'version'; readonly given: string }
  | { readonly kind: 'field' | 'unknown'; readonly path: string; readonly given: string };

export interface ReadProgress {
  readonly progress: Progress;
  readonly problems: readonly Problem[];
}

const SHOWN = 60;
/** Of a file besides the record's fields. */
const FILE_KEYS: ReadonlySet<string> = new Set(['wilt']);

/** @param lot for a record whose own cannot be used */
export function readProgress(text: string, lot: number): ReadProgress {
  const input = parsed(text);
  return isObject(input) ? repairProgress(input, lot) : { progress: freshProgress(lot), problems: [{ kind: 'unreadable' }] };
}

/** Whether a text is a record at all, whatever may be wrong with it. */
export function isProgress(text: string): boolean {
  const input = parsed(text);
  return isObject(input) && 'version' in input && Object.keys(freshProgress(0)).filter((key) => key in input).length > 1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function repairProgress(input: Readonly<Record<string, unknown>>, lot: number): ReadProgress {
  const problems: Problem[] = [];
  const fresh = freshProgress(lot);
  const lose: Lose = (path, given, kind = 'field') => void problems.push({ kind, path, given: shown(given) });
  if (input['version'] !== PROGRESS_VERSION) problems.push({ kind: 'version', given: shown(input['version']) });
  for (const key of Object.keys(input)) if (!Object.hasOwn(fresh, key) && !FILE_KEYS.has(key)) lose(key, input[key], 'unknown');

  const field = <T>(key: keyof Progress, schema: v.GenericSchema<unknown, T>, otherwise: T): T => {
    if (!Object.hasOwn(input, key)) return otherwise;
    return usable(schema, input[key]) ?? (lose(key, input[key]), otherwise);
  };
  const entries = <K extends string, T>(key: keyof Progress, keys: v.GenericSchema<unknown, K>, entry: Entry<T>): Record<K, T> => {
    const given = input[key];
    if (given !== undefined && !isObject(given)) lose(key, given);
    const pairs = Object.entries(isObject(given) ? given : {}).flatMap(([id, value]): [K, T][] => {
      const name = usable(keys, id);
      if (name === undefined) lose(`${key}.${id}`, value);
      const made = name === undefined ? undefined : entry(`${key}.${id}`, value, lose);
      return name === undefined || made === undefined ? [] : [[name, made]];
    });
    return Object.fromEntries(pairs) as Record<K, T>;
  };

  return {
    progress: {
      version: PROGRESS_VERSION,
      name: field('name', NAME, fresh.name),
      lot: field('lot', LOT, fresh.lot),
      latest: field('latest', LATEST, fresh.latest),
      chapters: entries('chapters', CHAPTER, fields<Visited>(VISITED, { link: '', done: false })),
      predictions: entries('predictions', ID, fields<Prediction>(PREDICTION, { link: '', hash: '' })),
      happened: entries('happened', ID, whole(GIVEN)),
      explanations: entries('explanations', ID, whole(TEXT)),
      answers: entries('answers', ID, answersOf),
      choices: entries('choices', ID, fields<Choice>(CHOICE, {})),
    },
    problems,
  };
}

type Lose = (path: string, given: unknown, kind?: 'field' | 'unknown') => void;
/** Reads what stands under a key, and tells what of it is lost; undefined where nothing is left. */
type Entry<T> = (path: string, value: unknown, lose: Lose) => T | undefined;

function whole<T>(schema: v.GenericSchema<unknown, T>): Entry<T> {
  return (path, value, lose) => {
    const read = usable(schema, value);
    if (read === undefined) lose(path, value);
    return read;
  };
}

/** An object of these fields; one that has no default takes the whole entry with it. */
function fields<T>(schemas: { readonly [K in keyof T & string]: v.GenericSchema<unknown, T[K]> }, otherwise: Partial<T>): Entry<T> {
  const keys = Object.keys(schemas) as (keyof T & string)[];
  return (path, value, lose) => {
    if (!isObject(value)) {
      lose(path, value);
      return undefined;
    }
    const made: Partial<T> = {};
    for (const key of keys) {
      const read = usable(schemas[key], value[key]);
      if (read === undefined && (Object.hasOwn(value, key) || !(key in otherwise))) lose(`${path}.${key}`, value[key]);
      const used = read ?? otherwise[key];
      if (used === undefined) return undefined;
      made[key] = used;
    }
    for (const key of Object.keys(value)) if (!Object.hasOwn(schemas, key)) lose(`${path}.${key}`, value[key], 'unknown');
    return made as T;
  };
}

function answersOf(path: string, value: unknown, lose: Lose): Answers | undefined {
  if (!isObject(value)) {
    lose(path, value);
    return undefined;
  }
  const rounds = ROUNDS.flatMap((round) => {
    if (!Object.hasOwn(value, round)) return [];
    const given = usable(GIVEN, value[round]);
    if (given === undefined) lose(`${path}.${round}`, value[round]);
    return given === undefined ? [] : [[round, given] as const];
  });
  for (const key of Object.keys(value)) if (!ROUNDS.some((round) => round === key)) lose(`${path}.${key}`, value[key], 'unknown');
  return rounds.length === 0 ? undefined : Object.fromEntries(rounds);
}

function usable<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`;
}
