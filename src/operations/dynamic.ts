/**
 * Dynamic training: the model in training learns from every labelled batch that passes the gate, and is published
 * into service at intervals as a new version; the publish check may refuse it, the guard may roll the service back.
 */
import type { Intervention } from '../scenario/interventions.ts';
import type { Evening, ModelContender, Setup } from './contender.ts';
import { createGate } from './gate.ts';
import { lossesOn, meanLoss, reportedLoss, type LabelledBatch, type ReportedLoss } from './labelled.ts';
import type { Lesson } from './lesson.ts';
import type { GateStep, LearningStep, MorningStep, PublishingStep } from './night.ts';
import { createNightBook, labelStep } from './nightBook.ts';
import { createQuarantine } from './quarantine.ts';
import { RECENT_DAYS } from './recentDays.ts';
import { createRollbackGuard } from './rollbackGuard.ts';
import { createTrainer } from './trainer.ts';
import { createVersions, type PublishReason, type Version } from './versions.ts';

export function createDynamic(setup: Setup): ModelContender {
  const { scenario, kind, servingStart } = setup;
  const { dynamic: settings, gate: gateSettings } = scenario;
  const start = startOf(setup);
  const versions = createVersions(start);
  const lessons: Lesson[] = [settings.start === 'warm' ? { kind: 'fit', version: 1, from: setup.windowStart, to: setup.fit.trainedThrough } : { kind: 'untrained', version: 1 }];
  const trainer = createTrainer(kind, settings, start, lessons, settings.towards === 'static' ? setup.fit.parameters : undefined);
  const gate = gateSettings.on ? createGate(gateSettings, setup.references, lastOfWindow(setup)) : undefined;
  const quarantine = createQuarantine();
  const guard = createRollbackGuard(scenario.rollback);
  const nights = createNightBook();
  /** Since the last publish: what the version that serves and the model in training cost on the same batches, before these were learnt. */
  let champion: ReportedLoss[] = [];
  let challenger: ReportedLoss[] = [];
  let checks = 0;

  const losses = (labelled: LabelledBatch, models: readonly Float32Array[]) => lossesOn(kind, labelled, models);

  function publish(day: number, reason: PublishReason): Version {
    const version = versions.publish({ day, reason, ...trainer.experience(), score: meanLoss(challenger), parameters: trainer.parameters() });
    trainer.published();
    lessons.push({ kind: 'publish', version: version.number });
    champion = [];
    challenger = [];
    return version;
  }

  function goBackTo(version: Version): void {
    versions.serveAgain(version);
    trainer.goOnFrom(version);
    lessons.push({ kind: 'go on from', version: version.number });
    guard.forget();
    champion = [];
    challenger = [];
  }

  function settle(batch: number, by: 'hand' | 'clock', how: 'released' | 'rejected'): MorningStep | undefined {
    const labelled = quarantine.settle(batch);
    if (!labelled) return undefined;
    if (how === 'released') trainer.add(labelled, 'quarantine');
    return { kind: 'settled', by, batch, how };
  }

  /** Does what a person asks for; undefined where it is none of this contender's business. */
  function doByHand(day: number, intervention: Intervention): MorningStep | undefined {
    switch (intervention.kind) {
      case 'rollback': {
        const version = versions.all()[intervention.version - 1];
        const from = versions.serving();
        if (!version || version === from) return { kind: 'not done', by: 'hand', intervention, why: version ? 'already serving' : 'no such version' };
        goBackTo(version);
        return { kind: 'rolled back', by: 'hand', from: from.number, to: version.number };
      }
      case 'release':
      case 'reject':
        return settle(setup.indexOf(intervention.batch), 'hand', intervention.kind === 'release' ? 'released' : 'rejected') ?? { kind: 'not done', by: 'hand', intervention, why: 'not held' };
      case 'publish':
        if (trainer.inStep()) return { kind: 'not done', by: 'hand', intervention, why: 'nothing new' };
        return { kind: 'published', by: 'hand', version: publish(day, 'hand').number };
      case 'retrain':
        return undefined;
    }
  }

  /** What the quarantine's clock does with batches that have been held long enough. */
  function settleDue(day: number): (MorningStep | undefined)[] {
    const { after, hold } = gateSettings;
    if (after === 'wait') return [];
    return quarantine.due(day - hold).map((batch) => settle(batch, 'clock', after === 'release' ? 'released' : 'rejected'));
  }

  /** Holds a labelled batch, or lets it in: to be learnt, and to compare versions on. */
  function admit({ day, arrived }: Evening): GateStep {
    if (!arrived) return { kind: gate ? 'no batch' : 'off' };
    const { labelled, served } = arrived;
    const servedLoss = reportedLoss(served, labelled.batch);
    const saw = gate?.inspect(labelled, servedLoss, served) ?? [];
    checks += saw.length;
    if (saw.some(({ passed }) => !passed)) {
      quarantine.hold(labelled, day);
      return { kind: 'held', batch: labelled.day, checks: saw };
    }
    gate?.accept(labelled, servedLoss);
    // Where labels are late these shoppers were served by an earlier version: the guards are about the one that serves now.
    const servingLoss = settings.delay === 0 ? servedLoss : losses(labelled, [versions.serving().parameters])[0]!;
    champion.push(servingLoss);
    challenger.push(trainer.inStep() ? servingLoss : losses(labelled, [trainer.parameters()])[0]!);
    trainer.add(labelled, 'gate');
    guard.note(labelled, servingLoss);
    return gate ? { kind: 'passed', batch: labelled.day, checks: saw } : { kind: 'off' };
  }

  function learn(served: number, day: number): LearningStep {
    const nightsToGo = nightsUntil(served, settings.update);
    if (nightsToGo > 0) return { kind: 'waits', until: day + nightsToGo };
    const learnt = trainer.update();
    return learnt.batches.length === 0 ? { kind: 'nothing to learn' } : { kind: 'learnt', ...learnt };
  }

  function publishOrNot(served: number, day: number): PublishingStep {
    const nightsToGo = nightsUntil(served, settings.publish);
    if (nightsToGo > 0) return { kind: 'waits', until: day + nightsToGo };
    if (trainer.inStep()) return { kind: 'nothing new' };
    const compared = { champion: meanLoss(champion), challenger: meanLoss(challenger) };
    if (settings.challenge && compared.challenger > compared.champion) return { kind: 'refused', ...compared };
    const { number, score } = publish(day + 1, 'sync');
    return { kind: 'published', version: number, score };
  }

  return {
    name: 'dynamic',
    morning: (day) => {
      const byHand = scenario.interventions.list.filter(({ date }) => setup.indexOf(date) === day).map((intervention) => doByHand(day, intervention));
      nights.begin(day, [...byHand, ...settleDue(day)]);
      return [];
    },
    parameters: () => versions.serving().parameters,
    serving: () => versions.serving().number,
    evening: (evening) => {
      const { day } = evening;
      const labels = labelStep(evening, servingStart);
      const gateStep = admit(evening);
      // The guard comes first: what it takes back learns nothing tonight.
      const judged = guard.judge(versions.all(), versions.serving(), losses);
      checks += judged.checks;
      const served = day - servingStart + 1;
      if (judged.better) goBackTo(judged.better);
      const learning: LearningStep = judged.better ? { kind: 'taken back' } : learn(served, day);
      const publishing: PublishingStep = judged.better ? { kind: 'taken back' } : publishOrNot(served, day);
      nights.close({ labels, gate: gateStep, guard: judged.step, learning, publishing, serves: versions.serving().number, inStep: trainer.inStep() });
    },
    versions: versions.all,
    lessons: () => lessons,
    nights: nights.all,
    spent: () => ({ ...trainer.work(), processed: start.processed + trainer.work().processed, fits: start.fits, versions: versions.all().length, checks }),
    held: quarantine.count,
    dispose: trainer.dispose,
  };
}

/** The first version, and what the ledger charges for it: a copy of the static model, or one that knows nothing. */
function startOf({ scenario, fit, untrained, servingStart }: Setup) {
  const first = { day: servingStart, reason: 'start', score: NaN } as const;
  return scenario.dynamic.start === 'warm'
    ? { ...first, trainedThrough: fit.trainedThrough, examples: fit.examples, parameters: fit.parameters.slice(), processed: fit.processed, fits: fit.fits }
    : { ...first, trainedThrough: null, examples: 0, parameters: untrained.slice(), processed: 0, fits: 0 };
}

/** The window's last batches with the static model's losses on them: what the gate begins with. */
function lastOfWindow({ windowStart, servingStart, kind, fit, labelled }: Setup): Parameters<typeof createGate>[2] {
  const first = Math.max(windowStart, servingStart - RECENT_DAYS);
  return Array.from({ length: servingStart - first }, (_, i) => {
    const batch = labelled(first + i);
    return { labelled: batch, loss: lossesOn(kind, batch, [fit.parameters])[0]! };
  });
}

/** Nights to go until the next one that is due, 0 where this one is. @param served days served, this one too */
function nightsUntil(served: number, every: number): number {
  return (every - (served % every)) % every;
}
