/** A saved model, read back by TensorFlow.js' own loader, answers as the model that served: every contender's, of both kinds. */
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../learning/backend.ts';
import { finish } from '../../learning/steps.ts';
import { rawLayers, type RawModel } from '../../learning/rawLayers.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import { LOGGED_FEATURES } from '../../scenario/logged.ts';
import { DEFAULT_SCENARIO, withValues, type Changes } from '../../scenario/scenario.ts';
import { createEngine, type Engine } from '../../simulation/engine.ts';
import { simulate, type Run } from '../../simulation/simulate.ts';
import { calendarFeatures } from '../../world/calendarFeatures.ts';
import { dynamicShare } from './dynamic-share.ts';
import { modelFiles } from './model-files.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

const ALL_ON: Changes = { 'world.days': 130, 'world.shoppers': 60, 'static.select': 'fixed', 'static.epochs': 5, 'scheduled.on': true, 'scheduled.every': 20, 'recalibrated.on': true, 'mixture.on': true };
const OWN_PARAMETERS = ['static', 'dynamic', 'scheduled', 'recalibrated'] as const satisfies readonly ContenderName[];

/** Days late in the run, so that versions differ; one of them within the incident. */
const DAYS = [100, 125];

const CASES: Readonly<Record<string, Changes>> = {
  'a logistic regression': {},
  'a perceptron': { 'models.kind': 'perceptron' },
  'one that is given the calendar and not shown two features': { 'models.calendar': 'events', 'models.features': LOGGED_FEATURES.filter((name) => name !== 'price' && name !== 'phone') },
  'one that clips, of a feed that is broken': { 'models.clip': 1.5, 'models.calendar': 'season', 'incidents.list': [{ kind: 'scaled', feature: 'price', from: '2026-11-01', to: '2026-11-05', size: 100 }, { kind: 'missing', feature: 'minutes', from: '2026-10-05', to: '2026-11-05', size: 50 }] },
  'a perceptron that clips at half a deviation': { 'models.kind': 'perceptron', 'models.hidden': 3, 'models.clip': 0.5, 'models.calendar': 'valentines' },
};

function rawOf({ history: { inputs, scenario, contenders } }: Run, name: ContenderName, number: number): RawModel {
  return rawLayers(contenders[name]!.versions[number - 1]!.parameters, inputs, { clip: scenario.models.clip, features: scenario.models.features, logged: LOGGED_FEATURES });
}

/** A day's shoppers as somebody who loads the model would write them down: as logged, a missing value by what stands for it. */
function shoppersOf({ world, history: { scenario } }: Run, day: number, { inputs, missing }: RawModel): number[][] {
  const { inputs: logged, shoppers } = world.batch(day);
  const calendar = new Map(calendarFeatures(scenario, world.calendar).map(({ name, values }) => [name as string, values[day]!]));
  return Array.from({ length: shoppers }, (_, shopper) =>
    inputs.map((name, i) => {
      const value = calendar.get(name) ?? logged[LOGGED_FEATURES.indexOf(name as (typeof LOGGED_FEATURES)[number]) * shoppers + shopper]!;
      return Number.isNaN(value) ? missing[i]! : value;
    }),
  );
}

async function loaded(raw: RawModel): Promise<tf.LayersModel> {
  const { json, weights } = await modelFiles(raw, 'weights.bin', { about: 'a test' });
  const { modelTopology, weightsManifest, format } = JSON.parse(json) as { modelTopology: object; weightsManifest: tf.io.WeightsManifestConfig; format: string };
  expect(format).toBe('layers-model');
  expect(weightsManifest[0]!.paths).toEqual(['./weights.bin']);
  return tf.loadLayersModel(tf.io.fromMemory({ modelTopology, weightSpecs: weightsManifest[0]!.weights, weightData: weights }));
}

describe('a saved model, read back', () => {
  it.each(Object.entries(CASES))('predicts what was served within 1e-6: %s', async (_, changes) => {
    const run = finish(simulate(withValues(DEFAULT_SCENARIO, { ...ALL_ON, ...changes }), engine, { keepPredictions: true }));
    const seen = new Set<string>();
    for (const name of OWN_PARAMETERS) {
      for (const day of DAYS) {
        const number = run.history.contenders[name]!.serving[day]!;
        const raw = rawOf(run, name, number);
        const model = await loaded(raw);
        const rows = tf.tensor2d(shoppersOf(run, day, raw));
        const answers = (model.predict(rows) as tf.Tensor).dataSync();
        const served = run.predictions[name]![day]!;
        expect(answers.length).toBe(served.length);
        const furthest = served.reduce((most, p, i) => Math.max(most, Math.abs(p - answers[i]!)), 0);
        expect(furthest, `${name}, version ${number}`).toBeLessThan(1e-6);
        seen.add(`${name} ${number} ${served[0]}`);
        tf.dispose(rows);
        model.dispose();
      }
    }
    const weight = dynamicShare(run.history, DAYS[1]!);
    expect(weight).not.toBe(0.5);
    const answered = (name: ContenderName) => run.predictions[name]![DAYS[1]!]!;
    answered('mixture').forEach((p, i) => expect(Math.abs(p - ((1 - weight) * answered('static')[i]! + weight * answered('dynamic')[i]!))).toBeLessThan(1e-6));
    // Static serves one version on both days; the others have learnt.
    expect(seen.size).toBeGreaterThan(OWN_PARAMETERS.length);
    engine = createEngine(await startBackend());
  });

  it('says in its file what it was told', async () => {
    const { json } = await modelFiles({ inputs: ['pages'], missing: Float64Array.of(4), layers: [{ kind: 'dense', activation: 'sigmoid', kernel: Float32Array.of(0.1), bias: Float32Array.of(-2) }] }, 'w.bin', { seed: 7 });
    expect((JSON.parse(json) as { userDefinedMetadata: unknown }).userDefinedMetadata).toEqual({ seed: 7 });
  });
});
