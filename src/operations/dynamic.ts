/**
 * Dynamic training: the training model learns from every labelled batch that passes the gate, and is published into
 * service at intervals as a new version; guards may refuse a publish or roll the service back.
 */
import { tensor2d } from '@tensorflow/tfjs-core';
import { createClassifier, type ModelKind } from '../learning/classifier.ts';
import { disposeExamples, examples } from '../learning/examples.ts';
import { learnBatch } from '../learning/onlineUpdate.ts';
import { reportedRows } from '../learning/reportedRows.ts';
import type { Intervention } from '../scenario/interventions.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Spent } from './batchTrained.ts';
import type { Gate } from './gate.ts';
import { meanLoss, reportedLoss, type LabelledBatch, type ReportedLoss } from './labelled.ts';
import { createQuarantine, type BatchRecord } from './quarantine.ts';
import type { PublishReason, Refusal, Rollback, Version } from './versions.ts';

export interface Dynamic {
  /** Before the shop opens: what a person does on this date, and what the quarantine's clock does. */
  morning(day: number, interventions: readonly Intervention[], indexOf: (date: string) => number): void;
  /** After it closes: labels have come in for a batch, for which `served` was predicted. */
  evening(day: number, labelled: LabelledBatch, served: Float32Array): void;
  /** An evening without labels. */
  quietEvening(day: number): void;
  /** The serving version's flat parameters. */
  parameters(): Float32Array;
  journal(): DynamicJournal;
  spent(): Spent;
  dispose(): void;
}

/** Everything that happened to the dynamic model. */
export interface DynamicJournal {
  readonly versions: readonly Version[];
  /** Number of the version that serves now. */
  readonly serving: number;
  readonly batches: readonly BatchRecord[];
  /** How many of them were ever held. */
  readonly held: number;
  readonly rollbacks: readonly Rollback[];
  readonly refusals: readonly Refusal[];
  /** Interventions that could not be done, with why. */
  readonly idle: readonly { readonly intervention: Intervention; readonly why: 'no such version' | 'already serving' | 'not held' | 'nothing new' | 'not serving' | 'nothing reported' }[];
}

export interface DynamicOptions {
  readonly scenario: Scenario;
  readonly kind: ModelKind;
  /** Flat parameters to begin with, the examples behind them, and the last day of those, null where there are none. */
  readonly start: Float32Array;
  readonly startExamples: number;
  readonly startThrough: number | null;
  /** What the ledger charges for that start. */
  readonly startSpent: Spent;
  readonly servingStart: number;
  readonly gate: Gate;
  readonly width: number;
}

/** How many publishes back the rollback guard looks for a better version, besides the first. */
const GUARD_LOOKS_BACK = [1, 3, 7, 14, 28];

