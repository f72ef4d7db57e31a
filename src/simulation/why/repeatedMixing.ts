/** A mixture gone through once more: its experts as they would have been under each truth, weighed by what they would have lost. */
import { fixedShare, type FixedShare } from '../../learning/fixedShare.ts';
import type { ModelKind } from '../../learning/classifier.ts';
import { predictionsOn } from '../../operations/labelled.ts';
import type { Lesson } from '../../operations/lesson.ts';
import { EXPERTS, lossTo, weightedMean } from '../../operations/mixture.ts';
import { alike, firstOfEach, together, valueOf, type Grouped } from './grouped.ts';
import type { Labels, School } from './repeatedTraining.ts';

type Expert = (typeof EXPERTS)[number];

/** What the experts' weights are when a day is served, `[experts]` each. */
export type RepeatedWeights = (day: number) => Grouped<readonly number[]>;

/**
 * Goes through a mixture's lessons. Yields the share done.
 * @param serving an expert's parameters that serve on a day
 */
export function* repeatMixing(
  lessons: readonly Lesson[],
  { kind, rows, mixing }: Pick<School, 'kind' | 'rows'> & { readonly mixing: FixedShare },
  labels: Labels,
  serving: (expert: Expert, day: number) => Grouped<Float32Array>,
): Generator<number, RepeatedWeights> {
  const atFirst = alike<readonly number[]>(labels.count, EXPERTS.map(() => 1 / EXPERTS.length));
  let weights = atFirst;
  const after: { readonly night: number; readonly weights: Grouped<readonly number[]> }[] = [];
  for (const [i, lesson] of lessons.entries()) {
    if (lesson.kind !== 'weigh') continue;
    const { night, day } = lesson;
    const experts = EXPERTS.map((name) => serving(name, day));
    const classes = labels.classesOn(day);
    const ofDay = labels.labelsOn(day);
    const predicted = experts.map(({ of, values }) => ({ of, values: predictionsOn(kind, { rows: rows(day) }, values) }));
    const of = together(weights.of, classes, ...experts.map((expert) => expert.of));
    const values = firstOfEach(of).map((coalition) => {
      const losses = predicted.map((answers) => totalLoss(valueOf(answers, coalition), ofDay[classes[coalition]!]!));
      return fixedShare(valueOf(weights, coalition), losses, mixing);
    });
    weights = { of, values };
    after.push({ night, weights });
    yield (i + 1) / lessons.length;
  }
  return (day) => after.findLast(({ night }) => night < day)?.weights ?? atFirst;
}

/** What is answered to shoppers with these model inputs, of every truth. */
export function mixedAnswers(kind: ModelKind, rows: Float32Array, experts: readonly Grouped<Float32Array>[], weights: Grouped<readonly number[]>): Grouped<Float32Array> {
  const predicted = experts.map(({ of, values }) => ({ of, values: predictionsOn(kind, { rows }, values) }));
  const of = together(weights.of, ...experts.map((expert) => expert.of));
  return { of, values: firstOfEach(of).map((coalition) => weightedMean(predicted.map((answers) => valueOf(answers, coalition)), valueOf(weights, coalition))) };
}

function totalLoss(predicted: Float32Array, labels: Float32Array): number {
  let loss = 0;
  for (let i = 0; i < labels.length; i++) loss += lossTo(labels[i]!, predicted[i]!);
  return loss;
}
