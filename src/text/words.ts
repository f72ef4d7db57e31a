/**
 * Words of the page in which terms of the field are marked, so that each opens its explanation where it stands. A term is
 * named by its entry in the glossary: without one it does not compile. Only names come with the page; entries come later.
 */
import type { TermName } from './glossary.ts';

export type { TermName };

/** A term as it stands in a sentence. */
export interface Term {
  readonly term: TermName;
  readonly says: string;
}

/** A text, or its parts in a row where terms are marked in it. */
export type Words = string | readonly (string | Term)[];

/** `term('regret')`; `term('regret', 'Regret')` where the sentence has it otherwise than the glossary. */
export function term(name: TermName, says: string = name): Term {
  return { term: name, says };
}

/** A sentence with terms in it: phrase`the ${term('gate')} held it`. */
export function phrase(texts: TemplateStringsArray, ...parts: readonly (number | Term | Words)[]): Words {
  return joined(
    texts.flatMap((text, i) => {
      const part = parts[i] ?? '';
      if (typeof part === 'number') return [text, String(part)];
      return [text, ...(typeof part === 'string' || 'term' in part ? [part] : part)];
    }),
  );
}

/** Sentences one after the other, a space between them; empty ones are left out. */
export function sentences(...all: readonly Words[]): Words {
  return inRow(all.filter((each) => each !== ''), ' ');
}

/** All of them, in one row. */
export function inRow(all: readonly Words[], between = ', '): Words {
  return joined(all.flatMap((each, i) => [i === 0 ? '' : between, ...(typeof each === 'string' ? [each] : each)]));
}

/** As a screen reader, a table or a search has it. */
export function plainWords(all: Words): string {
  return typeof all === 'string' ? all : all.map((part) => (typeof part === 'string' ? part : part.says)).join('');
}

/** Neighbouring texts made one, so that every part is drawn by itself; one text where no term is left. */
function joined(parts: readonly (string | Term)[]): Words {
  const row: (string | Term)[] = [];
  for (const part of parts) {
    const last = row.at(-1);
    if (typeof part === 'string' && typeof last === 'string') row[row.length - 1] = last + part;
    else if (part !== '') row.push(part);
  }
  const [only = ''] = row;
  return row.length <= 1 && typeof only === 'string' ? only : row;
}
