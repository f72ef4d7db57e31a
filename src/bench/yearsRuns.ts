/**
 * How long a year of an ensemble takes by what is asked of it, and how long thirty other years take in one process and in
 * one for every core. Run by itself it is such a process: told to, it runs its share of the years.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { optionsAmong } from '../../scripts/commands.mjs';
import { startBackend } from '../learning/backend.ts';
import { finish } from '../learning/steps.ts';
import { DEFAULT_SCENARIO, withValue } from '../scenario/scenario.ts';
import { YEARS } from '../scenario/view.ts';
import type { Ask } from '../simulation/asks.ts';
import { createEngine, type Engine } from '../simulation/engine.ts';
import { otherSeeds } from '../simulation/otherYears.ts';
import { runOtherYear } from '../simulation/runOtherYear.ts';
import { simulate } from '../simulation/simulate.ts';

/** At most so many, as in the page. */
const CORES = Math.min(8, cpus().length);
const SEEDS = otherSeeds(DEFAULT_SCENARIO, YEARS.usual);

/** One after the other, each with a seed of its own. */
export function ensembleYear(engine: Engine): (ask: Ask) => void {
  let seed = 1000;
  return (ask) => void finish(simulate(withValue(DEFAULT_SCENARIO, 'world.seed', ++seed), engine, { asks: ask }));
}

/**
 * Years that a process has run before it is timed. V8 compiles in every process anew, and for long: some 40 ms a year after ten
 * years, 12 after twenty.
 */
const WARMED_UP = 20;
const ROUNDS = 3;

/** How many times sooner thirty other years are done by a process for every core than by one, in each of three rounds. */
export interface YearsTimes {
  /** By processes that have run for a while, as those of a study have: what is compared is the work alone. */
  readonly warm: readonly number[];
  /** By processes that have only been started. */
  readonly cold: readonly number[];
  readonly processes: number;
}

export async function timeYears(): Promise<YearsTimes> {
  const times = { warm: [] as number[], cold: [] as number[], processes: CORES };
  for (let round = 0; round < ROUNDS; round++) {
    times.warm.push((await timeIn(1, WARMED_UP)) / (await timeIn(CORES, WARMED_UP)));
    times.cold.push((await timeIn(1, 0)) / (await timeIn(CORES, 0)));
  }
  return times;
}

async function timeIn(processes: number, before: number): Promise<number> {
  const children = Array.from({ length: processes }, () => fork(fileURLToPath(import.meta.url), [String(before)], { execArgv: optionsAmong(processes) }));
  try {
    await Promise.all(children.map(said));
    const start = performance.now();
    await Promise.all(
      children.map((child, i) => {
        child.send(SEEDS.filter((_, place) => place % processes === i));
        return said(child);
      }),
    );
    return performance.now() - start;
  } finally {
    for (const child of children) child.kill();
  }
}

/** Waits for a message; throws where the process ends instead. */
function said(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', () => reject(new Error('A process of the bench has ended.')));
  });
}

async function serve(before: number, tell: (message: string) => void): Promise<void> {
  const engine = createEngine(await startBackend());
  for (let year = 0; year < before; year++) finish(runOtherYear(DEFAULT_SCENARIO, 900 + year, engine));
  process.on('message', (seeds: readonly number[]) => {
    for (const seed of seeds) finish(runOtherYear(DEFAULT_SCENARIO, seed, engine));
    tell('done');
  });
  tell('ready');
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.send) await serve(Number(process.argv[2]), (message) => process.send?.(message));
