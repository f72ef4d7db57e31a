/**
 * Recalibrated: the static model, and one number refitted. Each night what the static model expects of the shoppers whose
 * outcomes came in is held against how many bought. Where that is further off than chance would be, a version serves whose
 * intercept makes both agree; where it is not, the static model's own intercept does. So it follows how many buy, up and
 * down again, and never why.
 */
import { calibrationInTheLarge, interceptShift } from '../learning/recalibration.ts';
import type { Arrived, ModelContender, Setup } from './contender.ts';
import type { Lesson } from './lesson.ts';
import { meanLoss, predictionsOn, reportedLoss, type ReportedLoss } from './labelled.ts';
import type { LearningStep } from './night.ts';
import { createNightBook, labelStep } from './nightBook.ts';
import { createVersions } from './versions.ts';

export function createRecalibrated({ scenario, kind, fit, windowStart, servingStart }: Setup): ModelContender {
  const { z: limit } = scenario.recalibrated;
  const versions = createVersions({ day: servingStart, reason: 'start', trainedThrough: fit.trainedThrough, examples: fit.examples, score: fit.heldOut?.logLoss ?? NaN, parameters: fit.parameters.slice() });
  const frozen = versions.serving();
  const lessons: Lesson[] = [{ kind: 'fit', version: frozen.number, from: windowStart, to: fit.trainedThrough }];
  const nights = createNightBook();
  /** What was served has cost since the last publish. */
  let losses: ReportedLoss[] = [];
  let processed = 0;
  let checks = 0;

  /** The intercept moved: it is the last of the flat parameters, whatever the kind of model. */
  function moved(by: number): Float32Array {
    const parameters = frozen.parameters.slice();
    parameters[parameters.length - 1]! += by;
    return parameters;
  }

  function learn({ labelled, served }: Arrived, day: number): LearningStep {
    const { batch } = labelled;
    const [predicted] = predictionsOn(kind, labelled, [frozen.parameters]);
    const { z, reported, bought, expected } = calibrationInTheLarge(predicted!, batch);
    if (reported === 0) return { kind: 'nothing to learn' };
    checks += 1;
    losses.push(reportedLoss(served, batch));
    const compared = { batch: labelled.day, bought, expected, z };
    if (!(Math.abs(z) > limit)) {
      const restored = versions.serving() !== frozen;
      versions.serveAgain(frozen);
      return { kind: 'intercept kept', ...compared, restored };
    }
    const { by, rounds } = interceptShift(predicted!, batch);
    processed += rounds * reported;
    const { number } = versions.publish({ day: day + 1, reason: 'sync', trainedThrough: labelled.day, examples: fit.examples + reported, score: meanLoss(losses), parameters: moved(by) });
    lessons.push({ kind: 'refit intercept', version: number, day: labelled.day });
    losses = [];
    return { kind: 'intercept refitted', ...compared, examples: reported, by };
  }

  return {
    name: 'recalibrated',
    morning: (day) => {
      nights.begin(day, []);
      return [];
    },
    parameters: () => versions.serving().parameters,
    serving: () => versions.serving().number,
    evening: (evening) => {
      const learning: LearningStep = evening.arrived ? learn(evening.arrived, evening.day) : { kind: 'nothing to learn' };
      const { number, score } = versions.serving();
      nights.close({
        labels: labelStep(evening, servingStart),
        gate: { kind: 'off' },
        guard: { kind: 'off' },
        learning,
        publishing: learning.kind === 'intercept refitted' ? { kind: 'published', version: number, score } : { kind: 'nothing new' },
        serves: number,
        inStep: true,
      });
    },
    versions: versions.all,
    lessons: () => lessons,
    nights: nights.all,
    spent: () => ({ processed: fit.processed + processed, updates: 0, fits: fit.fits, versions: versions.all().length, checks }),
    held: () => 0,
    dispose: () => undefined,
  };
}
