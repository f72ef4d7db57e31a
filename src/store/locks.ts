/**
 * What the link locks is left alone by whoever touches the page. A page around the frame is not bound: whoever wrote the
 * link wrote that page too, and steps the days of a frame in which nobody else may.
 */
import type { StoreApi } from 'zustand/vanilla';
import { isLocked, isLockedView } from '../scenario/frames.ts';
import { preset } from '../scenario/presets.ts';
import { DEFAULT_SCENARIO, FIELD_ENTRIES, printedAt, type Scenario, type ScenarioKey } from '../scenario/scenario.ts';
import type { WiltActions, WiltState } from './state.ts';

/** Whether a link's locks keep the page from going over to another scenario: it would change what is locked. */
export function keepsFrom(lock: readonly string[], scenario: Scenario, other: Scenario): boolean {
  return lock.length > 0 && FIELD_ENTRIES.some(({ path }) => isLocked(lock, path) && printedAt(scenario, path) !== printedAt(other, path));
}

/** The actions as the reader has them. */
export function heedLocks({ getState }: Pick<StoreApi<WiltState>, 'getState'>, actions: WiltActions): WiltActions {
  const lock = (): readonly string[] => getState().view.lock;
  const isFree = (...paths: readonly ScenarioKey[]): boolean => !paths.some((path) => isLocked(lock(), path));
  const isTimeFree = (): boolean => !isLockedView(lock(), 'at');
  const mayBe = (scenario: Scenario): boolean => !keepsFrom(lock(), getState().scenario, scenario);
  return {
    ...actions,
    change(path, value) {
      if (isFree(path)) actions.change(path, value);
    },
    changeTogether(changes) {
      if (isFree(...(Object.keys(changes) as ScenarioKey[]))) actions.changeTogether(changes);
    },
    moveWindow(from, to) {
      if (isFree('static.from', 'static.to')) actions.moveWindow(from, to);
    },
    reset() {
      if (mayBe(DEFAULT_SCENARIO)) actions.reset();
    },
    openPreset(name) {
      if (mayBe(preset(name).scenario)) actions.openPreset(name);
    },
    intervene(deed) {
      if (isFree('interventions.list')) actions.intervene(deed);
    },
    withdraw(index) {
      if (isFree('interventions.list')) actions.withdraw(index);
    },
    setView(key, value) {
      if (!isLockedView(lock(), key)) actions.setView(key, value);
    },
    goTo(day) {
      if (isTimeFree()) actions.goTo(day);
    },
    step(stride, direction) {
      if (isTimeFree()) actions.step(stride, direction);
    },
    play() {
      if (isTimeFree()) actions.play();
    },
  };
}
