/** The model kinds a scenario can choose from. */
import type { Scenario } from '../scenario/scenario.ts';
import type { ModelKind } from './classifier.ts';
import { logisticRegression } from './logistic.ts';
import { initialPerceptron, perceptron } from './perceptron.ts';

export function modelKind({ kind, hidden }: Scenario['models'], inputs: number): ModelKind {
  return kind === 'logistic' ? logisticRegression(inputs) : perceptron(inputs, hidden);
}

/** Parameters that know nothing: zeros, or small random ones where zeros could not learn. */
export function untrained({ kind, hidden }: Scenario['models'], inputs: number, seed: number): Float32Array {
  return kind === 'logistic' ? new Float32Array(inputs) : initialPerceptron(inputs, hidden, seed);
}
