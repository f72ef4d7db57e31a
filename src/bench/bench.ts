/**
 * `npm run bench`, first part: how long a default run and its parts take in Node, as milliseconds and as multiples
 * of the plain-typed-array floor measured in the same process, right before and after each. Medians of several rounds;
 * compare ratios, not milliseconds.
 */
import * as tf from '@tensorflow/tfjs';
import { fitScaling, modelInputs } from '../learning/inputs.ts';
import { startBackend } from '../learning/backend.ts';
import { createClassifier } from '../learning/classifier.ts';
import { disposeExamples, eachMiniBatch, examples, type Examples } from '../learning/examples.ts';
import { logisticRegression } from '../learning/logistic.ts';
import { learnBatch } from '../learning/onlineUpdate.ts';
import { trainStatic, type DatedBatch } from '../learning/staticTraining.ts';
import { finish } from '../learning/steps.ts';
import { readInputs } from '../monitoring/inputReadings.ts';
import { createReference, sampleAgainst } from '../monitoring/reference.ts';
import { createWatch } from '../monitoring/watch.ts';
import { median, quantile } from '../numerics/quantile.ts';
import { DEFAULT_SCENARIO, withValue, withValues } from '../scenario/scenario.ts';
import { createEngine } from '../simulation/engine.ts';
import { scoresOf } from '../simulation/scores.ts';
import { simulate } from '../simulation/simulate.ts';
import { explain } from '../simulation/why/explain.ts';
import { FEATURES } from '../world/features.ts';
import { countReported, sumReported } from '../world/reported.ts';
import { createWorld } from '../world/world.ts';
import { plainYear, type PlainDay } from './plainArrays.ts';
import { BENCH_SWEEP, timeSweep } from './sweepRuns.ts';
import { ensembleYear, timeYears } from './yearsRuns.ts';

const ROUNDS = 11;

const backend = await startBackend();
const scenario = DEFAULT_SCENARIO;
const { rate, batchSize } = scenario.dynamic;
const world = createWorld(scenario);
const { days } = world.calendar;
const servingStart = world.calendar.indexOf(scenario.static.to) + 1;
const batches = Array.from({ length: days }, (_, day) => world.batch(day));
const scaling = fitScaling(batches.slice(0, servingStart), [], scenario.models);
const width = scaling.names.length;
const prepared: PlainDay[] = batches.map((batch, day) => ({ shoppers: batch.shoppers, rows: modelInputs(batch, day, scaling), labels: Float32Array.from(batch.bought) }));
const served = prepared.slice(servingStart);

const window: DatedBatch[] = batches.slice(0, servingStart).map((batch, day) => ({ day, batch }));
const chosen = finish(trainStatic(scenario, window, []));
const refit = withValues(scenario, { 'static.select': 'fixed', 'static.l2': chosen.l2, 'static.epochs': chosen.epochs });
const fit = chosen.parameters;
const kind = logisticRegression(width);

function dynamicYear(): void {
  const training = createClassifier(kind, fit);
  for (const { rows, labels } of served) {
    const today = examples(rows, labels, width);
    kind.predictEach([fit, training.parameters()], today.inputs);
    learnBatch(training, today, scenario.dynamic);
    disposeExamples(today);
  }
  training.dispose();
}

const references = FEATURES.map((_, j) => createReference(Float32Array.from(window.flatMap(({ batch }) => [...batch.values.subarray(j * batch.shoppers, (j + 1) * batch.shoppers)]))));

function counted(): void {
  for (const batch of batches) references.forEach((reference, j) => sampleAgainst(reference, batch.values.subarray(j * batch.shoppers, (j + 1) * batch.shoppers)));
}

const samples = batches.map((batch) => references.map((reference, j) => sampleAgainst(reference, batch.values.subarray(j * batch.shoppers, (j + 1) * batch.shoppers))));

function watched(): void {
  const watch = createWatch({ days, window: sumReported(window.map(({ batch }) => countReported(batch))), references, scenario });
  predictions.forEach((predicted, i) => {
    const day = servingStart + i;
    watch.inputs(day, () => readInputs(references, samples[day]!), samples[day]!);
    const arrived = { labelled: { batch: batches[day]! }, served: predicted };
    watch.labels(day, day, new Map([['static', arrived], ['dynamic', arrived]] as const));
  });
}

const predictions = (() => {
  return served.map(({ rows, labels }) => {
    const today = examples(rows, labels, width);
    const [given] = kind.predictEach([fit], today.inputs);
    disposeExamples(today);
    return given!;
  });
})();

