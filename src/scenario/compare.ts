/** Of a view: settings of the run that the one on the page is compared with, `dynamic.rate~1`: before and after one change. */
import * as v from 'valibot';
import { TILDES, type Field } from './field.ts';
import { bare } from './folded.ts';
import { FIELD_ENTRIES, printedAt, scenarioFrom, valueAt, type FieldEntry, type Scenario } from './scenario.ts';
import { windowFits } from './repair.ts';

const SEPARATOR = '~';
/** More is not before and after one change. */
const MOST_COMPARED = 4;

export interface ComparedSetting {
  readonly entry: FieldEntry;
  /** The value's text, as a link has it. */
  readonly text: string;
}

/** The settings that a text names with what they were; undefined where it names none that can be used. */
export function comparedSettings(text: string): readonly ComparedSetting[] | undefined {
  if (text === '') return [];
  const parts = text.split(SEPARATOR);
  if (parts.length % 2 !== 0 || parts.length > 2 * MOST_COMPARED) return undefined;
  const settings = parts.flatMap((name, i): ComparedSetting[] => {
    const value = parts[i + 1];
    const entry = i % 2 === 0 ? FIELD_ENTRIES.find(({ linkKey }) => linkKey === name) : undefined;
    const read = entry && value !== undefined ? entry.field.parse(value) : undefined;
    return entry && read !== undefined ? [{ entry, text: (entry.field as Field<unknown>).print(read) }] : [];
  });
  return settings.length === parts.length / 2 && new Set(settings.map(({ entry }) => entry)).size === settings.length ? settings : undefined;
}

/** The scenario as it was before; undefined where nothing is compared, or where it was no scenario that can be run. */
export function comparedScenario(scenario: Scenario, compare: string): Scenario | undefined {
  const settings = comparedSettings(compare) ?? [];
  const before = new Map(settings.map(({ entry, text }) => [entry.path, entry.field.parse(text)]));
  const other = scenarioFrom(({ path }) => (before.has(path) ? before.get(path) : valueAt(scenario, path)));
  return settings.some(({ entry: { path } }) => printedAt(other, path) !== printedAt(scenario, path)) && windowFits(other) && other.world.start === scenario.world.start && other.world.days === scenario.world.days ? other : undefined;
}

/** What a link says of a run before the one that is shown; undefined where it can't say it: too much differs, or another calendar. */
export function compareWith(before: Scenario, scenario: Scenario): string | undefined {
  const changed = FIELD_ENTRIES.filter(({ path }) => printedAt(before, path) !== printedAt(scenario, path));
  const parts = changed.flatMap(({ path, linkKey }) => [linkKey, printedAt(before, path)]);
  if (parts.length === 0 || parts.length > 2 * MOST_COMPARED || parts.some((part) => part.includes(SEPARATOR))) return undefined;
  const text = parts.join(SEPARATOR);
  return comparedScenario(scenario, text) ? text : undefined;
}

export function compareField(): Field<string> {
  const canonical = (text: string): string | undefined => comparedSettings(text)?.flatMap(({ entry, text: value }) => [entry.linkKey, value]).join(SEPARATOR);
  return {
    default: '',
    schema: v.pipe(v.string(), v.check((text) => canonical(text) === text)),
    domain: { kind: 'compare', example: 'dynamic.rate~1', most: MOST_COMPARED },
    key: 'compare',
    unit: '',
    valid: 'dynamic.rate~0.3',
    invalid: 'dynamic.rate~99',
    parse: canonical,
    mend: (text) => {
      const parts = text.split(text.includes(SEPARATOR) ? SEPARATOR : TILDES).map(bare);
      if (parts.every((part) => part === '')) return undefined;
      const meant = parts.map((part, i) => {
        const name = (i % 2 === 0 ? part : (parts[i - 1] ?? '')).toLowerCase();
        const entry = FIELD_ENTRIES.find(({ linkKey }) => linkKey.toLowerCase() === name);
        if (!entry || i % 2 === 0) return entry?.linkKey ?? part;
        const field = entry.field as Field<unknown>;
        const value = field.parse(part) ?? field.mend(part);
        return value === undefined ? part : field.print(value);
      });
      return canonical(meant.join(SEPARATOR));
    },
    print: (text) => text,
  };
}
