/**
 * A scenario is everything that determines a run. This table is its only definition: the schema, the frozen
 * defaults of link version 1, the settings on the page and the link all follow from it.
 */
import * as v from 'valibot';
import { choice, date, decimal, flags, list, number, type Field } from './field.ts';

/** What an event may move: who comes (covariate shift), how many buy (prior shift), why they buy (concept drift). */
export const SHIFTS = ['who', 'many', 'why'] as const;
export type Shift = (typeof SHIFTS)[number];

/** An event that the user made up. */
export interface OwnEvent {
  readonly name: string;
  readonly date: string;
  /** 1 is as strong as Valentine's Day. */
  readonly strength: number;
  /** Days over which it builds up. */
  readonly lead: number;
  readonly moves: readonly Shift[];
}

const strength = (initial: number) => number(initial, { min: 0, max: 3, step: 0.1 });
const moves = () => flags(SHIFTS, SHIFTS);

// A name is one line of up to 24 characters without the link's own separators, control or direction characters.
const ownEvent = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(24), v.regex(/^[^~;\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u)),
  date: date('2027-02-14').schema,
  strength: strength(1).schema,
  lead: number(14, { min: 0, max: 30, step: 1, integer: true }).schema,
  moves: moves().schema,
}) as v.GenericSchema<unknown, OwnEvent>;

/** The fields by group. A link's key is `group.field`, unless the field names its own. Order here is order in links. */
const SCENARIO_FIELDS = {
  world: {
    seed: number(1, { min: 1, max: 999_999, step: 1, integer: true, key: 'seed' }),
    start: date('2026-07-01', { max: '2090-12-31' }),
    days: number(365, { min: 120, max: 1830, step: 1, integer: true }),
    shoppers: number(400, { min: 50, max: 2000, step: 10, integer: true }),
    conversion: number(9, { min: 1, max: 40, step: 0.5 }),
    season: number(0, { min: 0, max: 2, step: 0.05 }),
    trend: number(0, { min: -3, max: 3, step: 0.1 }),
    change: number(0, { min: -3, max: 3, step: 0.1 }),
    changeDate: date('2026-11-15'),
  },
  valentines: { strength: strength(1), moves: moves() },
  christmas: { strength: strength(1), moves: moves() },
  womens: { strength: strength(1), moves: moves() },
  mothers: { strength: strength(1), moves: moves(), country: choice('us', ['us', 'uk', 'fr', 'es', 'no', 'mx']) },
  events: {
    own: list<OwnEvent>({
      most: 6,
      form: 'name~date~strength~lead~moves',
      example: 'Prom+night~2027-05-07~1.5~10~who.many',
      item: ownEvent,
      parse: (text) => {
        const [name, day, force, lead, moved, ...rest] = text.split('~');
        if (rest.length > 0 || force === undefined || lead === undefined || moved === undefined) return undefined;
        return { name, date: day, strength: decimal(force), lead: decimal(lead), moves: moves().parse(moved) };
      },
      print: (event) => [event.name, event.date, event.strength, event.lead, moves().print(event.moves)].join('~'),
    }),
  },
  models: {
    calendar: choice('none', ['none', 'season', 'valentines']),
  },
  static: {
    from: date('2026-07-01'),
    to: date('2026-08-31'),
    epochs: number(100, { min: 1, max: 500, step: 1, integer: true }),
    rate: number(1, { min: 0.01, max: 3, step: 0.01, scale: 'logarithmic' }),
    batchSize: number(0, { min: 0, max: 4096, step: 32, integer: true }),
    l2: number(0, { min: 0, max: 1, step: 0.001 }),
  },
  dynamic: {
    start: choice('warm', ['warm', 'cold']),
    rate: number(1, { min: 0.01, max: 5, step: 0.01, scale: 'logarithmic' }),
    passes: number(1, { min: 1, max: 20, step: 1, integer: true }),
    batchSize: number(512, { min: 16, max: 4096, step: 16, integer: true, scale: 'logarithmic' }),
    l2: number(0, { min: 0, max: 1, step: 0.001 }),
    delay: number(0, { min: 0, max: 30, step: 1, integer: true }),
  },
} as const;

type Value<F> = F extends Field<infer T> ? T : never;
type Values<Groups> = { readonly [G in keyof Groups]: { readonly [F in keyof Groups[G]]: Value<Groups[G][F]> } };

export type Scenario = Values<typeof SCENARIO_FIELDS>;

/** `group.field`, for every field: how code and texts name a setting. */
export type ScenarioKey = { [G in keyof Scenario]: `${G}.${keyof Scenario[G] & string}` }[keyof Scenario];

export interface FieldEntry {
  readonly path: ScenarioKey;
  readonly group: keyof Scenario;
  readonly name: string;
  readonly linkKey: string;
  readonly field: Field<unknown>;
}

/** Every field in link order. */
export const FIELD_ENTRIES: readonly FieldEntry[] = Object.entries(SCENARIO_FIELDS).flatMap(([group, fields]) =>
  Object.entries(fields as Record<string, Field<unknown>>).map(([name, field]) => ({
    path: `${group}.${name}` as ScenarioKey,
    group: group as keyof Scenario,
    name,
    linkKey: field.key ?? `${group}.${name}`,
    field,
  })),
);

/** Builds a scenario by asking for each field's value; the one place where the table's shape becomes the type's. */
export function scenarioFrom(valueOf: (entry: FieldEntry) => unknown): Scenario {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const entry of FIELD_ENTRIES) (groups[entry.group] ??= {})[entry.name] = valueOf(entry);
  return groups as unknown as Scenario;
}

/** The defaults of link version 1, frozen: a released version's defaults never change. */
export const DEFAULT_SCENARIO: Scenario = scenarioFrom(({ field }) => field.default);

export function fieldAt(path: ScenarioKey): FieldEntry {
  const entry = FIELD_ENTRIES.find((candidate) => candidate.path === path);
  if (!entry) throw new Error(`No setting is called ${path}.`);
  return entry;
}

/** The value of one field. */
export function valueAt(scenario: Scenario, { group, name }: FieldEntry): unknown {
  return (scenario[group] as Readonly<Record<string, unknown>>)[name];
}

/** A copy with one field changed. Throws when the value is outside the field's schema. */
export function withValue(scenario: Scenario, path: ScenarioKey, value: unknown): Scenario {
  const changed = fieldAt(path);
  const checked = v.parse(changed.field.schema, value);
  return scenarioFrom((entry) => (entry === changed ? checked : valueAt(scenario, entry)));
}
