/**
 * Reads any link. Reading never throws and never loses anything silently: what was changed on its way is read where its
 * meaning is certain, what cannot be used is in a notice, and unknown pairs are kept.
 */
import { isEventDay } from './at.ts';
import { addDays } from './civilDates.ts';
import { choice, type Domain, type Field } from './field.ts';
import { bare } from './folded.ts';
import { FIELD_OF_KEY, LONGEST_LINK, VERSION, printLink, textOf, type Link } from './link.ts';
import { pairReader, type Pair } from './linkPairs.ts';
import { placeOf, type LinkPlace } from './linkPlace.ts';
import { decodeText, wellFormed } from './percent.ts';
import { PRESET_NAMES, preset, type PresetName } from './presets.ts';
import { repair } from './repair.ts';
import { DEFAULT_SCENARIO, FIELD_ENTRIES, scenarioFrom, valueAt } from './scenario.ts';
import { DEFAULT_VIEW, viewFrom } from './view.ts';

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

const SHOWN = 80;

/** `preset=NAME` stands for that ready-made scenario and its day; what else the link says changes it. Never written. */
const PRESET = choice('flower-shop', PRESET_NAMES, { invalid: 'tulips' });
const isOfLink = ({ key }: Pair): boolean => FIELD_OF_KEY.has(key) || key === 'v' || key === 'preset';

function isSound({ key, value }: Pair): boolean {
  if (key === 'v') return value === VERSION;
  const field = key === 'preset' ? PRESET : FIELD_OF_KEY.get(key);
  return field?.parse(textOf(field, value)) !== undefined;
}

const readPairs = pairReader([...FIELD_OF_KEY.keys(), 'v', 'preset'], isSound);

export interface ReadLink {
  readonly link: Link;
  readonly notices: LinkNotice[];
  /** It was not written as a link is: what it means is `printLink(link)`. */
  readonly mended: boolean;
  /** What remains of the address's query where the link, or a part of it, was there; null where it was not. */
  readonly query: string | null;
}

/** Reads a link: a hash with or without its `#`, a query, or a whole address; as an address's parts where they are known. */
export function parseLink(given: string | LinkPlace): ReadLink {
  const place = typeof given === 'string' ? placeOf(given) : given;
  const notices: LinkNotice[] = [];
  const notice: Notify = (kind, key, text, used, allowed = null) => {
    notices.push({ kind, key: shortened(key), given: shortened(text), used, allowed });
  };

  const { pairs, rest, mended, query } = pairsAt(place);
  const texts = new Map<string, string[]>();
  const unknown: string[] = [];
  for (const pair of pairs) {
    const { key, raw, value } = pair;
    if (isOfLink(pair)) {
      const before = texts.get(key) ?? [];
      before.push(textOf(FIELD_OF_KEY.get(key), value));
      texts.set(key, before);
    } else {
      unknown.push(raw);
      notice('unknown', key, decodeText(value, false), '');
    }
  }

  const versions = (texts.get('v') ?? []).map((text) => (bare(text) === VERSION ? VERSION : text));
  readVersion(versions, notice);
  let isMended = mended || versions.some((version, i) => version !== texts.get('v')?.[i]);
  /** The value that the first usable text under a key says; the others are named. */
  const valueOf = <T>(key: string, field: Field<T>, otherwise: T, nothing?: string): T => {
    const all = texts.get(key) ?? [];
    const values = all.map((text) => {
      const value = field.parse(text);
      const meant = value ?? field.mend(text);
      if (meant !== undefined && value === undefined) isMended = true;
      return meant;
    });
    const first = values.findIndex((value) => value !== undefined);
    const value = values[first] ?? otherwise;
    all.forEach((text, i) => {
      if (values[i] === undefined) notice('value', key, text, first === -1 && nothing !== undefined ? nothing : field.print(value), field.domain);
      else if (i !== first) notice('repeated', key, text, field.print(value), field.domain);
    });
    return value;
  };

  const name = valueOf('preset', PRESET, undefined, '');
  if (name !== undefined) isMended = true;
  const base = readyMade(name);
  const read = new Map<string, unknown>();
  for (const [key, field] of FIELD_OF_KEY) read.set(key, valueOf(key, field, base.get(key)));

  const asked = scenarioFrom(({ linkKey }) => read.get(linkKey));
  const scenario = repair(asked);
  // A default window that another calendar leaves behind moves along silently: nobody asked for it.
  if (scenario !== asked && (texts.has('static.from') || texts.has('static.to'))) {
    notice('window', 'static.from', `${asked.static.from} to ${asked.static.to}`, `${scenario.static.from} to ${scenario.static.to}`);
  }
  const first = scenario.world.start;
  const last = addDays(first, scenario.world.days - 1);
  const at = read.get('at') as string;
  // Where an event falls is the world's to say.
  if (at !== '' && !isEventDay(at) && (at < first || at > last)) {
    read.set('at', '');
    if (texts.has('at')) notice('value', 'at', at, '', { kind: 'date', min: first, max: last });
  }
  const view = viewFrom((key) => read.get(key));
  // Written again a link may be longer than it came: what it cannot hold is left out now, not at the next reading.
  const left: string[] = [];
  while (unknown.length > 0 && printLink({ scenario, view, unknown }).length > LONGEST_LINK + 1) left.unshift(unknown.pop()!);
  const over = [...left, ...(rest === '' ? [] : [rest])].join('&');
  if (over !== '') notices.unshift({ kind: 'length', key: '', given: shortened(over), used: '', allowed: null });
  return { link: { scenario, view, unknown }, notices, mended: isMended, query };
}

