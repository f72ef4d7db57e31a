/** The trainings of all contenders of a run, gone through once more under several truths. */
import { predictionsOn } from '../../operations/labelled.ts';
import { EXPERTS } from '../../operations/mixture.ts';
import { contendersOf, type ContenderName } from '../../scenario/contenders.ts';
import type { Explainable } from './explainable.ts';
import type { Grouped } from './grouped.ts';
import { mixedAnswers, repeatMixing, type RepeatedWeights } from './repeatedMixing.ts';
import { createRepeater, type Labels, type RepeatedVersions, type School } from './repeatedTraining.ts';

/** Every contender's training repeated under some truths. */
export interface Repeated {
  /** Parameters of a version, of a contender that has such. */
  parametersOf(name: ContenderName, version: number): Grouped<Float32Array>;
  /** What the version that serves on a day would answer to shoppers with these model inputs, had it learnt under each. */
  answersTo(name: ContenderName, day: number, rows: Float32Array): Grouped<Float32Array>;
}

/** Yields the share done of each. */
export function* repeatAll({ scenario, contenders }: Explainable, school: School, labels: Labels): Generator<number, Repeated> {
  const repeater = createRepeater(school, labels);
  const versions = new Map<ContenderName, RepeatedVersions>();
  let weights: RepeatedWeights | undefined;
  const parametersOf = (name: ContenderName, version: number) => versions.get(name)!.get(version)!;
  const servingOn = (name: ContenderName, day: number) => parametersOf(name, contenders[name]!.serving[day]!);
  for (const name of contendersOf(scenario)) {
    const { lessons } = contenders[name]!;
    if (name === 'mixture') weights = yield* repeatMixing(lessons, { ...school, mixing: { rate: scenario.mixture.rate, share: scenario.mixture.share / 100 } }, labels, servingOn);
    else versions.set(name, yield* repeater.versionsOf(lessons));
  }
  return {
    parametersOf,
    answersTo: (name, day, rows) => {
      if (name === 'mixture') return mixedAnswers(school.kind, rows, EXPERTS.map((expert) => servingOn(expert, day)), weights!(day));
      const { of, values } = servingOn(name, day);
      return { of, values: predictionsOn(school.kind, { rows }, values) };
    },
  };
}
