/** Which settings can be varied, one at a time, over which values: what a sweep (simulation/sweep.ts) is asked for. */
import type { Field, NumberDomain } from './field.ts';
import { FIELD_ENTRIES, valueAt, withValues, type FieldEntry, type Scenario, type ScenarioKey, type ValueAt } from './scenario.ts';

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

/**
 * Values that show what a setting does over its range, today's among them: all that a choice or a switch has; of a number
 * the steps 1, 2, 5 or 1, 3 of each power of ten where its scale is logarithmic (doublings where it goes in larger steps
 * than one), else even steps and both ends. Numbers ascend.
 */
export function suggestedValues(scenario: Scenario, path: VariedKey): readonly VariedValue[] {
  const { domain } = entryOf(path).field;
  if (domain.kind === 'switch') return [false, true];
  if (domain.kind === 'choice') return domain.options;
  if (domain.kind !== 'number') return [];
  const today = valueAt(scenario, path) as number;
  const steps = domain.scale === 'logarithmic' ? logarithmicSteps(domain) : evenSteps(domain);
  return [...new Set([...steps, today])].toSorted((a, b) => a - b);
}

function entryOf(path: VariedKey): FieldEntry<VariedKey> {
  return VARIED_ENTRIES.find((entry) => entry.path === path)!;
}

/** About so many steps fill a picture and leave room between them. */
const FEW = 9;

function logarithmicSteps({ min, max, step, integer }: NumberDomain): number[] {
  if (integer && step > 1) return Array.from({ length: Math.floor(Math.log2(max / min)) + 1 }, (_, i) => min * 2 ** i);
  const ofPowers = (digits: readonly number[]) =>
    Array.from({ length: Math.ceil(Math.log10(max / min)) + 2 }, (_, i) => Math.floor(Math.log10(min)) + i)
      .flatMap((power) => digits.map((digit) => decimalOf(digit, power)))
      .filter((value) => value >= min && value <= max && (!integer || Number.isInteger(value)));
  const fine = ofPowers([1, 2, 5]);
  return fine.length <= FEW ? fine : ofPowers([1, 3]);
}

function evenSteps({ min, max, step, integer }: NumberDomain): number[] {
  const wide = (max - min) / (FEW - 2);
  const power = Math.floor(Math.log10(wide));
  const size = Math.max(step, [decimalOf(1, power), decimalOf(2, power), decimalOf(5, power), decimalOf(1, power + 1)].find((each) => each >= wide && (!integer || Number.isInteger(each)))!);
  const first = Math.ceil(min / size);
  const inside = Array.from({ length: Math.floor(max / size) - first + 1 }, (_, i) => Number(((first + i) * size).toPrecision(12)) + 0);
  return [min, ...inside, max];
}

/** digit · 10^power, as the decimal that it is. */
function decimalOf(digit: number, power: number): number {
  return Number(`${digit}e${power}`);
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

/** The values that these texts stand for, in their order; those that are suggested where there are no texts. */
export function readVary(scenario: Scenario, name: string, texts: readonly string[] | undefined): Vary | VaryProblem {
  const entry = entryCalled(name);
  if (!entry) return { kind: 'unknown', key: name };
  const { path, linkKey: key, field } = entry;
  if (!isVaried(path)) return { kind: 'unvaried', key };
  if (!texts) return { path, values: suggestedValues(scenario, path) };
  if (texts.length > MOST_VALUES) return { kind: 'many', key, given: texts.length };
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
