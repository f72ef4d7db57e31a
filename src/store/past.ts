/** Undo and redo of scenarios. Changes of one setting that follow each other closely are one step: one drag, one undo. */
import { FIELD_ENTRIES, valueAt, type Scenario } from '../scenario/scenario.ts';

export interface Past {
  /** Scenarios to go back to, newest last. */
  readonly back: readonly Scenario[];
  /** Scenarios that were left by going back, newest last. */
  readonly forth: readonly Scenario[];
  /** What the newest step changed, and when it was last added to, in milliseconds. */
  readonly gesture: { readonly key: string; readonly time: number } | null;
}

/** Milliseconds within which another change of the same setting belongs to the same gesture. */
const GESTURE = 800;
const MOST_STEPS = 200;

export const NO_PAST: Past = { back: [], forth: [], gesture: null };

/** Notes that `left` was changed; `fresh` where that began a new step. */
export function record(past: Past, left: Scenario, key: string, time: number): { past: Past; fresh: boolean } {
  const { gesture } = past;
  const fresh = gesture?.key !== key || time - gesture.time > GESTURE;
  const back = fresh ? [...past.back, left].slice(-MOST_STEPS) : past.back;
  return { past: { back, forth: [], gesture: { key, time } }, fresh };
}

/** The scenario to return to; undefined where there is none. */
export function stepBack({ back, forth }: Past, current: Scenario): { past: Past; scenario: Scenario } | undefined {
  const scenario = back.at(-1);
  return scenario && { scenario, past: { back: back.slice(0, -1), forth: [...forth, current], gesture: null } };
}

/** The scenario that the last step back left; undefined where there is none. */
export function stepForth({ back, forth }: Past, current: Scenario): { past: Past; scenario: Scenario } | undefined {
  const scenario = forth.at(-1);
  return scenario && { scenario, past: { back: [...back, current], forth: forth.slice(0, -1), gesture: null } };
}

/** A scenario was opened by its link: the browser's Back and Forward are steps back and forth, any other is new. */
export function jump(past: Past, left: Scenario, scenario: Scenario): Past {
  if (sameScenario(left, scenario)) return past;
  const [back, forth] = [stepBack(past, left), stepForth(past, left)];
  if (back && sameScenario(back.scenario, scenario)) return back.past;
  if (forth && sameScenario(forth.scenario, scenario)) return forth.past;
  return { ...record({ ...past, gesture: null }, left, '', 0).past, gesture: null };
}

export function sameScenario(a: Scenario, b: Scenario): boolean {
  return FIELD_ENTRIES.every((entry) => entry.field.print(valueAt(a, entry)) === entry.field.print(valueAt(b, entry)));
}
