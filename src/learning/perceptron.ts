/**
 * A small multilayer perceptron: one hidden layer of tanh units, one sigmoid output, gradients written out
 * (backpropagation, Rumelhart, Hinton & Williams 1986) and held to tfjs's own by tests. The inputs' column of ones
 * gives the hidden units their intercepts; the output has its own.
 */
import { add, matMul, mul, sigmoid, sub, sum, tanh, tidy, transpose, type Tensor2D } from '@tensorflow/tfjs-core';
import { normalQuantile } from '../numerics/normal.ts';
import { fillWords, PURPOSE, unit } from '../numerics/random.ts';
import { disposeAll, unflatten, type ModelKind } from './classifier.ts';
import type { Examples } from './examples.ts';

/** Starting parameters: normal with variance 1 / fan-in (LeCun, Bottou, Orr & Müller 1998), the output's intercept 0; keyed by the seed. */
export function initialPerceptron(inputs: number, hidden: number, seed: number): Float32Array {
  const size = inputs * hidden + hidden + 1;
  const words = new Uint32Array(size);
  fillWords(seed, PURPOSE.initial, 0, words, size);
  return Float32Array.from(words, (word, i) => (i === size - 1 ? 0 : normalQuantile(unit(word)) / Math.sqrt(i < inputs * hidden ? inputs : hidden)));
}

function activate(toHidden: Tensor2D, rows: Tensor2D): Tensor2D {
  return tanh(matMul(rows, toHidden));
}

/** A perceptron; parameters: input to hidden `[inputs, hidden]`, hidden to output `[hidden, 1]`, the output's intercept `[1, 1]`. */
export function perceptron(inputs: number, hidden: number): ModelKind {
  const first = inputs * hidden;
  const shapes = [[inputs, hidden], [hidden, 1], [1, 1]] as const;
  return {
    shapes,
    // The last row of the first matrix belongs to the column of ones: the hidden units' intercepts.
    penalised: Float32Array.from({ length: first + hidden + 1 }, (_, i) => (i === first + hidden || (i >= first - hidden && i < first) ? 0 : 1)),
    predictEach: (models, rows) =>
      models.map((flat) => {
        const parameters = unflatten(flat, shapes);
        const [toHidden, toOutput, intercept] = parameters;
        const probabilities = tidy(() => sigmoid(add(matMul(activate(toHidden!, rows), toOutput!), intercept!)));
        const values = probabilities.dataSync<'float32'>();
        disposeAll([...parameters, probabilities]);
        return values;
      }),
    gradient,
  };
}

function gradient([toHidden, toOutput, intercept]: readonly Tensor2D[], { inputs: rows, labels }: Examples, scale: number): Tensor2D[] {
  return tidy(() => {
    const activations = activate(toHidden!, rows);
    const probabilities = sigmoid(add(matMul(activations, toOutput!), intercept!));
    const errors = mul(sub(probabilities, labels), scale / rows.shape[0]) as Tensor2D;
    const back = mul(matMul(errors, transpose(toOutput!)), sub(1, mul(activations, activations))) as Tensor2D;
    return [matMul(transpose(rows), back), matMul(transpose(activations), errors), sum<Tensor2D>(errors, 0, true)];
  });
}
