/**
 * A sweep: one setting of a scenario varied over values, each run with several seeds. Its runs have a fixed order, so that
 * it can be cut anywhere, carried by any number of workers, processes or machines, and put together again.
 */
import { quantile } from '../numerics/quantile.ts';
import { PAID_LINES, type PaidLine } from '../operations/ledger.ts';
import { byContender, type ByContender, type ContenderName } from '../scenario/contenders.ts';
import { withValue, type Scenario } from '../scenario/scenario.ts';
import { byStretch, type Stretch } from '../scenario/stretches.ts';
import { variedScenario, type Vary, type VariedValue } from '../scenario/vary.ts';
import { following } from './seeds.ts';
import type { ContenderFigures, StretchFigures } from './stretchFigures.ts';

export interface Sweep extends Vary {
  readonly scenario: Scenario;
  /** How many: the scenario's own and those that follow it. */
  readonly seeds: number;
}

/** One year of a sweep: the values of a seed are run before the next seed, since they share what the setting does not decide. */
export interface SweepRun {
  readonly value: VariedValue;
  readonly seed: number;
}

/** Why a value cannot be run: its training window does not fit the calendar, or there is nothing to train on. */
export type Hindrance = { readonly kind: 'window'; readonly from: string; readonly to: string } | { readonly kind: 'training'; readonly why: string };

export type SweepOutcome = { readonly kind: 'figures'; readonly contenders: ByContender<ContenderFigures> } | { readonly kind: 'hindered'; readonly hindrance: Hindrance };

export function countRuns({ values, seeds }: Pick<Sweep, 'values' | 'seeds'>): number {
  return values.length * seeds;
}

/** The run that stands at a place, 0 being the first. */
export function sweepRun({ scenario, values, seeds }: Sweep, place: number): SweepRun {
  if (place < 0 || place >= values.length * seeds) throw new RangeError(`A sweep of ${values.length * seeds} runs has none at ${place}.`);
  return { value: values[place % values.length]!, seed: following(scenario.world.seed, Math.floor(place / values.length)) };
}

/** What a run runs. */
export function scenarioOf(sweep: Sweep, { value, seed }: SweepRun): Scenario {
  return withValue(variedScenario(sweep.scenario, sweep, value), 'world.seed', seed);
}

/** Median, 10th and 90th percentile over the seeds. */
export interface Spread {
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
}

export interface SpreadFigures {
  readonly regret: Spread;
  readonly cost: Spread;
  readonly parts: Readonly<Record<PaidLine, Spread>>;
}

/** What a value came to. */
export interface SweepPoint {
  readonly value: VariedValue;
  /** How many of its years could be run. */
  readonly runs: number;
  /** Why the first of those that could not could not. */
  readonly hindrance: Hindrance | null;
  /** By contender and stretch, over the years that could be run; none of a contender that serves in none of them, null where no day of the stretch is served. */
  readonly contenders: Partial<Readonly<Record<ContenderName, Readonly<Record<Stretch, SpreadFigures | null>>>>>;
}

/**
 * The points of a sweep, one a value, in the values' order.
 * @param outcomes by their runs' places; undefined for runs that have not been done yet
 */
export function sweepPoints(sweep: Sweep, outcomes: readonly (SweepOutcome | undefined)[]): readonly SweepPoint[] {
  const { values, seeds, scenario } = sweep;
  return values.map((value, i) => {
    const own = Array.from({ length: seeds }, (_, seed) => outcomes[seed * values.length + i]);
    const run = own.flatMap((outcome) => (outcome?.kind === 'figures' ? [outcome.contenders] : []));
    const hindered = own.find((outcome) => outcome?.kind === 'hindered');
    return {
      value,
      runs: run.length,
      hindrance: hindered?.hindrance ?? null,
      contenders: run.length === 0 ? {} : byContender(variedScenario(scenario, sweep, value), (name) => spreadOfContender(run.map((contenders) => contenders[name]!))),
    };
  });
}

function spreadOfContender(runs: readonly ContenderFigures[]): Readonly<Record<Stretch, SpreadFigures | null>> {
  return byStretch((stretch) => {
    const figures = runs.flatMap((run) => run[stretch] ?? []);
    return figures.length === 0 ? null : spreadOfFigures(figures);
  });
}

function spreadOfFigures(figures: readonly StretchFigures[]): SpreadFigures {
  return {
    regret: spreadOf(figures.map(({ regret }) => regret)),
    cost: spreadOf(figures.map(({ cost }) => cost)),
    parts: Object.fromEntries(PAID_LINES.map((line) => [line, spreadOf(figures.map(({ parts }) => parts[line]))])) as Record<PaidLine, Spread>,
  };
}

function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), p10: quantile(values, 0.1), p90: quantile(values, 0.9) };
}
