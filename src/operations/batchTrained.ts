/** What contenders that are trained in batches have in common: a retraining refits the candidate that static training chose. */
import { fitBatch } from '../learning/batchFit.ts';
import { disposeExamples, examples } from '../learning/examples.ts';
import { stackRows } from '../learning/staticTraining.ts';
import type { ModelContender, Setup } from './contender.ts';
import type { Lesson } from './lesson.ts';
import { createVersions, type PublishReason, type Version } from './versions.ts';

export interface BatchTrained extends Pick<ModelContender, 'parameters' | 'serving' | 'versions' | 'lessons' | 'spent' | 'held' | 'dispose'> {
  /**
   * Refits on the last so many days whose labels are in, and serves the result from `day` on. Yields the share done;
   * undefined where nothing of those days is reported.
   */
  retrain(day: number, days: number, reason: PublishReason): Generator<number, Version | undefined>;
}

export function createBatchTrained({ scenario, kind, fit, untrained, windowStart, servingStart, batch: batchOf }: Setup): BatchTrained {
  const { rate, batchSize } = scenario.static;
  const { scaling } = fit;
  const versions = createVersions({ day: servingStart, reason: 'start', trainedThrough: fit.trainedThrough, examples: fit.examples, score: fit.heldOut?.logLoss ?? NaN, parameters: fit.parameters.slice() });
  const lessons: Lesson[] = [{ kind: 'fit', version: 1, from: windowStart, to: fit.trainedThrough }];
  let { processed, fits } = fit;
  return {
    parameters: () => versions.serving().parameters,
    serving: () => versions.serving().number,
    versions: versions.all,
    lessons: () => lessons,
    spent: () => ({ processed, updates: 0, fits, versions: versions.all().length, checks: 0 }),
    held: () => 0,
    dispose: () => undefined,
    *retrain(day, days, reason) {
      const end = day - scenario.dynamic.delay;
      const first = Math.max(0, end - days);
      const stack = Array.from({ length: Math.max(0, end - first) }, (_, i) => ({ day: first + i, batch: batchOf(first + i) }));
      const { rows, labels } = stackRows(stack, scaling);
      if (labels.length === 0) return undefined;
      const batch = examples(rows, labels, scaling.names.length);
      try {
        const parameters = yield* fitBatch(kind, untrained, batch, { epochs: fit.epochs, l2: fit.l2, rate, batchSize, seed: scenario.world.seed });
        processed += labels.length * fit.epochs;
        fits += 1;
        const version = versions.publish({ day, reason, trainedThrough: stack.at(-1)!.day, examples: labels.length, score: NaN, parameters });
        lessons.push({ kind: 'fit', version: version.number, from: first, to: end - 1 });
        return version;
      } finally {
        disposeExamples(batch);
      }
    },
  };
}
