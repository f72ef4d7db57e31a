/**
 * Dynamic training: the model in training learns from every labelled batch that passes the gate, and is published
 * into service at intervals as a new version; the publish check may refuse it, the guard may roll the service back.
 */
import type { Intervention } from '../scenario/interventions.ts';
import type { Evening, ModelContender, Setup, Spent } from './contender.ts';
import { createGate, type Gate } from './gate.ts';
import { lossesOn, meanLoss, reportedLoss, type ReportedLoss } from './labelled.ts';
import type { GateStep, LearningStep, MorningStep, PublishingStep } from './night.ts';
import { labelStep } from './nightBook.ts';
import { Quarantine } from './quarantine.ts';
import { RECENT_DAYS } from './recentDays.ts';
import { fitted, Recorded } from './recorded.ts';
import { RollbackGuard } from './rollbackGuard.ts';
import { Trainer } from './trainer.ts';
import type { PublishReason, Version } from './versions.ts';

export class Dynamic extends Recorded implements ModelContender {
  readonly name = 'dynamic';
  readonly #before: Pick<Spent, 'processed' | 'fits'>;
  readonly #trainer: Trainer;
  readonly #gate: Gate | undefined;
  readonly #quarantine = new Quarantine();
  readonly #guard: RollbackGuard;
  /** Since the last publish: what the version that serves and the model in training cost on the same batches, before these were learnt. */
  #champion: ReportedLoss[] = [];
  #challenger: ReportedLoss[] = [];
  #checks = 0;

  constructor(setup: Setup) {
    const { scenario, kind, fit } = setup;
    const { first, lessons, before } = startOf(setup);
    super(setup, first, lessons);
    this.#before = before;
    this.#trainer = new Trainer(kind, scenario.dynamic, first, this.lessonBook, scenario.dynamic.towards === 'static' ? fit.parameters : undefined);
    this.#gate = scenario.gate.on ? createGate(scenario.gate, setup.references, lastOfWindow(setup)) : undefined;
    this.#guard = new RollbackGuard(scenario.rollback);
  }

