import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import fits from '../testdata/logistic_regression.json' with { type: 'json' };
import online from '../testdata/online_sgd.json' with { type: 'json' };
import { startBackend } from './backend.ts';
import { fitBatch, type BatchFitOptions } from './batchFit.ts';
import { createClassifier, type ModelKind } from './classifier.ts';
import { crossValidate, GRID } from './crossValidation.ts';
import { disposeExamples, eachMiniBatch, examples, type Examples } from './examples.ts';
import { logisticRegression } from './logistic.ts';
import { learnBatch } from './onlineUpdate.ts';
import { initialPerceptron, perceptron } from './perceptron.ts';
import { fitSideBySide } from './sideBySide.ts';
import { finish } from './steps.ts';

beforeAll(async () => {
  if ((await startBackend()) !== 'wasm') throw new Error('Without WebAssembly these numbers mean nothing.');
});

const withOnes = (rows: number[][]) => Float32Array.from(rows.flatMap((row) => [...row, 1]));
const reference = () => examples(withOnes(fits.X), fits.y, 4);

const logistic = logisticRegression(4);

const defaults: BatchFitOptions = { epochs: 2000, rate: 1, batchSize: 0, l2: 0, seed: 1 };
const fit = (batch: Examples, options: Partial<BatchFitOptions>) => finish(fitBatch(logistic, new Float32Array(4), batch, { ...defaults, ...options }));

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
    const [predicted] = logistic.predictEach([weights], batch.inputs);
    expectClose(predicted!.subarray(0, 5), expected.p_first5, 1e-6);
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
    const model = createClassifier(logistic, new Float32Array(4));
    let t = 0;
    for (let pass = 0; pass < passes; pass++) {
      fits.X.forEach((row, i) => {
        const example = examples(withOnes([row]), [fits.y[i]!], 4);
        if (t < served.length) expect(Math.abs(logistic.predictEach([model.parameters()], example.inputs)[0]![0]! - served[t]!)).toBeLessThan(1e-6);
        learnBatch(model, example, { rate, l2, passes: 1, batchSize: 1 });
        disposeExamples(example);
        t += 1;
        const known = trace.find((entry) => entry.t === t);
        if (known) expectClose(model.parameters(), [...known.w, known.b], 2e-6);
      });
    }
    expect(trace.some((entry) => entry.t === t)).toBe(true);
    model.dispose();
  });

  it('passes and mini-batches are those steps in a row', () => {
    const batch = reference();
    const [byHand, learnt] = [createClassifier(logistic, new Float32Array(4)), createClassifier(logistic, new Float32Array(4))];
    let steps = 0;
    for (let pass = 0; pass < 2; pass++) {
      eachMiniBatch(batch, 16, (part) => {
        byHand.descend(part, { rate: 0.3, l2: 0.1, momentum: 0 });
        steps += 1;
      });
    }
    expect(learnBatch(learnt, batch, { rate: 0.3, l2: 0.1, passes: 2, batchSize: 16 })).toBe(steps);
    expect(learnt.parameters()).toEqual(byHand.parameters());
    byHand.dispose();
    learnt.dispose();
    disposeExamples(batch);
  });
});

describe('cross-validation', () => {
  it('folds and candidates side by side are those that are fitted one by one', () => {
    const batch = reference();
    const folds = Uint8Array.from({ length: 60 }, (_, i) => i % 3);
    const rows = [0, 0.1].flatMap((l2) => [0, 1, 2].map((leftOut) => ({ l2, leftOut })));
    const together = finish(fitSideBySide(batch, rows, { checkpoints: [10, 50], rate: 1, folds }));
    rows.forEach(({ l2, leftOut }, row) => {
      const kept = fits.X.map((_, i) => i).filter((i) => folds[i] !== leftOut);
      const alone = examples(withOnes(kept.map((i) => fits.X[i]!)), kept.map((i) => fits.y[i]!), 4);
      [10, 50].forEach((epochs, k) => expectClose(together[row]![k]!, Array.from(fit(alone, { epochs, l2 })), 1e-5));
      disposeExamples(alone);
    });
    disposeExamples(batch);
  });

  it('chooses the candidate with the least mean loss on what was left out', () => {
    const batch = reference();
    const { candidates, chosen, folds, fits: fitted } = finish(crossValidate(logistic, new Float32Array(4), batch, 5, { rate: 1, batchSize: 0, seed: 1, grid: 'short' }));
    expect(candidates).toHaveLength(GRID.l2.length * GRID.epochs.short.length);
    expect(candidates.every(({ mean }) => mean >= candidates[chosen]!.mean)).toBe(true);
    expect(candidates.every(({ losses, mean }) => losses.length === folds && Math.abs(losses.reduce((sum, loss) => sum + loss, 0) / folds - mean) < 1e-12)).toBe(true);
    expect(fitted).toBe(GRID.l2.length * folds);
    // Sixty examples: the strongest penalty cannot be the best, and ten epochs are too few.
    expect(candidates[chosen]!.mean).toBeLessThan(Math.LN2);
    disposeExamples(batch);
  });

  it('takes perceptrons and mini-batches too', () => {
    const batch = reference();
    for (const [kind, start, batchSize] of [[perceptron(4, 3), initialPerceptron(4, 3, 1), 0], [logistic, new Float32Array(4), 16]] as const) {
      const { candidates } = finish(crossValidate(kind, start, batch, 2, { rate: 0.5, batchSize, seed: 1, grid: 'short' }));
      expect(candidates.every(({ mean }) => Number.isFinite(mean))).toBe(true);
    }
    disposeExamples(batch);
  });
});

