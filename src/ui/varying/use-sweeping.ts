/** The sweep that the panel shows, run by the page's pool. It follows the settings: other ones begin another study. */
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { whereItCounts } from '../../scenario/counts.ts';
import { withValues, type Changes } from '../../scenario/scenario.ts';
import type { Vary } from '../../scenario/vary.ts';
import { countRuns, sweepPoints, type Sweep, type SweepPoint } from '../../simulation/sweep.ts';
import { sweeping } from '../../store/sweepingPage.ts';
import type { SweepingState } from '../../store/sweeping.ts';
import { useWilt } from '../wilt.ts';

interface Shown {
  readonly sweep: Sweep;
  /** What had to be set so that the varied setting counts. */
  readonly needed: Changes;
  readonly points: readonly SweepPoint[];
  readonly status: SweepingState['status'];
  /** Years that have been run, and that have not. */
  readonly done: number;
  readonly left: number;
  /** How long those will take, by what the page's own year took; null where that is not known. */
  readonly secondsLeft: number | null;
}

export function useSweeping(vary: Vary): Shown {
  const scenario = useWilt((state) => state.scenario);
  const seeds = Number(useWilt((state) => state.view['vary.seeds']));
  const needed = useMemo(() => whereItCounts(scenario, vary.path), [scenario, vary.path]);
  const sweep = useMemo((): Sweep => ({ ...vary, scenario: withValues(scenario, needed), seeds }), [vary, scenario, needed, seeds]);
  useEffect(() => sweeping.show(sweep), [sweep]);
  // Closed, nothing goes on.
  useEffect(() => sweeping.stop, []);
  const { sweep: shown, outcomes, status } = useStore(sweeping.store);
  const each = useWilt((state) => state.others.each);
  const own = shown === sweep ? outcomes : NONE;
  const points = useMemo(() => sweepPoints(sweep, own), [sweep, own]);
  const done = own.filter((outcome) => outcome !== undefined).length;
  const left = countRuns(sweep) - done;
  return { sweep, needed, points, status, done, left, secondsLeft: Number.isNaN(each) ? null : ((Math.min(left, seeds) + Math.max(0, left - seeds) * SHARED) * each) / 1000 };
}

/** What a year takes that shares its seed's world and fit, as a part of one that shares neither. */
const SHARED = 0.35;

const NONE: SweepingState['outcomes'] = [];
