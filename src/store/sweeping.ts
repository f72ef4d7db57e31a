/**
 * The sweep that the page shows: which of its years have been run, and the running of the others. What was run is kept as
 * long as it is of the same scenario and setting, so that another value or a few more seeds cost only what is new.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { DEFAULT_SCENARIO, valueAt, withValues } from '../scenario/scenario.ts';
import { countRuns, sweepRun, type Sweep, type SweepOutcome, type SweepRun } from '../simulation/sweep.ts';
import { failureText } from '../text/failures.ts';
import type { Pool } from '../worker/pool.ts';
import { isAbort, SimulationError } from '../worker/protocol.ts';

/** What a sweep needs of a pool of workers. */
export type SweepPool = Pick<Pool, 'width' | 'do'>;

type Status =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; /** Years of this press of the button. */ readonly done: number; readonly years: number; /** Null until it can be told. */ readonly secondsLeft: number | null }
  | { readonly kind: 'failed'; readonly message: string };

export interface SweepingState {
  readonly sweep: Sweep | null;
  /** By the places of the sweep's runs; undefined where one has not been run. */
  readonly outcomes: readonly (SweepOutcome | undefined)[];
  readonly status: Status;
}

export interface Sweeping {
  readonly store: StoreApi<SweepingState>;
  /** Shows another sweep, or none. What is under way is given up unless it is the same. */
  show(sweep: Sweep | null): void;
  /** Runs the years that have not been run yet. */
  run(): void;
  stop(): void;
}

const NOTHING: SweepingState = { sweep: null, outcomes: [], status: { kind: 'idle' } };

/** @param now milliseconds */
export function createSweeping(pool: SweepPool, now: () => number): Sweeping {
  const store = createStore<SweepingState>(() => NOTHING);
  const { getState, setState } = store;
  let kept = new Map<string, SweepOutcome>();
  let keptOf = '';
  let underWay: AbortController | undefined;

  const stop = (): void => {
    underWay?.abort();
    underWay = undefined;
    setState({ status: { kind: 'idle' } });
  };

  const outcomesOf = (sweep: Sweep): readonly (SweepOutcome | undefined)[] => placesOf(sweep).map((place) => kept.get(runKey(sweepRun(sweep, place))));

  return {
    store,
    show(sweep) {
      const before = getState().sweep;
      if (sweep && before && spelt(sweep) === spelt(before)) return;
      stop();
      const key = sweep ? studyKey(sweep) : '';
      if (key !== keptOf) kept = new Map();
      keptOf = key;
      setState(sweep ? { sweep, outcomes: outcomesOf(sweep) } : { sweep, outcomes: [] });
    },
    run() {
      const { sweep, outcomes } = getState();
      if (!sweep) return;
      stop();
      const todo = placesOf(sweep).filter((place) => !outcomes[place]);
      if (todo.length === 0) return;
      const abort = (underWay = new AbortController());
      const begun = now();
      let done = 0;
      setState({ status: { kind: 'running', done, years: todo.length, secondsLeft: null } });
      const finished = (run: SweepRun, outcome: SweepOutcome): void => {
        if (underWay !== abort) return;
        kept.set(runKey(run), outcome);
        done += 1;
        const isOver = done === todo.length;
        if (isOver) underWay = undefined;
        // The first of a seed takes several times as long as the others: before each worker has done a few nothing can be told.
        const secondsLeft = done < 3 * pool.width ? null : ((now() - begun) / 1000 / done) * (todo.length - done);
        setState({ outcomes: outcomesOf(sweep), status: isOver ? { kind: 'idle' } : { kind: 'running', done, years: todo.length, secondsLeft } });
      };
      const failed = (error: unknown): void => {
        if (underWay !== abort || isAbort(error)) return;
        stop();
        setState({ status: { kind: 'failed', message: error instanceof SimulationError ? failureText(error.failure, error.message) : failureText('threw', String(error)) } });
      };
      for (const place of todo) {
        const run = sweepRun(sweep, place);
        pool.do('sweep', { sweep, run }, { signal: abort.signal, near: `sweep ${run.seed}` }).then((outcome) => finished(run, outcome)).catch(failed);
      }
    },
    stop,
  };
}

function placesOf(sweep: Sweep): readonly number[] {
  return Array.from({ length: countRuns(sweep) }, (_, place) => place);
}

function runKey({ value, seed }: SweepRun): string {
  return `${String(value)} ${seed}`;
}

/** Runs of sweeps with the same text are the same: all of the scenario counts but the setting that is varied. */
function studyKey({ scenario, path }: Sweep): string {
  return `${path} ${JSON.stringify(withValues(scenario, { [path]: valueAt(DEFAULT_SCENARIO, path) }))}`;
}

function spelt(sweep: Sweep): string {
  return JSON.stringify(sweep);
}
