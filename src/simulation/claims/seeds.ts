/** What the claims are measured with: a preset's year run with thirty seeds, and figures over dates of a year. */
import { startBackend } from '../../learning/backend.ts';
import { finish } from '../../learning/steps.ts';
import type { Alarm } from '../../monitoring/alarms.ts';
import { monitorsOf, type MonitorName } from '../../monitoring/monitors.ts';
import type { Ledger } from '../../operations/ledger.ts';
import { batchesOf } from '../../operations/nights.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import { preset, type PresetName } from '../../scenario/presets.ts';
import { DEFAULT_SCENARIO, withValues, type Changes, type Scenario } from '../../scenario/scenario.ts';
import type { Ask } from '../asks.ts';
import { closeDay, openDay, serveDay } from '../day.ts';
import { createEngine } from '../engine.ts';
import type { History } from '../history.ts';
import { historyOf } from '../historyOf.ts';
import { openRun, type OpenRun } from '../openRun.ts';
import { simulate, type Run } from '../simulate.ts';

export const SEEDS = 30;

const engine = createEngine(await startBackend());

/** A preset's year with another seed, and with some settings changed. Nobody watches it unless that is asked for: it has no alarms, and what they cost is no number. */
export function yearOf(name: PresetName, seed: number, changes: Changes = {}, asks: Ask = 'scores'): History {
  return finish(simulate(withValues(preset(name).scenario, { ...changes, 'world.seed': seed }), engine, { asks })).history;
}

/** The same year watched: for what is said of alarms and of all that a contender costs. */
export function watchedYearOf(name: PresetName, seed: number, changes: Changes = {}): History {
  return yearOf(name, seed, changes, 'costs');
}

/** A preset's days on these dates alone: what serves then is what was trained before, for questions about the static model. */
export function servedOn(name: PresetName, seed: number, [from, to]: Dates, changes: Changes): History {
  return partOf(withValues(preset(name).scenario, { ...changes, 'world.seed': seed }), (run, day, date) => {
    if (date < from || date > to) return;
    finish(openDay(run, day));
    serveDay(run, day);
  });
}

/** A preset's year up to a date, for what is known by then: of the same world as the whole year, so that its seed's other years share what is remembered. */
export function yearUpTo(date: string, name: PresetName, seed: number, changes: Changes): History {
  return partOf(withValues(preset(name).scenario, { ...changes, 'world.seed': seed }), (run, day, today) => {
    if (today > date) return;
    finish(openDay(run, day));
    if (day >= run.servingStart) serveDay(run, day);
    closeDay(run, day);
  });
}

/** The history of a run of which not every day takes its course. */
function partOf(scenario: Scenario, goThrough: (run: OpenRun, day: number, date: string) => void): History {
  const run = finish(openRun(scenario, engine, 'scores'));
  try {
    run.world.calendar.dates.forEach((date, day) => goThrough(run, day, date));
    return historyOf(run);
  } finally {
    for (const contender of run.contenders) contender.dispose();
  }
}

/** Seeds whose summer needs no penalty, where nothing drifts and with the trend of the sea level; in all others cross-validation chooses the least but none. */
const WITHOUT_PENALTY = { still: new Set([11, 12, 16, 18, 25, 26]), trend: new Set([6, 11, 12, 16, 18, 25, 26]) } as const satisfies Readonly<Record<string, ReadonlySet<number>>>;

/**
 * What cross-validation chooses on the default summer (flower-shop.test.ts holds that) or on one with the sea level's trend
 * (sea-level.test.ts does): to set it gives the same model to the bit in half the time. Only the ledger tells of fewer fits
 * and examples.
 */
export function chosenFor(seed: number, summer: keyof typeof WITHOUT_PENALTY = 'still'): Changes {
  return { 'static.select': 'fixed', 'static.epochs': 60, 'static.l2': WITHOUT_PENALTY[summer].has(seed) ? 0 : 0.001 };
}

/** yearOf with what cross-validation chooses set, for presets with such a summer. */
export function fittedYearOf(name: PresetName, seed: number, changes: Changes = {}, summer: keyof typeof WITHOUT_PENALTY = 'still'): History {
  return yearOf(name, seed, { ...chosenFor(seed, summer), ...changes });
}

