/**
 * Bytes as letters and digits, which every chat, mail and address leaves alone: the version of this form, how many
 * characters there are in all, the bytes, and a check. Bytes go by 32 into 43 characters (62⁴³ > 2²⁵⁶).
 *
 * The check is Σ cᵢ·Bⁱ modulo a prime just below 62⁵ (29.8 bits): one character that is another, or two neighbours that
 * have changed places, always change it; any other damage goes unnoticed once in nine hundred million times.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = ALPHABET.length;
const VALUE: ReadonlyMap<string, number> = new Map(Array.from(ALPHABET, (character, value) => [character, value]));

/** Of this form; a later one begins with another character. */
const FORM = '1';
const HEAD = 3;
const CHECK = 5;
const BLOCK = { bytes: 32, characters: 43 } as const;
/** The greatest prime below 62⁵, and the base, small enough that their product is a safe integer. */
const PRIME = 916_132_829;
const MULTIPLIER = 8_675_309;

/** What is wrong with a text that should be one of these. */
export type Damage =
  /** So many characters are there of so many. */
  | { readonly kind: 'cut'; readonly has: number; readonly of: number }
  | { readonly kind: 'changed' }
  | { readonly kind: 'form'; readonly given: string };

/** How many bytes go into so many characters. */
export function roomIn(characters: number): number {
  const body = Math.max(0, Math.min(characters, BASE ** 2 - 1) - HEAD - CHECK);
  const rest = body % BLOCK.characters;
  return Math.floor(body / BLOCK.characters) * BLOCK.bytes + Math.floor((rest * Math.log2(BASE)) / 8);
}

export function framed(bytes: Uint8Array): string {
  const body = blocksOf(bytes.length)
    .map(({ from, size }) => digits(bytes.slice(from, from + size).reduce((value, byte) => value * 256n + BigInt(byte), 0n), charactersFor(size)))
    .join('');
  const checked = FORM + digits(BigInt(HEAD + body.length + CHECK), 2) + body;
  return checked + digits(BigInt(checkOf(checked)), CHECK);
}

/** How many characters a text says that it has; undefined where it does not begin as one of these. */
export function lengthOf(text: string): number | undefined {
  const length = text.startsWith(FORM) && text.length >= HEAD ? number(text.slice(1, HEAD)) : undefined;
  return length === undefined || length < BigInt(HEAD + CHECK) ? undefined : Number(length);
}

/** The bytes of a text of letters and digits; what stands behind them is not looked at. */
export function unframed(text: string): Uint8Array | Damage {
  if (text !== '' && !text.startsWith(FORM)) return { kind: 'form', given: text.slice(0, 1) };
  if (text.length < HEAD) return { kind: 'cut', has: text.length, of: HEAD + CHECK };
  const length = lengthOf(text);
  if (length === undefined) return { kind: 'changed' };
  if (text.length < length) return { kind: 'cut', has: text.length, of: length };
  const checked = text.slice(0, length - CHECK);
  if (number(text.slice(length - CHECK, length)) !== BigInt(checkOf(checked))) return { kind: 'changed' };
  return bytesIn(checked.slice(HEAD)) ?? { kind: 'changed' };
}

/** Undefined where no bytes are written like this. */
function bytesIn(body: string): Uint8Array | undefined {
  const rest = body.length % BLOCK.characters;
  const size = Math.floor(body.length / BLOCK.characters) * BLOCK.bytes + Math.floor((rest * Math.log2(BASE)) / 8);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const { from, size: some } of blocksOf(size)) {
    const end = at + charactersFor(some);
    let value = number(body.slice(at, end));
    if (value === undefined || value >= 256n ** BigInt(some)) return undefined;
    for (let i = some - 1; i >= 0; i--) {
      bytes[from + i] = Number(value % 256n);
      value /= 256n;
    }
    at = end;
  }
  return at === body.length ? bytes : undefined;
}

function blocksOf(length: number): readonly { readonly from: number; readonly size: number }[] {
  return Array.from({ length: Math.ceil(length / BLOCK.bytes) }, (_, block) => ({ from: block * BLOCK.bytes, size: Math.min(BLOCK.bytes, length - block * BLOCK.bytes) }));
}

function charactersFor(bytes: number): number {
  return Math.ceil((bytes * 8) / Math.log2(BASE));
}

function digits(value: bigint, width: number): string {
  let rest = value;
  let text = '';
  for (let i = 0; i < width; i++) {
    text = ALPHABET.charAt(Number(rest % BigInt(BASE))) + text;
    rest /= BigInt(BASE);
  }
  return text;
}

function number(text: string): bigint | undefined {
  let value = 0n;
  for (const character of text) {
    const digit = VALUE.get(character);
    if (digit === undefined) return undefined;
    value = value * BigInt(BASE) + BigInt(digit);
  }
  return value;
}

function checkOf(text: string): number {
  let check = 0;
  for (const character of text) check = (check * MULTIPLIER + (VALUE.get(character) ?? 0) + 1) % PRIME;
  return check;
}
