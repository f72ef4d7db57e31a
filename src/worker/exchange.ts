/**
 * How frames of one origin find each other's runs, by what browsers have for that. Web Locks say who runs a link and who has
 * run it, and a frame that dies lets go of its own; over a BroadcastChannel of its own each is asked, and answers to
 * one that the question names. Where a browser has neither, or denies them (no origin, storage blocked, no HTTPS), there is no exchange.
 */
import { abortError } from './protocol.ts';
import type { Exchange } from './sharing.ts';
import type { SharedRun } from './received.ts';

/** Milliseconds for which is waited until another frame has run the same link, and for the answer of one that has it. */
const WAIT = 5000;
const ANSWER = 700;
/** How many of those that have a run are asked, and how many questions are answered in a second: who floods is not heard. */
const ASKED = 2;
const ANSWERED = 20;
const SECOND = 1000;

/** What of the browser is used. */
export interface Place {
  readonly locks: Pick<LockManager, 'request' | 'query'>;
  readonly Channel: typeof BroadcastChannel;
  readonly id: string;
  readonly now: () => number;
}

/** What a question says. */
interface Question {
  readonly link: string;
  readonly answerTo: string;
}

function questionIn(data: unknown): Question | undefined {
  if (typeof data !== 'object' || data === null || !('link' in data) || !('answerTo' in data)) return undefined;
  const { link, answerTo } = data;
  return typeof link === 'string' && typeof answerTo === 'string' && /^[0-9a-f]{16}$/.test(answerTo) ? { link, answerTo } : undefined;
}

export function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The browser's, if it has them all. Naming some of them may throw. */
export function browserPlace(): Place | undefined {
  try {
    const locks: LockManager | undefined = navigator.locks;
    return locks && typeof BroadcastChannel === 'function' ? { locks, Channel: BroadcastChannel, id: randomName(), now: () => performance.now() } : undefined;
  } catch {
    return undefined;
  }
}

/** @param engine the same for those whose runs are the same */
export function createExchange(engine: string, { locks, Channel, id, now }: Place): Exchange {
  const prefix = `wilt ${engine}`;
  let offered: { readonly run: SharedRun; readonly end: () => void } | undefined;
  let heard = { since: -Infinity, questions: 0 };

  const isFlood = (): boolean => {
    if (now() - heard.since > SECOND) heard = { since: now(), questions: 0 };
    heard.questions += 1;
    return heard.questions > ANSWERED;
  };

  const answer = (data: unknown): void => {
    const question = questionIn(data);
    if (!question || question.link !== offered?.run.link || isFlood()) return;
    const channel = new Channel(`${prefix} answer ${question.answerTo}`);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel is not a window: all that hear it are of one origin.
    channel.postMessage(offered.run);
    channel.close();
  };

  /** Those who say that they have the link's run; nobody where that cannot be asked. */
  const holders = async (link: string): Promise<readonly string[]> => {
    try {
      const { held = [] } = await locks.query();
      const start = `${prefix} has `;
      return held.flatMap(({ name = '' }) => (name.startsWith(start) && name.endsWith(` ${link}`) ? [name.slice(start.length, name.indexOf(' ', start.length))] : [])).filter((each) => each !== id);
    } catch {
      return [];
    }
  };

  const ask = (holder: string, link: string, signal: AbortSignal): Promise<unknown> =>
    new Promise((resolve) => {
      const answerTo = randomName();
      const ear = new Channel(`${prefix} answer ${answerTo}`);
      const mouth = new Channel(`${prefix} to ${holder}`);
      const over = (said: unknown): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', none);
        ear.close();
        mouth.close();
        resolve(said);
      };
      const none = (): void => over(undefined);
      const timer = setTimeout(none, ANSWER);
      signal.addEventListener('abort', none, { once: true });
      ear.addEventListener('message', ({ data }: MessageEvent<unknown>) => over(data));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel is not a window: all that hear it are of one origin.
      mouth.postMessage({ link, answerTo } satisfies Question);
    });

  const withdraw = (): void => {
    offered?.end();
    offered = undefined;
  };

  return {
    engine,
    async alone(link, signal, work) {
      const waiting = new AbortController();
      const stop = (): void => waiting.abort();
      const timer = setTimeout(stop, WAIT);
      signal.addEventListener('abort', stop, { once: true });
      let begun: ReturnType<typeof work> | undefined;
      const begin = () => {
        clearTimeout(timer);
        return (begun ??= work());
      };
      try {
        return await locks.request(`${prefix} run ${link}`, { signal: waiting.signal }, begin);
      } catch (error) {
        if (begun) throw error;
        if (signal.aborted) throw abortError();
        // Denied, or somebody has been at it for too long.
        return await begin();
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
      }
    },
    async *answers(link, signal) {
      for (const holder of (await holders(link)).slice(0, ASKED)) {
        if (signal.aborted) return;
        yield await ask(holder, link, signal);
      }
    },
    offer(run) {
      withdraw();
      return new Promise((found) => {
        try {
          const channel = new Channel(`${prefix} to ${id}`);
          channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => answer(data));
          const ended = new Promise<void>((end) => {
            offered = {
              run,
              end: () => {
                channel.close();
                end();
              },
            };
          });
          locks
            .request(`${prefix} has ${id} ${run.link}`, { mode: 'shared' }, () => {
              found();
              return ended;
            })
            .catch(() => found());
        } catch {
          found();
        }
      });
    },
    withdraw,
  };
}
