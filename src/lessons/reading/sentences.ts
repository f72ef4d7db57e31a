/**
 * Reads marked sentences. Each ends in its mark: `{claim NAME}`, `{question}`, `{do}` or `{define}`. In them stand plain
 * words and terms of the glossary, `[words](term:name)`, and nothing else.
 */
import type { PhrasingContent } from 'mdast';
import type { ClaimName } from '../../simulation/claimNames.ts';
import { inRow, plainWords, term, type TermName, type Words } from '../../text/words.ts';
import type { Paragraph, Sentence, SentenceKind } from '../chapter.ts';
import { lineOf, markdown } from './blocks.ts';
import type { Known } from './known.ts';
import { nearest, type Report } from './mistakes.ts';
import { checkSentence, checkText, shortened } from './rules.ts';

type Names = Pick<Known, 'claims' | 'terms'>;

/** Marks, and what they say a sentence is. */
const MARKS = { claim: 'claim', question: 'question', do: 'instruction', define: 'definition' } as const satisfies Readonly<Record<string, SentenceKind>>;
const ALLOWED_MARKS = '{claim NAME}, {question}, {do} or {define}';
const WORDS_ONLY = 'plain words, terms as [words](term:name), and marks can stand here';

/** A piece of a text as it stands in the file. */
interface Piece {
  readonly line: number;
  readonly is: { readonly kind: 'words'; readonly words: Words } | { readonly kind: 'mark'; readonly mark: string };
}

/** The sentences of a paragraph of the file. */
export function readParagraph(nodes: readonly PhrasingContent[], names: Names, report: Report): Paragraph {
  return sentencesOf(nodes.flatMap((node) => piecesOf(node, names, report)), names, report);
}

/** The sentences of a text within YAML. @param lines those of its marks, then of all that comes after */
export function readMarked(text: string, lines: readonly number[], line: number, names: Names, report: Report): Paragraph {
  let marks = 0;
  const here = () => lines[marks] ?? lines.at(-1) ?? line;
  const pieces = inlineOf(text, () => report(line, 'one paragraph can stand here')).flatMap((node) =>
    piecesOf(node, names, (_, says) => report(here(), says)).map((piece): Piece => {
      const at = here();
      if (piece.is.kind === 'mark') marks++;
      return { ...piece, line: at };
    }),
  );
  return sentencesOf(pieces, names, report);
}

/** Words without marks within YAML: an option. */
export function readWords(text: string, line: number, names: Names, report: Report): Words {
  const own: Report = (_, says) => report(line, says);
  const pieces = inlineOf(text, () => report(line, 'one line of words can stand here')).flatMap((node) => piecesOf(node, names, own));
  if (pieces.some(({ is }) => is.kind === 'mark')) report(line, 'an option has no mark');
  const words = trimmed(inRow(pieces.flatMap(({ is }) => (is.kind === 'words' ? [is.words] : [])), ''));
  checkText(words, line, report);
  return words;
}

function inlineOf(text: string, severalParagraphs: () => void): readonly PhrasingContent[] {
  const nodes = markdown(text.trim());
  const [only] = nodes;
  if (only?.type === 'paragraph' && nodes.length === 1) return only.children;
  severalParagraphs();
  return [];
}

function piecesOf(node: PhrasingContent, { terms }: Names, report: Report): Piece[] {
  const line = lineOf(node);
  if (node.type === 'link' && node.url.startsWith('term:')) {
    const name = node.url.slice('term:'.length).replaceAll(/\s+/g, ' ').trim();
    const says = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('').replaceAll(/\s+/g, ' ').trim();
    if (!terms.has(name)) report(line, `the glossary has no term “${name}”; ${nearest(terms.keys(), name)} are nearest`);
    if (says === '' || node.children.some(({ type }) => type !== 'text')) report(line, `a term is written [words](term:name), with plain words`);
    return [{ line, is: { kind: 'words', words: ['', term(name as TermName, says)] } }];
  }
  if (node.type !== 'text') {
    report(line, `${NODES[node.type] ?? `a ${node.type}`} can’t stand here; ${WORDS_ONLY}`);
    return [];
  }
  let at = line;
  return node.value.split(/(\{[^{}]*\})/).flatMap((text): Piece[] => {
    const start = at + /^\s*/.exec(text)![0].split('\n').length - 1;
    at += text.split('\n').length - 1;
    if (text === '') return [];
    return [{ line: start, is: text.startsWith('{') && text.endsWith('}') ? { kind: 'mark', mark: text.slice(1, -1).trim() } : { kind: 'words', words: text.replaceAll(/\s+/g, ' ') } }];
  });
}

const NODES: Readonly<Record<string, string>> = { link: 'a link that is no term', emphasis: 'emphasis (* or _)', strong: 'bold type', inlineCode: 'code (`)', html: 'HTML', image: 'a picture', break: 'a forced line break' };

function sentencesOf(pieces: readonly Piece[], names: Names, report: Report): Sentence[] {
  const sentences: Sentence[] = [];
  let words: Words[] = [];
  let line: number | undefined;
  for (const { line: at, is } of pieces) {
    if (is.kind === 'words') {
      if (plainWords(is.words).trim() !== '') line ??= at;
      words.push(is.words);
      continue;
    }
    const says = trimmed(inRow(words, ''));
    const sentence = marked(says, is.mark, line ?? at, names, report);
    if (sentence) {
      checkSentence(sentence, line ?? at, report);
      sentences.push(sentence);
    }
    words = [];
    line = undefined;
  }
  const rest = plainWords(trimmed(inRow(words, '')));
  if (rest !== '') report(line ?? 1, `a sentence without its mark: ${shortened(rest)}; ${ALLOWED_MARKS} ends each`);
  return sentences;
}

function marked(says: Words, mark: string, line: number, { claims }: Names, report: Report): Sentence | undefined {
  const [name = '', ...rest] = mark.split(/\s+/);
  const argument = rest.join(' ');
  if (plainWords(says) === '') {
    report(line, `{${mark}} ends no sentence; a mark stands behind its sentence`);
    return undefined;
  }
  if (!Object.hasOwn(MARKS, name)) {
    report(line, `there is no mark {${mark}}; ${ALLOWED_MARKS} can stand here`);
    return undefined;
  }
  const kind = MARKS[name as keyof typeof MARKS];
  if (kind !== 'claim') {
    if (argument !== '') report(line, `{${mark}}: only a claim has a name; {${name}} is allowed`);
    return { kind, says };
  }
  if (!claims.has(argument)) report(line, argument === '' ? 'this claim has no name; {claim NAME} is allowed, with a name of simulation/claimNames.ts' : `there is no claim “${argument}” in simulation/claimNames.ts; ${nearest(claims, argument)} are nearest`);
  return { kind, says, claim: argument as ClaimName };
}

/** Without blanks at its ends. */
function trimmed(words: Words): Words {
  if (typeof words === 'string') return words.trim();
  return inRow(
    words.map((part, i): Words => {
      if (typeof part !== 'string') return ['', part];
      const start = i === 0 ? part.trimStart() : part;
      return i === words.length - 1 ? start.trimEnd() : start;
    }),
    '',
  );
}

