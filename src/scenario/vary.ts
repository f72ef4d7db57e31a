/** Which settings can be varied, one at a time, over which values: what a sweep (simulation/sweep.ts) is asked for. */
import * as v from 'valibot';
import { TILDES, type Field } from './field.ts';
import { bare } from './folded.ts';
import { FIELD_ENTRIES, withValues, type FieldEntry, type Scenario, type ScenarioKey, type ValueAt } from './scenario.ts';

/** Settings with one value that has an order or a name: numbers, choices and switches. The seed is what a sweep runs over. */
export type VariedKey = { [P in ScenarioKey]: P extends 'world.seed' ? never : ValueAt<P> extends number | boolean ? P : string extends ValueAt<P> ? never : ValueAt<P> extends string ? P : never }[ScenarioKey];
export type VariedValue = number | boolean | string;

/** A setting with the values that it is given in turn, at least one, no two of them alike. */
export interface Vary {
  readonly path: VariedKey;
  readonly values: readonly VariedValue[];
}

/** More values than that are no picture, and a mistake at the command line. */
export const MOST_VALUES = 50;

const VARIED_KINDS: ReadonlySet<Field<unknown>['domain']['kind']> = new Set(['number', 'choice', 'switch'] as const);

export function isVaried(path: ScenarioKey): path is VariedKey {
  return path !== 'world.seed' && FIELD_ENTRIES.some((entry) => entry.path === path && VARIED_KINDS.has(entry.field.domain.kind));
}

/** Every setting that can be varied, in the table's order. */
export const VARIED_ENTRIES: readonly FieldEntry<VariedKey>[] = FIELD_ENTRIES.filter((entry): entry is FieldEntry<VariedKey> => isVaried(entry.path));

/** The scenario with one of the values. Throws where the setting does not take it. */
export function variedScenario(scenario: Scenario, { path }: Pick<Vary, 'path'>, value: VariedValue): Scenario {
  return withValues(scenario, { [path]: value });
}

export function entryOf(path: VariedKey): FieldEntry<VariedKey> {
  return VARIED_ENTRIES.find((entry) => entry.path === path)!;
}

/** What keeps a setting and its values from being varied. `key` is the setting's in links. */
export type VaryProblem =
  | { readonly kind: 'unknown'; readonly key: string }
  /** There is such a setting, but it has no single value with an order or a name, or is the seed. */
  | { readonly kind: 'unvaried'; readonly key: string }
  | { readonly kind: 'value'; readonly key: string; readonly path: VariedKey; readonly given: string }
  | { readonly kind: 'twice'; readonly key: string; readonly given: string }
  | { readonly kind: 'many'; readonly key: string; readonly given: number };

/** The setting of that name, as links or the table call it; undefined where there is none. */
function entryCalled(name: string): FieldEntry | undefined {
  return FIELD_ENTRIES.find(({ linkKey, path }) => name === linkKey || name === path);
}

/** The setting of that name, where it can be varied. */
export function variedPath(name: string): VariedKey | undefined {
  const path = entryCalled(name)?.path;
  return path !== undefined && isVaried(path) ? path : undefined;
}

/** The setting of that name, and the values that these texts stand for, in their order. */
export function readVary(name: string, texts: readonly string[]): Vary | VaryProblem {
  const entry = entryCalled(name);
  if (!entry) return { kind: 'unknown', key: name };
  const { path, linkKey: key, field } = entry;
  if (!isVaried(path)) return { kind: 'unvaried', key };
  if (texts.length === 0 || texts.length > MOST_VALUES) return { kind: 'many', key, given: texts.length };
  const values: VariedValue[] = [];
  for (const given of texts) {
    const value = field.parse(given) as VariedValue | undefined;
    if (value === undefined) return { kind: 'value', key, path, given };
    if (values.includes(value)) return { kind: 'twice', key, given };
    values.push(value);
  }
  return { path, values };
}

/** The text of a value, as a link has it. */
export function valueText({ path }: Pick<Vary, 'path'>, value: VariedValue): string {
  return (entryOf(path).field.print as (value: VariedValue) => string)(value);
}

const SEPARATOR = '~';

/** Of a view: the setting that is varied with its values, `dynamic.rate~0.03~0.1~1`; null where none is. */
export function varyField(): Field<Vary | null> {
  const parse = (text: string): Vary | null | undefined => {
    if (text === '') return null;
    const [name = '', ...texts] = text.split(SEPARATOR);
    const vary = readVary(name, texts);
    return 'kind' in vary ? undefined : vary;
  };
  const print = (vary: Vary | null): string => (vary === null ? '' : [entryOf(vary.path).linkKey, ...vary.values.map((value) => valueText(vary, value))].join(SEPARATOR));
  return {
    default: null,
    // What can be written and read again is one.
    schema: v.custom<Vary | null>((input) => input === null || (isVary(input) && parse(print(input)) !== undefined)),
    domain: { kind: 'vary', example: 'dynamic.rate~0.03~0.1~1' },
    key: 'vary',
    unit: '',
    valid: 'dynamic.rate~0.03~0.1~1',
    invalid: 'dynamic.rate~99',
    parse,
    mend: (text) => {
      const [name = '', ...texts] = text.split(text.includes(SEPARATOR) ? SEPARATOR : TILDES).map(bare);
      const entry = VARIED_ENTRIES.find(({ path, linkKey }) => [path, linkKey].some((each) => each.toLowerCase() === name.toLowerCase()));
      if (!entry) return undefined;
      const values = texts.map((each) => entry.field.parse(each) ?? entry.field.mend(each));
      return values.every((value) => value !== undefined) ? parse(print({ path: entry.path, values })) : undefined;
    },
    print,
  };
}

function isVary(input: unknown): input is Vary {
  return typeof input === 'object' && input !== null && 'path' in input && 'values' in input && Array.isArray(input.values) && VARIED_ENTRIES.some(({ path }) => path === input.path);
}
