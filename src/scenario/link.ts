/**
 * The link codec: a scenario and its view as readable `key=value` pairs in a URL's hash, and back. Reading never
 * throws and never loses anything silently: what cannot be used is in a notice, and unknown pairs are kept.
 */
import type { Domain, Field } from './field.ts';
import { decodeText, encodeText, wellFormed } from './percent.ts';
import { addDays } from './civilDates.ts';
import { repair } from './repair.ts';
import { FIELD_ENTRIES, scenarioFrom, valueAt, type Scenario } from './scenario.ts';
import { VIEW_FIELDS, viewFrom, type View } from './view.ts';

/**
 * Something in a link that could not be used as it stood: a value, an unknown key, a key that stood there before,
 * another link version, a training window that does not fit the calendar, or a link that is too long.
 */
export interface LinkNotice {
  readonly kind: 'value' | 'unknown' | 'repeated' | 'version' | 'window' | 'length';
  readonly key: string;
  /** The text given, shortened to 80 characters. */
  readonly given: string;
  /** The text of what is used instead; '' where nothing is. */
  readonly used: string;
  /** What the key allows; null where the key is not a setting. */
  readonly allowed: Domain | null;
}

export interface Link {
  readonly scenario: Scenario;
  readonly view: View;
  /** Unknown `key=value` pairs, kept as they came so that writing the link again loses nothing. */
  readonly unknown: readonly string[];
}

/** Characters of a link that are read; whatever comes after is reported and left out. */
export const LONGEST_LINK = 8000;
const VERSION = '1';
const SHOWN = 80;

interface LinkField {
  readonly key: string;
  readonly field: Field<unknown>;
}

const SCENARIO_LINK_FIELDS: readonly LinkField[] = FIELD_ENTRIES.map(({ linkKey, field }) => ({ key: linkKey, field }));
const VIEW_LINK_FIELDS: readonly LinkField[] = Object.entries(VIEW_FIELDS).map(([key, field]) => ({ key, field: field as Field<unknown> }));
const FIELD_OF_KEY: ReadonlyMap<string, Field<unknown>> = new Map([...SCENARIO_LINK_FIELDS, ...VIEW_LINK_FIELDS].map(({ key, field }) => [key, field]));

interface Pair {
  readonly key: string;
  /** The pair as it came, still encoded. */
  readonly raw: string;
  /** The value as it came, still encoded. */
  readonly value: string;
}

/** Reads a link: a hash with or without its `#`, a query, or a whole address. */
export function parseLink(hash: string): { link: Link; notices: LinkNotice[] } {
  const notices: LinkNotice[] = [];
  const notice = (kind: LinkNotice['kind'], key: string, given: string, used: string, allowed: Domain | null = null): void => {
    notices.push({ kind, key: shortened(key), given: shortened(given), used, allowed });
  };

  const { text, rest } = cut(pairsOf(hash));
  const given = new Map<string, string[]>();
  const unknown: string[] = [];
  for (const { key, raw, value } of pairsIn(text)) {
    const field = FIELD_OF_KEY.get(key);
    if (field || key === 'v') {
      const texts = given.get(key) ?? [];
      texts.push(decodeText(value, field?.domain.kind === 'list'));
      given.set(key, texts);
    } else {
      unknown.push(raw);
      notice('unknown', key, decodeText(value, false), '');
    }
  }

  readVersion(given.get('v') ?? [], notice);
  const read = new Map<string, unknown>();
  for (const [key, field] of FIELD_OF_KEY) {
    const texts = given.get(key) ?? [];
    const values = texts.map((candidate) => field.parse(candidate));
    const first = values.findIndex((value) => value !== undefined);
    const value = first === -1 ? field.default : values[first];
    read.set(key, value);
    texts.forEach((candidate, i) => {
      if (values[i] === undefined) notice('value', key, candidate, field.print(value), field.domain);
      else if (i !== first) notice('repeated', key, candidate, field.print(value), field.domain);
    });
  }

  const asked = scenarioFrom(({ linkKey }) => read.get(linkKey));
  const scenario = repair(asked);
  // A default window that another calendar leaves behind moves along silently: nobody asked for it.
  if (scenario !== asked && (given.has('static.from') || given.has('static.to'))) {
    notice('window', 'static.from', `${asked.static.from} to ${asked.static.to}`, `${scenario.static.from} to ${scenario.static.to}`);
  }
  const first = scenario.world.start;
  const last = addDays(first, scenario.world.days - 1);
  const at = read.get('at') as string;
  if (at !== '' && (at < first || at > last)) {
    read.set('at', '');
    notice('value', 'at', at, '', { kind: 'date', min: first, max: last });
  }
  const view = viewFrom((key) => read.get(key));
  // Written again a link may be longer than it came: what it cannot hold is left out now, not at the next reading.
  const left: string[] = [];
  while (unknown.length > 0 && printLink({ scenario, view, unknown }).length > LONGEST_LINK + 1) left.unshift(unknown.pop()!);
  const over = [...left, ...(rest === '' ? [] : [rest])].join('&');
  if (over !== '') notices.unshift({ kind: 'length', key: '', given: shortened(over), used: '', allowed: null });
  return { link: { scenario, view, unknown }, notices };
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

/** The part of a link that holds the pairs. */
function pairsOf(link: string): string {
  const text = link.trim();
  if (text.startsWith('#') || text.startsWith('?')) return text.slice(1);
  const hash = text.indexOf('#');
  const isAddress = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  if (hash !== -1 && (isAddress || !text.slice(0, hash).includes('='))) return text.slice(hash + 1);
  if (!isAddress) return text;
  const query = text.indexOf('?');
  return query === -1 ? '' : text.slice(query + 1);
}

/** The first whole pairs of a link that is too long, and the rest. */
function cut(text: string): { text: string; rest: string } {
  if (text.length <= LONGEST_LINK) return { text, rest: '' };
  const end = Math.max(0, text.lastIndexOf('&', LONGEST_LINK));
  return { text: text.slice(0, end), rest: text.slice(end) };
}

/** Blanks around a pair are nobody's intent, and would be lost or kept depending on where the pair stands. */
function pairsIn(text: string): Pair[] {
  return text
    .split('&')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(pairFrom);
}

function pairFrom(raw: string): Pair {
  const equals = raw.indexOf('=');
  const key = equals === -1 ? raw : raw.slice(0, equals);
  return { key: decodeText(key, false), raw, value: equals === -1 ? '' : raw.slice(equals + 1) };
}

function readVersion(versions: readonly string[], notice: (kind: LinkNotice['kind'], key: string, given: string, used: string) => void): void {
  versions.forEach((version, i) => {
    if (version !== VERSION) notice('version', 'v', version, VERSION);
    else if (versions.indexOf(VERSION) !== i) notice('repeated', 'v', version, VERSION);
  });
}

function shortened(text: string): string {
  return wellFormed(text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`);
}
