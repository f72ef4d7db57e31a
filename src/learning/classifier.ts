/**
 * What every model can do, logistic regression and perceptron alike: predict, and take a step of gradient descent
 * (descent.ts). A model kind brings its arithmetic; penalty and momentum are written once. A model in training has its parameters on the
 * backend; what serves is flat parameters.
 */
import { add, mul, sub, tensor, tidy, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { stepDownhill } from './descent.ts';
import type { Examples } from './examples.ts';

export interface StepOptions {
  readonly rate: number;
  /** Strength λ of the penalty λ/2·‖w − target‖²; intercepts go free. */
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
  /** Probabilities that each of several models (one or more, by their flat parameters) has for the same rows, `[examples]` each. */
  predictEach(models: readonly Float32Array[], inputs: Tensor2D): Float32Array[];
  /** `scale` times the gradient of the mean log loss without penalty, one tensor a parameter tensor. */
  gradient(parameters: readonly Tensor2D[], batch: Examples, scale: number): Tensor2D[];
}

export interface Classifier {
  /** One step of gradient descent on the mean log loss of the examples. */
  descend(batch: Examples, step: StepOptions): void;
  /** A copy of the parameters, flat. */
  parameters(): Float32Array;
  /** Takes over flat parameters. */
  load(flat: Float32Array): void;
  dispose(): void;
}

export function disposeAll(tensors: readonly Tensor[]): void {
  for (const each of tensors) each.dispose();
}

/** The parameter tensors of these shapes, from their flat order. */
export function unflatten(flat: Float32Array, shapes: ModelKind['shapes']): Tensor2D[] {
  let at = 0;
  return shapes.map((shape) => {
    const size = shape[0] * shape[1];
    at += size;
    return tensor(flat.slice(at - size, at), [...shape]);
  });
}

class TrainedModel implements Classifier {
  readonly #kind: ModelKind;
  #parameters: Tensor2D[];
  readonly #targets: readonly Tensor2D[] | undefined;
  #velocity: Tensor2D[] = [];
  /** The penalty's part of a step: what multiplies the parameters without momentum, what is added downhill with it. */
  #penalty: { readonly of: string; readonly tensors: Tensor2D[] } | undefined;

  constructor(kind: ModelKind, start: Float32Array, target?: Float32Array) {
    this.#kind = kind;
    this.#parameters = unflatten(start, kind.shapes);
    this.#targets = target ? unflatten(target, kind.shapes) : undefined;
  }

  descend(batch: Examples, { rate, l2, momentum }: StepOptions): void {
    const rateTimesGradient = this.#kind.gradient(this.#parameters, batch, rate);
    if (momentum > 0) this.#carriedOn(rateTimesGradient, rate * l2, momentum);
    else this.#plainly(rateTimesGradient, rate * l2);
    disposeAll(rateTimesGradient);
  }

  /** A step of plain descent; weights are shrunk to nothing, or to their target, at the most, as in scikit-learn. */
  #plainly(rateTimesGradient: readonly Tensor2D[], strength: number): void {
    const shrunk = strength === 0 ? this.#parameters : this.#shrunk(this.#penaltyOf(`shrink ${strength}`, (by) => Math.max(0, 1 - by), strength));
    const next = shrunk.map((w, i) => stepDownhill(w, rateTimesGradient[i]!));
    if (shrunk !== this.#parameters) disposeAll(shrunk);
    disposeAll(this.#parameters);
    this.#parameters = next;
  }

  /** A step with momentum; the penalty is part of what is carried on, or it would be too weak by that share. */
  #carriedOn(rateTimesGradient: readonly Tensor2D[], strength: number, momentum: number): void {
    const pulls = strength === 0 ? undefined : this.#penaltyOf(`pull ${strength}`, (by) => by, strength);
    const steps = tidy(() =>
      rateTimesGradient.map((step, i) => {
        const pulled = pulls ? add<Tensor2D>(step, mul(this.#fromTarget(i), pulls[i]!)) : step.clone();
        return this.#velocity[i] ? add<Tensor2D>(pulled, mul(this.#velocity[i], momentum)) : pulled;
      }),
    );
    const next = this.#parameters.map((w, i) => stepDownhill(w, steps[i]!));
    disposeAll([...this.#parameters, ...this.#velocity]);
    this.#parameters = next;
    this.#velocity = steps;
  }

  #penaltyOf(of: string, value: (strength: number) => number, strength: number): readonly Tensor2D[] {
    if (this.#penalty?.of !== of) {
      disposeAll(this.#penalty?.tensors ?? []);
      this.#penalty = { of, tensors: unflatten(this.#kind.penalised.map((penalised) => value(penalised * strength)), this.#kind.shapes) };
    }
    return this.#penalty.tensors;
  }

  /** What the penalty pulls at: the parameters themselves, or how far each is from its target. */
  #fromTarget(i: number): Tensor2D {
    const w = this.#parameters[i]!;
    return this.#targets ? sub<Tensor2D>(w, this.#targets[i]!) : w;
  }

  /** The parameters with their distance from zero, or from their targets, shortened by factors. */
  #shrunk(factors: readonly Tensor2D[]): Tensor2D[] {
    const targets = this.#targets;
    return factors.map((factor, i) => (targets ? tidy(() => add<Tensor2D>(targets[i]!, mul(this.#fromTarget(i), factor))) : mul<Tensor2D>(this.#parameters[i]!, factor)));
  }

  parameters(): Float32Array {
    const flat = new Float32Array(this.#kind.penalised.length);
    let at = 0;
    for (const each of this.#parameters) {
      flat.set(each.dataSync<'float32'>(), at);
      at += each.size;
    }
    return flat;
  }

  load(flat: Float32Array): void {
    disposeAll([...this.#parameters, ...this.#velocity]);
    this.#parameters = unflatten(flat, this.#kind.shapes);
    this.#velocity = [];
  }

  dispose(): void {
    disposeAll([...this.#parameters, ...this.#velocity, ...(this.#penalty?.tensors ?? []), ...(this.#targets ?? [])]);
  }
}

/**
 * A model of a kind that starts from these flat parameters.
 * @param target what the penalty pulls towards, flat; towards zero where there is none
 */
export function createClassifier(kind: ModelKind, start: Float32Array, target?: Float32Array): Classifier {
  return new TrainedModel(kind, start, target);
}
