/**
 * Numbers and texts as bits, the most significant first, and back. A whole number of a known width takes as many bits; one of any size
 * takes six for each five of its own; a text is its length in bytes and its UTF-8.
 */

/** Each 0 or 1. */
export type Bits = readonly number[];

export function whole(value: number, width: number): Bits {
  return Array.from({ length: width }, (_, i) => Math.floor(value / 2 ** (width - 1 - i)) % 2);
}

/** @param value a whole number from 0 to 2⁵³ − 1 */
export function anySize(value: number): Bits {
  const rest = Math.floor(value / 32);
  return [rest > 0 ? 1 : 0, ...whole(value % 32, 5), ...(rest > 0 ? anySize(rest) : [])];
}

/** A whole number of either sign. */
export function signedSize(value: number): Bits {
  return anySize(value < 0 ? -2 * value - 1 : 2 * value);
}

export function textBits(text: string): Bits {
  const bytes = new TextEncoder().encode(text);
  return [...anySize(bytes.length), ...Array.from(bytes, (byte) => whole(byte, 8)).flat()];
}

/** Filled up with zeros to whole bytes. */
export function bytesOf(bits: Bits): Uint8Array {
  return Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, byte) => bits.slice(byte * 8, byte * 8 + 8).reduce((value, bit, i) => value + bit * 2 ** (7 - i), 0));
}

export interface BitReader {
  whole(width: number): number;
  anySize(): number;
  signedSize(): number;
  text(): string;
}

/** Each throws a `RangeError` where the bytes are at an end, or say what no writer writes. */
export function bitReader(bytes: Uint8Array): BitReader {
  let at = 0;
  const reader: BitReader = {
    whole(width) {
      if (at + width > bytes.length * 8) throw new RangeError('at an end');
      let value = 0;
      for (const end = at + width; at < end; at++) value = value * 2 + ((bytes[at >> 3]! >> (7 - (at & 7))) & 1);
      return value;
    },
    anySize() {
      let value = 0;
      for (let scale = 1; ; scale *= 32) {
        const isMore = reader.whole(1) === 1;
        value += reader.whole(5) * scale;
        if (!Number.isSafeInteger(value)) throw new RangeError('too large');
        if (!isMore) return value;
      }
    },
    signedSize() {
      const value = reader.anySize();
      return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    },
    text() {
      const length = reader.anySize();
      if (length * 8 > bytes.length * 8 - at) throw new RangeError('at an end');
      const utf8 = Uint8Array.from({ length }, () => reader.whole(8));
      return new TextDecoder().decode(utf8);
    },
  };
  return reader;
}
