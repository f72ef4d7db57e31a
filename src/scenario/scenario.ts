/**
 * A scenario is everything that determines a run. Its type, the frozen defaults of link version 1 and every way to
 * read or change a setting follow from the table of settings (table.ts).
 */
import * as v from 'valibot';
import type { Field } from './field.ts';
import { SETTINGS } from './table.ts';

type Value<F> = F extends Field<infer T> ? T : never;
type Fields = { readonly [G in keyof typeof SETTINGS]: (typeof SETTINGS)[G]['fields'] };

export type Scenario = { readonly [G in keyof Fields]: { readonly [F in keyof Fields[G]]: Value<Fields[G][F]> } };

/** `group.field`, for every field: how code and texts name a setting. */
export type ScenarioKey = { [G in keyof Scenario]: `${G}.${keyof Scenario[G] & string}` }[keyof Scenario];

/** What the setting at a path holds. */
export type ValueAt<P extends ScenarioKey> = P extends `${infer G extends keyof Scenario}.${infer F}` ? (F extends keyof Scenario[G] ? Scenario[G][F] : never) : never;

/** New values of some settings. */
export type Changes = { readonly [P in ScenarioKey]?: ValueAt<P> };

/** A setting and a value of it. */
export type Change = { readonly [P in ScenarioKey]: { readonly path: P; readonly value: ValueAt<P> } }[ScenarioKey];

export interface FieldEntry<P extends ScenarioKey = ScenarioKey> {
  readonly path: P;
  readonly group: keyof Scenario;
  readonly name: string;
  readonly linkKey: string;
  readonly field: Field<ValueAt<P>>;
}

/** Every field in link order; the one place where the table's shape becomes the paths' types. */
export const FIELD_ENTRIES: readonly FieldEntry[] = Object.entries(SETTINGS).flatMap(([group, { fields }]) =>
  Object.entries(fields as Record<string, FieldEntry['field']>).map(([name, field]) => ({
    path: `${group}.${name}` as ScenarioKey,
    group: group as keyof Scenario,
    name,
    linkKey: field.key ?? `${group}.${name}`,
    field,
  })),
);

const ENTRY_AT = Object.fromEntries(FIELD_ENTRIES.map((entry) => [entry.path, entry])) as { readonly [P in ScenarioKey]: FieldEntry<P> };

/** Builds a scenario by asking for each field's value; the one place where the table's shape becomes the scenario's type. */
export function scenarioFrom(valueOf: (entry: FieldEntry) => unknown): Scenario {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const entry of FIELD_ENTRIES) (groups[entry.group] ??= {})[entry.name] = valueOf(entry);
  return groups as unknown as Scenario;
}

/** The defaults of link version 1, frozen: a released version's defaults never change. */
export const DEFAULT_SCENARIO: Scenario = scenarioFrom(({ field }) => field.default);

export function fieldAt<P extends ScenarioKey>(path: P): FieldEntry<P> {
  if (!Object.hasOwn(ENTRY_AT, path)) throw new Error(`No setting is called ${path}.`);
  return ENTRY_AT[path];
}

export function valueAt<P extends ScenarioKey>(scenario: Scenario, path: P): ValueAt<P> {
  const { group, name } = fieldAt(path);
  return (scenario[group] as Readonly<Record<string, unknown>>)[name] as ValueAt<P>;
}

/** The text that a link would have of a setting: two values are the same where their texts are. */
export function printedAt(scenario: Scenario, path: ScenarioKey): string {
  return fieldAt(path).field.print(valueAt(scenario, path));
}

/** A copy with some fields changed. Throws where a value is outside its field's schema. */
export function withValues(scenario: Scenario, changes: Changes): Scenario {
  const checked = new Map<string, unknown>(Object.entries(changes).map(([path, value]) => [path, v.parse(fieldAt(path as ScenarioKey).field.schema, value)]));
  return scenarioFrom(({ path }) => (checked.has(path) ? checked.get(path) : valueAt(scenario, path)));
}

/** A copy with one field changed. Throws when the value is outside the field's schema. */
export function withValue<P extends ScenarioKey>(scenario: Scenario, path: P, value: ValueAt<P>): Scenario {
  const checked = v.parse(fieldAt(path).field.schema, value);
  return scenarioFrom((entry) => (entry.path === path ? checked : valueAt(scenario, entry.path)));
}
