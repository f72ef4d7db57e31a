/**
 * A run: the flow of every day of a scenario, from the world's shoppers to one row of the history. A pure function
 * of its scenario, written as a generator so that its driver can report progress, breathe, and stop it between days.
 */
import { tensor2d } from '@tensorflow/tfjs-core';
import type { ModelKind } from '../learning/classifier.ts';
import { modelKind, untrained as untrainedParameters } from '../learning/models.ts';
import { scaledProgress, trainStatic, type DatedBatch, type StaticFit } from '../learning/staticTraining.ts';
import { scoreAlarms } from '../monitoring/verdicts.ts';
import { createWatch } from '../monitoring/watch.ts';
import { createBatchTrained, type BatchTrained } from '../operations/batchTrained.ts';
import { createDynamic, type DynamicJournal } from '../operations/dynamic.ts';
import { createGate, RECENT_DAYS } from '../operations/gate.ts';
import type { Version } from '../operations/versions.ts';
import { reportedLoss, type LabelledBatch } from '../operations/labelled.ts';
import { byContender, contendersOf, type ByContender, type ContenderName } from '../scenario/contenders.ts';
import { keyOf } from '../scenario/keys.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { calendarFeatures } from '../world/calendarFeatures.ts';
import { countReported, sumReported } from '../world/reported.ts';
import { createWorld, type World } from '../world/world.ts';
import { digest } from './digest.ts';
import { prepareDays, remembering, type Days } from './days.ts';
import type { Engine } from './engine.ts';
import { episodesOf } from './episodes.ts';
import type { EventMark, History } from './history.ts';
import { createRecords, recordCosts, recordServed, recordWeights, servingVersion } from './records.ts';
import { recordScores } from './scores.ts';

/** A finished run: its history, and what each shopper was and was told, for whoever asks (files, tests). */
export interface Run {
  readonly history: History;
  readonly world: World;
  /** Served probabilities by day, `[days][shoppers]`; undefined where nothing was served or they were not kept. */
  readonly predictions: ByContender<readonly (Float32Array | undefined)[]>;
}

export interface SimulateOptions {
  /** Keep every shopper's served probabilities in the run. */
  readonly keepPredictions?: boolean;
}

/** Share of a run's progress that the static fit takes when it is not remembered. */
const FIT_SHARE = 0.4;

/** What serving a day leaves behind until its labels arrive. */
interface Awaiting {
  readonly labelled: LabelledBatch;
  readonly served: ReadonlyMap<ContenderName, Float32Array>;
}

/**
 * Runs a scenario whose training window fits its calendar (see scenario/repair.ts). Yields the share done, from 0
 * to 1; stopping early frees everything.
 */
