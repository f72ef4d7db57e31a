/** Which ids a hand-in can speak of: those of the course's predictions, questions, options and shops, and of ways to train. */
import { CONTENDERS } from '../../scenario/contenders.ts';
import type { Chapter, Question } from '../chapter.ts';
import { idReader } from './codes.ts';

export function knownIds(chapters: readonly Chapter[], questions: readonly Question[]): ReadonlySet<string> {
  const tasks = chapters.flatMap(({ screens }) => screens.flatMap(({ task }) => (task?.kind === 'predict' ? [task.id] : task?.kind === 'choose' ? task.shops.map((_, i) => `${task.id}.${i + 1}`) : [])));
  return new Set([...tasks, ...questions.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]), ...CONTENDERS]);
}

/** From a code in a hand-in to the id that the course has for it. */
export function readerOf(chapters: readonly Chapter[], questions: readonly Question[]): (code: number) => string {
  return idReader(knownIds(chapters, questions));
}
