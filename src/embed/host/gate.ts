/**
 * Lets commands in, a moment's together in the order in which they came, and keeps a flood out: where more come in a moment
 * than anybody means, none of them is done, nor is what follows until it is quiet again.
 */
import type { Later } from '../../store/runs.ts';

export interface GateOptions<T> {
  readonly later: Later;
  /** Milliseconds. */
  readonly now: () => number;
  readonly admit: (each: T) => void;
  readonly refuse: (each: T) => void;
}

/** Milliseconds: a frame of the screen, and what is quiet. */
export const MOMENT = 16;
export const QUIET = 300;
/** Commands in a moment. */
export const MOST_AT_ONCE = 60;

export function createGate<T>({ later, now, admit, refuse }: GateOptions<T>): (each: T) => void {
  let waiting: T[] = [];
  let isFlooded = false;
  let newest = 0;

  const calm = (): void => {
    const left = QUIET - (now() - newest);
    if (left > 0) later(left, calm);
    else isFlooded = false;
  };
  const open = (): void => {
    const batch = waiting;
    waiting = [];
    for (const each of batch) admit(each);
  };

  return (each) => {
    newest = now();
    if (isFlooded) {
      refuse(each);
      return;
    }
    if (waiting.length === 0) later(MOMENT, open);
    waiting.push(each);
    if (waiting.length <= MOST_AT_ONCE) return;
    isFlooded = true;
    const flood = waiting;
    waiting = [];
    for (const one of flood) refuse(one);
    later(QUIET, calm);
  };
}
