/** A study: a sweep with the names by which its parts know each other, wherever they are run. */
import { finish } from '../learning/steps.ts';
import { printLink } from '../scenario/link.ts';
import { parseLink } from '../scenario/linkReading.ts';
import { readVary, valueText } from '../scenario/vary.ts';
import { DEFAULT_VIEW } from '../scenario/view.ts';
import type { Engine } from '../simulation/engine.ts';
import { countRuns, sweepRun, type Sweep, type SweepOutcome } from '../simulation/sweep.ts';
import { runOutcome } from '../simulation/sweepRuns.ts';
import { fieldAt } from '../scenario/scenario.ts';

/** What is studied, as text: two studies are the same where these are. */
export interface StudyName {
  /** Of the scenario alone: how it is looked at changes no figure. */
  readonly link: string;
  /** The setting, as links call it, and its values as links write them. */
  readonly vary: string;
  readonly values: readonly string[];
  readonly seeds: number;
}

export function nameOf(sweep: Sweep): StudyName {
  return {
    link: printLink({ scenario: sweep.scenario, view: DEFAULT_VIEW, unknown: [] }),
    vary: fieldAt(sweep.path).linkKey,
    values: sweep.values.map((value) => valueText(sweep, value)),
    seeds: sweep.seeds,
  };
}

/** The sweep of that name; undefined where the name is none that `nameOf` gives. */
export function sweepCalled({ link, vary, values, seeds }: StudyName): Sweep | undefined {
  const read = parseLink(link);
  const varied = readVary(vary, values);
  return read.notices.length > 0 || 'kind' in varied || !Number.isInteger(seeds) || seeds < 1 ? undefined : { ...varied, scenario: read.link.scenario, seeds };
}

/** Which part of how many: parts are alike in length but for one run, and follow each other in the order of the runs. */
export interface Share {
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

export const WHOLE: Share = { part: 1, of: 1 };

/** Places of a share's runs: the first, and the one after the last. */
export function placesOf(sweep: Sweep, { part, of }: Share): readonly [from: number, to: number] {
  const runs = countRuns(sweep);
  return [Math.floor(((part - 1) * runs) / of), Math.floor((part * runs) / of)];
}

/** A share cut into so many: together they are the same runs. */
export function cut({ part, of }: Share, pieces: number): readonly Share[] {
  return Array.from({ length: pieces }, (_, i) => ({ part: (part - 1) * pieces + i + 1, of: of * pieces }));
}

/** "2/8". */
export function shareText({ part, of }: Share): string {
  return `${part}/${of}`;
}

/** Runs a share, and lets other things happen between years. @param onRun told how many are done */
export async function runShare(sweep: Sweep, share: Share, engine: Engine, onRun: (done: number) => void): Promise<readonly SweepOutcome[]> {
  const [from, to] = placesOf(sweep, share);
  const outcomes: SweepOutcome[] = [];
  for (let place = from; place < to; place++) {
    outcomes.push(finish(runOutcome(sweep, sweepRun(sweep, place), engine)));
    onRun(outcomes.length);
    // So that a signal or a parent's end is heard.
    await new Promise((breathed) => { setImmediate(breathed); });
  }
  return outcomes;
}
