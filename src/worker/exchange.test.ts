/** How frames find each other, over this process's own channels and locks that are made up. */
import { describe, expect, test } from 'vitest';
import type { Finished } from './protocol.ts';
import { createExchange, randomName, type Place } from './exchange.ts';
import type { SharedRun } from './received.ts';

type Granted = (lock: Lock | null) => unknown;

/** Enough of Web Locks for a few frames: exclusive ones wait in a row, shared ones are had at once. */
function fakeLocks() {
  const held: { readonly name: string; readonly mode: LockMode; readonly owner: number }[] = [];
  const waiting: { readonly name: string; readonly go: () => void }[] = [];
  const release = (entry: (typeof held)[number]): void => {
    held.splice(held.indexOf(entry), 1);
    const i = waiting.findIndex(({ name }) => name === entry.name);
    if (i >= 0) waiting.splice(i, 1)[0]?.go();
  };
  const of = (owner: number): Place['locks'] => ({
    request: ((name: string, { mode = 'exclusive', signal }: LockOptions, granted: Granted) =>
      new Promise<unknown>((resolve, reject) => {
        const go = (): void => {
          const entry = { name, mode, owner };
          held.push(entry);
          const work = async (): Promise<unknown> => {
            try {
              return await granted(null);
            } finally {
              release(entry);
            }
          };
          work().then(resolve).catch(reject);
        };
        const entry = { name, go };
        signal?.addEventListener('abort', () => {
          if (!waiting.includes(entry)) return;
          waiting.splice(waiting.indexOf(entry), 1);
          reject(signal.reason as Error);
        });
        if (mode === 'exclusive' && held.some((each) => each.name === name)) waiting.push(entry);
        else go();
      })) as Place['locks']['request'],
    query: () => Promise.resolve({ held: held.map(({ name, mode }) => ({ name, mode })), pending: [] }),
  });
  return { of, held, /** What browsers do when a frame dies. */ die: (owner: number) => held.filter((each) => each.owner === owner).forEach(release) };
}

const RUN: SharedRun = { engine: 'e1', link: '#v=1&seed=7', finished: { took: 5 } as Finished };
/** Locks are let go of a little later. */
const settled = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
const never = new AbortController().signal;

function frames(count: number, engine = 'e1') {
  const locks = fakeLocks();
  let time = 0;
  const all = Array.from({ length: count }, (_, owner) => createExchange(engine, { locks: locks.of(owner), Channel: BroadcastChannel, id: randomName(), now: () => time }));
  return { all, locks, at: (milliseconds: number) => (time = milliseconds) };
}

async function heard(exchange: ReturnType<typeof createExchange>, link: string): Promise<unknown[]> {
  const answers: unknown[] = [];
  for await (const answer of exchange.answers(link, never)) answers.push(answer);
  return answers;
}

describe('an exchange between frames', () => {
  test('finds who has a run, as long as it is offered, and nobody of another link or engine', async () => {
    const { all: [a, b], locks } = frames(2);
    const old = createExchange('e0', { locks: locks.of(9), Channel: BroadcastChannel, id: randomName(), now: () => 0 });
    expect(await heard(b!, RUN.link)).toEqual([]);
    await a!.offer(RUN);
    expect(await heard(b!, RUN.link)).toEqual([RUN]);
    expect(await heard(b!, '#v=1')).toEqual([]);
    expect(await heard(a!, RUN.link)).toEqual([]);
    expect(await heard(old, RUN.link)).toEqual([]);
    await a!.offer({ ...RUN, link: '#v=1' });
    await settled();
    expect(await heard(b!, RUN.link)).toEqual([]);
    a!.withdraw();
    await settled();
    expect(await heard(b!, '#v=1')).toEqual([]);
    expect(locks.held).toEqual([]);
  });

  test('asks nobody more than it must, waits for no one who is silent, and answers no flood', async () => {
    const { all: [a, b], locks, at } = frames(2);
    await a!.offer(RUN);
    const name = locks.held[0]?.name ?? '';
    const flood = new BroadcastChannel(name.replace(/ has (\S+) .*/, ' to $1'));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel is not a window: all that hear it are of one origin.
    for (const junk of [null, 'x', {}, { link: RUN.link }, { link: RUN.link, answerTo: '../evil' }]) flood.postMessage(junk);
    expect(await heard(b!, RUN.link)).toEqual([RUN]);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel is not a window: all that hear it are of one origin.
    for (let i = 0; i < 1000; i++) flood.postMessage({ link: RUN.link, answerTo: randomName() });
    expect(await heard(b!, RUN.link)).toEqual([undefined]);
    at(5000);
    expect(await heard(b!, RUN.link)).toEqual([RUN]);
    flood.close();
    a!.withdraw();
  });

  test('lets one work at a link at a time; another’s work is its own, and one that dies lets go', async () => {
    const { all: [a, b, c], locks } = frames(3);
    const log: string[] = [];
    let finish: (() => void) | undefined;
    const first = a!.alone('#1', never, () => new Promise<void>((resolve) => {
      log.push('a');
      finish = resolve;
    }));
    const second = b!.alone('#1', never, async () => void log.push('b'));
    await c!.alone('#2', never, async () => void log.push('c'));
    expect(log).toEqual(['a', 'c']);
    finish?.();
    await Promise.all([first, second]);
    expect(log).toEqual(['a', 'c', 'b']);
    void a!.alone('#1', never, () => new Promise(() => {}));
    const after = b!.alone('#1', never, () => Promise.resolve('b'));
    locks.die(0);
    expect(await after).toBe('b');
  });

  test('works all the same where locks are denied, fails as the work does, and ends when it is given up', async () => {
    const denied: Place = { locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')), query: () => Promise.reject(new Error('no')) }, Channel: BroadcastChannel, id: 'x', now: () => 0 };
    const alone = createExchange('e1', denied);
    expect(await alone.alone('#1', never, () => Promise.resolve(3))).toBe(3);
    expect(await heard(alone, '#1')).toEqual([]);
    await alone.offer(RUN);
    alone.withdraw();
    const { all: [a, b] } = frames(2);
    let worked = 0;
    const failing = async (): Promise<never> => {
      worked += 1;
      throw new Error('It stopped.');
    };
    await expect(a!.alone('#1', never, failing)).rejects.toThrow('It stopped.');
    expect(worked).toBe(1);
    void a!.alone('#1', never, () => new Promise(() => {}));
    const giving = new AbortController();
    const waiting = b!.alone('#1', giving.signal, failing);
    giving.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(worked).toBe(1);
  });
});
