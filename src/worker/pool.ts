/**
 * Workers for what is run besides the page's own year: other years, sweeps. One for every core up to eight, each started when there is
 * something for it to do and ended when there has been nothing for long; one queue for tasks of any kind (protocol.ts says
 * how to add one).
 */
import type { Remote } from 'comlink';
import { createCaller, everyInterval, startSimulationWorker, type Caller, type Every, type WorkerLike } from './caller.ts';
import { abortError, type Sign, type SimulationApi, type Task, type TaskKind, type Tasks } from './protocol.ts';

/** Why nothing is done for now: the page works out its own year, its tab is not in front, or its frame is nowhere to be seen. */
export type Hold = 'own run' | 'hidden' | 'off screen';

export interface TaskOptions {
  /** Takes the task back, at once also where it is under way; its promise then rejects with an `AbortError`. */
  readonly signal: AbortSignal;
  /**
   * Tasks that are quicker one after the other in the same worker, since it remembers a world and a fit: they bear the same
   * text. A worker goes on with what it remembers, and begins with what no other works on.
   */
  readonly near?: string;
}

export interface Pool {
  /** How many workers there are at the most. */
  readonly width: number;
  /** Does a task when its turn comes, first come first served. Rejects with an `AbortError` or a `SimulationError`. */
  do<K extends TaskKind>(kind: K, ask: Tasks[K]['ask'], options: TaskOptions): Promise<Tasks[K]['answer']>;
  /** Holds everything back until all reasons are gone. What is under way is given up, and begun again then. */
  hold(why: Hold, isHeld: boolean): void;
  /** Ends all workers and gives up what waits. */
  close(): void;
}

interface Surroundings {
  readonly width: number;
  readonly startWorker: () => WorkerLike;
  readonly every: Every;
  /** Calls `act` after so many milliseconds, unless the answered function is called first. */
  readonly later: (milliseconds: number, act: () => void) => () => void;
}

type Answer = Tasks[TaskKind]['answer'];

interface Job {
  readonly task: Task;
  readonly near: string | undefined;
  readonly signal: AbortSignal;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

interface Hand {
  readonly caller: Caller<Task, Answer>;
  job: Job | undefined;
  /** What it worked on last. */
  near: string | undefined;
}

const MOST = 8;
/** Milliseconds without anything to do after which the workers are ended. */
const IDLE = 60_000;

const inBrowser: Surroundings = {
  width: Math.max(1, Math.min(MOST, globalThis.navigator?.hardwareConcurrency ?? 1)),
  startWorker: startSimulationWorker,
  every: everyInterval,
  later: (milliseconds, act) => {
    const id = setTimeout(act, milliseconds);
    return () => clearTimeout(id);
  },
};

const send = (api: Remote<SimulationApi>, task: Task, sign: Sign): Promise<Answer> => api.work(task, sign);

export function createPool({ width, startWorker, every, later }: Surroundings = inBrowser): Pool {
  const hands: Hand[] = [];
  const holds = new Set<Hold>();
  let queue: Job[] = [];
  let stopIdling: (() => void) | undefined;

  const rest = (): void => {
    stopIdling?.();
    stopIdling = hands.length === 0 ? undefined : later(IDLE, endAll);
  };

  const endAll = (): void => {
    stopIdling?.();
    stopIdling = undefined;
    for (const { caller } of hands.splice(0)) caller.close();
  };

  const freeHand = (): Hand | undefined => {
    const free = hands.find(({ job }) => !job);
    if (free || hands.length >= width) return free;
    const hand: Hand = { caller: createCaller(send, startWorker, every), job: undefined, near: undefined };
    hands.push(hand);
    return hand;
  };

  /** What it remembers first, then what nobody else remembers, then whatever waits longest. */
  const jobFor = (hand: Hand): Job => {
    const isOthers = ({ near }: Job) => near !== undefined && hands.some((other) => other !== hand && other.job?.near === near);
    return queue.find(({ near }) => near !== undefined && near === hand.near) ?? queue.find((job) => !isOthers(job)) ?? queue[0]!;
  };

  const next = (): void => {
    if (holds.size > 0) return;
    // Of those that are taken back together each is told by itself.
    queue = queue.filter(({ signal }) => !signal.aborted);
    while (queue.length > 0) {
      const hand = freeHand();
      if (!hand) return;
      begin(hand, jobFor(hand));
    }
    if (hands.every(({ job }) => !job)) rest();
  };

  const begin = (hand: Hand, job: Job): void => {
    stopIdling?.();
    stopIdling = undefined;
    queue = queue.filter((each) => each !== job);
    hand.job = job;
    hand.near = job.near;
    /** False where it was taken back or held meanwhile: then the answer is nobody's. */
    const isDone = (): boolean => {
      if (hand.job !== job) return false;
      hand.job = undefined;
      queueMicrotask(next);
      return true;
    };
    const succeeded = (answer: Answer): void => {
      if (isDone()) job.resolve(answer);
    };
    const failed = (error: unknown): void => {
      if (isDone()) job.reject(error);
    };
    hand.caller.call(job.task, () => undefined).then(succeeded).catch(failed);
  };

  const dropFrom = (hand: Hand): void => {
    hand.job = undefined;
    hand.caller.cancel();
  };

  const takeBack = (job: Job): void => {
    queue = queue.filter((each) => each !== job);
    const hand = hands.find((each) => each.job === job);
    if (hand) dropFrom(hand);
    job.reject(abortError());
    next();
  };

  return {
    width,
    do: (kind, ask, { signal, near }) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(abortError());
          return;
        }
        // The signature says that the two belong together.
        const job: Job = { task: { kind, ask } as Task, near, signal, resolve, reject };
        signal.addEventListener('abort', () => takeBack(job), { once: true });
        queue.push(job);
        // Those that are asked for together are looked at together.
        queueMicrotask(next);
      }),
    hold(why, isHeld) {
      if (isHeld) holds.add(why);
      else holds.delete(why);
      if (holds.size === 0) {
        next();
        return;
      }
      const busy = hands.filter(({ job }) => job);
      queue = [...busy.map(({ job }) => job!), ...queue];
      for (const hand of busy) dropFrom(hand);
    },
    close() {
      const given = [...hands.flatMap(({ job }) => job ?? []), ...queue];
      queue = [];
      for (const hand of hands) hand.job = undefined;
      endAll();
      for (const { reject } of given) reject(abortError());
    },
  };
}
