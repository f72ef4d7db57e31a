/** What a file names, read without looking for mistakes: so that others can be held to it before it is without any. */
import * as v from 'valibot';
import { blocksOf, type Section } from './blocks.ts';
import { countWords } from './rules.ts';
import { readYaml } from './yamlBlock.ts';

const nothing = () => undefined;

const SCREEN = v.looseObject({ id: v.string(), task: v.optional(v.looseObject({ kind: v.string(), question: v.optional(v.string()), happened: v.optional(v.string()) })) });
const QUESTION = v.looseObject({ id: v.string(), chapter: v.optional(v.string(), ''), asks: v.optional(v.string(), '') });

export interface ChapterGlance {
  readonly screens: readonly string[];
  /** Questions that are a screen's task. */
  readonly asks: readonly string[];
  /** Questions after a prediction, of what was seen. */
  readonly happened: readonly string[];
}

export function glanceAtChapter(text: string): ChapterGlance {
  const all = yamlsOf(text, SCREEN);
  return {
    screens: all.map(({ value }) => value.id),
    asks: all.flatMap(({ value: { task } }) => (task?.kind === 'question' && task.question !== undefined ? [task.question] : [])),
    happened: all.flatMap(({ value: { task } }) => (task?.happened === undefined ? [] : [task.happened])),
  };
}

export interface QuestionGlance {
  readonly id: string;
  readonly chapter: string;
  readonly line: number;
  /** Of what it asks. */
  readonly words: number;
}

export function glanceAtQuestions(text: string): QuestionGlance[] {
  return yamlsOf(text, QUESTION).map(({ value: { id, chapter, asks }, section: { line } }) => ({ id, chapter, line, words: countWords(asks.replaceAll(/\{[^{}]*\}|\(term:[^()]*\)/g, '')) }));
}

function yamlsOf<T>(text: string, schema: v.GenericSchema<unknown, T>): { value: T; section: Section }[] {
  return blocksOf(text, nothing).sections.flatMap((section) => {
    const read = section.yaml && readYaml(section.yaml, schema, nothing);
    return read ? [{ value: read.value, section }] : [];
  });
}
