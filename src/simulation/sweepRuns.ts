/** Runs the years of a sweep (sweep.ts). */
import { NothingToTrainOn } from '../learning/staticTraining.ts';
import { windowFits } from '../scenario/repair.ts';
import type { Engine } from './engine.ts';
import { simulate } from './simulate.ts';
import { stretchFigures } from './stretchFigures.ts';
import { scenarioOf, type Sweep, type SweepOutcome, type SweepRun } from './sweep.ts';

/** Runs one year and keeps its figures; a value with which there is no year is an outcome too. Yields the share done. */
export function* runOutcome(sweep: Sweep, run: SweepRun, engine: Engine): Generator<number, SweepOutcome> {
  const scenario = scenarioOf(sweep, run);
  const { from, to } = scenario.static;
  if (!windowFits(scenario)) return { kind: 'hindered', hindrance: { kind: 'window', from, to } };
  try {
    const { history } = yield* simulate(scenario, engine, { asks: 'costs' });
    return { kind: 'figures', contenders: stretchFigures(history) };
  } catch (problem) {
    if (!(problem instanceof NothingToTrainOn)) throw problem;
    return { kind: 'hindered', hindrance: { kind: 'training', why: problem.message } };
  }
}
