/**
 * `npm run bench`, first part: how long a default run and its parts take in Node, as milliseconds and as multiples
 * of the plain-typed-array floor measured in the same process. Medians of several rounds; compare ratios, not
 * milliseconds.
 */
import * as tf from '@tensorflow/tfjs';
import { fitBatch } from '../learning/batchFit.ts';
import { fitScaling, modelInputs } from '../learning/inputs.ts';
import { startBackend } from '../learning/backend.ts';
import { disposeExamples, eachMiniBatch, examples, predict, type Examples } from '../learning/logistic.ts';
import { createDynamic, createStatic } from '../operations/contender.ts';
import { DEFAULT_SCENARIO, withValue } from '../scenario/scenario.ts';
import { createEngine } from '../simulation/engine.ts';
import { emptyScores, scoreDay } from '../simulation/scores.ts';
import { simulate } from '../simulation/simulate.ts';
import { createWorld } from '../world/world.ts';
import { plainYear, type PlainDay } from './plainArrays.ts';

const ROUNDS = 9;
const SLOW_ROUNDS = 3;

const backend = await startBackend();
const scenario = DEFAULT_SCENARIO;
const { rate, batchSize } = scenario.dynamic;
const world = createWorld(scenario);
const { days } = world.calendar;
const servingStart = world.calendar.indexOf(scenario.static.to) + 1;
const batches = Array.from({ length: days }, (_, day) => world.batch(day));
const scaling = fitScaling(batches.slice(0, servingStart), []);
const width = scaling.names.length;
const prepared: PlainDay[] = batches.map((batch, day) => ({ shoppers: batch.shoppers, rows: modelInputs(batch, day, scaling), labels: Float32Array.from(batch.bought) }));
const served = prepared.slice(servingStart);

function drive<T>(steps: Generator<number, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function staticFit(): Float32Array {
  const window = prepared.slice(0, servingStart);
  const total = window.reduce((sum, { shoppers }) => sum + shoppers, 0);
  const rows = new Float32Array(total * width);
  const labels = new Float32Array(total);
  let at = 0;
  for (const day of window) {
    rows.set(day.rows, at * width);
    labels.set(day.labels, at);
    at += day.shoppers;
  }
  const batch = examples(rows, labels, width);
  const weights = drive(fitBatch(batch, { ...scenario.static, seed: scenario.world.seed }));
  disposeExamples(batch);
  return weights;
}

const fit = staticFit();

function dynamicYear(): void {
  const contenders = [createStatic(fit), createDynamic(fit, scenario.dynamic)];
  for (const { rows, labels } of served) {
    const today = examples(rows, labels, width);
    for (const contender of contenders) contender.serve(today.inputs);
    for (const contender of contenders) contender.receive(today);
    disposeExamples(today);
  }
  for (const contender of contenders) contender.dispose();
}

const predictions = (() => {
  const weights = tf.tensor2d(fit, [width, 1]);
  const perDay = served.map(({ rows, labels }) => {
    const today = examples(rows, labels, width);
    const probabilities = predict(weights, today.inputs).slice();
    disposeExamples(today);
    return probabilities;
  });
  weights.dispose();
  return perDay;
})();

function metrics(): void {
  for (const scores of [emptyScores(days), emptyScores(days), emptyScores(days)]) {
    predictions.forEach((predicted, i) => scoreDay(scores, servingStart + i, predicted, batches[servingStart + i]!, 0));
  }
}

/** The same year as the floor's, with a layers model for each contender and trainOnBatch for the dynamic one. */
async function layersYear(): Promise<void> {
  const create = () => tf.sequential({ layers: [tf.layers.dense({ units: 1, activation: 'sigmoid', useBias: false, inputShape: [width] })] });
  const models = [create(), create()] as const;
  const optimizer = tf.train.sgd(rate);
  models[1].compile({ optimizer, loss: 'binaryCrossentropy' });
  for (const { rows, labels } of served) {
    const today = examples(rows, labels, width);
    for (const model of models) {
      const predicted = model.predictOnBatch(today.inputs) as tf.Tensor;
      predicted.dataSync();
      predicted.dispose();
    }
    const parts: Examples[] = [];
    eachMiniBatch(today, batchSize, (part) => parts.push({ inputs: part.inputs.clone(), labels: part.labels.clone() }));
    for (const part of parts) {
      await models[1].trainOnBatch(part.inputs, part.labels);
      disposeExamples(part);
    }
    disposeExamples(today);
  }
  models.forEach((model) => model.dispose());
  optimizer.dispose();
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

async function time(work: () => unknown, rounds = ROUNDS): Promise<number> {
  await work();
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

const warm = createEngine(backend);
let nudged = 0;
const rows: [string, number][] = [
  ['floor: both models served for the year, one updated daily, plain typed arrays', await time(() => plainYear(served, fit, rate, batchSize))],
  ['dynamic year: the same on tfjs', await time(dynamicYear)],
  ['dynamic year: the same with LayersModel.trainOnBatch', await time(layersYear, SLOW_ROUNDS)],
  ['world: every shopper of the year', await time(() => { const fresh = createWorld(scenario); for (let day = 0; day < days; day++) fresh.batch(day); })],
  ['static fit', await time(staticFit)],
  ['metrics: three contenders', await time(metrics)],
  ['whole default run, nothing remembered', await time(() => drive(simulate(scenario, createEngine(backend))))],
  ['whole default run after a change of a dynamic setting', await time(() => drive(simulate(withValue(scenario, 'dynamic.rate', 0.5 + (nudged++ % 100) / 100), warm)))],
];
const floor = rows[0]![1];
const shoppers = served.reduce((sum, day) => sum + day.shoppers, 0);
process.stdout.write(`Node ${process.version}, tfjs ${backend}, ${days} days, ${shoppers} shoppers served, ${width} model inputs; medians of ${ROUNDS} rounds (LayersModel ${SLOW_ROUNDS})\n\n`);
for (const [name, milliseconds] of rows) {
  process.stdout.write(`${milliseconds.toFixed(1).padStart(8)} ms  ${(milliseconds / floor).toFixed(1).padStart(6)} × floor  ${name}\n`);
}
