/** Static training: the model is trained on the training window and frozen, unless a person trains it anew. */
import type { Intervention } from '../scenario/interventions.ts';
import { createBatchTrained } from './batchTrained.ts';
import type { ModelContender, Setup } from './contender.ts';
import type { MorningStep } from './night.ts';
import { createNightBook, labelStep } from './nightBook.ts';

export function createStatic(setup: Setup): ModelContender {
  const { scenario, windowStart, servingStart } = setup;
  const trained = createBatchTrained(setup);
  const nights = createNightBook();
  /** Retraining by hand takes as many days as the training window had. */
  const windowLength = servingStart - windowStart;

  function* retrain(day: number, intervention: Intervention): Generator<number, MorningStep> {
    const version = yield* trained.retrain(day, windowLength, 'hand');
    return version ? { kind: 'retrained', by: 'hand', version: version.number } : { kind: 'not done', by: 'hand', intervention, why: 'nothing reported' };
  }

  return {
    ...trained,
    name: 'static',
    *morning(day) {
      const [first, ...again] = scenario.interventions.list.filter(({ kind, date }) => kind === 'retrain' && setup.indexOf(date) === day);
      nights.begin(day, first ? [yield* retrain(day, first), ...again.map((intervention): MorningStep => ({ kind: 'not done', by: 'hand', intervention, why: 'done already' }))] : []);
    },
    evening: (evening) =>
      nights.close({
        labels: labelStep(evening, servingStart),
        gate: { kind: 'off' },
        guard: { kind: 'off' },
        learning: { kind: 'frozen' },
        publishing: { kind: 'frozen' },
        serves: trained.serving(),
        inStep: true,
      }),
    nights: nights.all,
  };
}
