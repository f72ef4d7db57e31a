/**
 * Undo and redo of scenarios. Changes of one setting that follow each other closely are one step: one drag, one undo.
 * A step that moved today and the view as well (a preset, a reset) moves them back too.
 */
import { FIELD_ENTRIES, printedAt, type Scenario } from '../scenario/scenario.ts';
import type { View } from '../scenario/view.ts';

/** Where one stands in a scenario, and how one looks at it. */
export interface Stand {
  /** ISO date. */
  readonly today: string;
  readonly view: View;
  readonly themeFromLink: boolean;
  readonly unknown: readonly string[];
}

/** A place to return to; with a stand only where the step between here and there moves it, all of it where it was another link. */
export interface Place {
  readonly scenario: Scenario;
  readonly stand?: Stand;
  readonly isWhole?: boolean;
}

export interface Past {
  /** Places to go back to, newest last. */
  readonly back: readonly Place[];
  /** Places that were left by going back, newest last. */
  readonly forth: readonly Place[];
  /** What the newest step changed, and when it was last added to, in milliseconds. */
  readonly gesture: { readonly key: string; readonly time: number } | null;
}

/** Milliseconds within which another change of the same setting belongs to the same gesture. */
const GESTURE = 800;
const MOST_STEPS = 200;

export const NO_PAST: Past = { back: [], forth: [], gesture: null };

/** Notes that `left` was changed; `fresh` where that began a new step. */
export function record(past: Past, left: Place, key: string, time: number): { past: Past; fresh: boolean } {
  const { gesture } = past;
  const fresh = gesture?.key !== key || time - gesture.time > GESTURE;
  const back = fresh ? [...past.back, left].slice(-MOST_STEPS) : past.back;
  return { past: { back, forth: [], gesture: { key, time } }, fresh };
}

/** The place to return to, given the scenario and the stand that are left; undefined where there is none. */
export function stepBack({ back, forth }: Past, current: Scenario, stand: Stand): { past: Past; place: Place } | undefined {
  const place = back.at(-1);
  return place && { place, past: { back: back.slice(0, -1), forth: [...forth, leaving(place, current, stand)], gesture: null } };
}

/** The place that the last step back left; undefined where there is none. */
export function stepForth({ back, forth }: Past, current: Scenario, stand: Stand): { past: Past; place: Place } | undefined {
  const place = forth.at(-1);
  return place && { place, past: { back: [...back, leaving(place, current, stand)], forth: forth.slice(0, -1), gesture: null } };
}

function leaving({ stand: there, isWhole = false }: Place, scenario: Scenario, stand: Stand): Place {
  return there === undefined ? { scenario } : { scenario, stand, isWhole };
}

/** A scenario was opened by its link: the browser's Back and Forward are steps back and forth, any other is new. */
export function jump(past: Past, left: Scenario, stand: Stand, scenario: Scenario): Past {
  if (sameScenario(left, scenario)) return past;
  const [back, forth] = [stepBack(past, left, stand), stepForth(past, left, stand)];
  if (back && sameScenario(back.place.scenario, scenario)) return back.past;
  if (forth && sameScenario(forth.place.scenario, scenario)) return forth.past;
  return { ...record({ ...past, gesture: null }, { scenario: left }, '', 0).past, gesture: null };
}

export function sameScenario(a: Scenario, b: Scenario): boolean {
  return FIELD_ENTRIES.every(({ path }) => printedAt(a, path) === printedAt(b, path));
}
