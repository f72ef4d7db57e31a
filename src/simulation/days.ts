/**
 * What is known of a day before any contender serves it: its shoppers as models see them, its log counted against the
 * training window and compared with it, and how the best possible does. None of it depends on how the dynamic model is
 * trained or guarded, so the engine remembers it, and a change there is answered in a fifth of the time.
 */
import { modelInputs, type InputScaling } from '../learning/inputs.ts';
import type { DatedBatch } from '../learning/staticTraining.ts';
import { readInputs, type InputReadings } from '../monitoring/inputReadings.ts';
import { createReference, sampleAgainst, type Reference, type Sample } from '../monitoring/reference.ts';
import { cumulativeChances } from '../numerics/poissonBinomial.ts';
import type { ContenderName } from '../scenario/contenders.ts';
import { FEATURES } from '../world/features.ts';
import type { World } from '../world/world.ts';
import { scoresOf, type Scores } from './scores.ts';

export interface Days {
  /** The training window's log of each feature, prepared for comparison, in the order of FEATURES; none until it was counted. */
  readonly references: readonly Reference[];
  /** Prepares the references, a step a feature, where they are not there yet. */
  countWindow(): Generator<number, void>;
  /** Model inputs, `[shoppers, inputs]`. */
  rows(day: number): Float32Array<ArrayBuffer>;
  /** The day's log counted against the references, in their order; none where there are none. */
  samples(day: number): readonly Sample[];
  readings(day: number): InputReadings;
  /** The true probabilities' own scores, with all measures or without. */
  best(day: number, measures: boolean): Scores;
  /** Those of the best that sees the log. */
  attainable(day: number, measures: boolean): Scores;
  /** A contender's scores of what it served; they are worked out anew only where it served something else than in the run before. */
  scores(contender: ContenderName, day: number, served: Float32Array, measures: boolean): Scores;
  /** Chance that no more than 0, 1, 2, … bouquets are wanted, given the true probabilities; see cumulativeChances. */
  demand(day: number): Float64Array;
}

/** Worlds up to this many shoppers are remembered with all their days; of larger ones only the day that was asked for last. */
const REMEMBERED_SHOPPERS = 600_000;

function isRemembered({ conditions }: Pick<World, 'conditions'>): boolean {
  let shoppers = 0;
  for (const { visits } of conditions) shoppers += visits;
  return shoppers <= REMEMBERED_SHOPPERS;
}

/** Remembers what a day's computation gave: of every day where the world is small enough, else of the last one. */
export function ofDays<T>(world: Pick<World, 'conditions'>, compute: (day: number) => T): (day: number) => T {
  const all = isRemembered(world);
  const remembered = new Map<number, T>();
  return (day) => {
    const before = remembered.get(day);
    if (before !== undefined) return before;
    if (!all) remembered.clear();
    const computed = compute(day);
    remembered.set(day, computed);
    return computed;
  };
}

/** With all measures or without: what is remembered of one says nothing of the other. */
function either<T>(of: (measures: boolean) => (day: number) => T): (day: number, measures: boolean) => T {
  const [whole, lean] = [of(true), of(false)];
  return (day, measures) => (measures ? whole : lean)(day);
}

/** The same world, which draws each day's shoppers once. */
export function remembering(world: World): World {
  const batch = ofDays(world, (day) => world.batch(day));
  const clean = ofDays(world, (day) => world.clean(day));
  return { ...world, batch, clean: (day) => (world.isTouched(day) ? clean(day) : batch(day)) };
}

/** Days are worked out when they are asked for, the references when the window is counted. */
export function prepareDays(world: World, window: readonly DatedBatch[], scaling: InputScaling): Days {
  const references: Reference[] = [];
  const counted = ofDays(world, (day) => {
    const { values, shoppers } = world.batch(day);
    return references.map((reference, j) => sampleAgainst(reference, values.subarray(j * shoppers, (j + 1) * shoppers)));
  });
  const best = either((measures) => ofDays(world, (day) => scoresOf(world.batch(day).truth, world.batch(day), measures)));
  const samples = (day: number): readonly Sample[] => (references.length === 0 ? [] : counted(day));
  return {
    references,
    *countWindow() {
      while (references.length < FEATURES.length) {
        references.push(referenceOf(window, references.length));
        yield references.length / FEATURES.length;
      }
    },
    samples,
    rows: ofDays(world, (day) => modelInputs(world.batch(day), day, scaling)),
    readings: ofDays(world, (day) => readInputs(references, samples(day))),
    best,
    attainable: either((measures) =>
      ofDays(world, (day) => {
        const batch = world.batch(day);
        return batch.attainable === batch.truth ? best(day, measures) : scoresOf(batch.attainable, batch, measures);
      }),
    ),
    scores: rememberingScores(world),
    demand: ofDays(world, (day) => cumulativeChances(world.batch(day).truth)),
  };
}

/** What nothing in a change of settings touches serves the same again: the static model, and others when dynamic is changed. */
function rememberingScores(world: World): Days['scores'] {
  const all = isRemembered(world);
  const remembered = new Map<string, { readonly served: Float32Array; readonly scores: Scores }>();
  return (contender, day, served, measures) => {
    const key = `${contender} ${day} ${measures}`;
    const before = remembered.get(key);
    if (before && before.served.length === served.length && before.served.every((each, i) => each === served[i])) return before.scores;
    const scores = scoresOf(served, world.batch(day), measures);
    if (all) remembered.set(key, { served, scores });
    return scores;
  };
}

function referenceOf(window: readonly DatedBatch[], feature: number): Reference {
  const values = new Float32Array(window.reduce((sum, { batch }) => sum + batch.shoppers, 0));
  let at = 0;
  for (const { batch } of window) {
    values.set(batch.values.subarray(feature * batch.shoppers, (feature + 1) * batch.shoppers), at);
    at += batch.shoppers;
  }
  return createReference(values);
}
