import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { createClassifier } from '../learning/classifier.ts';
import { disposeExamples, examples } from '../learning/examples.ts';
import { fitScaling, modelInputs } from '../learning/inputs.ts';
import { logisticRegression } from '../learning/logistic.ts';
import { DEFAULT_SCENARIO, withValues, type Changes } from '../scenario/scenario.ts';
import { UNREPORTED } from '../world/shoppers.ts';
import { createWorld } from '../world/world.ts';
import type { LabelledBatch } from './labelled.ts';
import { Trainer } from './trainer.ts';

beforeAll(async () => {
  await startBackend();
});

const world = createWorld(DEFAULT_SCENARIO);
const scaling = fitScaling([0, 1, 2, 3].map((day) => world.batch(day)), [], DEFAULT_SCENARIO.models);
const width = scaling.names.length;
const kind = logisticRegression(width);
const labelled = (day: number, reported = world.batch(day).reported): LabelledBatch => {
  const batch = { ...world.batch(day), reported };
  return { day, batch, rows: modelInputs(batch, day, scaling), samples: [] };
};

/** A model that knows only how many buy: its weights are 0. */
const start = new Float32Array(width).fill(-2.3, width - 1);
const trainerWith = (changes: Changes) => new Trainer(kind, withValues(DEFAULT_SCENARIO, changes).dynamic, { day: 0, reason: 'start', trainedThrough: null, examples: 0, score: NaN, parameters: start }, []);

/** Parameters after each night of learning these batches. */
function nights(changes: Changes, batches: readonly LabelledBatch[]): Float32Array[] {
  const trainer = trainerWith(changes);
  const after = batches.map((batch) => {
    trainer.add(batch, 'gate');
    trainer.update();
    return trainer.parameters();
  });
  trainer.dispose();
  return after;
}

const DAYS = Array.from({ length: 60 }, (_, day) => labelled(day));

describe('replay', () => {
  it('shares the learning rate among the days that are gone through, those with nothing reported aside', () => {
    const silent = labelled(2, new Uint8Array(world.batch(2).shoppers).fill(UNREPORTED));
    const days = [labelled(0), labelled(1), silent, labelled(3)];
    const byHand = createClassifier(kind, start);
    const learn = (taught: readonly LabelledBatch[]) => {
      for (const { batch, rows } of taught) {
        const part = examples(rows, batch.reported, width);
        byHand.descend(part, { rate: 0.6 / taught.length, l2: 0, momentum: 0 });
        disposeExamples(part);
      }
    };
    learn([days[0]!]);
    learn([days[1]!, days[0]!]);
    learn([days[0]!, days[1]!]);
    learn([days[3]!, days[1]!]);
    expect(nights({ 'dynamic.replay': 2, 'dynamic.rate': 0.6 }, days).at(-1)).toEqual(byHand.parameters());
    byHand.dispose();
  });

  it('remembers longer: what one day taught weighs less at its most, and half of it is left many nights later', () => {
    /** How far the lessons of one day, on which everybody bought, carry the model off, by the nights since. */
    const astray = (replay: number) => {
      const taught = (batch: LabelledBatch) => nights({ 'dynamic.replay': replay }, [...DAYS.slice(0, 10), batch, ...DAYS.slice(11)]);
      const [usual, odd] = [taught(DAYS[10]!), taught(labelled(10, new Uint8Array(world.batch(10).shoppers).fill(1)))];
      return usual.slice(10).map((parameters, night) => Math.abs(parameters.at(-1)! - odd[night + 10]!.at(-1)!));
    };
    const [at0, at7, at14] = [0, 7, 14].map(astray) as [number[], number[], number[]];
    const most = (distances: readonly number[]) => Math.max(...distances);
    const half = (distances: readonly number[]) => distances.findLastIndex((distance) => distance > most(distances) / 2);
    expect(most(at7)).toBeLessThan(0.8 * most(at0));
    expect(most(at14)).toBeLessThan(0.9 * most(at7));
    expect(half(at7)).toBeGreaterThan(half(at0) + 4);
    expect(half(at14)).toBeGreaterThan(half(at7) + 4);
  });
});

it('an update says how many steps it took: a pass of a mini-batch each, replayed ones too', () => {
  const trainer = trainerWith({ 'dynamic.replay': 1, 'dynamic.passes': 2, 'dynamic.batchSize': 256 });
  const parts = (day: number) => Math.ceil(world.batch(day).shoppers / 256);
  trainer.add(labelled(0), 'gate');
  expect(trainer.update().steps).toBe(2 * parts(0));
  trainer.add(labelled(1), 'gate');
  expect(trainer.update().steps).toBe(2 * (parts(1) + parts(0)));
  expect(trainer.update().steps).toBe(0);
  expect(trainer.updates).toBe(2 * (2 * parts(0) + parts(1)));
  trainer.dispose();
});
