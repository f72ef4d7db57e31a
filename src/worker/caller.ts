/**
 * The page's side of one worker: starts it when it is first needed, notices when it has died, starts it again and
 * repeats the call once. One call at a time, the newest wins: an older one's answer never reaches anybody.
 */
import { proxy, wrap, type Remote } from 'comlink';
import { DENIED, workerLater } from './workerLater.ts';
import { SimulationError, abortError, isAbort, type Sign, type SimulationApi } from './protocol.ts';

/** What is needed of a worker. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'>;

/** Calls `tick` again and again until the answered function is called. */
export type Every = (milliseconds: number, tick: () => void) => () => void;

/**
 * A worker that was ended from outside says nothing, so silence is counted, in ticks and not by the clock: a computer
 * that slept has not waited. A first start loads files; a worker at work only has to finish its slice.
 */
const TICK = 1000;
const PATIENCE = { starting: 30, called: 3, working: 10 } as const;

interface Live {
  readonly worker: WorkerLike;
  readonly api: Remote<SimulationApi>;
  /** What it is waited for. */
  phase: keyof typeof PATIENCE;
  silentTicks: number;
}

interface Call<Ask, Answer> {
  readonly ask: Ask;
  readonly onProgress: (progress: number) => void;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  /** How many workers have died over it. */
  deaths: number;
}

export interface Caller<Ask, Answer> {
  /**
   * Asks the worker. `onProgress` is called once it takes longer than a quarter of a second. Rejects with an `AbortError`
   * where a newer call took over or this one was cancelled, else with a `SimulationError`.
   */
  call(ask: Ask, onProgress: (progress: number) => void): Promise<Answer>;
  /** Gives up what is under way; the worker stays, and what it remembers. */
  cancel(): void;
  /** What the worker can do besides, by a new one where there is none. */
  api(): Remote<SimulationApi>;
  /** Ends the worker; the next call starts another. */
  close(): void;
}

/** The same for pages whose workers are the same: this script has the worker's address in it, so in a built page its own address tells. */
export const ENGINE = import.meta.url;

export function startSimulationWorker(): WorkerLike {
  // A page without an origin of its own may start none by its address; some browsers say so only much later.
  if (self.origin !== 'null') {
    try {
      return new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' });
    } catch {
      // Not by this address; perhaps as a text.
    }
  }
  return workerLater(async () => (await import('./blobWorker.ts')).startBlobWorker());
}

export const everyInterval: Every = (milliseconds, tick) => {
  const id = setInterval(tick, milliseconds);
  return () => clearInterval(id);
};

/** @param send asks the worker's side, which signs that it lives and how far it is */
export function createCaller<Ask, Answer>(send: (api: Remote<SimulationApi>, ask: Ask, sign: Sign) => Promise<Answer>, startWorker: () => WorkerLike, every: Every, onDeath: () => void = () => undefined): Caller<Ask, Answer> {
  let live: Live | undefined;
  let current: Call<Ask, Answer> | undefined;
  let stopWatch: (() => void) | undefined;

  /** Ends the wait for a call; false where another has taken its place. */
  const finish = (call: Call<Ask, Answer>): boolean => {
    if (call !== current) return false;
    current = undefined;
    stopWatch?.();
    stopWatch = undefined;
    return true;
  };

  const end = (): void => {
    live?.worker.terminate();
    live = undefined;
  };

  const died = (worker: WorkerLike): void => {
    if (worker !== live?.worker) return;
    end();
    onDeath();
    const call = current;
    if (!call) return;
    call.deaths += 1;
    if (call.deaths === 1) begin(call);
    else if (finish(call)) call.reject(new SimulationError('died', 'The worker stopped twice.'));
  };

  /** None is to be had: another try now would end the same. */
  const denied = (worker: WorkerLike): void => {
    if (worker !== live?.worker) return;
    end();
    onDeath();
    const call = current;
    if (call && finish(call)) call.reject(new SimulationError('denied', 'No worker may start here.'));
  };

  const start = (): Live => {
    const worker = startWorker();
    const onError = (event: Event): void => {
      event.preventDefault();
      died(worker);
    };
    worker.addEventListener('error', onError);
    worker.addEventListener('messageerror', onError);
    worker.addEventListener(DENIED, () => denied(worker));
    return { worker, api: wrap<SimulationApi>(worker), phase: 'starting', silentTicks: 0 };
  };

  const begin = (call: Call<Ask, Answer>): void => {
    try {
      live ??= start();
    } catch (error) {
      if (finish(call)) call.reject(new SimulationError('denied', messageOf(error), { cause: error }));
      return;
    }
    const target = live;
    const heard = (): void => {
      target.phase = 'working';
      target.silentTicks = 0;
    };
    if (target.phase === 'working') target.phase = 'called';
    target.silentTicks = 0;
    const sign = (progress: number | null): void => {
      heard();
      if (progress !== null && call === current) call.onProgress(progress);
    };
    const succeeded = (answer: Answer): void => {
      heard();
      if (finish(call)) call.resolve(answer);
    };
    const failed = (error: unknown): void => {
      heard();
      if (finish(call)) call.reject(isAbort(error) ? abortError() : new SimulationError('threw', messageOf(error), { cause: error }));
    };
    send(target.api, call.ask, proxy(sign)).then(succeeded).catch(failed);
  };

  const watch = (): void => {
    if (!live) return;
    live.silentTicks += 1;
    if (live.silentTicks >= PATIENCE[live.phase]) died(live.worker);
  };

  const giveUp = (): void => {
    const call = current;
    if (call && finish(call)) call.reject(abortError());
  };

  return {
    call: (ask, onProgress) =>
      new Promise((resolve, reject) => {
        current?.reject(abortError());
        current = { ask, onProgress, resolve, reject, deaths: 0 };
        stopWatch ??= every(TICK, watch);
        begin(current);
      }),
    cancel() {
      giveUp();
      live?.api.cancel().catch(() => undefined);
    },
    api: () => (live ??= start()).api,
    close() {
      giveUp();
      end();
    },
  };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
