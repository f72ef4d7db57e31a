/** How the worker does each kind of task, in steps. */
import type { Engine } from '../simulation/engine.ts';
import { runOtherYear } from '../simulation/runOtherYear.ts';
import { simulate } from '../simulation/simulate.ts';
import { runOutcome } from '../simulation/sweepRuns.ts';
import type { Task, TaskKind, Tasks } from './protocol.ts';

type Work<K extends TaskKind> = (ask: Tasks[K]['ask'], engine: Engine) => Generator<number, Tasks[K]['answer']>;

const WORK: { readonly [K in TaskKind]: Work<K> } = {
  *history({ scenario }, engine) {
    return (yield* simulate(scenario, engine)).history;
  },
  year: ({ scenario, seed }, engine) => runOtherYear(scenario, seed, engine),
  sweep: ({ sweep, run }, engine) => runOutcome(sweep, run, engine),
};

/** Yields the share done. */
export function workOn<K extends TaskKind>(task: Task<K>, engine: Engine): Generator<number, Tasks[K]['answer']> {
  return WORK[task.kind](task.ask, engine);
}
