/** What the instructors’ view says of the course, put together from its files. */
import { BESIDES, COURSE, type ChapterName } from '../../scenario/chapters.ts';
import type { Chapter, Question } from '../chapter.ts';
import { loadChapter, loadQuestions } from '../content/index.ts';

export interface Sheet {
  readonly chapter: Chapter;
  /** Those that open in it. */
  readonly questions: readonly Question[];
}

export interface Sheets {
  /** In their order. */
  readonly course: readonly Sheet[];
  /** What one reads as one likes. */
  readonly besides: readonly Sheet[];
}

export async function loadSheets(): Promise<Sheets> {
  const questions = await loadQuestions();
  const sheet = async (name: ChapterName): Promise<Sheet> => ({ chapter: await loadChapter(name), questions: questions.filter(({ chapter }) => chapter === name) });
  const [course, besides] = await Promise.all([Promise.all(COURSE.map(sheet)), Promise.all(BESIDES.map(sheet))]);
  return { course, besides };
}

export function minutesOf(sheets: readonly Sheet[]): number {
  return sheets.reduce((sum, { chapter }) => sum + chapter.minutes, 0);
}

/** The link that opens a chapter ready-made. @param address the page’s own, without query and hash */
export function chapterLink(address: string, name: ChapterName): string {
  return `${address}#v=1&chapter=${name}`;
}
