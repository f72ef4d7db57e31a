/** The formula of an update by gradient descent, with the numbers of a night. */
import type { Scenario } from '../scenario/scenario.ts';
import { many, plain } from './numbers.ts';

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

export function howItLearnt({ models, dynamic }: Pick<Scenario, 'models' | 'dynamic'>, { examples, steps }: Learnt): { readonly formula: string; readonly sentences: readonly string[] } {
  const { rate, passes, batchSize, l2, towards, replay } = dynamic;
  const shrunk = l2 === 0 ? 'w' : towards === 'static' ? 'w − rate · λ · (w − w₀)' : '(1 − rate · λ) · w';
  const gradient = models.kind === 'logistic' ? 'Xᵀ (σ(X w) − y) ⁄ n' : 'the slope of the mean log loss in every weight, by backpropagation';
  const sentences = [
    `The gradient ∇ is ${gradient}: ${models.kind === 'logistic' ? 'X has a row a shopper and a column an input, y is 1 who bought and 0 who did not, σ turns log-odds into probabilities, n is how many there are in the step.' : 'w are the weights of hidden units and output.'}`,
    `That night: rate ${plain(rate)}, ${many(examples, 'outcome')}, ${many(steps, 'step')} of at most ${many(batchSize, 'shopper')}, ${passes === 1 ? 'gone through once' : `gone through ${passes} times`}.`,
    replay === 0 ? '' : `The days that are replayed, up to ${replay}, share the rate.`,
    l2 === 0 ? '' : `λ is ${plain(l2)}; intercepts are not shrunk.${towards === 'static' ? ' w₀ is the static model.' : ''}`,
  ];
  return { formula: `w ← ${shrunk} − rate · ∇`, sentences: sentences.filter((each) => each !== '') };
}
