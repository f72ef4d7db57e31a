import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import fits from '../testdata/logistic_regression.json' with { type: 'json' };
import online from '../testdata/online_sgd.json' with { type: 'json' };
import { startBackend } from './backend.ts';
import { fitBatch, type BatchFitOptions } from './batchFit.ts';
import { descend, disposeExamples, eachMiniBatch, examples, gradient, predict, shrinkage, type Examples } from './logistic.ts';
import { learnBatch } from './onlineUpdate.ts';

beforeAll(async () => {
  if ((await startBackend()) !== 'wasm') throw new Error('These tests need the pinned backend.');
});

const withOnes = (rows: number[][]) => Float32Array.from(rows.flatMap((row) => [...row, 1]));
const reference = () => examples(withOnes(fits.X), fits.y, 4);

function fit(batch: Examples, options: Partial<BatchFitOptions>): Float32Array {
  const fitting = fitBatch(batch, { epochs: 2000, rate: 1, batchSize: 0, l2: 0, seed: 1, ...options });
  let step = fitting.next();
  while (!step.done) step = fitting.next();
  return step.value;
}

const expectClose = (ours: ArrayLike<number>, theirs: readonly number[], tolerance: number) => {
  expect(ours.length).toBe(theirs.length);
  theirs.forEach((value, i) => expect(Math.abs(ours[i]! - value)).toBeLessThan(tolerance));
};

describe('batch training against scikit-learn', () => {
  it.each([
    ['no_penalty', 0],
    ['l2_C1', fits.fits.l2_C1.equiv_mean_loss_lambda_half_w2],
  ] as const)('%s', (name, l2) => {
    const batch = reference();
    const expected = fits.fits[name];
    const weights = fit(batch, { l2 });
    expectClose(weights, [...expected.coef_newton, expected.intercept_newton], 2e-6);
    const column = tf.tensor2d(weights, [4, 1]);
    expectClose(predict(column, batch.inputs).subarray(0, 5), expected.p_first5, 1e-6);
    column.dispose();
    disposeExamples(batch);
  });

  it('shuffled mini-batches come near the same weights, and the same seed gives the same bits', () => {
    const batch = reference();
    const options = { batchSize: 20, rate: 0.2, epochs: 400 };
    const once = fit(batch, options);
    expect(fit(batch, options)).toEqual(once);
    expect(fit(batch, { ...options, seed: 2 })).not.toEqual(once);
    const { coef_newton: coefficients, intercept_newton: intercept } = fits.fits.no_penalty;
    expectClose(once, [...coefficients, intercept], 0.15);
    disposeExamples(batch);
  });
});

describe('online training against scikit-learn', () => {
  it.each([
    ['eta0.1_noreg_1pass', 0.1, 0, 1],
    ['eta0.1_l2_0.01_3pass', 0.1, 0.01, 3],
  ] as const)('%s: the weights after every example, and the prediction before it', (name, rate, l2, passes) => {
    const { trace, prequential_p: served } = online.cases[name];
    const shrink = shrinkage(4, rate, l2);
    let weights = tf.tensor2d(new Float32Array(4), [4, 1]);
    let t = 0;
    for (let pass = 0; pass < passes; pass++) {
      fits.X.forEach((row, i) => {
        const example = examples(withOnes([row]), [fits.y[i]!], 4);
        if (t < served.length) expect(Math.abs(predict(weights, example.inputs)[0]! - served[t]!)).toBeLessThan(1e-6);
        weights = learnBatch(weights, example, { rate, shrink, passes: 1, batchSize: 1 });
        disposeExamples(example);
        t += 1;
        const known = trace.find((entry) => entry.t === t);
        if (known) expectClose(weights.dataSync<'float32'>(), [...known.w, known.b], 2e-6);
      });
    }
    expect(trace.some((entry) => entry.t === t)).toBe(true);
    weights.dispose();
    shrink.dispose();
  });

  it('passes and mini-batches are those steps in a row', () => {
    const batch = reference();
    const options = { rate: 0.3, shrink: undefined };
    let byHand = tf.tensor2d(new Float32Array(4), [4, 1]);
    for (let pass = 0; pass < 2; pass++) {
      eachMiniBatch(batch, 16, (part) => {
        byHand = descend(byHand, part, options);
      });
    }
    const learnt = learnBatch(tf.tensor2d(new Float32Array(4), [4, 1]), batch, { ...options, passes: 2, batchSize: 16 });
    expect(learnt.dataSync()).toEqual(byHand.dataSync());
    learnt.dispose();
    byHand.dispose();
    disposeExamples(batch);
  });
});

const row = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 });
const someExamples = fc.array(fc.record({ row, y: fc.integer({ min: 0, max: 1 }) }), { minLength: 1, maxLength: 40 });

describe('laws of learning', () => {
  it("the written-out gradient is tfjs's own", () => {
    fc.assert(
      fc.property(someExamples, fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 4, maxLength: 4 }), (given, start) => {
        tf.tidy(() => {
          const batch = examples(withOnes(given.map((example) => example.row)), given.map(({ y }) => y), 4);
          const weights = tf.tensor2d(start, [4, 1]);
          const loss = (w: tf.Tensor) => tf.losses.sigmoidCrossEntropy(batch.labels, tf.matMul(batch.inputs, w as tf.Tensor2D)).asScalar();
          const automatic = tf.grad(loss)(weights).dataSync();
          expectClose(gradient(weights, batch).dataSync(), Array.from(automatic), 2e-6);
        });
      }),
    );
  });

  it('mini-batches are even, in order, and hold every example once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 64 }), (count, size) => {
        const batch = examples(Float32Array.from({ length: count }, (_, i) => i), new Float32Array(count), 1);
        const seen: number[] = [];
        const sizes: number[] = [];
        eachMiniBatch(batch, size, (part) => {
          sizes.push(part.inputs.shape[0]);
          seen.push(...part.inputs.dataSync());
        });
        disposeExamples(batch);
        expect(seen).toEqual(Array.from({ length: count }, (_, i) => i));
        expect(Math.max(...sizes)).toBeLessThanOrEqual(size);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('fitting leaves no tensor behind, even when it is stopped half way', () => {
    const batch = reference();
    const before = tf.memory().numTensors;
    fit(batch, { epochs: 3 });
    fit(batch, { epochs: 3, batchSize: 7, l2: 0.1 });
    for (const batchSize of [0, 7]) {
      const fitting = fitBatch(batch, { epochs: 5, rate: 1, batchSize, l2: 0.1, seed: 1 });
      fitting.next();
      fitting.return(new Float32Array());
    }
    expect(tf.memory().numTensors).toBe(before);
    disposeExamples(batch);
  });
});
