/** What is kept of a run so that its days can be explained when somebody asks. Nothing of it is in the history, which is handed over with its arrays. */
import type { StaticFit } from '../../learning/staticTraining.ts';
import type { Lesson } from '../../operations/lesson.ts';
import { byContender, type ByContender } from '../../scenario/contenders.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { World } from '../../world/world.ts';
import type { Days } from '../days.ts';
import type { OpenRun } from '../openRun.ts';

export interface Explainable {
  readonly scenario: Scenario;
  readonly world: World;
  readonly days: Days;
  readonly fit: StaticFit;
  readonly windowStart: number;
  readonly servingStart: number;
  readonly contenders: ByContender<Trained>;
}

export interface Trained {
  readonly lessons: readonly Lesson[];
  /** Flat parameters by version: those of version n stand at n − 1; empty for a mixture. */
  readonly versions: readonly Float32Array[];
  /** Number of the version that served, `[days]`. */
  readonly serving: Uint16Array;
  /** Bouquets expected, `[days]`. */
  readonly expected: Float64Array;
}

export function explainableOf({ scenario, world, days, fit, windowStart, servingStart, contenders, records }: OpenRun): Explainable {
  const trained = new Map(
    contenders.map((contender) => {
      const { serving, scores } = records.contenders[contender.name]!;
      return [contender.name, { lessons: contender.lessons(), versions: contender.versions().map(({ parameters }) => parameters.slice()), serving: serving.slice(), expected: scores.expected.slice() }];
    }),
  );
  return { scenario, world, days, fit, windowStart, servingStart, contenders: byContender(scenario, (name) => trained.get(name)!) };
}
