/**
 * Takes a link apart into its `key=value` pairs. A pair that is a setting with a usable value is read as it stands; only
 * in what is none are the marks looked for that mail, chat and course pages put in the place of the link's own
 * (`&amp;`, `%26`, `%3D`, `=3D`, brackets, quotes, line breaks), and they are taken for those where a key of the link
 * stands beside them. What holds no such key stays as it came.
 */
import { NAMED_MARKS, bare, narrow } from './folded.ts';
import { decodeText } from './percent.ts';

export interface Pair {
  readonly key: string;
  /** The pair as it came, still encoded. */
  readonly raw: string;
  /** The value as it came, still encoded. */
  readonly value: string;
}

interface Pairs {
  readonly pairs: readonly Pair[];
  /** Something had to be put right. */
  readonly mended: boolean;
}

/** How often a link may have been encoded as a whole. */
const MOST_LAYERS = 4;

/** What follows a person from page to page and no setting of any page: not passed on. */
const TRACKING = /^(?:utm_\w+|mc_[ce]id|_hs\w+|_g[al]|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid?|mkt_tok)$/i;

const ENTITY = '(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|#\\d+|#x[\\da-f]+);';
/** An ampersand that something wrote in its own way. */
const AMPERSAND = '(?:&|＆|%(?:25)*26|%EF%BC%86)';
/** Marks that somebody put where the ampersand was: their codes are those of `; , # ? > space line-break`. */
const BETWEEN = `(?:${AMPERSAND}|${ENTITY}|[\\s;,#?+；，]|%(?:25)*(?:3B|2C|23|3F|20|0A|0D|09))`;
/** Marks before the first key: quotes, brackets, what pages put before a hash. */
const BEFORE = `(?:${BETWEEN}|[^\\p{L}\\p{N}&=%]|%(?:25)*(?:2[1-9A-F]|3[A-CEF]|5[B-E]|60|7[B-E])|%E2%80%[89]\\w|%C2%A[0-9A-F]|%C2%BB|%EF%BB%BF)`;
const EQUALS = '(?:\\s|%20)*(?:=|＝|%(?:25)*3D|%EF%BC%9D)';
/** Looked for first: the search for a key and its equals sign at every place of a text takes long, and most texts have none. */
const HAS_EQUALS = new RegExp(EQUALS, 'iu');
const HEAD = new RegExp(`^([^=]*?)${EQUALS}`, 'iu');
/** The next pair, whatever its key, written as its own equals sign is. */
const PLAIN_NEXT = new RegExp(`${AMPERSAND}(?=[\\w.-]+=)`, 'iu');
const ESCAPED_NEXT = new RegExp(`${AMPERSAND}(?=[\\w.-]+%(?:25)*3D)`, 'iu');
const SEVERAL = '{0,12}?';

/**
 * Answers a reader of links with these keys.
 * @param isSound whether a pair is one of the link's own with a value that can be used
 */
