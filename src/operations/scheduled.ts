/** Scheduled retraining: the static model's chosen candidate is refitted at intervals, on the morning after an alarm, or both. */
import { createBatchTrained } from './batchTrained.ts';
import type { ModelContender, Setup } from './contender.ts';
import type { MorningStep } from './night.ts';
import { createNightBook, labelStep } from './nightBook.ts';
import type { Scenario } from '../scenario/scenario.ts';

export function createScheduled(setup: Setup): ModelContender {
  const { scenario, windowStart, servingStart } = setup;
  const { trigger, every, window } = scenario.scheduled;
  const trained = createBatchTrained(setup);
  const nights = createNightBook();
  let alarmed = false;

  /** What retrains it this morning; undefined where nothing does. */
  function cause(day: number): 'interval' | 'alarm' | undefined {
    const served = day - servingStart;
    if (trigger !== 'alarm' && served > 0 && served % every === 0) return 'interval';
    return trigger !== 'interval' && alarmed ? 'alarm' : undefined;
  }

  function* retrain(day: number, by: 'interval' | 'alarm'): Generator<number, MorningStep> {
    const days = window === 0 ? day - scenario.dynamic.delay - windowStart : window;
    const version = yield* trained.retrain(day, days, 'retrain');
    return version ? { kind: 'retrained', by, version: version.number } : { kind: 'not retrained', by, why: 'nothing reported' };
  }

  /** The next morning on which the interval retrains it; null where only alarms do. */
  function next(day: number): number | null {
    return trigger === 'alarm' ? null : day + every - ((day - servingStart) % every);
  }

  return {
    ...trained,
    name: 'scheduled',
    *morning(day) {
      const by = cause(day);
      nights.begin(day, by ? [yield* retrain(day, by)] : []);
    },
    evening: (evening) => {
      ({ alarmed } = evening);
      nights.close({
        labels: labelStep(evening, servingStart),
        gate: { kind: 'off' },
        guard: { kind: 'off' },
        learning: { kind: 'waits', until: next(evening.day) },
        publishing: { kind: 'waits', until: next(evening.day) },
        serves: trained.serving(),
        inStep: true,
      });
    },
    nights: nights.all,
  };
}

/** True where an alarm changes what serves. */
export function hearsAlarms({ scheduled: { on, trigger } }: Scenario): boolean {
  return on && trigger !== 'interval';
}
