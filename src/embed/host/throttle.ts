/** Says the newest of what is to be said, at most so often: the first at the end of the moment, so that what belongs together is one. */
import type { Later } from '../../store/runs.ts';

/** Milliseconds between two of a kind. */
export const BETWEEN = 100;

export interface Throttle<T> {
  say(value: T): void;
  /** Forgets what was to be said. */
  drop(): void;
}

export function createThrottle<T>(later: Later, now: () => number, send: (value: T) => void): Throttle<T> {
  let newest: { readonly value: T } | undefined;
  let isWaiting = false;
  let sent = -Infinity;

  const flush = (): void => {
    isWaiting = false;
    const said = newest;
    newest = undefined;
    if (!said) return;
    sent = now();
    send(said.value);
  };

  return {
    say(value) {
      newest = { value };
      if (isWaiting) return;
      isWaiting = true;
      later(Math.max(0, BETWEEN - (now() - sent)), flush);
    },
    drop() {
      newest = undefined;
    },
  };
}
