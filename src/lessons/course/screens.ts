/** The order of a chapter's screens, and how far the year is open on each: rules without a page. */
import { permutation, PURPOSE } from '../../numerics/random.ts';
import { soundLink, type Link } from '../../scenario/link.ts';
import type { Chapter, Place, Screen, Task } from '../chapter.ts';
import { isRevealed } from '../progress/deeds.ts';
import type { Progress } from '../progress/record.ts';

/** The screens with those that are mixed in the order that a student's lot gives them. */
export function orderedScreens({ screens, mixed }: Pick<Chapter, 'screens' | 'mixed'>, lot: number): readonly Screen[] {
  const places = screens.flatMap(({ id }, i) => (mixed.includes(id) ? [i] : []));
  const drawn = shuffled(places, lot);
  return screens.map((screen, i) => screens[drawn[places.indexOf(i)] ?? i] ?? screen);
}

/** The same things in the order that a lot gives them; every order is as likely as any other. */
export function shuffled<T>(things: readonly T[], lot: number): readonly T[] {
  return Array.from(permutation(lot, PURPOSE.screens, 0, things.length), (place) => things[place]!);
}

/** The scenario and view that a screen starts from: its own link, else that of the last one before it that has one. */
export function startOf(screens: readonly Screen[], index: number): Link | undefined {
  const link = screens.slice(0, index + 1).findLast((screen) => screen.link !== undefined)?.link;
  return link === undefined ? undefined : soundLink(link);
}

/** ISO date up to which a screen's year is open; null where all of it is. */
export function limitOf(screen: Pick<Screen, 'last' | 'task'>, progress: Progress): string | null {
  const { task } = screen;
  const last = screen.last ?? null;
  if (task?.kind === 'run') return last === null || last < task.until ? task.until : last;
  if (task?.kind === 'predict' && isRevealed(progress, task.id)) return task.until;
  return last;
}

/** Whether the student has done, or said not to do, what a screen asks for. */
export function isDone(task: Task | undefined, progress: Progress, todayIso: string): boolean {
  switch (task?.kind) {
    case undefined:
      return true;
    case 'question':
      return progress.answers[task.question] !== undefined;
    case 'predict':
      return isRevealed(progress, task.id) && progress.happened[task.id] !== undefined;
    case 'run':
      return todayIso >= task.until;
    case 'quiz':
      return task.questions.every((id) => progress.answers[id]?.after !== undefined);
    case 'choose':
      return task.shops.every((_, i) => progress.choices[`${task.id}.${i + 1}`] !== undefined);
  }
}

/**
 * Whether a place may be shown to who stands on a screen: nothing is led past a prediction that does not stand yet, nor into a chapter
 * that was not read to its end.
 */
export function mayBeSeen(place: Place, at: { readonly chapter: string; readonly screens: readonly Screen[]; readonly index: number }, progress: Progress): boolean {
  if (place.chapter !== at.chapter) return progress.chapters[place.chapter]?.done ?? false;
  const there = at.screens.findIndex(({ id }) => id === place.screen);
  return at.screens.slice(at.index, there).every(({ task }) => task?.kind !== 'predict' || isRevealed(progress, task.id));
}
