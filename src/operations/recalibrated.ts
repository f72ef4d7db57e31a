/**
 * Recalibrated: the static model, and one number refitted. Each night what the static model expects of the shoppers whose
 * outcomes came in is held against how many bought. Where that is further off than chance would be, a version serves whose
 * intercept makes both agree; where it is not, the static model's own intercept does. So it follows how many buy, up and
 * down again, and never why.
 */
import { calibrationInTheLarge, interceptShift } from '../learning/recalibration.ts';
import type { Arrived, Evening, ModelContender, Setup, Spent } from './contender.ts';
import { meanLoss, predictionsOn, reportedLoss, type ReportedLoss } from './labelled.ts';
import type { LearningStep } from './night.ts';
import { labelStep } from './nightBook.ts';
import { fitted, Recorded } from './recorded.ts';
import type { Version } from './versions.ts';

export class Recalibrated extends Recorded implements ModelContender {
  readonly name = 'recalibrated';
  /** The static model. */
  readonly #frozen: Version;
  /** What was served has cost since the last publish. */
  #losses: ReportedLoss[] = [];
  #processed = 0;
  #checks = 0;

  constructor(setup: Setup) {
    super(setup, ...fitted(setup));
    this.#frozen = this.published.serving;
  }

  morning(day: number): Iterable<number> {
    this.nightBook.begin(day, []);
    return [];
  }

  parameters(): Float32Array {
    return this.published.serving.parameters;
  }

  evening(evening: Evening): void {
    const learning: LearningStep = evening.arrived ? this.#learn(evening.arrived, evening.day) : { kind: 'nothing to learn' };
    const { number, score } = this.published.serving;
    this.nightBook.close({
      labels: labelStep(evening, this.setup.servingStart),
      gate: { kind: 'off' },
      guard: { kind: 'off' },
      learning,
      publishing: learning.kind === 'intercept refitted' ? { kind: 'published', version: number, score } : { kind: 'nothing new' },
      serves: number,
      inStep: true,
    });
  }

  spent(): Spent {
    const { fit } = this.setup;
    return { processed: fit.processed + this.#processed, updates: 0, fits: fit.fits, versions: this.published.all.length, checks: this.#checks };
  }

  #learn({ labelled, served }: Arrived, day: number): LearningStep {
    const { scenario, kind, fit } = this.setup;
    const { batch } = labelled;
    const [predicted] = predictionsOn(kind, labelled, [this.#frozen.parameters]);
    const { z, reported, bought, expected } = calibrationInTheLarge(predicted!, batch);
    if (reported === 0) return { kind: 'nothing to learn' };
    this.#checks += 1;
    this.#losses.push(reportedLoss(served, batch));
    const compared = { batch: labelled.day, bought, expected, z };
    if (!(Math.abs(z) > scenario.recalibrated.z)) {
      const restored = this.published.serving !== this.#frozen;
      this.published.serveAgain(this.#frozen);
      return { kind: 'intercept kept', ...compared, restored };
    }
    const { by, rounds } = interceptShift(predicted!, batch);
    this.#processed += rounds * reported;
    const { number } = this.published.publish({ day: day + 1, reason: 'sync', trainedThrough: labelled.day, examples: fit.examples + reported, score: meanLoss(this.#losses), parameters: this.#moved(by) });
    this.lessonBook.push({ kind: 'refit intercept', version: number, day: labelled.day });
    this.#losses = [];
    return { kind: 'intercept refitted', ...compared, examples: reported, by };
  }

  /** The intercept moved: it is the last of the flat parameters, whatever the kind of model. */
  #moved(by: number): Float32Array {
    const parameters = this.#frozen.parameters.slice();
    parameters[parameters.length - 1]! += by;
    return parameters;
  }
}
