/** Words of the glossary that stand plain in a text. */
import type { TermName, Words } from '../../text/words.ts';

/** Terms whose name is an everyday word too: in a chapter’s plain sentences it means what it means at home. */
const EVERYDAY: ReadonlySet<string> = new Set<TermName>(['pass', 'warm', 'cold', 'fold', 'fit', 'floor', 'example', 'review', 'version', 'conversion', 'publish', 'replay']);

export interface PlainTerm {
  readonly name: string;
  readonly says: string;
}

/** Each term whose name, plural or other form stands in the text without being marked, once. @param terms each with all ways to say it */
export function plainTerms(words: Words, terms: ReadonlyMap<string, readonly string[]>): PlainTerm[] {
  let rest = typeof words === 'string' ? words : words.map((part) => (typeof part === 'string' ? part : '…')).join('');
  const found: PlainTerm[] = [];
  for (const { name, form, pattern } of formsOf(terms)) {
    const says = rest.match(pattern)?.[0];
    if (says === undefined) continue;
    // The longest first: “excess log loss” is no “log loss”.
    rest = rest.replaceAll(pattern, '…');
    const isEveryday = EVERYDAY.has(name) && (form === name || form === `${name}s`);
    if (!isEveryday && !found.some((each) => each.name === name)) found.push({ name, says });
  }
  return found;
}

interface Form {
  readonly name: string;
  readonly form: string;
  readonly pattern: RegExp;
}

const remembered = new WeakMap<ReadonlyMap<string, readonly string[]>, readonly Form[]>();

/** Every way to say a term, the longest first; what is in capitals is meant in capitals. */
function formsOf(terms: ReadonlyMap<string, readonly string[]>): readonly Form[] {
  const before = remembered.get(terms);
  if (before) return before;
  const forms = [...terms]
    .flatMap(([name, all]) => all.map((form) => ({ name, form, pattern: new RegExp(`(?<![\\p{L}\\d-])${form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}\\d])`, form.toUpperCase() === form ? 'gu' : 'giu') })))
    .toSorted((a, b) => b.form.length - a.form.length);
  remembered.set(terms, forms);
  return forms;
}
