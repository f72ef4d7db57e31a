/**
 * Many logistic regressions trained side by side as the rows of one matrix product: the candidates and folds of a
 * cross-validation, or a single fit as one row. Full-batch descent with Nesterov momentum (Nesterov 1983, in the
 * form of Sutskever et al. 2013), from the base rate: weights of zero, the intercept at the log-odds of buying. From a
 * plain zero the intercept has so far to go that momentum carries it past its goal, and more epochs can be worse.
 */
import { add, matMul, mul, sigmoid, sub, tensor2d, tidy, transpose, zeros, type Tensor2D } from '@tensorflow/tfjs-core';
import { logit } from '../numerics/elementary.ts';
import { MOMENTUM, stepDownhill } from './descent.ts';
import type { Examples } from './examples.ts';

/** One of the regressions. */
export interface Row {
  readonly l2: number;
  /** Examples of this fold are left out of training; −1 leaves none out. */
  readonly leftOut: number;
}

export interface SideBySideOptions {
  /** Epochs after which the weights are kept, ascending; the last one ends the training. */
  readonly checkpoints: readonly number[];
  readonly rate: number;
  /** Fold of each example, `[examples]`; undefined where no row leaves any out. */
  readonly folds: Uint8Array | undefined;
}

/**
 * Yields the share done after each epoch; returns each row's weights `[inputs]` at each checkpoint. Labels are the same for
 * all rows, or a column of its own for each, `[examples, rows]`; then none leaves any out.
 */
export function* fitSideBySide({ inputs, labels }: Examples, rows: readonly Row[], { checkpoints, rate, folds }: SideBySideOptions): Generator<number, Float32Array[][]> {
  const [count, width] = inputs.shape;
  const [wide, epochs] = [rows.length, checkpoints.at(-1)!];
  // Feature-major for the way forward: [rows, inputs]·[inputs, examples] is five times faster than the other way round.
  const columns = transpose(inputs);
  const target = transpose(labels);
  const share = tensor2d(shares(rows, folds, count), [folds ? wide : 1, folds ? count : 1]);
  // A step beyond 1 / l2 would throw weights past zero and further each time: there the descent goes slower, to the same end.
  const rates = rows.map(({ l2 }) => (l2 > 0 ? Math.min(rate, 1 / l2) : rate));
  const pace = tensor2d(rates, [wide, 1]);
  const penalty = tensor2d(Float32Array.from({ length: wide * width }, (_, i) => (i % width === width - 1 ? 0 : rates[Math.floor(i / width)]! * rows[Math.floor(i / width)]!.l2)), [wide, width]);
  const paths: Float32Array[][] = rows.map(() => []);
  const intercepts = labels.shape[1] === 1 ? baseIntercepts(labels.dataSync<'float32'>(), rows, folds) : ownIntercepts(labels, wide);
  let weights: Tensor2D = tensor2d(Float32Array.from({ length: wide * width }, (_, i) => (i % width === width - 1 ? intercepts[Math.floor(i / width)]! : 0)), [wide, width]);
  /** The last step, which momentum carries on. */
  let step: Tensor2D = zeros([wide, width]);
  try {
    for (let epoch = 1; epoch <= epochs; epoch++) {
      const [nextWeights, nextStep] = tidy((): [Tensor2D, Tensor2D] => {
        // Nesterov: the gradient is taken where momentum alone would lead.
        const carried = mul<Tensor2D>(step, MOMENTUM);
        const ahead = stepDownhill(weights, carried);
        const errors = sub(sigmoid(matMul(ahead, columns)), target);
        const gradient = matMul(mul<Tensor2D>(errors, share), inputs);
        const rateTimesGradient = add<Tensor2D>(mul(gradient, pace), mul(ahead, penalty));
        const whole = add<Tensor2D>(rateTimesGradient, carried);
        return [stepDownhill(weights, whole), whole];
      });
      weights.dispose();
      step.dispose();
      [weights, step] = [nextWeights, nextStep];
      if (checkpoints.includes(epoch)) {
        const flat = weights.dataSync<'float32'>();
        paths.forEach((path, row) => path.push(flat.slice(row * width, (row + 1) * width)));
      }
      yield epoch / epochs;
    }
    return paths;
  } finally {
    for (const each of [columns, target, share, pace, penalty, weights, step]) each.dispose();
  }
}

/** The log-odds of buying among the examples that each row trains on, `[rows]`; finite also where nobody or everybody bought. */
function baseIntercepts(labels: Float32Array, rows: readonly Row[], folds: Uint8Array | undefined): number[] {
  const byFold = new Map<number, number>();
  return rows.map(({ leftOut }) => {
    const intercept = byFold.get(leftOut) ?? interceptWithout(leftOut, labels, folds);
    byFold.set(leftOut, intercept);
    return intercept;
  });
}

function interceptWithout(leftOut: number, labels: Float32Array, folds: Uint8Array | undefined): number {
  let buyers = 0;
  let trained = 0;
  for (let i = 0; i < labels.length; i++) {
    if (folds?.[i] === leftOut) continue;
    buyers += labels[i]!;
    trained += 1;
  }
  return logit(Math.min(1 - 1e-3, Math.max(1e-3, buyers / trained)));
}

/** The same where each row has labels of its own and trains on them all. */
function ownIntercepts(labels: Tensor2D, wide: number): number[] {
  const flat = labels.dataSync<'float32'>();
  return Array.from({ length: wide }, (_, row) => baseIntercepts(flat.filter((_label, i) => i % wide === row), [{ l2: 0, leftOut: -1 }], undefined)[0]!);
}

/** What an example counts in each row's mean: 1 / examples trained on, or 0 where it is left out, `[rows, examples]` or `[1]`. */
function shares(rows: readonly Row[], folds: Uint8Array | undefined, count: number): Float32Array {
  if (!folds) return Float32Array.of(1 / count);
  const all = new Float32Array(rows.length * count);
  const byFold = new Map<number, Float32Array>();
  rows.forEach(({ leftOut }, row) => {
    const ofFold = byFold.get(leftOut) ?? sharesWithout(leftOut, folds);
    byFold.set(leftOut, ofFold);
    all.set(ofFold, row * count);
  });
  return all;
}

function sharesWithout(leftOut: number, folds: Uint8Array): Float32Array {
  let trained = 0;
  for (const fold of folds) if (fold !== leftOut) trained += 1;
  const ofFold = new Float32Array(folds.length).fill(1 / trained);
  for (let example = 0; example < folds.length; example++) if (folds[example] === leftOut) ofFold[example] = 0;
  return ofFold;
}