const row = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 });
const someExamples = fc.array(fc.record({ row, y: fc.integer({ min: 0, max: 1 }) }), { minLength: 1, maxLength: 40 });

describe('laws of learning', () => {
  const losses = (kind: ModelKind, batch: Examples) => {
    const forward = (weights: tf.Tensor[]) =>
      kind.shapes.length === 1 ? tf.matMul(batch.inputs, weights[0] as tf.Tensor2D) : tf.add(tf.matMul(tf.tanh(tf.matMul(batch.inputs, weights[0] as tf.Tensor2D)), weights[1] as tf.Tensor2D), weights[2]!);
    return (...weights: tf.Tensor[]) => tf.losses.sigmoidCrossEntropy(batch.labels, forward(weights)).asScalar();
  };

  it.each([['logistic regression', logistic], ['perceptron', perceptron(4, 3)]] as const)("the written-out gradient is tfjs's own: %s", (_, kind) => {
    const parameter = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(someExamples, fc.array(parameter, { minLength: kind.penalised.length, maxLength: kind.penalised.length }), (given, start) => {
        tf.tidy(() => {
          const batch = examples(withOnes(given.map((example) => example.row)), given.map(({ y }) => y), 4);
          let at = 0;
          const weights = kind.shapes.map((shape) => tf.tensor2d(start.slice(at, (at += shape[0] * shape[1])), [...shape]));
          const automatic = tf.grads(losses(kind, batch))(weights);
          kind.gradient(weights, batch, 1).forEach((slope, i) => expectClose(slope.dataSync(), Array.from(automatic[i]!.dataSync()), 3e-6));
        });
      }),
    );
  });

  it.each([['logistic regression', logistic], ['perceptron', perceptron(4, 3)]] as const)('several models answer side by side what each answers alone, to the bit, and leave nothing behind: %s', (_, kind) => {
    const size = kind.penalised.length;
    const parameters = fc.float32Array({ min: -3, max: 3, noNaN: true, minLength: size, maxLength: size });
    const broken = fc.constant(new Float32Array(size).fill(NaN));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.array(fc.oneof({ weight: 5, arbitrary: parameters }, broken), { minLength: 1, maxLength: 6 }), (rows, models) => {
        const before = tf.memory().numTensors;
        const inputs = tf.tensor2d(withOnes(rows), [rows.length, 4]);
        const together = kind.predictEach(models, inputs);
        const alone = models.map((each) => kind.predictEach([each], inputs)[0]!);
        inputs.dispose();
        expect(together).toEqual(alone);
        expect(tf.memory().numTensors).toBe(before);
      }),
    );
  });

  it.each([['logistic regression', logistic, new Float32Array(4)], ['perceptron', perceptron(4, 3), initialPerceptron(4, 3, 1)]] as const)('a full-batch fit with a penalty ends where gradient and penalty balance: %s', (_, kind, start) => {
    const batch = reference();
    const l2 = 0.05;
    const fitted = finish(fitBatch(kind, start, batch, { ...defaults, epochs: 2000, l2 }));
    let at = 0;
    const weights = kind.shapes.map((shape) => tf.tensor2d(fitted.slice(at, (at += shape[0] * shape[1])), [...shape]));
    const slopes = kind.gradient(weights, batch, 1).flatMap((slope) => [...slope.dataSync()]);
    slopes.forEach((slope, i) => expect(Math.abs(slope + l2 * kind.penalised[i]! * fitted[i]!)).toBeLessThan(2e-4));
    disposeExamples(batch);
  });

  it.each([['logistic regression', logistic], ['perceptron', perceptron(4, 3)]] as const)("a step with a penalty goes down tfjs's own gradient of loss and λ/2 · ‖w − target‖², without intercepts: %s", (_, kind) => {
    const size = kind.penalised.length;
    const parameters = fc.float32Array({ min: -2, max: 2, noNaN: true, minLength: size, maxLength: size });
    const ofShapes = (flat: Float32Array) => {
      let at = 0;
      return kind.shapes.map((shape) => tf.tensor2d(flat.slice(at, (at += shape[0] * shape[1])), [...shape]));
    };
    fc.assert(
      fc.property(someExamples, parameters, fc.option(parameters, { nil: undefined }), fc.constantFrom(0, 0.9), (given, start, target, momentum) => {
        const before = tf.memory().numTensors;
        const batch = examples(withOnes(given.map((example) => example.row)), given.map(({ y }) => y), 4);
        const [rate, l2] = [0.5, 0.3];
        const expected = tf.tidy(() => {
          const homes = ofShapes(target ?? new Float32Array(size));
          const held = ofShapes(kind.penalised);
          const whole = (...weights: tf.Tensor[]) =>
            weights.reduce((sum, w, i) => tf.add(sum, tf.mul(l2 / 2, tf.sum(tf.mul(held[i]!, tf.square(tf.sub(w, homes[i]!)))))), losses(kind, batch)(...weights)).asScalar();
          const slopes = tf.grads(whole)(ofShapes(start)).flatMap((slope) => [...slope.dataSync()]);
          return Array.from(start, (w, i) => w - rate * slopes[i]!);
        });
        const model = createClassifier(kind, start, target);
        model.descend(batch, { rate, l2, momentum });
        expectClose(model.parameters(), expected, 3e-6);
        model.dispose();
        disposeExamples(batch);
        expect(tf.memory().numTensors).toBe(before);
      }),
    );
  });

  it('no penalty, however strong, carries a weight past its target', () => {
    const batch = reference();
    const [start, target] = [Float32Array.of(3, -2, 1, 0.5), Float32Array.of(1, 1, -1, 9)];
    const free = tf.tidy(() => kindSlopes(start, batch));
    const model = createClassifier(logistic, start, target);
    model.descend(batch, { rate: 5, l2: 1, momentum: 0 });
    expectClose(model.parameters(), [...target.subarray(0, 3), start[3]!].map((w, i) => w - 5 * free[i]!), 3e-6);
    model.dispose();
    disposeExamples(batch);
  });
  const kindSlopes = (flat: Float32Array, batch: Examples) => [...logistic.gradient([tf.tensor2d(flat, [4, 1])], batch, 1)[0]!.dataSync()];

  it('a perceptron learns what no logistic regression can', () => {
    const corners = [[-1, -1], [-1, 1], [1, -1], [1, 1]];
    const batch = examples(withOnes(corners.map(([a, b]) => [a!, b!, 0])), [0, 1, 1, 0], 4);
    const weights = finish(fitBatch(perceptron(4, 8), initialPerceptron(4, 8, 1), batch, { ...defaults, epochs: 500 }));
    const [predicted] = perceptron(4, 8).predictEach([weights], batch.inputs);
    expect([...predicted!].map((p) => (p > 0.5 ? 1 : 0))).toEqual([0, 1, 1, 0]);
    disposeExamples(batch);
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
    for (const [kind, start] of [[logistic, new Float32Array(4)], [perceptron(4, 3), initialPerceptron(4, 3, 1)]] as const) {
      for (const batchSize of [0, 7]) {
        const fitting = fitBatch(kind, start, batch, { ...defaults, batchSize, l2: 0.1 });
        fitting.next();
        fitting.return(new Float32Array());
        const validating = crossValidate(kind, start, batch, 3, { rate: 0.1, batchSize, seed: 1, grid: 'short' });
        for (let i = 0; i < 150; i++) validating.next();
        validating.return(undefined as never);
      }
    }
    expect(tf.memory().numTensors).toBe(before);
    disposeExamples(batch);
  });
});
