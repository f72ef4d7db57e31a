/** Reads all chapters and questions together: names that they use of each other are known then, and what is missing is told. */
import { CHAPTERS, type ChapterName } from '../../scenario/chapters.ts';
import type { Chapter, Question } from '../chapter.ts';
import { NAMED, type Known } from './known.ts';
import { either, type Mistake } from './mistakes.ts';
import { glanceAtChapter, glanceAtQuestions } from './glance.ts';
import { readChapter } from './readChapter.ts';
import { readQuestions } from './readQuestions.ts';

/** A file of the course: where it is, as it is opened from the project's folder, and its text. */
export interface CourseFile {
  readonly file: string;
  readonly text: string;
}

export interface Course {
  readonly chapters: ReadonlyMap<ChapterName, Chapter>;
  readonly questions: readonly Question[];
  /** All that is wrong; each file's in its order. */
  readonly mistakes: readonly Mistake[];
}

const QUESTIONS = 'questions';
const nameOf = ({ file }: CourseFile) => file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');

/** @param folder where the files are looked for, as it is told */
export function readCourse(files: readonly CourseFile[], folder: string): Course {
  const missing = [...CHAPTERS, QUESTIONS].filter((name) => !files.some((file) => nameOf(file) === name));
  const mistakes: Mistake[] = missing.map((name) => ({ file: `${folder}/${name}.md`, line: 1, says: 'this file is missing; every chapter of scenario/chapters.ts has one, and so have the questions' }));
  const known = knownFrom(files);
  const chapters = new Map<ChapterName, Chapter>();
  let questions: readonly Question[] = [];
  for (const each of files) {
    if (nameOf(each) === QUESTIONS) {
      const read = readQuestions(each.file, each.text, known);
      ({ questions } = read);
      mistakes.push(...read.mistakes, ...unasked(each, files));
    } else {
      const { chapter, mistakes: own } = readChapter(each.file, each.text, known);
      if (chapter) chapters.set(chapter.name, chapter);
      mistakes.push(...own);
    }
  }
  return { chapters, questions, mistakes };
}

/** What the files name, as far as they can be read. */
export function knownFrom(files: readonly CourseFile[]): Known {
  const glances = files.filter((file) => nameOf(file) !== QUESTIONS).map((file) => ({ name: nameOf(file) as ChapterName, ...glanceAtChapter(file.text) }));
  const asked = new Set(glances.flatMap((each) => each.asks));
  return {
    ...NAMED,
    questions: new Map(files.filter((file) => nameOf(file) === QUESTIONS).flatMap(({ text }) => glanceAtQuestions(text).map(({ id, words }) => [id, { words }] as const))),
    observations: new Set(glances.flatMap((each) => each.happened).filter((id) => !asked.has(id))),
    screens: new Map(glances.map(({ name, screens }) => [name, new Set(screens)])),
  };
}

/** Questions that no screen of their chapter asks. */
function unasked({ file, text }: CourseFile, files: readonly CourseFile[]): Mistake[] {
  return glanceAtQuestions(text).flatMap(({ id, chapter, line }): Mistake[] => {
    const own = files.find((each) => nameOf(each) === chapter);
    const { asks, happened } = own ? glanceAtChapter(own.text) : { asks: [id], happened: [] };
    return [...asks, ...happened].includes(id) ? [] : [{ file, line, says: `no screen of ${chapter}.md asks “${id}”; a screen there has the task ${either(['{ kind: question, question: ID }'])}, or asks it as what happened` }];
  });
}
