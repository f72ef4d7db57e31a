/** How long the runs of a sweep take: the first of a seed, which draws its world and fits its static model, and those that share both. */
import { finish } from '../learning/steps.ts';
import { DEFAULT_SCENARIO } from '../scenario/scenario.ts';
import { createEngine, type Engine } from '../simulation/engine.ts';
import { countRuns, sweepRun, type Sweep } from '../simulation/sweep.ts';
import { runOutcome } from '../simulation/sweepRuns.ts';

/** 12 values × 10 seeds. */
export const BENCH_SWEEP: Sweep = { scenario: DEFAULT_SCENARIO, path: 'dynamic.rate', values: [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.6, 1, 1.5, 2, 3, 5], seeds: 10 };

/** Milliseconds of every run, and of the floor's work before each seed. */
export interface SweepTimes {
  readonly floor: readonly number[];
  readonly first: readonly number[];
  readonly others: readonly number[];
}

export function timeSweep(backend: Engine['backend'], floorWork: () => unknown): SweepTimes {
  const engine = createEngine(backend);
  const times = { floor: [] as number[], first: [] as number[], others: [] as number[] };
  for (let place = 0; place < countRuns(BENCH_SWEEP); place++) {
    const isFirst = place % BENCH_SWEEP.values.length === 0;
    if (isFirst) times.floor.push(timeOf(floorWork));
    (isFirst ? times.first : times.others).push(timeOf(() => finish(runOutcome(BENCH_SWEEP, sweepRun(BENCH_SWEEP, place), engine))));
  }
  return times;
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
