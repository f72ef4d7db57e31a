/**
 * k-fold cross-validation over a small grid: strength of the penalty, and epochs (how early to stop). Logistic
 * regressions are compared on full batches, all candidates and folds side by side as rows of one matrix product, also
 * where the chosen one is then refitted in mini-batches: one by one that would take a minute.
 */
import { meanLogLoss } from '../numerics/logLoss.ts';
import { permutation, PURPOSE } from '../numerics/random.ts';
import { fitPath, type BatchFitOptions } from './batchFit.ts';
import type { ModelKind } from './classifier.ts';
import { disposeExamples, pickExamples, type Examples } from './examples.ts';
import { fitSideBySide } from './sideBySide.ts';

/** The grid: every penalty with every number of epochs. Whoever finds the best at an end of it asks for the long one. */
export const GRID = { l2: [0, 0.001, 0.01, 0.1], epochs: { short: [5, 20, 60], long: [5, 20, 60, 180] } } as const;

export interface Candidate {
  readonly l2: number;
  readonly epochs: number;
  /** Log loss on each fold that was left out, in nats, `[folds]`. */
  readonly losses: readonly number[];
  /** Their mean, and its standard error. */
  readonly mean: number;
  readonly error: number;
}

export interface CrossValidation {
  readonly folds: number;
  readonly candidates: readonly Candidate[];
  /** Index of the candidate with the least mean loss. */
  readonly chosen: number;
  /** For the ledger: models fitted, and examples they went through over all their epochs. */
  readonly fits: number;
  readonly processed: number;
}

/** The examples of a fold, or all others. */
function placesIn(folds: Uint8Array, fold: number, inside: boolean): Int32Array {
  const places = new Int32Array(folds.length);
  let count = 0;
  for (let example = 0; example < folds.length; example++) if ((folds[example] === fold) === inside) places[count++] = example;
  return places.subarray(0, count);
}

/** Fold of each example: as even as can be, dealt at random, `[examples]`. */
function dealFolds(count: number, folds: number, seed: number): Uint8Array {
  const dealt = new Uint8Array(count);
  const order = permutation(seed, PURPOSE.fold, 0, count);
  for (let i = 0; i < count; i++) dealt[order[i]!] = i % folds;
  return dealt;
}

/** What models that were trained without a fold lose on it, `[models]`. */
function lossesOnFold(kind: ModelKind, models: readonly Float32Array[], batch: Examples, folds: Uint8Array, fold: number): number[] {
  const part = pickExamples(batch, placesIn(folds, fold, true));
  const labels = part.labels.dataSync<'float32'>();
  const losses = kind.predictEach(models, part.inputs).map((predicted) => meanLogLoss(predicted, labels));
  disposeExamples(part);
  return losses;
}

interface PathOptions extends Omit<BatchFitOptions, 'epochs' | 'l2'> {
  readonly grid: keyof typeof GRID.epochs;
}

/** Parameters at each number of epochs, for each penalty and each fold left out, `[penalties][folds][epochs]`. */
function* paths(kind: ModelKind, start: Float32Array, batch: Examples, folds: Uint8Array, count: number, options: PathOptions): Generator<number, Float32Array[][][]> {
  if (kind.shapes.length === 1) {
    const rows = GRID.l2.flatMap((l2) => Array.from({ length: count }, (_, leftOut) => ({ l2, leftOut })));
    const fitted = yield* fitSideBySide(batch, rows, { checkpoints: GRID.epochs[options.grid], rate: options.rate, folds });
    return GRID.l2.map((_, i) => fitted.slice(i * count, (i + 1) * count));
  }
  const all: Float32Array[][][] = [];
  for (const [i, l2] of GRID.l2.entries()) {
    const ofPenalty: Float32Array[][] = [];
    for (let leftOut = 0; leftOut < count; leftOut++) {
      const part = pickExamples(batch, placesIn(folds, leftOut, false));
      const fitting = fitPath(kind, start, part, GRID.epochs[options.grid], { ...options, l2 });
      try {
        let step = fitting.next();
        while (!step.done) {
          yield (i * count + leftOut + step.value) / (GRID.l2.length * count);
          step = fitting.next();
        }
        ofPenalty.push(step.value);
      } finally {
        fitting.return([]);
        disposeExamples(part);
      }
    }
    all.push(ofPenalty);
  }
  return all;
}

/** Yields the share done; returns every candidate and which one to take. */
export function* crossValidate(kind: ModelKind, start: Float32Array, batch: Examples, folds: number, options: PathOptions): Generator<number, CrossValidation> {
  const [count] = batch.inputs.shape;
  const dealt = dealFolds(count, folds, options.seed);
  const fitted = yield* paths(kind, start, batch, dealt, folds, options);
  const grid = GRID.l2.flatMap((l2) => GRID.epochs[options.grid].map((epochs) => ({ l2, epochs })));
  const byFold: number[][] = [];
  for (let fold = 0; fold < folds; fold++) {
    byFold.push(lossesOnFold(kind, fitted.flatMap((ofPenalty) => ofPenalty[fold]!), batch, dealt, fold));
    yield 1;
  }
  const candidates = grid.map((candidate, i): Candidate => {
    const losses = byFold.map((ofFold) => ofFold[i]!);
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / folds;
    const squares = losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0);
    return { ...candidate, losses, mean, error: Math.sqrt(squares / (folds * (folds - 1))) };
  });
  const chosen = candidates.reduce((best, { mean }, i) => (mean < candidates[best]!.mean ? i : best), 0);
  const fits = GRID.l2.length * folds;
  return { folds, candidates, chosen, fits, processed: Math.round((fits * GRID.epochs[options.grid].at(-1)! * count * (folds - 1)) / folds) };
}
