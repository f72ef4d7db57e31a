/** Values as they are typed: numbers with blanks, semicolons or commas between them, each as any number of the page may be typed. */
import { readTyped } from '../../scenario/typedNumber.ts';
import { entryOf, MOST_VALUES, type VariedKey, type Vary } from '../../scenario/vary.ts';
import { allowedText } from '../../text/allowed.ts';
import { wordsFor } from '../../text/fields.ts';
import { plain } from '../../text/numbers.ts';
import { ambiguity, refusal } from '../../text/settings.ts';
import { tooMany } from '../../text/varying.ts';

/** The values, ascending and each once; or the sentence that refuses them. */
export function readValues(path: VariedKey, typed: string): { readonly vary: Vary } | { readonly problem: string } {
  const { field } = entryOf(path);
  const { name, unit } = wordsFor(path);
  const parse = (text: string): number | undefined => {
    const value: unknown = field.parse(text);
    return typeof value === 'number' ? value : undefined;
  };
  const parts = partsOf(typed);
  if (parts.length === 0) return { problem: refusal('', name, allowedText(field.domain, unit)) };
  if (parts.length > MOST_VALUES) return { problem: tooMany(parts.length) };
  const values = new Set<number>();
  for (const part of parts) {
    const read = readTyped(part, parse);
    if (read.kind === 'ambiguous') return { problem: ambiguity(part, read.readings, plain(read.readings[0]!)) };
    if (read.kind === 'refused') return { problem: refusal(part, name, allowedText(field.domain, unit)) };
    values.add(read.value);
  }
  return { vary: { path, values: [...values].toSorted((a, b) => a - b) } };
}

/** A comma parts numbers where nothing else does: with blanks or semicolons it may be a decimal one. */
function partsOf(typed: string): string[] {
  const separator = /[;\s]/.test(typed.trim()) ? /[;\s]+|,\s+/ : /,/;
  return typed.trim().split(separator).map((part) => part.replace(/,$/, '')).filter((part) => part !== '');
}
