/**
 * The page's side of the worker: starts it when it is first needed, notices when it has died, starts it again and
 * repeats the run once. An older run's answer never reaches a caller that has asked for a newer one.
 */
import { proxy, wrap, type Remote } from 'comlink';
import { SimulationError, abortError, isAbort, type Finished, type SimulationApi, type SimulationClient } from './protocol.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What the client needs of a worker. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'>;

/** Calls `tick` again and again until the answered function is called. */
type Every = (milliseconds: number, tick: () => void) => () => void;

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

interface Run {
  readonly scenario: Scenario;
  readonly onProgress: (progress: number) => void;
  readonly resolve: (finished: Finished) => void;
  readonly reject: (error: Error) => void;
  /** How many workers have died over it. */
  deaths: number;
}

const startSimulationWorker = (): WorkerLike => new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' });

const everyInterval: Every = (milliseconds, tick) => {
  const id = setInterval(tick, milliseconds);
  return () => clearInterval(id);
};

export function createClient(startWorker: () => WorkerLike = startSimulationWorker, every: Every = everyInterval): SimulationClient {
  let live: Live | undefined;
  let current: Run | undefined;
  let stopWatch: (() => void) | undefined;
  /** Ends the wait for an explanation. */
  let unexplained: ((error: Error) => void) | undefined;

  /** Ends the wait for a run; false where another run has taken its place. */
  const finish = (run: Run): boolean => {
    if (run !== current) return false;
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
    unexplained?.(new SimulationError('died', 'The worker stopped.'));
    const run = current;
    if (!run) return;
    run.deaths += 1;
    if (run.deaths === 1) send(run);
    else if (finish(run)) run.reject(new SimulationError('died', 'The worker stopped twice.'));
  };

  const start = (): Live => {
    const worker = startWorker();
    const onError = (event: Event): void => {
      event.preventDefault();
      died(worker);
    };
    worker.addEventListener('error', onError);
    worker.addEventListener('messageerror', onError);
    return { worker, api: wrap<SimulationApi>(worker), phase: 'starting', silentTicks: 0 };
  };

  const send = (run: Run): void => {
    try {
      live ??= start();
    } catch (error) {
      if (finish(run)) run.reject(new SimulationError('denied', messageOf(error), { cause: error }));
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
      if (progress !== null && run === current) run.onProgress(progress);
    };
    const succeeded = (finished: Finished): void => {
      heard();
      if (finish(run)) run.resolve(finished);
    };
    const failed = (error: unknown): void => {
      heard();
      if (finish(run)) run.reject(isAbort(error) ? abortError() : new SimulationError('threw', messageOf(error), { cause: error }));
    };
    target.api.run(run.scenario, proxy(sign)).then(succeeded).catch(failed);
  };

  const watch = (): void => {
    if (!live) return;
    live.silentTicks += 1;
    if (live.silentTicks >= PATIENCE[live.phase]) died(live.worker);
  };

  return {
    run: (scenario, onProgress) =>
      new Promise((resolve, reject) => {
        current?.reject(abortError());
        unexplained?.(abortError());
        current = { scenario, onProgress, resolve, reject, deaths: 0 };
        stopWatch ??= every(TICK, watch);
        send(current);
      }),
    explain: (scenario, day) =>
      new Promise((resolve, reject) => {
        unexplained?.(abortError());
        unexplained = reject;
        // Nobody asks before there is a year, so a worker is there, or was.
        const { api } = (live ??= start());
        api.explain(scenario, day).then(resolve).catch((error: unknown) => reject(isAbort(error) ? abortError() : new SimulationError('threw', messageOf(error), { cause: error })));
      }),
    close() {
      unexplained?.(abortError());
      const run = current;
      if (run && finish(run)) run.reject(abortError());
      end();
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
