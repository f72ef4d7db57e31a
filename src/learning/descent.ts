/**
 * Gradient descent. Whatever is trained here, a logistic regression or a perceptron, on all examples or on a night's
 * mini-batch, with momentum or without, learns by this one step:
 *
 *     w ← w − rate · gradient
 *
 * The gradient is the slope of the mean log loss (logistic.ts, perceptron.ts), the rate how far one step goes. A penalty
 * adds λ · w to it; momentum adds a share of the step before (classifier.ts, sideBySide.ts).
 */
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { difference } from './kernels.ts';

/** Share of the last step that full-batch descent carries on. */
export const MOMENTUM = 0.9;

/** The weights after the step; those from before stay the caller's to dispose of. Both of one shape. */
export function stepDownhill(w: Tensor2D, rateTimesGradient: Tensor2D): Tensor2D {
  return difference(w, rateTimesGradient);
}
