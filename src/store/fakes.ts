/** For tests: a store whose client, clock, timers, frames and address are moved by hand. */
import { DEFAULT_SCENARIO, type Scenario } from '../scenario/scenario.ts';
import type { EventMark, History } from '../simulation/history.ts';
import type { Whys } from '../simulation/why/why.ts';
import type { Hold, Pool } from '../worker/pool.ts';
import { abortError, type Finished, type SimulationClient, type Task, type TaskKind, type Tasks } from '../worker/protocol.ts';
import type { Address } from './address.ts';
import { dateOf, firstServedDay } from './calendar.ts';
import type { Preferences } from './preferences.ts';
import type { Later } from './runs.ts';
import { createWilt, type Wilt } from './wilt.ts';
import { printLink } from '../scenario/link.ts';
import { DEFAULT_VIEW } from '../scenario/view.ts';

const EVENTS: readonly EventMark[] = [
  { id: 'christmas', day: 177, strength: 1 },
  { id: 'valentines', day: 228, strength: 1 },
];

/** Enough of a history for the store; its hash is its scenario's link. */
export function fakeHistory(scenario: Scenario): History {
  return {
    scenario: structuredClone(scenario),
    hash: printLink({ scenario, view: DEFAULT_VIEW, unknown: [] }),
    dates: Array.from({ length: scenario.world.days }, (_, day) => dateOf(scenario, day)),
    windowStart: 0,
    servingStart: firstServedDay(scenario),
    events: EVENTS,
  } as unknown as History;
}

