/** What every contender keeps of itself: its versions, what made them, and its nights. */
import type { ContenderName } from '../scenario/contenders.ts';
import type { Evening, Serving, Setup, Spent } from './contender.ts';
import type { Lesson } from './lesson.ts';
import type { Night } from './night.ts';
import { NightBook } from './nightBook.ts';
import { Versions, type Version } from './versions.ts';

export abstract class Recorded implements Serving {
  abstract readonly name: ContenderName;
  protected readonly setup: Setup;
  protected readonly published: Versions;
  protected readonly lessonBook: Lesson[];
  protected readonly nightBook = new NightBook();

  /** @param lessons what made the first version */
  constructor(setup: Setup, first: Omit<Version, 'number'>, lessons: readonly Lesson[]) {
    this.setup = setup;
    this.published = new Versions(first);
    this.lessonBook = [...lessons];
  }

  abstract morning(day: number): Iterable<number>;
  abstract evening(evening: Evening): void;
  abstract spent(): Spent;

  serving(): number {
    return this.published.serving.number;
  }

  versions(): readonly Version[] {
    return this.published.all;
  }

  lessons(): readonly Lesson[] {
    return this.lessonBook;
  }

  nights(): readonly Night[] {
    return this.nightBook.all;
  }

  /** None, without a gate. */
  held(): number {
    return 0;
  }

  dispose(): void {}
}

/** The static fit as a first version, and what made it. */
export function fitted({ fit, windowStart, servingStart }: Setup): readonly [first: Omit<Version, 'number'>, lessons: readonly Lesson[]] {
  return [
    { day: servingStart, reason: 'start', trainedThrough: fit.trainedThrough, examples: fit.examples, score: fit.heldOut?.logLoss ?? NaN, parameters: fit.parameters.slice() },
    [{ kind: 'fit', version: 1, from: windowStart, to: fit.trainedThrough }],
  ];
}
