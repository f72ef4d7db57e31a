/**
 * What a sentence may hold: only a claim or a question has a digit, compares or gives a cause, and someone of sixteen
 * understands each, so none is long.
 */
import { plainWords, type Words } from '../../text/words.ts';
import type { Sentence } from '../chapter.ts';
import type { Report } from './mistakes.ts';

const LONGEST_SENTENCE = 20;
/** Words that stand on a screen at a time. */
export const MOST_WORDS = 60;

/** Words are what has a letter or a digit. */
export function countWords(words: Words): number {
  return plainWords(words).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Forms of comparison that English makes without a rule, and those with one that a shop’s story is likely to use. */
const COMPARED = [
  'better|best|worse|worst|more|most|less|least|fewer|fewest|farther|farthest|further|furthest',
  '(?:high|low|larg|small|bigg|great|long|short|soon|fast|slow|quick|cheap|dear|near|clos|hard|strong|weak|new|old|young|saf|wid|narrow|calm|rough|fresh|tight|loos|rich|poor|rar|sur|warm|cold|deep|flat|flatt|steep|light|strict|tough|slight|quiet|simpl|smart|clever|bright|dark|full|thick|thin|thinn|sad|sadd|bigg|hott|wett|clear|clean|kind|mild|sharp|smooth|stal|wis)(?:er|est)',
  '(?:earl|lat|eas|nois|stead|bus|happ|likel|heav|cost|luck|risk|earli)(?:ier|iest)',
  'than|twice|double[sd]?|triple[sd]?|half|as (?:much|many|good|bad|high|low|few|little|often|long|soon) as',
].join('|');
const COMPARISON = new RegExp(`(?<![\\p{L}\\p{N}])(?:${COMPARED})(?![\\p{L}\\p{N}])`, 'iu');
/** They look like a comparison and are none. */
const NO_COMPARISON = /\b(?:no longer|(?:and|but) no more|no more(?=[.,;!?])|once more|other than|rather than|half past)\b/giu;
const CAUSE = /\b(?:because|therefore|hence|due to|thanks to|(?:that|this|which) is why|for this reason|caused? by|causes?)\b/iu;

/** What a text has that only a claim or a question may have; undefined where nothing is. Terms have the names that they have. */
export function statement(words: Words): string | undefined {
  const own = typeof words === 'string' ? words : words.map((part) => (typeof part === 'string' ? part : '…')).join('');
  const found = (kind: string, text: string | undefined) => (text === undefined ? undefined : `${kind} (“${text}”)`);
  return found('a number', /\d[\d.,]*/.exec(own)?.[0]) ?? found('a comparison', COMPARISON.exec(own.replaceAll(NO_COMPARISON, '…'))?.[0]) ?? found('a cause', CAUSE.exec(own)?.[0]);
}

/** A sentence as a mistake names it. */
export function shortened(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

/** Notes what a sentence with its mark may not hold. */
export function checkSentence({ kind, says }: Sentence, line: number, report: Report): void {
  const text = plainWords(says);
  const told = shortened(text);
  if (kind === 'instruction' || kind === 'definition') {
    const found = statement(says);
    if (found !== undefined) report(line, `${told} has ${found}; only {claim NAME} and {question} may have a number, compare or give a cause`);
  }
  if (!/[.?!…:][”’)]?$/.test(text)) report(line, `${told} has no full stop; a sentence ends in “.”, “?” or “!” before its mark`);
  if (text.endsWith('?') !== (kind === 'question')) report(line, kind === 'question' ? `${told} asks nothing; what is marked {question} ends in “?”` : `${told} asks; what ends in “?” is marked {question}`);
  if (/[.?!]\s+[\p{Lu}“]/u.test(text)) report(line, `${told} is more than one sentence; each has a mark of its own`);
  checkText(says, line, report);
}

/** Notes what no text of a chapter may be. */
export function checkText(words: Words, line: number, report: Report): void {
  const text = plainWords(words);
  const count = countWords(words);
  if (count > LONGEST_SENTENCE) report(line, `${shortened(text)} has ${count} words; ${LONGEST_SENTENCE} are allowed`);
  if (/['"]/.test(text)) report(line, `${shortened(text)} has a straight quotation mark; ’ and “ ” are used`);
  if (/\]\(|\]\[/.test(text)) report(line, `${shortened(text)} has a link that isn’t one; a term is written [words](term:name)`);
}
