/** A line may break before and after a button, also between a bracket and the word in it: what belongs to a term is kept with it. */
import type { Term, Words } from '../../text/words.ts';

/** A term with the marks that stand at it. */
export interface GluedTerm extends Term {
  readonly before: string;
  readonly after: string;
}

const OPENING = /[([“‘]+$/u;
const CLOSING = /^(?:’s(?!\p{L})|[)\].,:;!?”’])+/u;

export function glued(words: Exclude<Words, string>): readonly (string | GluedTerm)[] {
  return words.flatMap((part, i): readonly (string | GluedTerm)[] => {
    const [before, after] = [words[i - 1], words[i + 1]];
    if (typeof part !== 'string') return [{ ...part, before: ends(before, OPENING), after: ends(after, CLOSING) }];
    const start = before === undefined ? 0 : ends(part, CLOSING).length;
    const end = after === undefined ? part.length : part.length - ends(part, OPENING).length;
    return start < end ? [part.slice(start, end)] : [];
  });
}

/** The marks of a text at the end that is asked for; none of a term. */
function ends(part: string | Term | undefined, marks: RegExp): string {
  return typeof part === 'string' ? (marks.exec(part)?.[0] ?? '') : '';
}
