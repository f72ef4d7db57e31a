/** How far a command is, in one line of a terminal that is written over. */
import { progressText } from '../text/study.ts';

export interface Progress {
  /** So many are done by now. */
  done(count: number): void;
  /** Takes the line away. */
  end(): void;
}

/** @param write to a terminal; undefined where nobody looks */
export function showProgress(write: ((text: string) => void) | undefined, runs: number): Progress {
  if (!write) return { done: () => {}, end: () => {} };
  const begun = performance.now();
  const show = (count: number): void => {
    const each = (performance.now() - begun) / 1000 / count;
    write(`\r${CLEAR}${progressText(count, runs, count === 0 ? undefined : each * (runs - count))}`);
  };
  show(0);
  return { done: show, end: () => write(`\r${CLEAR}`) };
}

/** Erases the rest of the line. */
const CLEAR = '\u001b[K';
