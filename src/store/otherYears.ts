/**
 * The scenario's other years: run in the pool where the view asks for them, once the page's own year is there and the
 * settings have stood still; dropped at once when they change. One study is remembered, so that to switch it off and on, or a
 * change that is taken back, costs nothing.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { ByContender } from '../scenario/contenders.ts';
import { byContender } from '../scenario/contenders.ts';
import { keyOf } from '../scenario/keys.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { otherSeeds, type OtherYear } from '../simulation/otherYears.ts';
import type { ContenderFigures } from '../simulation/stretchFigures.ts';
import { failureText } from '../text/failures.ts';
import type { Pool } from '../worker/pool.ts';
import { isAbort, SimulationError } from '../worker/protocol.ts';
import { sameScenario } from './past.ts';
import type { Later } from './runs.ts';
import type { WiltState } from './state.ts';

export interface OtherYears {
  /** Whose they are; null while none are asked for. Whoever draws them beside a history looks whether it is of the same. */
  readonly scenario: Scenario | null;
  /** How many are asked for, and how many of them have been run. */
  readonly asked: number;
  readonly done: number;
  /** Those that have been run, in the order of their seeds; one that leaves nothing to train on is none. */
  readonly years: readonly OtherYear[];
  /** Why no more of them come; null where nothing failed. */
  readonly failure: string | null;
  /** Milliseconds that each is expected to take, all workers together; NaN before the page's own first year. */
  readonly each: number;
}

export const NO_OTHER_YEARS: OtherYears = { scenario: null, asked: 0, done: 0, years: [], failure: null, each: NaN };

/** Milliseconds for which the settings have to stand still. */
const STILL = 300;
/** Milliseconds between two tellings of what has come in: each draws the bands anew. */
const BETWEEN = 500;
/** A reduced year, as a part of a whole one with nothing remembered. */
const LESS = 0.9;

interface Study {
  readonly scenario: Scenario;
  /** By seed; null where one leaves nothing to train on. */
  readonly outcomes: Map<number, OtherYear | null>;
}

export function followOtherYears({ getState, setState, subscribe }: StoreApi<WiltState>, pool: Pool, later: Later): void {
  let remembered: Study | undefined;
  /** What is under way, or waits for the settings to stand still. */
  let current: { readonly study: Study; readonly seeds: readonly number[]; readonly aborting: AbortController; failure: string | null } | undefined;
  let before: Pick<WiltState, 'scenario' | 'run' | 'history'> & { readonly years: number } = { ...getState(), years: 0 };
  let cancelStart: (() => void) | undefined;
  let cancelTelling: (() => void) | undefined;
  /** The longest that a run took that shares a fit with the latest one: without what was remembered. */
  let cold = { key: '', took: NaN };

  const tell = (): void => {
    cancelTelling?.();
    cancelTelling = undefined;
    const { each } = getState().others;
    if (!current) {
      if (getState().others.scenario) setState({ others: { ...NO_OTHER_YEARS, each } });
      return;
    }
    const { study, seeds, failure } = current;
    const ran = seeds.filter((seed) => study.outcomes.has(seed));
    setState({ others: { scenario: study.scenario, asked: seeds.length, done: ran.length, years: ran.flatMap((seed) => study.outcomes.get(seed) ?? []), failure, each } });
  };

  const begin = (): void => {
    const mine = current;
    if (!mine) return;
    const { study, seeds, aborting } = mine;
    const cameIn = (seed: number, outcome: OtherYear | null): void => {
      study.outcomes.set(seed, outcome);
      remembered = study;
      if (mine !== current) return;
      if (seeds.every((each) => study.outcomes.has(each))) tell();
      else cancelTelling ??= later(BETWEEN, tell);
    };
    const failed = (error: unknown): void => {
      if (mine !== current || isAbort(error)) return;
      mine.failure = error instanceof SimulationError ? failureText(error.failure, error.message) : failureText('threw', String(error));
      aborting.abort();
      tell();
    };
    for (const seed of seeds) {
      if (study.outcomes.has(seed)) continue;
      pool
        .do('year', { scenario: study.scenario, seed }, { signal: aborting.signal })
        .then((outcome) => cameIn(seed, outcome))
        .catch(failed);
    }
  };

  const drop = (): void => {
    cancelStart?.();
    cancelStart = undefined;
    current?.aborting.abort();
    current = undefined;
  };

  subscribe(({ scenario, run, history, view: { years } }) => {
    if (scenario === before.scenario && run === before.run && history === before.history && years === before.years) return;
    const isOther = scenario !== before.scenario || years !== before.years;
    const wasRunning = before.run.kind === 'running';
    before = { scenario, run, history, years };
    if (isOther || wasRunning !== (run.kind === 'running')) pool.hold('own run', run.kind === 'running');
    if (isOther) {
      drop();
      if (years > 0) {
        // A change that was taken back finds what it had.
        const study = remembered && sameScenario(remembered.scenario, scenario) ? { ...remembered, scenario } : { scenario, outcomes: new Map<number, OtherYear | null>() };
        current = { study, seeds: otherSeeds(scenario, years), aborting: new AbortController(), failure: null };
      }
    }
    const isReady = run.kind === 'done' && history?.scenario === scenario;
    if (current && isReady) cancelStart ??= later(STILL, begin);
    if (isReady) measure(scenario, run.took);
    if (isOther) tell();
  });

  function measure(scenario: Scenario, took: number): void {
    const key = keyOf(scenario, 'fit');
    cold = { key, took: key === cold.key ? Math.max(cold.took, took) : took };
    const each = (cold.took * LESS) / pool.width;
    if (each !== getState().others.each) setState({ others: { ...getState().others, each } });
  }
}

const stories = new WeakMap<OtherYears, readonly ByContender<ContenderFigures>[]>();

/** Each year's regret and cost by contender and stretch, `[years]`, of those that have run; the same array for the same years. */
export function storiesOf(others: OtherYears): readonly ByContender<ContenderFigures>[] {
  let made = stories.get(others);
  if (!made) stories.set(others, (made = others.years.map(({ contenders }) => byContender(others.scenario!, (name) => contenders[name]!.story))));
  return made;
}
