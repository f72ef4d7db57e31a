/** Reads questions.md: each heading is a question, with its YAML. */
import type * as v from 'valibot';
import type { ChapterName } from '../../scenario/chapters.ts';
import type { AnswerName } from '../answers.ts';
import type { Option, Paragraph, Place, Question } from '../chapter.ts';
import { blocksOf } from './blocks.ts';
import { plainTerms } from './glossaryWords.ts';
import type { Known } from './known.ts';
import { either, nearest, noting, type Mistake, type Report } from './mistakes.ts';
import { countWords, MOST_WORDS } from './rules.ts';
import { QUESTION } from './schemas.ts';
import { readMarked, readWords } from './sentences.ts';
import { readYaml, type YamlBlock } from './yamlBlock.ts';

export interface ReadQuestions {
  /** Those without a mistake. */
  readonly questions: readonly Question[];
  readonly mistakes: readonly Mistake[];
}

type QuestionYaml = YamlBlock<v.InferOutput<typeof QUESTION>>;

export function readQuestions(file: string, text: string, known: Known): ReadQuestions {
  const { report, mistakes } = noting(file);
  const { front, sections } = blocksOf(text, report);
  if (front) report(1, 'questions have no front matter; “# Title” and ```yaml begin each');
  const lines = new Map<string, number>();
  const questions = sections.flatMap((section): Question[] => {
    const [paragraph] = section.paragraphs;
    if (paragraph) report(paragraph.position?.start.line ?? section.line, 'what a question asks stands in its YAML, as “asks”; no paragraph can stand here');
    if (!section.yaml) report(section.line, 'under a title stands a block of ```yaml with “id”, “chapter”, “asks” and “options”');
    const yaml = section.yaml && readYaml(section.yaml, QUESTION, report);
    if (!yaml) return [];
    const { id } = yaml.value;
    const before = lines.get(id);
    if (before !== undefined) report(yaml.lineAt('id'), `“${id}” is the question of line ${before} already; each has an id of its own`);
    lines.set(id, yaml.lineAt('id'));
    return [questionOf(yaml, known, report)];
  });
  return { questions, mistakes: mistakes() };
}

function questionOf(yaml: QuestionYaml, known: Known, report: Report): Question {
  const { value, lineAt, markLines } = yaml;
  const marked = (text: string, ...path: readonly (string | number)[]) => readMarked(text, markLines(...path), lineAt(...path), known, report);
  const asks = marked(value.asks, 'asks');
  if (!asks.some(({ kind }) => kind === 'question')) report(lineAt('asks'), 'nothing is asked here; one sentence is marked {question}');
  const options = value.options.map(({ id, says, feedback, misconception, see }, i): Option => {
    const place = see === undefined ? undefined : placeOf(see, lineAt('options', i, 'see'), known, report);
    return {
      id,
      says: readWords(says, lineAt('options', i, 'says'), known, report),
      feedback: marked(feedback, 'options', i, 'feedback'),
      ...(misconception === undefined ? {} : { misconception }),
      ...(place === undefined ? {} : { see: place }),
    };
  });
  const right = rightOf(yaml, known, report);
  checkWords(asks, options, yaml, report);
  checkTerms(asks, options, yaml, known, report);
  return { id: value.id, chapter: value.chapter, asks, options, right };
}

/** The right option, or what computes it; what is said of the wrong ones is held to it. */
function rightOf({ value: { id, options, right }, lineAt }: QuestionYaml, known: Known, report: Report): Question['right'] {
  const ids = options.map((option) => option.id);
  ids.forEach((each, i) => {
    if (ids.indexOf(each) !== i) report(lineAt('options', i, 'id'), `“${each}” is the id of two options; each has its own`);
  });
  const marked = options.flatMap((option, i) => (option.right ? [i] : []));
  if (right) {
    const gives = known.answers.get(right.computed);
    for (const i of marked) report(lineAt('options', i, 'right'), 'the right option is computed here, so none is marked right');
    if (!gives) report(lineAt('right', 'computed'), `lessons/answers.ts has no answer “${right.computed}”; it has ${either(known.answers.keys())}`);
    else if (ids.toSorted().join(' ') !== gives.toSorted().join(' ')) report(lineAt('options'), `${right.computed} answers ${either(gives)}; the options have these ids`);
    return { computed: right.computed as AnswerName };
  }
  if (marked.length !== 1) report(marked.length === 0 ? lineAt('options') : lineAt('options', marked[1]!, 'right'), `${marked.length === 0 ? 'no option is' : 'more than one option are'} right; one has “right: true”, or the question “right: { computed: NAME }”`);
  options.forEach((option, i) => {
    if (option.right && option.misconception !== undefined) report(lineAt('options', i, 'misconception'), 'a right option has no misconception');
    if (option.right || known.observations.has(id)) return;
    if (option.misconception === undefined) report(lineAt('options', i), `the wrong option “${option.id}” names no misconception; “misconception: what whoever chooses it believes” is needed`);
    if (option.see === undefined) report(lineAt('options', i), `the wrong option “${option.id}” leads nowhere; “see: chapter/screen” is needed, where one sees that it is not so`);
  });
  return ids[marked[0] ?? 0] ?? '';
}

function placeOf(see: string, line: number, { screens }: Known, report: Report): Place | undefined {
  const [chapter = '', screen = ''] = see.split('/');
  const there = screens.get(chapter as ChapterName);
  if (!there) report(line, `there is no chapter “${chapter}”; ${either(screens.keys())} can stand here`);
  else if (!there.has(screen)) report(line, `the chapter “${chapter}” has no screen “${screen}”; ${nearest(there, screen)} are nearest`);
  else return { chapter: chapter as ChapterName, screen };
  return undefined;
}

const wordsIn = (paragraph: Paragraph) => paragraph.reduce((sum, { says }) => sum + countWords(says), 0);

function checkWords(asks: Paragraph, options: readonly Option[], { lineAt }: QuestionYaml, report: Report): void {
  const check = (count: number, line: number) => {
    if (count > MOST_WORDS) report(line, `this has ${count} words; ${MOST_WORDS} are allowed`);
  };
  check(wordsIn(asks), lineAt('asks'));
  options.forEach(({ feedback }, i) => check(wordsIn(feedback), lineAt('options', i, 'feedback')));
}

/** A question is asked in its chapter and again at the end, so it introduces its own words of the glossary. */
function checkTerms(asks: Paragraph, options: readonly Option[], { lineAt }: QuestionYaml, { terms }: Known, report: Report): void {
  const texts = [
    ...asks.map(({ says }) => ({ words: says, line: lineAt('asks') })),
    ...options.map(({ says }, i) => ({ words: says, line: lineAt('options', i, 'says') })),
  ];
  const introduced = new Set(texts.flatMap(({ words }) => termsIn(words)));
  const check = (own: readonly (typeof texts)[number][], before: ReadonlySet<string>) => {
    for (const { words, line } of own) {
      for (const { name, says } of plainTerms(words, terms)) if (!before.has(name)) report(line, `“${says}” is a word of the glossary, and nothing has introduced it; write [${says}](term:${name}) once in “asks” or here, or say it in other words`);
    }
  };
  check(texts, introduced);
  options.forEach(({ feedback }, i) => {
    const own = feedback.map(({ says }) => ({ words: says, line: lineAt('options', i, 'feedback') }));
    check(own, new Set([...introduced, ...own.flatMap(({ words }) => termsIn(words))]));
  });
}

function termsIn(words: Question['asks'][number]['says']): string[] {
  return typeof words === 'string' ? [] : words.flatMap((part) => (typeof part === 'string' ? [] : [part.term]));
}