function metrics(): void {
  for (let contender = 0; contender < 3; contender++) predictions.forEach((predicted, i) => scoresOf(predicted, batches[servingStart + i]!));
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

const warm = createEngine(backend);
let nudged = 0;
const fiveYears = withValues(scenario, { 'world.days': 1826, 'world.shoppers': 1000 });

const ofEnsemble = ensembleYear(createEngine(backend));

/** Every cause acts. */
const everyCause = withValues(scenario, { 'world.season': 0.3, 'world.trend': 1, 'world.change': 0.5 });
const [explainable, explainableByAll] = [scenario, everyCause].map((of) => finish(simulate(of, createEngine(backend))).explainable);
const explanation = finish(explain(explainableByAll!));
let asked = servingStart;

const floor = () => plainYear(served, fit, rate, batchSize);

const works: readonly { readonly name: string; readonly rounds: number; readonly work: () => unknown }[] = [
  { name: 'floor: both models served for the year, one updated daily, plain typed arrays', rounds: ROUNDS, work: floor },
  { name: 'dynamic year: the same on tfjs', rounds: ROUNDS, work: dynamicYear },
  { name: 'dynamic year: the same with LayersModel.trainOnBatch', rounds: ROUNDS, work: layersYear },
  { name: 'world: every shopper of the year', rounds: ROUNDS, work: () => { const fresh = createWorld(scenario); for (let day = 0; day < days; day++) fresh.batch(day); } },
  { name: 'static training: cross-validation, refit, held-out check', rounds: ROUNDS, work: () => finish(trainStatic(scenario, window, [])) },
  { name: 'static refit alone', rounds: ROUNDS, work: () => finish(trainStatic(refit, window, [])) },
  { name: 'watch: a year of logs counted against the training window', rounds: ROUNDS, work: counted },
  { name: 'watch: distances, tests and detectors on two contenders', rounds: ROUNDS, work: watched },
  { name: 'metrics: three contenders', rounds: ROUNDS, work: metrics },
  { name: 'whole default run, nothing remembered', rounds: ROUNDS, work: () => finish(simulate(scenario, createEngine(backend))) },
  { name: 'whole default run after a change of a dynamic setting', rounds: ROUNDS, work: () => finish(simulate(withValue(scenario, 'dynamic.rate', 0.5 + (nudged++ % 100) / 100), warm)) },
  { name: 'year of an ensemble, scores alone', rounds: ROUNDS, work: () => ofEnsemble('scores') },
  { name: 'year of an ensemble, with costs', rounds: ROUNDS, work: () => ofEnsemble('costs') },
  { name: 'year of an ensemble, with costs and every measure, as the page’s other years', rounds: ROUNDS, work: () => ofEnsemble('measures') },
  { name: 'why: every training repeated under 8 coalitions of causes', rounds: ROUNDS, work: () => finish(explain(explainable!)) },
  { name: 'why: the same under 64', rounds: ROUNDS, work: () => finish(explain(explainableByAll!)) },
  { name: 'why: then a day, of 64 coalitions', rounds: ROUNDS, work: () => explanation.on((asked = asked + 29 < days ? asked + 29 : servingStart)) },
  { name: 'five years of 1,000 shoppers a day, nothing remembered', rounds: 1, work: () => finish(simulate(fiveYears, createEngine(backend))) },
];

/** Of every round, `[works][rounds]`: milliseconds, and multiples of the floor. */
interface Measured {
  readonly times: readonly number[][];
  readonly ratios: readonly number[][];
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Rounds take turns, and each work is held against the floor right before and after it: a machine that others use as well changes its speed by the second. */
async function measure(): Promise<Measured> {
  const [times, ratios] = [works.map((): number[] => []), works.map((): number[] => [])];
  for (const { work, rounds } of works) for (let i = 0; i < Math.min(2, rounds); i++) await work();
  for (let round = 0; round < ROUNDS; round++) {
    let before = await timed(floor);
    for (const [i, { rounds, work }] of works.entries()) {
      if (round >= rounds) continue;
      const took = await timed(work);
      const after = await timed(floor);
      times[i]!.push(took);
      ratios[i]!.push((2 * took) / (before + after));
      before = after;
    }
  }
  return { times, ratios };
}

const shoppers = served.reduce((sum, day) => sum + day.shoppers, 0);
const opening = `Node ${process.version}, tfjs ${backend}, ${days} days, ${shoppers} shoppers served, ${width} model inputs; medians of ${ROUNDS} rounds that take turns, and their middle half\n\n`;
// Minutes of work are for a reader: awaited, so that a closed pipe is noticed before they begin.
await new Promise((written) => {
  process.stdout.write(opening, written);
});
const { times, ratios } = await measure();
for (const [i, { name }] of works.entries()) {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(ratios[i]!, share).toFixed(1)) as [string, string, string];
  process.stdout.write(`${median(times[i]!).toFixed(1).padStart(8)} ms  ${middle.padStart(6)} × floor ${`(${low} – ${high})`.padEnd(15)} ${name}\n`);
}
process.stdout.write(`\nLayersModel.trainOnBatch takes ${(median(ratios[2]!) / median(ratios[1]!)).toFixed(1)} × the dynamic year.\n`);

const sweep = timeSweep(backend, floor);
const [swept, first, others] = [sweep.floor, sweep.first, sweep.others].map(median) as [number, number, number];
process.stdout.write(`A sweep of ${BENCH_SWEEP.values.length} × ${BENCH_SWEEP.seeds}: a seed’s first run ${(first / swept).toFixed(1)} × floor, each of the others ${(others / swept).toFixed(1)} × floor.\n`);

const { warm: warmYears, cold: coldYears, processes } = await timeYears();
const told = (sooner: readonly number[]) => `${median(sooner).toFixed(2)} times sooner (${sooner.map((each) => each.toFixed(2)).join(', ')})`;
process.stdout.write(`Thirty other years in ${processes} processes rather than in one: ${told(warmYears)} where they have run for a while, ${told(coldYears)} where each has only just started.\n`);