/** The year with its world and with what each shopper was told. */
export function runOf(name: PresetName, seed: number, changes: Changes = {}): Run {
  return finish(simulate(withValues(preset(name).scenario, { ...changes, 'world.seed': seed }), engine, { keepPredictions: true }));
}

/** Changes that end the calendar with Valentine's Day: what is measured up to then is the same in less time. */
export const TO_VALENTINES: Changes = { 'world.days': 229 };

/**
 * Each measure's values, `[seeds]`. All that is measured of a seed is run before the next seed, because the engine
 * remembers one world and one fit: years that differ in how the dynamic model is operated share both.
 */
export function overSeeds<M extends string>(measure: (seed: number) => Record<M, number>, seeds = SEEDS): Readonly<Record<M, readonly number[]>> {
  const measured = Array.from({ length: seeds }, (_, i) => measure(i + 1));
  const names = Object.keys(measured[0]!) as M[];
  return Object.fromEntries(names.map((name) => [name, measured.map((each) => each[name])])) as Record<M, number[]>;
}

/** First and last date, both included. */
export type Dates = readonly [from: string, to: string];

/** The default year's dates served, and those that the story is about. */
export const YEAR: Dates = ['2026-09-01', '2027-06-30'];
export const AUTUMN: Dates = ['2026-09-01', '2026-11-30'];
export const PEAK: Dates = ['2027-02-10', '2027-02-14'];
export const WEEK_AFTER: Dates = ['2027-02-15', '2027-02-21'];
export const LEAD_UP: Dates = ['2027-01-31', '2027-02-14'];

/** Sum of a daily column over the dates that were served. */
export function total(history: History, column: ArrayLike<number>, [from, to]: Dates): number {
  return history.dates.reduce((sum, date, day) => (date >= from && date <= to && day >= history.servingStart ? sum + column[day]! : sum), 0);
}

/** Mean of a daily mean over the dates, weighted by shoppers. */
export function overall(history: History, column: ArrayLike<number>, dates: Dates): number {
  return total(history, history.shoppers.map((shoppers, day) => shoppers * column[day]!), dates) / total(history, history.shoppers, dates);
}

/** Mean regret over the dates, in nats a shopper. */
export const regret = (history: History, name: ContenderName, dates: Dates): number => overall(history, history.contenders[name]!.scores.regret, dates);

/** Dynamic's regret as a multiple of static's. */
export const ratio = (history: History, dates: Dates): number => regret(history, 'dynamic', dates) / regret(history, 'static', dates);

export const INPUT_MONITORS: readonly MonitorName[] = monitorsOf('inputs').map(({ name }) => name);

/** Throws where nobody watched: no alarm would say nothing. */
function watchedAlarms({ monitors }: History): readonly Alarm[] {
  if (monitors.readings.psi.length === 0) throw new Error('This year was not watched.');
  return monitors.alarms;
}

/** Alarms raised on the dates, by some monitors or by all, of those that count. */
export function alarms(history: History, [from, to]: Dates, monitors?: readonly MonitorName[], counts: (alarm: Alarm) => boolean = () => true): number {
  return watchedAlarms(history).filter((alarm) => (!monitors || monitors.includes(alarm.monitor)) && history.dates[alarm.day]! >= from && history.dates[alarm.day]! <= to && counts(alarm)).length;
}

/** Alarms of the year that nothing which truly changed explains. */
export function falseAlarms(history: History): number {
  watchedAlarms(history);
  return history.monitors.verdicts.reduce((sum, verdict) => sum + verdict.falseAlarms, 0);
}

/** Batches of these dates that the gate held. */
export function heldBatches({ contenders, dates }: History, [from, to]: Dates): number {
  return batchesOf(contenders.dynamic.nights).filter(({ held, day }) => held && dates[day]! >= from && dates[day]! <= to).length;
}

/** What wilted or was lost over the whole run at the default prices, in €: of an order that somebody's ledger counts. */
export function flowers({ dates }: History, { wilted, lost }: Pick<Ledger, 'wilted' | 'lost'>): number {
  const last = dates.length - 1;
  return DEFAULT_SCENARIO.prices.wilted * wilted[last]! + DEFAULT_SCENARIO.prices.lost * lost[last]!;
}