export function pairReader(keys: readonly string[], isSound: (pair: Pair) => boolean): (text: string) => Pairs {
  const keyOf: ReadonlyMap<string, string> = new Map(keys.map((key) => [key.toLowerCase(), key]));
  const anyKey = keys
    .toSorted((a, b) => b.length - a.length)
    .map((key) => key.replaceAll('.', '(?:\\.|%2E|．)'))
    .join('|');
  const first = new RegExp(`^${BEFORE}${SEVERAL}(${anyKey})(${EQUALS})`, 'iu');
  const inSetting = new RegExp(`${BETWEEN}${BEFORE}${SEVERAL}(${anyKey})(${EQUALS})`, 'giu');
  // In the value of something else an escaped pair is that value's own; one whose equals sign stands plain is not.
  const inUnknown = new RegExp(`${AMPERSAND}(${anyKey})(=)`, 'giu');

  const pairAt = (name: string, equals: string, value: string): Pair => {
    const key = keyOf.get(decodeText(name.replaceAll('．', '.'), false).toLowerCase()) ?? name;
    const plain = decoded(value, layersOf(equals));
    return { key, raw: `${key}=${plain}`, value: plain };
  };

  /** The key as the link writes it where the text before the first equals sign is one, whatever stands around it. */
  const plainHead = (text: string): string => {
    const [, head = ''] = HEAD.exec(text) ?? [];
    const key = bare(decodeText(head, false));
    return keyOf.has(key.toLowerCase()) ? key + text.slice(head.length) : text;
  };

  /** A setting, and what stands behind it as an escaped pair of something else. */
  const split = (name: string, equals: string, text: string): Pair[] => {
    const whole = pairAt(name, equals, text);
    if (isSound(whole)) return [whole];
    const layers = layersOf(equals);
    const [value = '', ...more] = text.split(layers === 0 ? PLAIN_NEXT : ESCAPED_NEXT);
    return [pairAt(name, equals, value), ...more.flatMap((each) => unknownPairs(decoded(each, layers)))];
  };

  const mendedPairs = (part: string): Pair[] => {
    const text = plainHead(part.replace(/^(?:amp;|#0*38;|#x0*26;)+/i, ''));
    const start = first.exec(text);
    const [whole = '', name = '', equals = ''] = start ?? [];
    const rest = text.slice(whole.length);
    const heads = HAS_EQUALS.test(rest) ? [...rest.matchAll(start ? inSetting : inUnknown)] : [];
    const valueFrom = (from: number, i: number): string => rest.slice(from, heads[i]?.index ?? rest.length);
    const opening = valueFrom(0, 0);
    const others = heads.flatMap((head, i) => split(head[1] ?? '', head[2] ?? '', valueFrom(head.index + head[0].length, i + 1)));
    return [...(start ? split(name, equals, opening) : unknownPairs(opening)), ...others];
  };

  return (text) => {
    const plain = partsOf(text).map(pairFrom);
    if (plain.every(isSound) && !/[\r\n]/.test(text)) return { pairs: plain, mended: text.split('&').some((part) => part !== part.trim()) };
    const pairs = partsOf(put(text)).flatMap((part) => {
      const pair = pairFrom(part);
      return isSound(pair) ? [pair] : mendedPairs(part);
    });
    return { pairs, mended: pairs.length !== plain.length || pairs.some(({ key, raw }, i) => raw !== plain[i]?.raw || key !== plain[i].key) };
  };
}

/** A pair that is no setting, unless it is nothing but marks or follows people around. */
function unknownPairs(raw: string): Pair[] {
  const pair = pairFrom(raw);
  return (!raw.includes('=') && bare(decodeText(raw.replace(new RegExp(`^${ENTITY}`, 'i'), ''), false)) === '') || TRACKING.test(pair.key) ? [] : [pair];
}

/** Puts right what happened to a link as a whole. */
function put(text: string): string {
  const shown = text.replace(/:~:text=.*$/s, '').replace(NAMED_MARKS, '');
  const lines = unquoted(shown.replaceAll(/=\r?\n/g, '')) ?? shown.replaceAll(/\r?\n[ \t]*(?:>[ \t>]*)?/g, '');
  let plain = lines;
  for (let layer = 0; layer < MOST_LAYERS && !plain.includes('=') && /%(?:25)*3D/i.test(plain); layer++) plain = decodeText(plain, false);
  return plain.includes('=') || !/＝|%EF%BC%9D/i.test(plain) ? plain : narrow(decodeText(plain, false));
}

/** The text that was printed quotably (RFC 2045): every equals sign in it is `=3D`; undefined where it was not. */
function unquoted(text: string): string | undefined {
  const printed = text.replaceAll(/=3D/gi, '');
  return printed.includes('=') || printed === text ? undefined : text.replaceAll(/=3D/gi, '=');
}

/** Blanks around a pair are nobody's intent, and would be lost or kept depending on where the pair stands. */
function partsOf(text: string): string[] {
  return text
    .split('&')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function pairFrom(raw: string): Pair {
  const equals = raw.indexOf('=');
  const key = equals === -1 ? raw : raw.slice(0, equals);
  return { key: decodeText(key, false), raw, value: equals === -1 ? '' : raw.slice(equals + 1) };
}

/** How often an equals sign was escaped: `%3D` once, `%253D` twice. */
function layersOf(equals: string): number {
  const escape = /%((?:25)*)3D$/i.exec(equals);
  return escape ? (escape[1] ?? '').length / 2 + 1 : 0;
}

function decoded(text: string, layers: number): string {
  let plain = text;
  for (let layer = 0; layer < layers; layer++) plain = decodeText(plain, false);
  return plain;
}
