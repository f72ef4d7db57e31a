/** The formula of an update by gradient descent, with the numbers of a night. */
import type { Scenario } from '../scenario/scenario.ts';
import { many, plain } from './numbers.ts';
import { phrase, term, type Words } from './words.ts';

export const UPDATE = {
  summary: 'The formula, and the code that did it',
  file: 'src',
  code: 'Code of',
} as const;

/** What was learnt from on a night: reported outcomes, steps of descent. */
interface Learnt {
  readonly examples: number;
  readonly steps: number;
}

export function howItLearnt({ models, dynamic }: Pick<Scenario, 'models' | 'dynamic'>, { examples, steps }: Learnt): { readonly formula: string; readonly sentences: readonly Words[] } {
  const { rate, passes, batchSize, l2, towards, replay } = dynamic;
  const shrunk = l2 === 0 ? 'w' : towards === 'static' ? 'w − rate · λ · (w − w₀)' : '(1 − rate · λ) · w';
  const sentences = [
    models.kind === 'logistic'
      ? phrase`The gradient ∇ is Xᵀ (σ(X w) − y) ⁄ n: X has a row a shopper and a column an input, y is 1 who bought and 0 who did not, σ turns ${term('log-odds')} into probabilities, n is how many there are in the step.`
      : phrase`The gradient ∇ is the slope of the mean ${term('log loss')} in every weight of hidden units and output, by backpropagation.`,
    `That night: rate ${plain(rate)}, ${many(examples, 'outcome')}, ${many(steps, 'step')} of at most ${many(batchSize, 'shopper')}, ${passes === 1 ? 'gone through once' : `gone through ${passes} times`}.`,
    replay === 0 ? '' : phrase`The days of the ${term('replay')}, up to ${String(replay)}, share the rate.`,
    l2 === 0 ? '' : `λ is ${plain(l2)}; intercepts are not shrunk.${towards === 'static' ? ' w₀ is the static model.' : ''}`,
  ];
  return { formula: `w ← ${shrunk} − rate · ∇`, sentences: sentences.filter((each) => each !== '') };
}
