/** Static training: the model is trained on the training window and frozen, unless a person trains it anew. */
import type { Intervention } from '../scenario/interventions.ts';
import { BatchTrained } from './batchTrained.ts';
import type { Evening } from './contender.ts';
import type { MorningStep } from './night.ts';
import { labelStep } from './nightBook.ts';

export class Static extends BatchTrained {
  readonly name = 'static';

  *morning(day: number): Generator<number, void> {
    const { scenario, indexOf } = this.setup;
    const [first, ...again] = scenario.interventions.list.filter(({ kind, date }) => kind === 'retrain' && indexOf(date) === day);
    this.nightBook.begin(day, first ? [yield* this.#retrainByHand(day, first), ...again.map((intervention): MorningStep => ({ kind: 'not done', by: 'hand', intervention, why: 'done already' }))] : []);
  }

  /** On as many days as the training window had. */
  *#retrainByHand(day: number, intervention: Intervention): Generator<number, MorningStep> {
    const { windowStart, servingStart } = this.setup;
    const version = yield* this.retrain(day, servingStart - windowStart, 'hand');
    return version ? { kind: 'retrained', by: 'hand', version: version.number } : { kind: 'not done', by: 'hand', intervention, why: 'nothing reported' };
  }

  evening(evening: Evening): void {
    this.nightBook.close({
      labels: labelStep(evening, this.setup.servingStart),
      gate: { kind: 'off' },
      guard: { kind: 'off' },
      learning: { kind: 'frozen' },
      publishing: { kind: 'frozen' },
      serves: this.serving(),
      inStep: true,
    });
  }
}
