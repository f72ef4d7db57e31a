/** Reads all chapters and questions together: names that they use of each other are known then, and what is missing is told. */
import { CHAPTERS, type ChapterName } from '../../scenario/chapters.ts';
import type { Chapter, Question } from '../chapter.ts';
import { NAMED, type Known } from './known.ts';
import type { Mistake } from './mistakes.ts';
import { glanceAtChapter, glanceAtQuestions, type ChapterGlance, type QuestionGlance } from './glance.ts';
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
  const glances = glanceAt(files);
  const known = knownFrom(glances);
  const chapters = new Map<ChapterName, Chapter>();
  let questions: readonly Question[] = [];
  for (const each of files) {
    if (nameOf(each) === QUESTIONS) {
      const read = readQuestions(each.file, each.text, known);
      ({ questions } = read);
      mistakes.push(...read.mistakes, ...unasked(each.file, glances));
    } else {
      const { chapter, mistakes: own } = readChapter(each.file, each.text, known);
      if (chapter) chapters.set(chapter.name, chapter);
      mistakes.push(...own);
    }
  }
  return { chapters, questions, mistakes };
}

interface Glances {
  readonly chapters: ReadonlyMap<string, ChapterGlance>;
  readonly questions: readonly QuestionGlance[];
}

/** What the files name, as far as they can be read. */
function glanceAt(files: readonly CourseFile[]): Glances {
  return {
    chapters: new Map(files.filter((file) => nameOf(file) !== QUESTIONS).map((file) => [nameOf(file), glanceAtChapter(file.text)])),
    questions: files.filter((file) => nameOf(file) === QUESTIONS).flatMap(({ text }) => glanceAtQuestions(text)),
  };
}

function knownFrom({ chapters, questions }: Glances): Known {
  const all = [...chapters.values()];
  const asked = new Set(all.flatMap(({ asks }) => asks));
  return {
    ...NAMED,
    questions: new Map(questions.map(({ id, words }) => [id, { words }])),
    observations: new Set(all.flatMap(({ happened }) => happened).filter((id) => !asked.has(id))),
    screens: new Map([...chapters].map(([name, { screens }]) => [name as ChapterName, new Set(screens)])),
  };
}

/** Questions that no screen of their chapter asks. */
function unasked(file: string, { chapters, questions }: Glances): Mistake[] {
  return questions.flatMap(({ id, chapter, line }): Mistake[] => {
    const own = chapters.get(chapter);
    return !own || [...own.asks, ...own.happened].includes(id) ? [] : [{ file, line, says: `no screen of ${chapter}.md asks “${id}”; a screen there has the task “{ kind: question, question: ID }”, or asks it as what happened` }];
  });
}
