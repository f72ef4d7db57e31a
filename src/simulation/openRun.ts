/** A run that is ready for its first day: its world, the static fit, the contenders made of it, the watch, and empty records. */
import { modelKind, untrained } from '../learning/models.ts';
import type { ModelKind } from '../learning/classifier.ts';
import { scaledProgress, trainStatic, type DatedBatch, type StaticFit } from '../learning/staticTraining.ts';
import { createWatch, noWatch, type Watch } from '../monitoring/watch.ts';
import type { Arrived, Contender } from '../operations/contender.ts';
import { createContenders } from '../operations/contenders.ts';
import { hearsAlarms } from '../operations/scheduled.ts';
import { OwnLog } from '../operations/ownLog.ts';
import type { LabelledBatch } from '../operations/labelled.ts';
import { byContender, type ByContender, type ContenderName } from '../scenario/contenders.ts';
import { keyOf } from '../scenario/keys.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { calendarFeatures } from '../world/calendarFeatures.ts';
import { countReported, sumReported, type Reported } from '../world/reported.ts';
import { createWorld, type World } from '../world/world.ts';
import { ASKS, type Ask, type Parts } from './asks.ts';
import { prepareDays, remembering, type Days } from './days.ts';
import type { Engine } from './engine.ts';
import { FIT_SHARE, standing } from './progress.ts';
import { createRecords, type Records } from './records.ts';

export interface OpenRun {
  readonly scenario: Scenario;
  /** What of it is computed. */
  readonly asked: Parts;
  readonly backend: string;
  readonly world: World;
  /** The training window's first day, and the first day served. */
  readonly windowStart: number;
  readonly servingStart: number;
  readonly kind: ModelKind;
  readonly fit: StaticFit;
  /** Share of buyers among the window's reported outcomes: what the shop could know, not the truth. */
  readonly baseRate: number;
  readonly days: Days;
  /** In their order. */
  readonly contenders: readonly Contender[];
  /** What each contender's shop has logged. */
  readonly logs: ByContender<OwnLog>;
  readonly watch: Watch;
  readonly records: Records;
  /** Days whose labels have not arrived yet, oldest first. */
  readonly awaiting: ServedDay[];
}

/** A day that was served, until its labels arrive: what each contender had predicted, and its shop has logged. */
export interface ServedDay {
  readonly day: number;
  readonly arriving: ReadonlyMap<ContenderName, Arrived>;
}

/** Prepares a run of which this is asked. Yields the share done of the whole; until it returns there is nothing to dispose of. */
export function* openRun(scenario: Scenario, engine: Engine, asks: Ask): Generator<number, OpenRun> {
  const world = engine.worlds.get(keyOf(scenario, 'world')) ?? engine.worlds.set(keyOf(scenario, 'world'), remembering(createWorld(scenario)));
  const { calendar } = world;
  const windowStart = calendar.indexOf(scenario.static.from);
  const servingStart = calendar.indexOf(scenario.static.to) + 1;
  const window: DatedBatch[] = [];
  for (let day = windowStart; day < servingStart; day++) {
    window.push({ day, batch: world.batch(day) });
    yield 0;
  }
  const key = keyOf(scenario, 'fit');
  const fit = engine.fits.get(key) ?? engine.fits.set(key, yield* scaledProgress(trainStatic(scenario, window, calendarFeatures(scenario, calendar)), 0, FIT_SHARE));
  const days = engine.days.get(key) ?? engine.days.set(key, prepareDays(world, window, fit.scaling));
  const asked: Parts = ASKS[asks];
  const isWatched = asked.alarms || hearsAlarms(scenario);
  if (isWatched || scenario.gate.on) yield* standing(days.countWindow(), FIT_SHARE);
  const inputs = fit.scaling.names.length;
  const kind = modelKind(scenario.models, inputs);
  const reported = reportedOf(window);
  const logs = byContender(scenario, () => new OwnLog(scenario.shop.soldOut));
  return {
    scenario,
    asked,
    backend: engine.backend,
    world,
    windowStart,
    servingStart,
    kind,
    fit,
    baseRate: reported.purchases / reported.outcomes,
    days,
    contenders: createContenders(
      {
        scenario,
        kind,
        fit,
        untrained: untrained(scenario.models, inputs, scenario.world.seed),
        windowStart,
        servingStart,
        references: days.references,
        indexOf: calendar.indexOf,
        batch: world.batch,
        labelled: (day) => labelledOn(world, days, day),
      },
      logs,
    ),
    logs,
    watch: isWatched ? createWatch({ days: calendar.days, window: reported, references: days.references, scenario }) : noWatch(scenario, calendar.days),
    records: createRecords(scenario, fit.scaling, asked.details ? days.references : [], world),
    awaiting: [],
  };
}

/** A day's batch as contenders learn from it. */
export function labelledOn(world: World, days: Days, day: number): LabelledBatch {
  return { day, batch: world.batch(day), rows: days.rows(day), samples: days.samples(day) };
}

/** What was reported of the window, at least one purchase of one outcome: shares are divided by it. */
function reportedOf(window: readonly DatedBatch[]): Reported {
  const { purchases, outcomes } = sumReported(window.map(({ batch }) => countReported(batch)));
  return { purchases: Math.max(1, purchases), outcomes: Math.max(1, outcomes) };
}
