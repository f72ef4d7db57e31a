import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SCENARIO } from '../scenario/scenario.ts';
import type { OtherYear } from '../simulation/otherYears.ts';
import { closeFakes, fakeWorker, type FakeWorker } from './fakes.ts';
import { createPool, type Pool } from './pool.ts';
import { abortError, isAbort, SimulationError, type SimulationApi, type Task } from './protocol.ts';

interface Given {
  readonly worker: number;
  readonly seed: number;
  readonly finish: () => void;
  readonly fail: (message: string) => void;
}

let pool: Pool;
let workers: FakeWorker[];
/** Tasks that workers have begun, in the order in which they heard of them. */
let given: Given[];
let cancelled: number[];
let idle: (() => void) | undefined;

const yearOf = (seed: number): OtherYear => ({ seed, shoppers: new Float32Array(1), purchases: new Float32Array(1), contenders: {} }) as unknown as OtherYear;

/** Does what it is told to when the test says so. */
function apiOf(worker: number): Partial<SimulationApi> {
  let giveUp: (() => void) | undefined;
  return {
    work: (task: Task, sign) => {
      sign(null);
      const { seed } = task.ask as { seed: number };
      return new Promise<OtherYear>((resolve, reject) => {
        giveUp = () => reject(abortError());
        given.push({ worker, seed, finish: () => resolve(yearOf(seed)), fail: (message) => reject(new Error(message)) });
      });
    },
    cancel: () => {
      cancelled.push(worker);
      giveUp?.();
    },
  };
}

beforeEach(() => {
  [workers, given, cancelled, idle] = [[], [], [], undefined];
  pool = createPool({
    width: 2,
    startWorker: () => {
      const worker = fakeWorker(apiOf(workers.length));
      workers.push(worker);
      return worker;
    },
    every: () => () => undefined,
    later: (_, act) => {
      idle = act;
      return () => {
        if (idle === act) idle = undefined;
      };
    },
  });
});
afterEach(() => {
  pool.close();
  closeFakes();
});

const never = new AbortController().signal;
const ask = (seed: number, signal = never, near?: string) => pool.do('year', { scenario: DEFAULT_SCENARIO, seed }, near === undefined ? { signal } : { signal, near });
const failure = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no error', (error: unknown) => error);
const seedsGiven = () => given.map(({ seed }) => seed);
const begun = (count: number) => vi.waitFor(() => expect(given.length).toBe(count));

describe('a pool', () => {
  test('starts a worker for each task up to its width, and goes on in order as they come free', async () => {
    expect(workers).toHaveLength(0);
    const years = [1, 2, 3, 4].map((seed) => ask(seed));
    await begun(2);
    expect(workers).toHaveLength(2);
    given[1]!.finish();
    await expect(years[1]).resolves.toMatchObject({ seed: 2 });
    await begun(3);
    expect(given[2]).toMatchObject({ worker: 1, seed: 3 });
    given[0]!.finish();
    await begun(4);
    for (const { finish } of given) finish();
    await Promise.all(years);
    expect(seedsGiven()).toEqual([1, 2, 3, 4]);
  });

  test('takes a task back at once, also one that is under way, and the worker stays', async () => {
    const abort = new AbortController();
    const taken = [1, 2, 3].map((seed) => failure(ask(seed, abort.signal)));
    const stays = ask(4);
    await begun(2);
    abort.abort();
    expect((await Promise.all(taken)).every(isAbort)).toBe(true);
    await begun(3);
    expect(given[2]!.seed).toBe(4);
    given[2]!.finish();
    await expect(stays).resolves.toMatchObject({ seed: 4 });
    expect(new Set(cancelled)).toEqual(new Set([0, 1]));
    expect(workers).toHaveLength(2);
    await expect(failure(ask(5, abort.signal)).then(isAbort)).resolves.toBe(true);
  });

  test('does nothing while it is held, gives up what is under way, and begins it again after all reasons are gone', async () => {
    const years = [1, 2, 3].map((seed) => ask(seed));
    await begun(2);
    pool.hold('own run', true);
    pool.hold('hidden', true);
    await vi.waitFor(() => expect(cancelled).toHaveLength(2));
    pool.hold('own run', false);
    await Promise.resolve();
    expect(given).toHaveLength(2);
    pool.hold('hidden', false);
    await begun(4);
    expect(new Set(seedsGiven().slice(2))).toEqual(new Set([1, 2]));
    for (const { finish } of given) finish();
    await begun(5);
    given[4]!.finish();
    expect((await Promise.all(years)).map((year) => year?.seed)).toEqual([1, 2, 3]);
  });

  test('repeats the task of a worker that crashed once, in a new one', async () => {
    const year = ask(1);
    await begun(1);
    workers[0]!.crash();
    await begun(2);
    given[1]!.finish();
    await expect(year).resolves.toMatchObject({ seed: 1 });
    const lost = failure(ask(2));
    await begun(3);
    workers[1]!.crash();
    await begun(4);
    workers[2]!.crash();
    expect(await lost).toMatchObject({ failure: 'died' });
    const after = ask(3);
    await begun(5);
    given[4]!.finish();
    await expect(after).resolves.toMatchObject({ seed: 3 });
  });

  test('hands on what a task threw, and goes on', async () => {
    const [thrown, other] = [failure(ask(1)), ask(2)];
    await begun(2);
    given[0]!.fail('It did not settle.');
    const error = await thrown;
    expect(error).toBeInstanceOf(SimulationError);
    expect(error).toMatchObject({ failure: 'threw', message: 'It did not settle.' });
    given[1]!.finish();
    await expect(other).resolves.toMatchObject({ seed: 2 });
  });

  test('lets a worker go on with what it remembers, and begins with what no other works on', async () => {
    const years = [ask(1, never, 'a'), ask(2, never, 'a'), ask(3, never, 'a'), ask(4, never, 'b'), ask(5, never, 'b')];
    await begun(2);
    expect(seedsGiven()).toEqual([1, 4]);
    given[1]!.finish();
    await begun(3);
    expect(given[2]).toMatchObject({ worker: 1, seed: 5 });
    given[0]!.finish();
    await begun(4);
    expect(given[3]).toMatchObject({ worker: 0, seed: 2 });
    for (const { finish } of given) finish();
    await begun(5);
    given[4]!.finish();
    await Promise.all(years);
  });

  test('ends its workers when there has been nothing to do for long, and starts them again', async () => {
    const year = ask(1);
    await begun(1);
    expect(idle).toBeUndefined();
    given[0]!.finish();
    await year;
    idle!();
    expect(workers.map(({ ended }) => ended)).toEqual([true]);
    const again = ask(2);
    await begun(2);
    given[1]!.finish();
    await again;
    expect(workers).toHaveLength(2);
  });

  test('closing ends the workers and every wait', async () => {
    const waits = [1, 2, 3].map((seed) => failure(ask(seed)));
    await begun(2);
    pool.close();
    expect((await Promise.all(waits)).every(isAbort)).toBe(true);
    expect(workers.every(({ ended }) => ended)).toBe(true);
  });
});