export function createDynamic({ scenario, kind, start, startExamples, startThrough, startSpent, servingStart, gate, width }: DynamicOptions): Dynamic {
  const { dynamic: settings, rollback: guard } = scenario;
  const training = createClassifier(kind, start);
  const quarantine = createQuarantine();
  const versions: Version[] = [{ number: 1, day: servingStart, reason: 'start', trainedThrough: startThrough, examples: startExamples, score: NaN, parameters: start.slice() }];
  const rollbacks: Rollback[] = [];
  const refusals: Refusal[] = [];
  const idle: DynamicJournal['idle'][number][] = [];
  /** Accepted, not yet learnt. */
  let queue: LabelledBatch[] = [];
  /** Learnt lately, for replay. */
  let learnt: LabelledBatch[] = [];
  /** Labelled lately and not suspect, with the loss of the version that served when the labels came in, for the guard. */
  let recent: { readonly labelled: LabelledBatch; readonly loss: ReportedLoss }[] = [];
  /** Since the last publish: losses of the training model and of the serving one on the same batches, when their labels came in. */
  let challenger: ReportedLoss[] = [];
  let champion: ReportedLoss[] = [];
  let current = versions[0]!;
  let seen = startExamples;
  let trainedThrough = startThrough;
  /** True while both models hold the same parameters. */
  let inStep = true;
  let spent = startSpent;

  /** What models, by their flat parameters, cost on a batch. */
  function lossesOn({ batch, rows }: LabelledBatch, models: readonly Float32Array[]): ReportedLoss[] {
    const inputs = tensor2d(rows, [batch.shoppers, width]);
    const predicted = kind.predictEach(models, inputs);
    inputs.dispose();
    return predicted.map((each) => reportedLoss(each, batch));
  }

  /** Learns from a batch what is reported of it; answers how many examples that was. */
  function learn({ batch, rows }: LabelledBatch): number {
    const reported = reportedRows(rows, batch);
    const known = reported.labels.length;
    if (known === 0) return 0;
    const part = examples(reported.rows, reported.labels, width);
    spent = { ...spent, updates: spent.updates + learnBatch(training, part, settings), processed: spent.processed + known * settings.passes };
    disposeExamples(part);
    inStep = false;
    return known;
  }

  function update(): void {
    for (const labelled of queue) {
      const known = learn(labelled);
      for (const again of learnt) learn(again);
      seen += known;
      if (known > 0) trainedThrough = Math.max(trainedThrough ?? labelled.day, labelled.day);
      learnt.push(labelled);
      if (learnt.length > settings.replay) learnt = learnt.slice(learnt.length - settings.replay);
    }
    queue = [];
  }

  function publish(day: number, reason: PublishReason): void {
    const parameters = training.parameters();
    current = { number: versions.length + 1, day, reason, trainedThrough, examples: seen, score: meanLoss(challenger), parameters };
    versions.push(current);
    challenger = [];
    champion = [];
    inStep = true;
  }

  function rollTo(version: Version, rollback: Omit<Rollback, 'from' | 'to'>): void {
    rollbacks.push({ ...rollback, from: current.number, to: version.number });
    current = version;
    training.load(version.parameters);
    queue = [];
    learnt = [];
    challenger = [];
    champion = [];
    trainedThrough = version.trainedThrough;
    seen = version.examples;
    recent = [];
    inStep = true;
  }

  function release(labelled: LabelledBatch): void {
    queue.push(labelled);
  }

  /** The guard: does an earlier version do better, on the same recent labelled shoppers, than what serves? True where it rolled back. */
  function guardService(day: number): boolean {
    const window = recent.slice(-guard.window);
    if (window.length < guard.window || versions.length < 2) return false;
    const loss = meanLoss(window.map((each) => each.loss));
    const at = versions.indexOf(current);
    const earlier = [...new Set([...GUARD_LOOKS_BACK.map((back) => at - back), 0])].filter((index) => index >= 0 && index < at).map((index) => versions[index]!);
    if (earlier.length === 0) return false;
    const losses = window.map(({ labelled }) => lossesOn(labelled, earlier.map(({ parameters }) => parameters)));
    const judged = earlier.map((version, i) => ({ version, loss: meanLoss(losses.map((ofBatch) => ofBatch[i]!)) }));
    spent = { ...spent, checks: spent.checks + earlier.length };
    const best = judged.reduce<(typeof judged)[number] | undefined>((least, each) => (!least || each.loss < least.loss ? each : least), undefined);
    if (!best || loss - best.loss <= guard.margin) return false;
    rollTo(best.version, { day: day + 1, by: 'guard', loss, earlierLoss: best.loss });
    return true;
  }

  function endDay(day: number): void {
    // First the guard, on the version that served today: what it takes back learns nothing tonight.
    if (guard.on && guardService(day)) return;
    const served = day - servingStart + 1;
    if (served % settings.update === 0) update();
    if (served % settings.publish === 0 && !inStep) {
      const losses = { day: day + 1, champion: meanLoss(champion), challenger: meanLoss(challenger) };
      if (settings.challenge && losses.challenger > losses.champion) refusals.push(losses);
      else publish(day + 1, 'sync');
    }
  }

  return {
    morning: (day, interventions, indexOf) => {
      for (const intervention of interventions) {
        if (intervention.kind === 'rollback') {
          const version = versions[intervention.version - 1];
          if (version && version !== current) rollTo(version, { day, by: 'hand', loss: NaN, earlierLoss: NaN });
          else idle.push({ intervention, why: version ? 'already serving' : 'no such version' });
        } else if (intervention.kind === 'release' || intervention.kind === 'reject') {
          const labelled = quarantine.settle(indexOf(intervention.batch), day, intervention.kind === 'release' ? 'released' : 'rejected', 'hand');
          if (!labelled) idle.push({ intervention, why: 'not held' });
          else if (intervention.kind === 'release') release(labelled);
        } else if (intervention.kind === 'publish') {
          if (inStep) idle.push({ intervention, why: 'nothing new' });
          else publish(day, 'hand');
        }
      }
      if (scenario.gate.after === 'wait') return;
      for (const batchDay of quarantine.due(day - scenario.gate.hold)) {
        const labelled = quarantine.settle(batchDay, day, scenario.gate.after === 'release' ? 'released' : 'rejected', 'clock');
        if (labelled && scenario.gate.after === 'release') release(labelled);
      }
    },
    evening: (day, labelled, served) => {
      const servedLoss = reportedLoss(served, labelled.batch);
      const checks = scenario.gate.on ? gate.inspect(labelled, servedLoss) : [];
      spent = { ...spent, checks: spent.checks + checks.length };
      quarantine.note(labelled, day, checks);
      if (checks.every(({ passed }) => passed)) {
        if (scenario.gate.on) gate.accept(labelled, servedLoss);
        // Where labels are late these shoppers were served by an earlier version: the guards are about the one that serves now.
        const serving = settings.delay === 0 ? servedLoss : lossesOn(labelled, [current.parameters])[0]!;
        champion.push(serving);
        challenger.push(inStep ? serving : lossesOn(labelled, [training.parameters()])[0]!);
        queue.push(labelled);
        if (guard.on) recent = [...recent.slice(-guard.window), { labelled, loss: serving }];
      }
      endDay(day);
    },
    quietEvening: endDay,
    parameters: () => current.parameters,
    journal: () => ({ versions, serving: current.number, batches: quarantine.records(), held: quarantine.held(), rollbacks, refusals, idle }),
    spent: () => spent,
    dispose: () => training.dispose(),
  };
}
