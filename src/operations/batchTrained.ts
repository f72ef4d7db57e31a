/** What contenders that are trained in batches have in common: a retraining refits the candidate that static training chose. */
import { fitBatch } from '../learning/batchFit.ts';
import { disposeExamples, examples } from '../learning/examples.ts';
import { stackRows } from '../learning/staticTraining.ts';
import type { ModelContender, Setup, Spent } from './contender.ts';
import { fitted, Recorded } from './recorded.ts';
import type { PublishReason, Version } from './versions.ts';

export abstract class BatchTrained extends Recorded implements ModelContender {
  #processed: number;
  #fits: number;

  constructor(setup: Setup) {
    super(setup, ...fitted(setup));
    this.#processed = setup.fit.processed;
    this.#fits = setup.fit.fits;
  }

  parameters(): Float32Array {
    return this.published.serving.parameters;
  }

  spent(): Spent {
    return { processed: this.#processed, updates: 0, fits: this.#fits, versions: this.published.all.length, checks: 0 };
  }

  /**
   * Refits on the last so many days whose labels are in, and serves the result from `day` on. Yields the share done;
   * undefined where nothing of those days is reported.
   */
  protected *retrain(day: number, days: number, reason: PublishReason): Generator<number, Version | undefined> {
    const { scenario, kind, fit, untrained, batch: batchOf } = this.setup;
    const { rate, batchSize } = scenario.static;
    const end = day - scenario.dynamic.delay;
    const first = Math.max(0, end - days);
    const stack = Array.from({ length: Math.max(0, end - first) }, (_, i) => ({ day: first + i, batch: batchOf(first + i) }));
    const { rows, labels } = stackRows(stack, fit.scaling);
    if (labels.length === 0) return undefined;
    const batch = examples(rows, labels, fit.scaling.names.length);
    try {
      const parameters = yield* fitBatch(kind, untrained, batch, { epochs: fit.epochs, l2: fit.l2, rate, batchSize, seed: scenario.world.seed });
      this.#processed += labels.length * fit.epochs;
      this.#fits += 1;
      const version = this.published.publish({ day, reason, trainedThrough: stack.at(-1)!.day, examples: labels.length, score: NaN, parameters });
      this.lessonBook.push({ kind: 'fit', version: version.number, from: first, to: end - 1 });
      return version;
    } finally {
      disposeExamples(batch);
    }
  }
}
