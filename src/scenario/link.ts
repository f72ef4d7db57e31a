/**
 * The link codec: a scenario and its view as readable `key=value` pairs in a URL's hash, and back. Here links are written,
 * and read where they are as they are written; any other link is read by linkReading.ts, which few links need.
 */
import { isEventDay } from './at.ts';
import { addDays } from './civilDates.ts';
import type { Field } from './field.ts';
import { decodeText, encodeText } from './percent.ts';
import { windowFits } from './repair.ts';
import { FIELD_ENTRIES, scenarioFrom, valueAt, type Scenario } from './scenario.ts';
import { VIEW_FIELDS, viewFrom, type View } from './view.ts';

export interface Link {
  readonly scenario: Scenario;
  readonly view: View;
  /** Unknown `key=value` pairs, kept as they came so that writing the link again loses nothing. */
  readonly unknown: readonly string[];
}

/** Characters of a link that are read; whatever comes after is reported and left out. */
export const LONGEST_LINK = 8000;
export const VERSION = '1';

const SCENARIO_LINK_FIELDS: readonly (readonly [string, Field<unknown>])[] = FIELD_ENTRIES.map(({ linkKey, field }) => [linkKey, field]);
const VIEW_LINK_FIELDS = Object.entries(VIEW_FIELDS as Readonly<Record<string, Field<unknown>>>);
/** Every key but the version's, in the order in which links have them. */
export const FIELD_OF_KEY: ReadonlyMap<string, Field<unknown>> = new Map([...SCENARIO_LINK_FIELDS, ...VIEW_LINK_FIELDS]);

/** The text of a value, decoded as its field asks for. */
export function textOf(field: Field<unknown> | undefined, value: string): string {
  return decodeText(value, field?.domain.kind === 'list');
}

/** What a link says in which every pair is known, usable and there once, and fits the others; undefined for any other. */
export function soundLink(hash: string): Link | undefined {
  if (hash.length > LONGEST_LINK) return undefined;
  const read = new Map<string, unknown>();
  for (const pair of hash.slice(1).split('&').filter((each) => each !== '')) {
    const [key = '', value, ...more] = pair.split('=');
    const field = FIELD_OF_KEY.get(key);
    const meant = value === undefined || more.length > 0 ? undefined : field ? field.parse(textOf(field, value)) : key === 'v' && value === VERSION ? value : undefined;
    if (meant === undefined || read.has(key)) return undefined;
    read.set(key, meant);
  }
  const scenario = scenarioFrom(({ linkKey, field }) => (read.has(linkKey) ? read.get(linkKey) : field.default));
  const view = viewFrom((key) => (read.has(key) ? read.get(key) : VIEW_FIELDS[key].default));
  const { start, days } = scenario.world;
  return windowFits(scenario) && (view.at === '' || isEventDay(view.at) || (view.at >= start && view.at < addDays(start, days))) ? { scenario, view, unknown: [] } : undefined;
}

/** Writes a link: `#v=1`, then what differs from the frozen defaults in the table's order, then what is unknown. */
export function printLink({ scenario, view, unknown }: Link): string {
  const values = new Map<string, unknown>(Object.entries(view));
  for (const { path, linkKey } of FIELD_ENTRIES) values.set(linkKey, valueAt(scenario, path));
  const pairs = [...FIELD_OF_KEY].flatMap(([key, field]) => {
    const text = field.print(values.get(key));
    return text === field.print(field.default) ? [] : [`${key}=${encodeText(text, field.domain.kind === 'list')}`];
  });
  return `#${[`v=${VERSION}`, ...pairs, ...unknown].join('&')}`;
}
