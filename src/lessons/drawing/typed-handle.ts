/** A handle as it is typed: whole bouquets in a range. What lies outside is brought to its end, and the page says so. */
import { readTyped } from '../../scenario/typedNumber.ts';
import { asHandle } from './prediction.ts';

export type TypedHandle =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly value: number }
  /** Another one than was typed: it was outside, or no whole number. */
  | { readonly kind: 'brought'; readonly value: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'ambiguous'; readonly readings: readonly number[] };

export function typedHandle(text: string, most: number): TypedHandle {
  if (text.trim() === '') return { kind: 'nothing' };
  const read = readTyped(text, (plain) => (/^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined));
  if (read.kind !== 'value') return read;
  const value = asHandle(read.value, most);
  return { kind: value === read.value ? 'value' : 'brought', value };
}
