/**
 * Drives a generator in short slices with a breath between them, so that the worker hears of a newer scenario while
 * it computes. Clock and breath come in as arguments.
 */
import { abortError } from './protocol.ts';

export interface Pace {
  /** Milliseconds. */
  readonly now: () => number;
  /** Lets waiting messages in. */
  readonly breathe: () => Promise<void>;
}

/** Milliseconds of work between two breaths, until progress is told at all, and between two tellings. */
const SLICE = 12;
const QUIET = 250;
const BETWEEN = 50;

/**
 * The generator's result. Its yielded numbers go to `onProgress` once the work has lasted a quarter of a second.
 * Rejects with an `AbortError` after `signal` aborts; the generator's `finally` blocks have run by then.
 */
export async function runInSlices<T>(work: Generator<number, T>, pace: Pace, signal: AbortSignal, onProgress: (progress: number) => void): Promise<T> {
  const start = pace.now();
  let sliceStart = start;
  let told = start + QUIET - BETWEEN;
  try {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      const now = pace.now();
      if (now - told >= BETWEEN) {
        told = now;
        onProgress(step.value);
      }
      if (now - sliceStart >= SLICE) {
        await pace.breathe();
        if (signal.aborted) throw abortError();
        sliceStart = pace.now();
      }
    }
  } finally {
    work.return(undefined as never);
  }
}

/** Breaths through a message channel: a task of its own, without the 4 ms that nested timers are held back. */
export function channelBreath(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener('message', () => waiting.shift()?.());
  port1.start();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