export function* simulate(scenario: Scenario, engine: Engine, { keepPredictions = false }: SimulateOptions = {}): Generator<number, Run> {
  const world = engine.worlds.get(keyOf(scenario, 'world')) ?? engine.worlds.set(keyOf(scenario, 'world'), remembering(createWorld(scenario)));
  const { calendar } = world;
  const { days } = calendar;
  const windowStart = calendar.indexOf(scenario.static.from);
  const servingStart = calendar.indexOf(scenario.static.to) + 1;
  const { delay } = scenario.dynamic;
  const windowDays: DatedBatch[] = [];
  for (let day = windowStart; day < servingStart; day++) {
    windowDays.push({ day, batch: world.batch(day) });
    yield 0;
  }
  const fit = yield* staticFit(scenario, engine, world, windowDays);
  const { scaling } = fit;
  const width = scaling.names.length;
  const seen = engine.days.get(keyOf(scenario, 'fit')) ?? engine.days.set(keyOf(scenario, 'fit'), yield* quietly(prepareDays(world, windowDays, scaling)));
  const { references } = seen;

  const records = createRecords(scenario, scaling, world);
  const counts = references.map((reference) => new Uint32Array(days * reference.counts.length));
  const predictions = byContender(scenario, (): (Float32Array | undefined)[] => []);
  const kind = modelKind(scenario.models, width);
  const start = untrainedParameters(scenario.models, width, scenario.world.seed);
  const shared = { scenario, kind, fit, start, servingStart };
  const frozen = createBatchTrained(shared);
  const scheduled = scenario.scheduled.on ? createBatchTrained(shared) : undefined;
  const warm = scenario.dynamic.start === 'warm';
  const gate = createGate(scenario.gate, scenario.gate.on ? lastAccepted(windowDays, fit, kind, seen) : []);
  const dynamic = createDynamic({ scenario, kind, start: warm ? fit.parameters : start, startExamples: warm ? fit.examples : 0, startThrough: warm ? fit.trainedThrough : null, startSpent: { processed: warm ? fit.processed : 0, updates: 0, fits: warm ? fit.fits : 0, checks: 0 }, servingStart, gate, width });
  const names = contendersOf(scenario);
  const serving = scheduled ? [frozen, dynamic, scheduled] : [frozen, dynamic];
  const baseRate = baseRateOf(windowDays);
  const watch = createWatch({ days, settings: scenario.monitors, baseRate, contenders: names });
  const interventions = scenario.interventions.list.map((intervention) => ({ intervention, day: calendar.indexOf(intervention.date) }));
  const untrained: DynamicJournal['idle'][number][] = [];
  /** Batches whose labels have not arrived yet, oldest first. */
  const awaiting: Awaiting[] = [];
  let retrainNext = false;
  try {
    for (let day = 0; day < days; day++) {
      const batch = world.batch(day);
      const samples = seen.samples(day);
      samples.forEach((sample, j) => counts[j]!.set(sample.counts, day * sample.counts.length));
      records.shoppers[day] = batch.shoppers;
      records.purchases[day] = batch.purchases;
      if (day >= servingStart) {
        const today = interventions.filter((dated) => dated.day === day).map(({ intervention }) => intervention);
        const byHand = today.find((intervention) => intervention.kind === 'retrain');
        if (byHand && !(yield* quietly(frozen.retrain(day, lastDays(world, day - delay, windowDays.length), 'hand')))) untrained.push({ intervention: byHand, why: 'nothing reported' });
        if (scheduled && isDue(scenario.scheduled, day - servingStart, retrainNext)) {
          yield* quietly(scheduled.retrain(day, lastDays(world, day - delay, scenario.scheduled.window === 0 ? day - delay - windowStart : scenario.scheduled.window), 'retrain'));
        }
        dynamic.morning(day, today.filter((intervention) => intervention.kind !== 'retrain'), (date) => calendar.indexOf(date));

        names.forEach((name, i) => {
          const { weights, serving: served } = records.contenders[name]!;
          recordWeights(weights, day, serving[i]!.parameters(), scaling);
          served[day] = name === 'dynamic' ? dynamic.journal().serving : servingVersion(name === 'static' ? frozen : scheduled!);
        });
        const rows = seen.rows(day);
        const inputs = tensor2d(rows, [batch.shoppers, width]);
        const answers = kind.predictEach(serving.map(({ parameters }) => parameters()), inputs);
        const served = new Map(names.map((name, i) => [name, answers[i]!]));
        inputs.dispose();

        const best = seen.best(day);
        recordScores(records.best, day, best, best);
        for (const [name, predicted] of served) {
          const record = records.contenders[name]!;
          recordServed(record, day, predicted, batch, best);
          watch.prediction(day, name, record.scores.expected[day]! / batch.shoppers);
          if (keepPredictions) predictions[name]![day] = predicted.slice();
        }
        watch.inputs(day, seen.readings(day));

        awaiting.push({ labelled: { day, batch, rows, samples }, served });
        if (awaiting.length > delay) {
          const arrived = awaiting.shift()!;
          watch.labels(day, arrived.labelled.day, arrived.labelled.batch, arrived.served);
          dynamic.evening(day, arrived.labelled, arrived.served.get('dynamic')!);
        } else dynamic.quietEvening(day);
        retrainNext = scenario.scheduled.trigger !== 'interval' && watch.raisedOn(day) > 0;
      }
      const journal = dynamic.journal();
      const contenders: Record<ContenderName, { readonly spent: ReturnType<BatchTrained['spent']>; readonly versions: number; readonly held: number } | undefined> = {
        static: { spent: frozen.spent(), versions: frozen.versions().length, held: 0 },
        dynamic: { spent: dynamic.spent(), versions: journal.versions.length, held: journal.held },
        scheduled: scheduled && { spent: scheduled.spent(), versions: scheduled.versions().length, held: 0 },
      };
      for (const name of names) {
        const { ledger, scores } = records.contenders[name]!;
        recordCosts(ledger, day, { ...contenders[name]!, alarms: watch.raisedOn(day, name), expected: scores.expected[day]!, demand: batch.purchases });
      }
      yield FIT_SHARE + ((1 - FIT_SHARE) * (day + 1)) / days;
    }
  } finally {
    dynamic.dispose();
  }

  const { shoppers, purchases, best, inputs } = records;
  const alarms = watch.alarms();
  const journal = dynamic.journal();
  const versions: Readonly<Record<ContenderName, readonly Version[]>> = { static: frozen.versions(), dynamic: journal.versions, scheduled: scheduled?.versions() ?? [] };
  const episodes = episodesOf(world, scenario, { windowStart, servingStart });
  const history: Omit<History, 'hash'> = {
    scenario,
    backend: engine.backend,
    dates: calendar.dates,
    windowStart,
    servingStart,
    shoppers,
    purchases,
    baseRate,
    contenders: byContender(scenario, (name) => ({ ...records.contenders[name]!, versions: versions[name] })),
    best,
    inputs,
    events: eventMarks(world),
    training: { l2: fit.l2, epochs: fit.epochs, validation: fit.validation, heldOut: fit.heldOut, examples: fit.examples },
    dynamic: { batches: journal.batches, held: journal.held, rollbacks: journal.rollbacks, refusals: journal.refusals, idle: [...interventions.filter(({ day }) => day < servingStart || day >= days).map(({ intervention }) => ({ intervention, why: 'not serving' as const })), ...untrained, ...journal.idle] },
    monitors: {
      readings: watch.readings,
      labelRate: watch.labelRate,
      alarms,
      episodes,
      verdicts: scoreAlarms(alarms, episodes),
      bins: references.map((reference) => ({ edges: reference.edges.slice(), counts: reference.counts.slice() })),
      counts,
    },
  };
  return { history: { ...history, hash: digest(history) }, world, predictions };
}

