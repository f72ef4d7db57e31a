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
  const { any, forms } = formsOf(terms);
  if (!any.test(rest)) return found;
  for (const { name, form, pattern } of forms) {
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

interface Forms {
  /** Whether any may stand in a text at all. */
  readonly any: RegExp;
  readonly forms: readonly Form[];
}

const remembered = new WeakMap<ReadonlyMap<string, readonly string[]>, Forms>();

/** Every way to say a term, the longest first; what is in capitals is meant in capitals. */
function formsOf(terms: ReadonlyMap<string, readonly string[]>): Forms {
  const before = remembered.get(terms);
  if (before) return before;
  const forms = [...terms]
    .flatMap(([name, all]) => all.map((form) => ({ name, form, escaped: form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) })))
    .toSorted((a, b) => b.form.length - a.form.length)
    .map(({ name, form, escaped }) => ({ name, form, escaped, pattern: new RegExp(`(?<![\\p{L}\\d-])${escaped}(?![\\p{L}\\d])`, form.toUpperCase() === form ? 'gu' : 'giu') }));
  const all: Forms = { any: new RegExp(forms.map(({ escaped }) => escaped).join('|'), 'iu'), forms };
  remembered.set(terms, all);
  return all;
}
