/**
 * A run: every day of a scenario is opened, served and closed, from the world's shoppers to one row of the history. A
 * pure function of its scenario, written as a generator so that its driver can report progress, breathe, and stop it
 * between days.
 */
import { byContender, type ByContender } from '../scenario/contenders.ts';
import type { OwnLog } from '../operations/ownLog.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { World } from '../world/world.ts';
import type { Ask } from './asks.ts';
import { closeDay, openDay, serveDay } from './day.ts';
import type { Engine } from './engine.ts';
import type { History } from './history.ts';
import { historyOf } from './historyOf.ts';
import { openRun } from './openRun.ts';
import { explainableOf, type Explainable } from './why/explainable.ts';
import { shareDone } from './progress.ts';

/** A finished run: its history, and what each shopper was and was told, for whoever asks (files, tests). */
export interface Run {
  readonly history: History;
  readonly world: World;
  /** Served probabilities by day, `[days][shoppers]`; undefined where nothing was served or they were not kept. */
  readonly predictions: ByContender<readonly (Float32Array | undefined)[]>;
  /** What each contender's shop has logged. */
  readonly logs: ByContender<OwnLog>;
  /** What is needed to explain its days. */
  readonly explainable: Explainable;
}

export interface SimulateOptions {
  /** Keep every shopper's served probabilities in the run. */
  readonly keepPredictions?: boolean;
  /** What is computed; everything where nothing is said. */
  readonly asks?: Ask;
}

/**
 * Runs a scenario whose training window fits its calendar (see scenario/repair.ts). Yields the share done, from 0
 * to 1; stopping early frees everything.
 */
export function* simulate(scenario: Scenario, engine: Engine, { keepPredictions = false, asks = 'everything' }: SimulateOptions = {}): Generator<number, Run> {
  const run = yield* openRun(scenario, engine, asks);
  const { world, servingStart, contenders } = run;
  const { days } = world.calendar;
  const predictions = byContender(scenario, (): (Float32Array | undefined)[] => []);
  try {
    for (let day = 0; day < days; day++) {
      yield* openDay(run, day);
      if (day >= servingStart) {
        const served = serveDay(run, day);
        if (keepPredictions) for (const [name, predicted] of served) predictions[name]![day] = predicted.slice();
      }
      closeDay(run, day);
      yield shareDone(day + 1, days);
    }
    return { history: historyOf(run), world, predictions, logs: run.logs, explainable: explainableOf(run) };
  } finally {
    for (const contender of contenders) contender.dispose();
  }
}
