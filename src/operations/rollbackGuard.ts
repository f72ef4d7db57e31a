/**
 * The rollback guard: does an earlier version do better than the one that serves, on the same recent labelled
 * shoppers? It judges before any of them is learnt from.
 */
import type { ModelKind } from '../learning/classifier.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { lossesOn, meanLoss, type LabelledBatch, type ReportedLoss } from './labelled.ts';
import type { GuardStep } from './night.ts';
import type { Version, Versions } from './versions.ts';

/** How many publishes back the guard looks for a better version, besides the first. */
const LOOKS_BACK = [1, 3, 7, 14, 28];

export interface Judgement {
  readonly step: GuardStep;
  /** The version that should serve again; null where the one that serves may stay. */
  readonly better: Version | null;
  /** Versions compared with the one that serves. */
  readonly checks: number;
}

function stays(step: GuardStep, checks = 0): Judgement {
  return { step, better: null, checks };
}

export class RollbackGuard {
  readonly #settings: Scenario['rollback'];
  #recent: readonly { readonly labelled: LabelledBatch; readonly loss: ReportedLoss }[] = [];

  constructor(settings: Scenario['rollback']) {
    this.#settings = settings;
  }

  /** Notes a batch that is not suspect, with what the version that serves costs on it. */
  note(labelled: LabelledBatch, loss: ReportedLoss): void {
    if (this.#settings.on) this.#recent = [...this.#recent.slice(-this.#settings.window), { labelled, loss }];
  }

  /** Begins anew: what was noted was served by a version that serves no more. */
  forget(): void {
    this.#recent = [];
  }

  judge({ all, serving }: Versions, kind: ModelKind): Judgement {
    const { on, window: days, margin } = this.#settings;
    if (!on) return stays({ kind: 'off' });
    const window = this.#recent.slice(-days);
    if (window.length < days) return stays({ kind: 'too few days' });
    const at = all.indexOf(serving);
    const earlier = [...new Set([...LOOKS_BACK.map((back) => at - back), 0])].filter((index) => index >= 0 && index < at).map((index) => all[index]!);
    if (earlier.length === 0) return stays({ kind: 'no earlier version' });
    const loss = meanLoss(window.map((each) => each.loss));
    if (Number.isNaN(loss)) return stays({ kind: 'nothing reported' });
    const losses = window.map(({ labelled }) => lossesOn(kind, labelled, earlier.map(({ parameters }) => parameters)));
    const judged = earlier.map((version, i) => ({ version, loss: meanLoss(losses.map((ofBatch) => ofBatch[i]!)) }));
    const best = judged.reduce((least, each) => (each.loss < least.loss ? each : least));
    if (loss - best.loss <= margin) return stays({ kind: 'kept', loss, earlierLoss: best.loss }, earlier.length);
    return { step: { kind: 'rolled back', from: serving.number, to: best.version.number, loss, earlierLoss: best.loss }, better: best.version, checks: earlier.length };
  }
}