  morning(day: number): Iterable<number> {
    const { scenario, indexOf } = this.setup;
    const byHand = scenario.interventions.list.filter(({ date }) => indexOf(date) === day).map((intervention) => this.#doByHand(day, intervention));
    this.nightBook.begin(day, [...byHand, ...this.#settleDue(day)]);
    return [];
  }

  parameters(): Float32Array {
    return this.published.serving.parameters;
  }

  evening(evening: Evening): void {
    const { kind, servingStart } = this.setup;
    const { day } = evening;
    const labels = labelStep(evening, servingStart);
    const gate = this.#admit(evening);
    // The guard comes first: what it takes back learns nothing tonight.
    const judged = this.#guard.judge(this.published, kind);
    this.#checks += judged.checks;
    const served = day - servingStart + 1;
    if (judged.better) this.#goBackTo(judged.better);
    const learning: LearningStep = judged.better ? { kind: 'taken back' } : this.#learn(served, day);
    const publishing: PublishingStep = judged.better ? { kind: 'taken back' } : this.#publishOrNot(served, day);
    this.nightBook.close({ labels, gate, guard: judged.step, learning, publishing, serves: this.published.serving.number, inStep: this.#trainer.inStep });
  }

  spent(): Spent {
    const { processed, updates } = this.#trainer;
    return { processed: this.#before.processed + processed, updates, fits: this.#before.fits, versions: this.published.all.length, checks: this.#checks };
  }

  override held(): number {
    return this.#quarantine.count;
  }

  override dispose(): void {
    this.#trainer.dispose();
  }

  /** Does what a person asks for; undefined where it is none of this contender's business. */
  #doByHand(day: number, intervention: Intervention): MorningStep | undefined {
    switch (intervention.kind) {
      case 'rollback': {
        const version = this.published.all[intervention.version - 1];
        const from = this.published.serving;
        if (!version || version === from) return { kind: 'not done', by: 'hand', intervention, why: version ? 'already serving' : 'no such version' };
        this.#goBackTo(version);
        return { kind: 'rolled back', by: 'hand', from: from.number, to: version.number };
      }
      case 'release':
      case 'reject':
        return this.#settle(this.setup.indexOf(intervention.batch), 'hand', intervention.kind === 'release' ? 'released' : 'rejected') ?? { kind: 'not done', by: 'hand', intervention, why: 'not held' };
      case 'publish':
        if (this.#trainer.inStep) return { kind: 'not done', by: 'hand', intervention, why: 'nothing new' };
        return { kind: 'published', by: 'hand', version: this.#publish(day, 'hand').number };
      case 'retrain':
        return undefined;
    }
  }

  /** What the quarantine's clock does with batches that have been held long enough. */
  #settleDue(day: number): (MorningStep | undefined)[] {
    const { after, hold } = this.setup.scenario.gate;
    if (after === 'wait') return [];
    return this.#quarantine.due(day - hold).map((batch) => this.#settle(batch, 'clock', after === 'release' ? 'released' : 'rejected'));
  }

  #settle(batch: number, by: 'hand' | 'clock', how: 'released' | 'rejected'): MorningStep | undefined {
    const labelled = this.#quarantine.settle(batch);
    if (!labelled) return undefined;
    if (how === 'released') this.#trainer.add(labelled, 'quarantine');
    return { kind: 'settled', by, batch, how };
  }

  /** Holds a labelled batch, or lets it in: to be learnt, and to compare versions on. */
  #admit({ day, arrived }: Evening): GateStep {
    if (!arrived) return { kind: this.#gate ? 'no batch' : 'off' };
    const { kind, scenario } = this.setup;
    const { labelled, served } = arrived;
    const servedLoss = reportedLoss(served, labelled.batch);
    const saw = this.#gate?.inspect(labelled, servedLoss, served) ?? [];
    this.#checks += saw.length;
    if (saw.some(({ passed }) => !passed)) {
      this.#quarantine.hold(labelled, day);
      return { kind: 'held', batch: labelled.day, checks: saw };
    }
    this.#gate?.accept(labelled, servedLoss);
    // Where labels are late these shoppers were served by an earlier version: the guards are about the one that serves now.
    const servingLoss = scenario.dynamic.delay === 0 ? servedLoss : lossesOn(kind, labelled, [this.published.serving.parameters])[0]!;
    this.#champion.push(servingLoss);
    this.#challenger.push(this.#trainer.inStep ? servingLoss : lossesOn(kind, labelled, [this.#trainer.parameters()])[0]!);
    this.#trainer.add(labelled, 'gate');
    this.#guard.note(labelled, servingLoss);
    return this.#gate ? { kind: 'passed', batch: labelled.day, checks: saw } : { kind: 'off' };
  }

  #learn(served: number, day: number): LearningStep {
    const nightsToGo = nightsUntil(served, this.setup.scenario.dynamic.update);
    if (nightsToGo > 0) return { kind: 'waits', until: day + nightsToGo };
    const learnt = this.#trainer.update();
    return learnt.batches.length === 0 ? { kind: 'nothing to learn' } : { kind: 'learnt', ...learnt };
  }

  #publishOrNot(served: number, day: number): PublishingStep {
    const settings = this.setup.scenario.dynamic;
    const nightsToGo = nightsUntil(served, settings.publish);
    if (nightsToGo > 0) return { kind: 'waits', until: day + nightsToGo };
    if (this.#trainer.inStep) return { kind: 'nothing new' };
    const compared = { champion: meanLoss(this.#champion), challenger: meanLoss(this.#challenger) };
    if (settings.challenge && compared.challenger > compared.champion) return { kind: 'refused', ...compared };
    const { number, score } = this.#publish(day + 1, 'sync');
    return { kind: 'published', version: number, score };
  }

  #publish(day: number, reason: PublishReason): Version {
    const { trainedThrough, examples } = this.#trainer.experience();
    const version = this.published.publish({ day, reason, trainedThrough, examples, score: meanLoss(this.#challenger), parameters: this.#trainer.parameters() });
    this.#trainer.published();
    this.lessonBook.push({ kind: 'publish', version: version.number });
    this.#champion = [];
    this.#challenger = [];
    return version;
  }

  #goBackTo(version: Version): void {
    this.published.serveAgain(version);
    this.#trainer.goOnFrom(version);
    this.lessonBook.push({ kind: 'go on from', version: version.number });
    this.#guard.forget();
    this.#champion = [];
    this.#challenger = [];
  }
}

/** The first version, what made it, and what the ledger charges for it: a copy of the static model, or one that knows nothing. */
function startOf(setup: Setup) {
  const { scenario, fit, untrained, servingStart } = setup;
  if (scenario.dynamic.start === 'warm') {
    const [first, lessons] = fitted(setup);
    return { first: { ...first, score: NaN }, lessons, before: { processed: fit.processed, fits: fit.fits } };
  }
  return {
    first: { day: servingStart, reason: 'start', trainedThrough: null, examples: 0, score: NaN, parameters: untrained.slice() } as const,
    lessons: [{ kind: 'untrained', version: 1 }] as const,
    before: { processed: 0, fits: 0 },
  };
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
