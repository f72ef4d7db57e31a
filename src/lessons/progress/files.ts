/** A record as a file that another device can go on from, and what happens where that device has one already. */
import { isRevealed } from './deeds.ts';
import { CHAPTERS } from '../../scenario/chapters.ts';
import type { Progress, Visited } from './record.ts';

/** Of the file, without its ending. */
export const FILE_NAME = 'wilt-course';

/** JSON that names what it is and its version. */
export function printFile(progress: Progress): string {
  return `${JSON.stringify({ wilt: 'course', ...progress }, null, 2)}\n`;
}

/**
 * Both records in one: what only one of them has is kept; where both have something, the one that is here stays, unless
 * it is a prediction that only the other has revealed. A chapter is done where it is done in either.
 */
export function merged(here: Progress, other: Progress): Progress {
  const revealed = Object.entries(other.predictions).filter(([id]) => isRevealed(other, id) && !isRevealed(here, id));
  const rounds = Object.entries(here.answers).map(([id, answers]) => [id, { ...other.answers[id], ...answers }] as const);
  const chapters: Partial<Record<(typeof CHAPTERS)[number], Visited>> = {};
  for (const name of CHAPTERS) {
    const [own, others] = [here.chapters[name], other.chapters[name]];
    const visited = own ?? others;
    if (visited) chapters[name] = { ...visited, done: (own?.done ?? false) || (others?.done ?? false) };
  }
  return {
    ...here,
    name: here.name === '' ? other.name : here.name,
    latest: here.latest === '' ? other.latest : here.latest,
    chapters,
    predictions: { ...other.predictions, ...here.predictions, ...Object.fromEntries(revealed) },
    happened: { ...other.happened, ...here.happened },
    explanations: { ...other.explanations, ...here.explanations },
    answers: { ...other.answers, ...Object.fromEntries(rounds) },
    choices: { ...other.choices, ...here.choices },
  };
}

/** Nothing in it that anybody did: a file replaces it without a question. */
export function isEmpty({ name, chapters, predictions, happened, explanations, answers, choices }: Progress): boolean {
  return name === '' && [chapters, predictions, happened, explanations, answers, choices].every((each) => Object.keys(each).length === 0);
}
