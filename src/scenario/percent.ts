/**
 * Percent-encoding as links use it: reading forgives, writing leaves what a person can read. Browsers, mail programs
 * and autolinkers each escape or cut different characters, so only those are left plain that all of them leave alone.
 */

/** Letters and digits of any script, and the marks that separate the parts of a value. */
const PLAIN = /^[\p{L}\p{M}\p{N}~;.:,_-]$/u;

/** Decodes runs of escapes that are UTF-8 and leaves the others as they stand. With `plusIsSpace`, `+` is a space. */
export function decodeText(text: string, plusIsSpace: boolean): string {
  const spaced = plusIsSpace ? text.replaceAll('+', ' ') : text;
  return spaced.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** Encodes a value so that `decodeText` gives it back. A lone surrogate becomes the replacement character. */
export function encodeText(text: string, plusIsSpace: boolean): string {
  const encode = (character: string): string => {
    if (PLAIN.test(character)) return character;
    if (character === ' ' && plusIsSpace) return '+';
    // encodeURIComponent leaves these five alone, but quotes and brackets end an address in running text.
    if (/[!'()*]/.test(character)) return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
    return encodeURIComponent(character);
  };
  return Array.from<string>(wellFormed(text)).map(encode).join('');
}

/** The text with every lone surrogate replaced, so that it can be encoded and shown. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\ufffd');
}
