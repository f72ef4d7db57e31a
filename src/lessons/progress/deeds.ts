/** What a student can do, each from a record to the record after it; the same one where nothing is done by it. */
import type { ChapterName } from '../../scenario/chapters.ts';
import { cleanExplanation, cleanName, tenths, type Choice, type Drawn, type Given, type NoAnswer, type Progress, type Round } from './record.ts';

export type Deed = (progress: Progress) => Progress;

export function visit(chapter: ChapterName, screen: string, link: string): Deed {
  return (progress) => ({ ...progress, latest: chapter, chapters: { ...progress.chapters, [chapter]: { screen, link, done: progress.chapters[chapter]?.done ?? false } } });
}

export function finish(chapter: ChapterName): Deed {
  return (progress) => {
    const visited = progress.chapters[chapter];
    return visited && !visited.done ? { ...progress, chapters: { ...progress.chapters, [chapter]: { ...visited, done: true } } } : progress;
  };
}

/** Commits, or changes what was committed as long as it is not revealed. */
export function predict(id: string, drawn: Drawn | NoAnswer, link: string): Deed {
  return (progress) => {
    if (isRevealed(progress, id)) return progress;
    const kept = typeof drawn === 'string' ? drawn : { static: drawn.static.map(tenths), dynamic: drawn.dynamic.map(tenths) };
    return { ...progress, predictions: { ...progress.predictions, [id]: { drawn: kept, link, hash: '' } } };
  };
}

/** A prediction that stands is held against the year of this hash; from then on it cannot be changed. */
export function reveal(id: string, hash: string): Deed {
  return (progress) => {
    const prediction = progress.predictions[id];
    return !prediction || isRevealed(progress, id) ? progress : { ...progress, predictions: { ...progress.predictions, [id]: { ...prediction, hash } } };
  };
}

export function isRevealed(progress: Progress, id: string): boolean {
  return (progress.predictions[id]?.hash ?? '') !== '';
}

export function sayHappened(id: string, given: Given): Deed {
  return (progress) => ({ ...progress, happened: { ...progress.happened, [id]: given } });
}

/** An empty explanation takes the one that was there away. */
export function explain(id: string, text: string): Deed {
  return (progress) => {
    const { [id]: _before, ...others } = progress.explanations;
    const kept = cleanExplanation(text);
    return { ...progress, explanations: kept.trim() === '' ? others : { ...others, [id]: kept } };
  };
}

export function answer(question: string, round: Round, given: Given): Deed {
  return (progress) => ({ ...progress, answers: { ...progress.answers, [question]: { ...progress.answers[question], [round]: given } } });
}

export function choose(shop: string, { pick, cost }: Choice): Deed {
  return (progress) => ({ ...progress, choices: { ...progress.choices, [shop]: { pick, cost: Math.round(cost) + 0 } } });
}

export function setName(text: string): Deed {
  return (progress) => (cleanName(text) === progress.name ? progress : { ...progress, name: cleanName(text) });
}
