/** Where in an address its link is: in the hash, or in the query where a program moved it there or cut the hash off. */

/** The two parts of an address that may hold a link, without `#` and `?`. */
export interface LinkPlace {
  readonly query: string;
  readonly hash: string;
}

const SCHEME = '[a-z][a-z\\d+.-]*:\\/\\/';
/** An address, perhaps with a quote, a bracket or a word before it. */
const ADDRESS = new RegExp(`^[^=#?&]*?${SCHEME}`, 'i');
/** An address within an address, as those programs write it that look at links before they open them. */
const WITHIN = /[?&][\w.-]+=(https?(?::|%3A)(?:\/|%2F){2}[^&]+)/i;
/** An escaped hash: a link begins with its version. */
const ESCAPED_HASH = /%(?:25)*23(?=[^\w&=%]{0,3}v(?:=|%(?:25)*3D))/i;
const MOST_WRAPPERS = 3;

/** The parts of a link as somebody gives it: a hash with or without its `#`, a query, or a whole address. */
export function placeOf(link: string): LinkPlace {
  const text = unwrapped(link.trim());
  if (text.startsWith('#')) return { query: '', hash: text.slice(1) };
  const isAddress = ADDRESS.test(text);
  const { at: hash, length } = hashIn(text, isAddress);
  if (text.startsWith('?')) return { query: text.slice(1, hash === -1 ? undefined : hash), hash: hash === -1 ? '' : text.slice(hash + length) };
  if (hash !== -1 && (isAddress || !text.slice(0, hash).includes('='))) {
    const before = text.slice(0, hash);
    const query = before.indexOf('?');
    return { query: query === -1 ? '' : before.slice(query + 1), hash: text.slice(hash + length) };
  }
  if (!isAddress) return { query: '', hash: text };
  const query = text.indexOf('?');
  return { query: query === -1 ? '' : text.slice(query + 1), hash: '' };
}

/** The hash's place, and how long its mark is. */
function hashIn(text: string, isAddress: boolean): { at: number; length: number } {
  const plain = text.indexOf('#');
  const escaped = plain === -1 && isAddress ? ESCAPED_HASH.exec(text) : null;
  return escaped ? { at: escaped.index, length: escaped[0].length } : { at: plain, length: 1 };
}

function unwrapped(address: string): string {
  let text = address;
  for (let i = 0; i < MOST_WRAPPERS && ADDRESS.test(text) && !text.includes('#'); i++) {
    const inner = WITHIN.exec(text)?.[1];
    if (inner === undefined) break;
    try {
      text = decodeURIComponent(inner);
    } catch {
      break;
    }
  }
  return text;
}
