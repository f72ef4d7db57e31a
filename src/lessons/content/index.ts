/**
 * The course as the page has it: what its chapters are called at once, each chapter and the questions when they are
 * opened. The files beside this one are read when the page is built (scripts/content.ts); one with a mistake builds no page.
 */
import { CHAPTERS, type ChapterName } from '../../scenario/chapters.ts';
import type { Chapter, Question } from '../chapter.ts';

/** What is said of a chapter before it is opened. */
export type ChapterOutline = Pick<Chapter, 'name' | 'title' | 'minutes'>;

const outlines = import.meta.glob<ChapterOutline>(['./*.md', '!./questions.md'], { query: '?outline', import: 'outline', eager: true });
const chapters = import.meta.glob<Chapter>(['./*.md', '!./questions.md'], { import: 'chapter' });
const questions = import.meta.glob<readonly Question[]>('./questions.md', { import: 'questions' });

/** In the order of the course, then what one reads as one likes. */
export const CHAPTER_OUTLINES: readonly ChapterOutline[] = CHAPTERS.map((name) => of(outlines, name));

export function loadChapter(name: ChapterName): Promise<Chapter> {
  return of(chapters, name)();
}

export function loadQuestions(): Promise<readonly Question[]> {
  return of(questions, 'questions')();
}

function of<T>(files: Readonly<Record<string, T>>, name: string): T {
  const file = files[`./${name}.md`];
  if (file === undefined) throw new Error(`The course has no file ${name}.md.`);
  return file;
}
