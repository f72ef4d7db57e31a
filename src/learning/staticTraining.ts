/**
 * Static training as it is really done: scale, choose by cross-validation (or take what is set), refit the chosen
 * candidate, check it on held-out days, freeze. Only reported outcomes of the training window are used.
 */
import { LEAST_SERVED, logLoss, meanLogLoss } from '../numerics/logLoss.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { CalendarFeature } from '../world/calendarFeatures.ts';
import { countReported, sumReported } from '../world/reported.ts';
import type { Batch } from '../world/shoppers.ts';
import { fitBatch } from './batchFit.ts';
import { crossValidate, type CrossValidation } from './crossValidation.ts';
import { disposeExamples, examples, type Examples } from './examples.ts';
import { fitScaling, modelInputs, type InputScaling } from './inputs.ts';
import { modelKind, untrained } from './models.ts';
import { reportedRows } from './reportedRows.ts';

/** A day's batch with its index in the calendar. */
export interface DatedBatch {
  readonly day: number;
  readonly batch: Batch;
}

/** The scenario leaves the static model too little to learn from. Its message is a sentence for the page and the command. */
export class NothingToTrainOn extends Error {
  override readonly name = 'NothingToTrainOn';

  /** @param reported outcomes that the training window has */
  constructor(reported: number) {
    super(`Of the training window’s purchases ${reported === 0 ? 'none is reported' : `only ${reported} are reported`}, so there is nothing to train on. Move the window, or let fewer labels get lost.`);
  }
}

/** The check on days that neither training nor choosing saw. */
export interface HeldOut {
  readonly shoppers: number;
  /** The model's log loss, in nats, and that of always answering the training days' share of buyers. */
  readonly logLoss: number;
  readonly constantLogLoss: number;
}

export interface StaticFit {
  readonly scaling: InputScaling;
  /** Flat, on the scaled inputs. */
  readonly parameters: Float32Array;
  /** What was chosen or set. */
  readonly l2: number;
  readonly epochs: number;
  readonly validation: CrossValidation | null;
  readonly heldOut: HeldOut | null;
  /** Examples trained on, and what the ledger counts: examples processed over all epochs, and fits. */
  readonly examples: number;
  /** The last day trained on: the held-out ones come after it. */
  readonly trainedThrough: number;
  readonly processed: number;
  readonly fits: number;
}

/** The reported examples of some days, as rows of model inputs and labels. */
export function stackRows(days: readonly DatedBatch[], scaling: InputScaling): { readonly rows: Float32Array; readonly labels: Float32Array } {
  const width = scaling.names.length;
  const count = sumReported(days.map(({ batch }) => countReported(batch))).outcomes;
  const rows = new Float32Array(count * width);
  const labels = new Float32Array(count);
  let at = 0;
  for (const { day, batch } of days) {
    const ofDay = reportedRows(modelInputs(batch, day, scaling), batch);
    rows.set(ofDay.rows, at * width);
    labels.set(ofDay.labels, at);
    at += ofDay.labels.length;
  }
  return { rows, labels };
}

function stacked(days: readonly DatedBatch[], scaling: InputScaling): Examples {
  const { rows, labels } = stackRows(days, scaling);
  return examples(rows, labels, scaling.names.length);
}

/** Share of a static training's progress that cross-validation takes. */
const VALIDATION_SHARE = 0.9;

/** Trains on the days of the window. Yields the share done. */
export function* trainStatic(scenario: Scenario, window: readonly DatedBatch[], calendar: readonly CalendarFeature[]): Generator<number, StaticFit> {
  const { static: settings, models, world } = scenario;
  // At least a week is left to train on.
  const end = window.length - Math.min(settings.holdout, window.length - 7);
  const [trained, heldOut] = [window.slice(0, end), window.slice(end)];
  const scaling = fitScaling(trained.map(({ batch }) => batch), calendar, models);
  const width = scaling.names.length;
  const kind = modelKind(models, width);
  const start = untrained(models, width, world.seed);
  const training = stacked(trained, scaling);
  const least = settings.select === 'validation' ? settings.folds : 1;
  if (training.inputs.shape[0] < least) {
    disposeExamples(training);
    throw new NothingToTrainOn(training.inputs.shape[0]);
  }
  const options = { rate: settings.rate, batchSize: settings.batchSize, seed: world.seed };
  try {
    let validation: CrossValidation | null = null;
    if (settings.select === 'validation') validation = yield* scaledProgress(crossValidate(kind, start, training, settings.folds, { ...options, grid: settings.grid }), 0, VALIDATION_SHARE);
    const { l2, epochs } = validation ? validation.candidates[validation.chosen]! : settings;
    const parameters = yield* scaledProgress(fitBatch(kind, start, training, { ...options, l2, epochs }), validation ? VALIDATION_SHARE : 0, 1);
    const count = training.inputs.shape[0];
    return {
      scaling,
      parameters,
      l2,
      epochs,
      validation,
      heldOut: heldOut.length === 0 ? null : checkHeldOut(kind, parameters, heldOut, scaling, training),
      examples: count,
      trainedThrough: trained.at(-1)!.day,
      processed: count * epochs + (validation?.processed ?? 0),
      fits: 1 + (validation?.fits ?? 0),
    };
  } finally {
    disposeExamples(training);
  }
}

function checkHeldOut(kind: ReturnType<typeof modelKind>, parameters: Float32Array, days: readonly DatedBatch[], scaling: InputScaling, training: Examples): HeldOut {
  const batch = stacked(days, scaling);
  const [predicted] = kind.predictEach([parameters], batch.inputs);
  const labels = batch.labels.dataSync<'float32'>();
  const trainedOn = training.labels.dataSync<'float32'>();
  let buyers = 0;
  for (let i = 0; i < trainedOn.length; i++) buyers += trainedOn[i]!;
  const result = { shoppers: labels.length, logLoss: meanLogLoss(predicted!, labels), constantLogLoss: lossOfConstant(buyers / trainedOn.length, labels) };
  disposeExamples(batch);
  return result;
}

/** Mean log loss of always answering one probability, in nats. */
function lossOfConstant(probability: number, labels: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < labels.length; i++) sum += logLoss(probability, labels[i]!, LEAST_SERVED);
  return sum / labels.length;
}

/** Runs a part of a longer task, its progress squeezed between two shares. */
export function* scaledProgress<T>(part: Generator<number, T>, from: number, to: number): Generator<number, T> {
  try {
    let step = part.next();
    while (!step.done) {
      yield from + step.value * (to - from);
      step = part.next();
    }
    return step.value;
  } finally {
    part.return(undefined as never);
  }
}
