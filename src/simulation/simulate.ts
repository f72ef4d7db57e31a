/**
 * A run: the flow of every day of a scenario, from the world's shoppers to one row of the history. A pure function
 * of its scenario, written as a generator so that its driver can report progress, breathe, and stop it between days.
 */
import { fitBatch } from '../learning/batchFit.ts';
import { fitScaling, modelInputs, unscaledWeights } from '../learning/inputs.ts';
import { disposeExamples, examples, type Examples } from '../learning/logistic.ts';
import { createDynamic, createStatic, type Contender } from '../operations/contender.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { calendarFeatures } from '../world/calendarFeatures.ts';
import type { Batch } from '../world/shoppers.ts';
import { createWorld, worldKey, type World } from '../world/world.ts';
import { digest } from './digest.ts';
import type { Engine, StaticFit } from './engine.ts';
import type { EventMark, History, WeightHistory } from './history.ts';
import { emptyScores, scoreDay } from './scores.ts';

/** A finished run: its history, and what each shopper was and was told, for whoever asks (files, tests). */
export interface Run {
  readonly history: History;
  readonly world: World;
  /** Served probabilities by day, `[days][shoppers]`; undefined where nothing was served or they were not kept. */
  readonly predictions: { readonly static: readonly (Float32Array | undefined)[]; readonly dynamic: readonly (Float32Array | undefined)[] };
}

export interface SimulateOptions {
  /** Keep every shopper's served probabilities in the run. */
  readonly keepPredictions?: boolean;
}

/** Share of a run's progress that the static fit takes when it is not remembered. */
const FIT_SHARE = 0.2;

/** Worlds up to this many shoppers are remembered with all their batches; larger ones are drawn day by day. */
const REMEMBERED_SHOPPERS = 600_000;

/**
 * Runs a scenario whose training window fits its calendar (see scenario/repair.ts). Yields the share done, from 0
 * to 1; stopping early frees everything.
 */
export function* simulate(scenario: Scenario, engine: Engine, { keepPredictions = false }: SimulateOptions = {}): Generator<number, Run> {
  const world = engine.worlds.get(worldKey(scenario)) ?? engine.worlds.set(worldKey(scenario), remembering(createWorld(scenario)));
  const { calendar } = world;
  const { days } = calendar;
  const windowStart = calendar.indexOf(scenario.static.from);
  const servingStart = calendar.indexOf(scenario.static.to) + 1;
  const fit = yield* staticFit(scenario, engine, world, windowStart, servingStart);

  const shoppers = new Float64Array(days);
  const purchases = new Float64Array(days);
  const scores = { static: emptyScores(days), dynamic: emptyScores(days), best: emptyScores(days) };
  const weights = emptyWeights(fit, world);
  const predictions: { static: (Float32Array | undefined)[]; dynamic: (Float32Array | undefined)[] } = { static: [], dynamic: [] };
  const contenders: { static: Contender; dynamic: Contender } = { static: createStatic(fit.weights), dynamic: createDynamic(fit.weights, scenario.dynamic) };
  /** Labels that have not arrived yet, oldest first. */
  const unlabelled: Examples[] = [];
  try {
    for (let day = 0; day < days; day++) {
      const batch = world.batch(day);
      shoppers[day] = batch.shoppers;
      purchases[day] = batch.purchases;
      if (day >= servingStart) {
        weights.dynamic.set(unscaledWeights(contenders.dynamic.weights(), fit.scaling), day * weights.inputs.length);
        const today = examples(modelInputs(batch, day, fit.scaling), batch.bought, weights.inputs.length);
        const best = scoreDay(scores.best, day, batch.truth, batch, 0);
        scores.best.regret[day] = 0;
        for (const name of ['static', 'dynamic'] as const) {
          const served = contenders[name].serve(today.inputs);
          scoreDay(scores[name], day, served, batch, best);
          if (keepPredictions) predictions[name][day] = served.slice();
        }
        unlabelled.push(today);
        if (unlabelled.length > scenario.dynamic.delay) {
          const arrived = unlabelled.shift()!;
          contenders.static.receive(arrived);
          contenders.dynamic.receive(arrived);
          disposeExamples(arrived);
        }
      }
      yield FIT_SHARE + ((1 - FIT_SHARE) * (day + 1)) / days;
    }
  } finally {
    unlabelled.forEach(disposeExamples);
    contenders.static.dispose();
    contenders.dynamic.dispose();
  }

  const columns = [shoppers, purchases, ...Object.values(scores).flatMap((daily) => Object.values(daily) as Float64Array[]), weights.static, weights.dynamic, weights.truth];
  const history: History = {
    scenario,
    hash: digest(columns),
    backend: engine.backend,
    dates: calendar.dates,
    windowStart,
    servingStart,
    shoppers,
    purchases,
    contenders: scores,
    weights,
    events: eventMarks(world),
  };
  return { history, world, predictions };
}

function remembering(world: World): World {
  if (world.conditions.reduce((sum, { visits }) => sum + visits, 0) > REMEMBERED_SHOPPERS) return world;
  const drawn: (Batch | undefined)[] = [];
  return { ...world, batch: (day) => (drawn[day] ??= world.batch(day)) };
}

function* staticFit(scenario: Scenario, engine: Engine, world: World, from: number, to: number): Generator<number, StaticFit> {
  const key = `${worldKey(scenario)}${JSON.stringify([scenario.static, scenario.models])}`;
  const remembered = engine.fits.get(key);
  if (remembered) return remembered;
  const batches = Array.from({ length: to - from }, (_, i) => world.batch(from + i));
  const scaling = fitScaling(batches, calendarFeatures(scenario.models.calendar, world.calendar));
  const total = batches.reduce((sum, { shoppers }) => sum + shoppers, 0);
  const rows = new Float32Array(total * scaling.names.length);
  const labels = new Float32Array(total);
  let filled = 0;
  batches.forEach((batch, i) => {
    rows.set(modelInputs(batch, from + i, scaling), filled * scaling.names.length);
    labels.set(batch.bought, filled);
    filled += batch.shoppers;
  });
  const window = examples(rows, labels, scaling.names.length);
  const fitting = fitBatch(window, { ...scenario.static, seed: scenario.world.seed });
  try {
    let step = fitting.next();
    while (!step.done) {
      yield step.value * FIT_SHARE;
      step = fitting.next();
    }
    return engine.fits.set(key, { scaling, weights: step.value });
  } finally {
    fitting.return(new Float32Array());
    disposeExamples(window);
  }
}

function emptyWeights({ scaling, weights }: StaticFit, world: World): WeightHistory {
  const inputs = scaling.names;
  const { days } = world.calendar;
  const truth = new Float64Array(days * inputs.length);
  world.conditions.forEach((today, day) => {
    truth.set(today.weights, day * inputs.length);
    truth[(day + 1) * inputs.length - 1] = today.bias;
  });
  return { inputs, static: unscaledWeights(weights, scaling), dynamic: new Float64Array(days * inputs.length).fill(NaN), truth };
}

function eventMarks({ events, calendar }: World): EventMark[] {
  return events.filter(({ day }) => day < calendar.days).map(({ id, name, day, strength }) => ({ id, name, day, strength }));
}