interface FakeRun {
  readonly scenario: Scenario;
  readonly progress: (progress: number) => void;
  readonly finish: () => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

interface FakeQuestion {
  readonly scenario: Scenario;
  readonly day: number;
  readonly answer: (whys: Whys | undefined) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

interface FakeClient extends SimulationClient {
  /** Every day that was to be explained, oldest first. */
  readonly questions: FakeQuestion[];
  /** Every run that was asked for, oldest first. */
  readonly runs: FakeRun[];
  /** Ends the newest run well. */
  readonly finish: () => Promise<void>;
}

/** Lets every promise that is ready go on. */
async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await Promise.resolve();
}

function fakeClient(): FakeClient {
  const runs: FakeRun[] = [];
  const questions: FakeQuestion[] = [];
  let overtake: (() => void) | undefined;
  return {
    runs,
    questions,
    explain: (scenario, day) =>
      new Promise((resolve, reject) => {
        const settling = <T>(act: (value: T) => void) => (value: T) => {
          act(value);
          return settle();
        };
        questions.push({ scenario, day, answer: settling(resolve), fail: settling(reject) });
      }),
    finish: () => runs.at(-1)?.finish() ?? Promise.reject(new Error('Nothing was run.')),
    run: (scenario, progress) =>
      new Promise<Finished>((resolve, reject) => {
        overtake?.();
        overtake = () => reject(abortError());
        runs.push({
          scenario,
          progress,
          finish: () => {
            resolve({ history: fakeHistory(scenario), took: 60 });
            return settle();
          },
          fail: (error) => {
            reject(error);
            return settle();
          },
        });
      }),
    close: () => undefined,
  };
}

/** A task that somebody has asked the pool for, and has not taken back. */
interface FakeTask {
  readonly task: Task<'year'>;
  readonly finish: (answer: Tasks[TaskKind]['answer']) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

interface FakePool extends Pool {
  /** What waits for an answer, oldest first. */
  readonly tasks: () => readonly FakeTask[];
  readonly held: ReadonlySet<Hold>;
}

function fakePool(): FakePool {
  let tasks: readonly FakeTask[] = [];
  const held = new Set<Hold>();
  return {
    width: 2,
    tasks: () => tasks,
    held,
    do: (kind, ask, { signal }) =>
      new Promise((resolve, reject) => {
        const over = (): void => {
          tasks = tasks.filter((each) => each !== fake);
        };
        const settling = <T>(act: (value: T) => void) => async (value: T) => {
          over();
          act(value);
          await settle();
        };
        // What is asked for in these tests are other years.
        const fake: FakeTask = { task: { kind, ask } as Task<'year'>, finish: settling(resolve), fail: settling(reject) };
        tasks = [...tasks, fake];
        signal.addEventListener('abort', () => {
          over();
          reject(abortError());
        });
      }),
    hold: (why, isHeld) => void (isHeld ? held.add(why) : held.delete(why)),
    close: () => undefined,
  };
}

/** A clock with timers; `pass` moves it on. */
interface FakeTime {
  readonly now: () => number;
  readonly later: Later;
  readonly pass: (milliseconds: number) => void;
}

function fakeTime(): FakeTime {
  let time = 0;
  const timers = new Set<{ readonly due: number; readonly act: () => void }>();
  return {
    now: () => time,
    later: (milliseconds, act) => {
      const timer = { due: time + milliseconds, act };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass: (milliseconds) => {
      time += milliseconds;
      for (const timer of [...timers].filter(({ due }) => due <= time)) {
        timers.delete(timer);
        timer.act();
      }
    },
  };
}

/** Frames that are drawn by hand; `waiting` tells whether one was asked for. */
interface FakeFrames {
  readonly request: (frame: (time: number) => void) => () => void;
  readonly draw: (milliseconds: number) => void;
  readonly waiting: () => boolean;
}

function fakeFrames(): FakeFrames {
  let time = 0;
  let next: ((time: number) => void) | undefined;
  return {
    request: (frame) => {
      next = frame;
      return () => {
        if (next === frame) next = undefined;
      };
    },
    draw: (milliseconds) => {
      time += milliseconds;
      const frame = next;
      next = undefined;
      frame?.(time);
    },
    waiting: () => next !== undefined,
  };
}

/** A browser's history of hashes, and the query before them. */
export interface FakeAddress extends Address {
  readonly entries: () => readonly string[];
  readonly go: (steps: number) => void;
  readonly edit: (hash: string) => void;
}

export function fakeAddress(first = '', search = ''): FakeAddress {
  let entries = [first];
  let authors: (string | null)[] = [null];
  let query = search;
  let at = 0;
  let onMove: () => void = () => undefined;
  return {
    entries: () => entries,
    hash: () => entries[at] ?? '',
    query: () => query,
    author: () => authors[at] ?? null,
    push: (hash, author) => {
      entries = [...entries.slice(0, at + 1), hash];
      authors = [...authors.slice(0, at + 1), author];
      at += 1;
    },
    replace: (hash, author, newQuery) => {
      entries[at] = hash;
      authors[at] = author;
      if (newQuery !== undefined) query = newQuery === '' ? '' : `?${newQuery}`;
    },
    isOwn: false,
    listen: (listener) => {
      onMove = listener;
    },
    go: (steps) => {
      at += steps;
      // Browsers say it twice: popstate and hashchange.
      onMove();
      onMove();
    },
    edit: (hash) => {
      entries = [...entries.slice(0, at + 1), hash];
      authors = [...authors.slice(0, at + 1), null];
      at += 1;
      onMove();
    },
  };
}

export interface FakeWilt extends Wilt {
  readonly client: FakeClient;
  readonly pool: FakePool;
  readonly time: FakeTime;
  readonly frames: FakeFrames;
  readonly remembered: string[];
}

export function fakeWilt(theme?: ReturnType<Preferences['theme']>): FakeWilt {
  const client = fakeClient();
  const pool = fakePool();
  const time = fakeTime();
  const frames = fakeFrames();
  const remembered: string[] = [];
  const preferences: Preferences = { theme: () => theme, rememberTheme: (chosen) => void remembered.push(chosen) };
  return { ...createWilt({ client, pool, preferences, frames, later: time.later, now: time.now }), client, pool, time, frames, remembered };
}

/** A store that has opened the default link and got its history. */
export async function openedWilt(): Promise<FakeWilt> {
  const wilt = fakeWilt();
  wilt.load({ scenario: DEFAULT_SCENARIO, view: DEFAULT_VIEW, unknown: [] }, []);
  await wilt.client.finish();
  return wilt;
}
