/**
 * Logistic regression with its gradient written out: ∇ = Xᵀ(σ(Xw) − y) / n. Its parameters are the weights on the
 * inputs, `[inputs]`, the intercept last. Tests hold the gradient to tfjs's own.
 */
import { matMul, mul, reshape, sigmoid, sub } from '@tensorflow/tfjs-core';
import type { ModelKind } from './classifier.ts';

/** Logistic regression on this many inputs, the last of which is the column of ones. */
export function logisticRegression(inputs: number): ModelKind {
  return {
    shapes: [[inputs, 1]],
    penalised: Float32Array.from({ length: inputs }, (_, j) => (j === inputs - 1 ? 0 : 1)),
    predict: ([weights], rows) => {
      const scores = matMul(rows, weights!);
      const probabilities = sigmoid(scores);
      scores.dispose();
      return probabilities;
    },
    gradient: ([weights], { inputs: rows, labels }, scale) => {
      const count = rows.shape[0];
      const errors = sub(sigmoid(matMul(rows, weights!)), labels);
      return [reshape(mul(matMul(reshape(errors, [1, count]), rows), scale / count), [inputs, 1])];
    },
  };
}
