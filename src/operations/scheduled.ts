/** Scheduled retraining: the static model's chosen candidate is refitted at intervals, on the morning after an alarm, or both. */
import type { Scenario } from '../scenario/scenario.ts';
import { BatchTrained } from './batchTrained.ts';
import type { Evening } from './contender.ts';
import type { MorningStep } from './night.ts';
import { labelStep } from './nightBook.ts';

export class Scheduled extends BatchTrained {
  readonly name = 'scheduled';
  #alarmed = false;

  *morning(day: number): Generator<number, void> {
    const by = this.#cause(day);
    this.nightBook.begin(day, by ? [yield* this.#retrainFor(by, day)] : []);
  }

  /** What retrains it this morning; undefined where nothing does. */
  #cause(day: number): 'interval' | 'alarm' | undefined {
    const { trigger, every } = this.setup.scenario.scheduled;
    const served = day - this.setup.servingStart;
    if (trigger !== 'alarm' && served > 0 && served % every === 0) return 'interval';
    return trigger !== 'interval' && this.#alarmed ? 'alarm' : undefined;
  }

  *#retrainFor(by: 'interval' | 'alarm', day: number): Generator<number, MorningStep> {
    const { scenario, windowStart } = this.setup;
    const { window } = scenario.scheduled;
    const version = yield* this.retrain(day, window === 0 ? day - scenario.dynamic.delay - windowStart : window, 'retrain');
    return version ? { kind: 'retrained', by, version: version.number } : { kind: 'not retrained', by, why: 'nothing reported' };
  }

  evening(evening: Evening): void {
    this.#alarmed = evening.alarmed;
    const next = this.#next(evening.day);
    this.nightBook.close({
      labels: labelStep(evening, this.setup.servingStart),
      gate: { kind: 'off' },
      guard: { kind: 'off' },
      learning: { kind: 'waits', until: next },
      publishing: { kind: 'waits', until: next },
      serves: this.serving(),
      inStep: true,
    });
  }

  /** The next morning on which the interval retrains it; null where only alarms do. */
  #next(day: number): number | null {
    const { trigger, every } = this.setup.scenario.scheduled;
    return trigger === 'alarm' ? null : day + every - ((day - this.setup.servingStart) % every);
  }
}

/** True where an alarm changes what serves. */
export function hearsAlarms({ scheduled: { on, trigger } }: Scenario): boolean {
  return on && trigger !== 'interval';
}