function* staticFit(scenario: Scenario, engine: Engine, world: World, window: readonly DatedBatch[]): Generator<number, StaticFit> {
  const key = keyOf(scenario, 'fit');
  const remembered = engine.fits.get(key);
  if (remembered) return remembered;
  return engine.fits.set(key, yield* scaledProgress(trainStatic(scenario, window, calendarFeatures(scenario.models.calendar, world.calendar)), 0, FIT_SHARE));
}

/** Share of buyers among the window's reported outcomes: what was seen, not the truth. */
function baseRateOf(window: readonly DatedBatch[]): number {
  const { outcomes, purchases } = sumReported(window.map(({ batch }) => countReported(batch)));
  return Math.max(1, purchases) / Math.max(1, outcomes);
}

/** The window's last batches with the static model's losses on them: what the gate begins with. */
function lastAccepted(window: readonly DatedBatch[], { parameters }: StaticFit, kind: ModelKind, seen: Days) {
  return window.slice(-RECENT_DAYS).map(({ day, batch }) => {
    const rows = seen.rows(day);
    const inputs = tensor2d(rows, [batch.shoppers, rows.length / batch.shoppers]);
    const [predicted] = kind.predictEach([parameters], inputs);
    inputs.dispose();
    return { labelled: { day, batch, rows, samples: seen.samples(day) }, loss: reportedLoss(predicted!, batch) };
  });
}

/** The batches of some days up to, not including, `end`. */
function lastDays(world: World, end: number, length: number): DatedBatch[] {
  const from = Math.max(0, end - length);
  return Array.from({ length: Math.max(0, end - from) }, (_, i) => ({ day: from + i, batch: world.batch(from + i) }));
}

/** Whether the scheduled contender is retrained this morning, `served` days after it began. */
function isDue({ trigger, every }: Scenario['scheduled'], served: number, alarmed: boolean): boolean {
  const byClock = served > 0 && served % every === 0;
  return trigger === 'interval' ? byClock : alarmed || (trigger === 'either' && byClock);
}

/** Runs a part of a day whose progress is too small to tell: breathes, but reports nothing. */
function* quietly<T>(part: Generator<number, T>): Generator<number, T> {
  return yield* scaledProgress(part, FIT_SHARE, FIT_SHARE);
}

function eventMarks({ events, calendar }: World): EventMark[] {
  return events.filter(({ day }) => day < calendar.days).map(({ name, day, strength }) => ({ ...name, day, strength }));
}
