/**
 * What every model can do, logistic regression and perceptron alike: predict, and take a step of gradient descent.
 * A model kind brings its arithmetic; the descent is written once. Parameters live on the backend.
 */
import { add, mul, tensor, tidy, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Examples } from './examples.ts';
import { difference } from './kernels.ts';

/** Share of the last step that full-batch descent carries on. */
export const MOMENTUM = 0.9;

export interface StepOptions {
  readonly rate: number;
  /** Strength λ of the penalty λ/2·‖w‖²; intercepts go free. */
  readonly l2: number;
  /** Share of the last step that is carried on; 0 for plain descent. */
  readonly momentum: number;
}

/** A model's arithmetic on its parameter tensors. */
export interface ModelKind {
  /** Shapes of the parameter tensors, in their flat order. */
  readonly shapes: readonly (readonly [number, number])[];
  /** 1 for a parameter that the penalty shrinks, 0 for an intercept, flat. */
  readonly penalised: Float32Array;
  /** Probabilities for rows `[examples, inputs]`, `[examples, 1]`. */
  predict(parameters: readonly Tensor2D[], inputs: Tensor2D): Tensor;
  /** Probabilities that each of several models (one or more, by their flat parameters) has for the same rows, `[examples]` each. */
  predictEach(models: readonly Float32Array[], inputs: Tensor2D): Float32Array[];
  /** `scale` times the gradient of the mean log loss without penalty, one tensor a parameter tensor. */
  gradient(parameters: readonly Tensor2D[], batch: Examples, scale: number): Tensor2D[];
}

export interface Classifier {
  /** Probabilities for rows `[examples, inputs]`, `[examples]`. */
  predict(inputs: Tensor2D): Float32Array;
  /** One step of gradient descent on the mean log loss of the examples. */
  descend(batch: Examples, step: StepOptions): void;
  /** A copy of the parameters, flat. */
  parameters(): Float32Array;
  /** Takes over flat parameters. */
  load(flat: Float32Array): void;
  dispose(): void;
}

function disposeAll(tensors: readonly Tensor[]): void {
  for (const each of tensors) each.dispose();
}

function unflatten(flat: Float32Array, shapes: ModelKind['shapes']): Tensor2D[] {
  let at = 0;
  return shapes.map((shape) => {
    const size = shape[0] * shape[1];
    at += size;
    return tensor(flat.slice(at - size, at), [...shape]);
  });
}

/** Probabilities that each of several models has for the same rows, one model after the other; see ModelKind. */
export function predictOneByOne(kind: ModelKind, models: readonly Float32Array[], inputs: Tensor2D): Float32Array[] {
  return models.map((flat) => {
    const parameters = unflatten(flat, kind.shapes);
    const probabilities = kind.predict(parameters, inputs);
    const values = probabilities.dataSync<'float32'>();
    disposeAll([...parameters, probabilities]);
    return values;
  });
}

/** A model of a kind that starts from these flat parameters. */
export function createClassifier(kind: ModelKind, start: Float32Array): Classifier {
  let parameters = unflatten(start, kind.shapes);
  let velocity: Tensor2D[] = [];
  /** What multiplies the parameters in a step: 1 − rate·l2, or 1 where they go free. */
  let shrink: { readonly by: number; readonly tensors: Tensor2D[] } | undefined;

  function shrunk(rate: number, l2: number): readonly Tensor2D[] | undefined {
    if (l2 === 0) return undefined;
    if (shrink?.by !== rate * l2) {
      disposeAll(shrink?.tensors ?? []);
      shrink = { by: rate * l2, tensors: unflatten(kind.penalised.map((penalised) => 1 - penalised * rate * l2), kind.shapes) };
    }
    return shrink.tensors;
  }

  return {
    predict: (inputs) => {
      const probabilities = kind.predict(parameters, inputs);
      const values = probabilities.dataSync<'float32'>();
      probabilities.dispose();
      return values;
    },
    descend: (batch, { rate, l2, momentum }) => {
      const factors = shrunk(rate, l2);
      const downhill = kind.gradient(parameters, batch, rate);
      const carried = momentum > 0 && velocity.length > 0;
      const steps = carried ? tidy(() => downhill.map((step, i) => add<Tensor2D>(step, mul(velocity[i]!, momentum)))) : downhill;
      const kept = factors ? parameters.map((weights, i) => mul<Tensor2D>(weights, factors[i]!)) : parameters;
      const next = kept.map((weights, i) => difference(weights, steps[i]!));
      if (carried) disposeAll(downhill);
      if (factors) disposeAll(kept);
      disposeAll([...parameters, ...velocity]);
      parameters = next;
      velocity = momentum > 0 ? steps : [];
      if (momentum === 0) disposeAll(steps);
    },
    parameters: () => {
      const flat = new Float32Array(kind.penalised.length);
      let at = 0;
      for (const each of parameters) {
        flat.set(each.dataSync<'float32'>(), at);
        at += each.size;
      }
      return flat;
    },
    load: (flat) => {
      disposeAll([...parameters, ...velocity]);
      parameters = unflatten(flat, kind.shapes);
      velocity = [];
    },
    dispose: () => disposeAll([...parameters, ...velocity, ...(shrink?.tensors ?? [])]),
  };
}
