/**
 * A contender's training gone through once more, as its lessons have it: the same days in the same order, at the same rate,
 * with the same decisions, but on clean rows and with other labels. Comparing today's truth with that of the days learnt
 * from tells the wrong story of an online model, which lags behind; repeating its training under another truth tells
 * the right one.
 */
import type { ModelKind } from '../../learning/classifier.ts';
import type { BatchFitOptions } from '../../learning/batchFit.ts';
import type { OnlineUpdateOptions } from '../../learning/onlineUpdate.ts';
import { createSiblings, fitSiblings, type Siblings } from '../../learning/siblings.ts';
import { shiftTowards } from '../../learning/recalibration.ts';
import { predictionsOn } from '../../operations/labelled.ts';
import type { Lesson } from '../../operations/lesson.ts';
import { alike, firstOfEach, together, valueOf, type Grouped } from './grouped.ts';

/** What is learnt instead of what was reported. */
export interface Labels {
  /** Truths that are compared side by side. */
  readonly count: number;
  /** Which of them have one truth on a day, by class, `[count]`. */
  classesOn(day: number): Uint8Array;
  /** Labels of the clean batch's shoppers in each class, `[classes][shoppers]`. */
  labelsOn(day: number): readonly Float32Array[];
}

/** Where and how it is repeated. */
export interface School {
  readonly kind: ModelKind;
  /** Flat parameters that know nothing. */
  readonly untrained: Float32Array;
  /** Clean model inputs of a day, `[shoppers, inputs]`. */
  readonly rows: (day: number) => Float32Array;
  /** Of the candidate that static training chose. */
  readonly fitting: BatchFitOptions;
  readonly learning: Omit<OnlineUpdateOptions, 'rate'>;
  /** The days that static training learnt, both included: towards what they give the penalty pulls, where it does. */
  readonly window: { readonly from: number; readonly to: number };
  readonly towardsStatic: boolean;
}

/** Flat parameters by version, of every truth. */
export type RepeatedVersions = ReadonlyMap<number, Grouped<Float32Array>>;

/** A training under several truths: its fits are remembered, since contenders have them in common. */
export interface Repeater {
  /** Goes through a contender's lessons. Yields the share done; stopping early frees everything. */
  versionsOf(lessons: readonly Lesson[]): Generator<number, RepeatedVersions>;
}

export function createRepeater({ kind, untrained, rows, fitting, learning, window, towardsStatic }: School, labels: Labels): Repeater {
  const fits = new Map<string, Grouped<Float32Array>>();

  function* fit(from: number, to: number): Generator<number, Grouped<Float32Array>> {
    const key = `${from} ${to}`;
    const known = fits.get(key);
    if (known) return known;
    const days = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const of = together(new Uint8Array(labels.count), ...days.map((day) => labels.classesOn(day)));
    const ofDays: (readonly Float32Array[])[] = [];
    for (const day of days) {
      ofDays.push(labels.labelsOn(day));
      yield 0;
    }
    const stacked = firstOfEach(of).map((coalition) => joined(days.map((day, i) => ofDays[i]![labels.classesOn(day)[coalition]!]!)));
    const fitted = { of, values: yield* fitSiblings(kind, untrained, joined(days.map(rows)), stacked, fitting) };
    fits.set(key, fitted);
    return fitted;
  }

  return {
    *versionsOf(lessons) {
      const versions = new Map<number, Grouped<Float32Array>>();
      const towards = towardsStatic ? yield* fit(window.from, window.to) : undefined;
      /** The models in training, and where they stood when they were last written down. */
      let training: Siblings | undefined;
      let stand = alike(labels.count, untrained);

      const putDown = () => {
        if (!training) return;
        stand = { of: stand.of, values: training.parameters() };
        training.dispose();
        training = undefined;
      };
      const goOnFrom = (version: Grouped<Float32Array>) => {
        training?.dispose();
        training = undefined;
        stand = version;
      };
      const learn = (day: number, rate: number) => {
        const classes = labels.classesOn(day);
        const ofDay = labels.labelsOn(day);
        if (ofDay.length > 1) {
          const of = together(stand.of, classes);
          if (Math.max(...of) > Math.max(...stand.of)) {
            putDown();
            stand = { of, values: firstOfEach(of).map((coalition) => valueOf(stand, coalition)) };
          }
        }
        const first = firstOfEach(stand.of);
        training ??= createSiblings(kind, stand.values, towards && first.map((coalition) => valueOf(towards, coalition)));
        training.learn(rows(day), first.map((coalition) => ofDay[classes[coalition]!]!), { ...learning, rate });
      };
      const refitIntercept = (day: number): Grouped<Float32Array> => {
        const frozen = versions.get(1)!;
        const classes = labels.classesOn(day);
        const of = together(frozen.of, classes);
        const values = firstOfEach(of).map((coalition) => {
          const parameters = valueOf(frozen, coalition).slice();
          const [predicted] = predictionsOn(kind, { rows: rows(day) }, [parameters]);
          parameters[parameters.length - 1]! += shiftTowards(predicted!, sumOf(labels.labelsOn(day)[classes[coalition]!]!)).by;
          return parameters;
        });
        return { of, values };
      };

      try {
        for (const [i, lesson] of lessons.entries()) {
          switch (lesson.kind) {
            case 'fit':
              versions.set(lesson.version, yield* fit(lesson.from, lesson.to));
              goOnFrom(versions.get(lesson.version)!);
              break;
            case 'untrained':
              versions.set(lesson.version, alike(labels.count, untrained));
              break;
            case 'learn':
              learn(lesson.day, lesson.rate);
              break;
            case 'publish':
              versions.set(lesson.version, training ? { of: stand.of, values: training.parameters() } : stand);
              break;
            case 'go on from':
              goOnFrom(versions.get(lesson.version)!);
              break;
            case 'refit intercept':
              versions.set(lesson.version, refitIntercept(lesson.day));
              break;
            case 'weigh':
              break;
          }
          yield (i + 1) / lessons.length;
        }
        return versions;
      } finally {
        training?.dispose();
      }
    },
  };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function sumOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
