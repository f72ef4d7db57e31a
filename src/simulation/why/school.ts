/** Where a training is repeated: on rows that no incident touched, with the settings as they were; and what truly happened, to learn from. */
import { fitScaling, modelInputs, type InputScaling } from '../../learning/inputs.ts';
import { modelKind, untrained } from '../../learning/models.ts';
import { calendarFeatures } from '../../world/calendarFeatures.ts';
import type { World } from '../../world/world.ts';
import { ofDays } from '../days.ts';
import type { Explainable } from './explainable.ts';
import type { Labels, School } from './repeatedTraining.ts';

/** Labels as they truly were, of everybody. */
export function whatHappened(world: World): Labels {
  return { count: 1, classesOn: () => new Uint8Array(1), labelsOn: ofDays(world, (day) => [Float32Array.from(world.clean(day).bought)]) };
}

/** The training's days and settings, with rows that no incident touched. */
export function schoolOf({ scenario, world, days, fit, windowStart }: Explainable): School & { /** The log's rows of a day, bots among them. */ loggedRows(day: number): Float32Array; /** A day's clean rows as the models in service see them. */ wholeRows(day: number): Float32Array } {
  const window = { from: windowStart, to: fit.trainedThrough };
  const scaling = cleanScaling(scenario, world, fit.scaling, window);
  const kind = modelKind(scenario.models, scaling.names.length);
  const { rate, batchSize } = scenario.static;
  const isSame = scaling === fit.scaling;
  return {
    kind,
    untrained: untrained(scenario.models, scaling.names.length, scenario.world.seed),
    rows: ofDays(world, (day) => (isSame && !world.isTouched(day) ? days.rows(day) : modelInputs(world.clean(day), day, scaling))),
    loggedRows: (day) => (isSame ? days.rows(day) : modelInputs(world.batch(day), day, scaling)),
    wholeRows: (day) => modelInputs(world.clean(day), day, fit.scaling),
    fitting: { epochs: fit.epochs, l2: fit.l2, rate, batchSize, seed: scenario.world.seed },
    learning: scenario.dynamic,
    window,
    towardsStatic: scenario.dynamic.towards === 'static',
  };
}

/** As the window would have been scaled, had no incident touched it. */
function cleanScaling(scenario: Explainable['scenario'], world: World, scaling: InputScaling, { from, to }: School['window']): InputScaling {
  const window = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  if (!window.some(world.isTouched)) return scaling;
  return fitScaling(window.map(world.clean), calendarFeatures(scenario, world.calendar), scenario.models);
}