type Notify = (kind: LinkNotice['kind'], key: string, given: string, used: string, allowed?: Domain | null) => void;

/** The values by link key that a link changes: those of a ready-made scenario and its view, or the defaults. */
function readyMade(name: PresetName | undefined): ReadonlyMap<string, unknown> {
  const { scenario, at, sight } = name === undefined ? { scenario: DEFAULT_SCENARIO, at: DEFAULT_VIEW.at, sight: {} } : preset(name);
  return new Map<string, unknown>([...FIELD_ENTRIES.map(({ path, linkKey }): [string, unknown] => [linkKey, valueAt(scenario, path)]), ...Object.entries({ ...DEFAULT_VIEW, ...sight, at })]);
}

/** The pairs of an address, and what of its query is not the link's. */
function pairsAt({ query, hash }: LinkPlace): { pairs: readonly Pair[]; rest: string; mended: boolean; query: string | null } {
  const [inHash, inQuery] = [cut(hash), cut(query)];
  const [own, moved] = [readPairs(inHash.text), readPairs(inQuery.text)];
  if (!isLink(moved.pairs, own.pairs.some(isOfLink))) return { pairs: own.pairs, rest: inHash.rest, mended: own.mended, query: null };
  // The link's version comes first: what stands before it in a query is the host's own, or all that is no setting.
  const start = moved.pairs.findIndex(({ key }) => key === 'v');
  const isHosts = (pair: Pair, i: number): boolean => !isOfLink(pair) && (start === -1 || i < start);
  return {
    pairs: [...own.pairs, ...moved.pairs.filter((pair, i) => !isHosts(pair, i))],
    rest: [inHash.rest, inQuery.rest].filter((rest) => rest !== '').join('&'),
    mended: true,
    query: moved.pairs.flatMap((pair, i) => (isHosts(pair, i) ? [pair.raw] : [])).join('&'),
  };
}

/**
 * Whether a query's pairs are a link, not the host's own: they say a setting's full name, a ready-made scenario, or a
 * version and a setting; or, where the hash says nothing, they are settings all.
 */
function isLink(pairs: readonly Pair[], hashIsLink: boolean): boolean {
  const ofLink = pairs.filter(isOfLink);
  if (ofLink.some((pair) => (pair.key.includes('.') || pair.key === 'preset') && isMeant(pair))) return true;
  if (ofLink.some(({ key, value }) => key === 'v' && bare(value) === VERSION) && ofLink.some((pair) => pair.key !== 'v' && isMeant(pair))) return true;
  return !hashIsLink && pairs.some(({ key }) => key !== 'v') && pairs.every((pair) => pair.key !== 'v' && isOfLink(pair) && isMeant(pair));
}

/** A pair with a value that can be used as it stands or as it was meant. */
function isMeant({ key, value }: Pair): boolean {
  const field = key === 'preset' ? PRESET : FIELD_OF_KEY.get(key);
  return field !== undefined && (field.parse(textOf(field, value)) ?? field.mend(textOf(field, value))) !== undefined;
}

/** The first whole pairs of a link that is too long, and the rest. */
function cut(text: string): { text: string; rest: string } {
  if (text.length <= LONGEST_LINK) return { text, rest: '' };
  const end = Math.max(0, text.lastIndexOf('&', LONGEST_LINK));
  return { text: text.slice(0, end), rest: text.slice(end) };
}

function readVersion(versions: readonly string[], notice: Notify): void {
  versions.forEach((version, i) => {
    if (version !== VERSION) notice('version', 'v', version, VERSION);
    else if (versions.indexOf(VERSION) !== i) notice('repeated', 'v', version, VERSION);
  });
}

function shortened(text: string): string {
  return wellFormed(text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`);
}
