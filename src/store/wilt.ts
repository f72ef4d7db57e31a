/**
 * The one gateway through which the page's state changes. It holds a scenario, the newest history and a cursor, and
 * asks the simulation client for a new history whenever the scenario changes.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { interventionText } from '../scenario/interventions.ts';
import type { Link, LinkNotice } from '../scenario/link.ts';
import { preset } from '../scenario/presets.ts';
import { repair } from '../scenario/repair.ts';
import { DEFAULT_SCENARIO, withValue, withValues, type Scenario } from '../scenario/scenario.ts';
import { DEFAULT_VIEW } from '../scenario/view.ts';
import { fitWindow } from '../scenario/window.ts';
import { dateOf, dayOf, firstServedDay, lastDay, openingDay, stepFrom } from './calendar.ts';
import { NO_PAST, jump, record, sameScenario, stepBack, stepForth, type Past, type Place } from './past.ts';
import { play, type Frames } from './player.ts';
import type { Preferences } from './preferences.ts';
import { createRuns, type Later } from './runs.ts';
import type { WiltActions, WiltState } from './state.ts';
import type { SimulationClient } from '../worker/protocol.ts';

/** What the store needs of the place it runs in. */
export interface Surroundings {
  readonly client: SimulationClient;
  readonly preferences: Preferences;
  readonly frames: Frames;
  readonly later: Later;
  /** Milliseconds. */
  readonly now: () => number;
}

/**
 * What of the link has changed: `entry` a scenario worth going back to, `touch` anything else.
 * A change made by loading a link is none.
 */
type LinkChange = 'entry' | 'touch';

export interface Wilt {
  readonly store: StoreApi<WiltState>;
  readonly actions: WiltActions;
  /** Shows what a link says, and runs it. */
  load(link: Link, notices: readonly LinkNotice[]): void;
  onLinkChange(listener: (change: LinkChange) => void): void;
}

export function createWilt({ client, preferences, frames, later, now }: Surroundings): Wilt {
  const store = createStore<WiltState>(() => ({
    scenario: DEFAULT_SCENARIO,
    view: DEFAULT_VIEW,
    unknown: [],
    themeFromLink: false,
    history: null,
    before: null,
    today: openingDay(DEFAULT_SCENARIO),
    hovered: null,
    playing: false,
    speed: 7,
    run: { kind: 'running', progress: null },
    notices: [],
    canUndo: false,
    canRedo: false,
  }));
  const { getState, setState } = store;
  // The days of a longer calendar are not in the year that is still shown: until they are worked out there is none to
  // show. Told first, so that no component ever sees a today without a date.
  store.subscribe(({ history, today }) => {
    if (history && today >= history.dates.length) setState({ history: null });
  });
  const runs = createRuns(store, client, later);
  const listeners: ((change: LinkChange) => void)[] = [];
  const tell = (change: LinkChange): void => {
    for (const listener of listeners) listener(change);
  };

  let past: Past = NO_PAST;
  let opened = false;
  let onScreen = true;
  let stopPlaying: (() => void) | undefined;

  const todaysDate = (): string => dateOf(getState().scenario, getState().today);

  /** Today stays on its date where the new calendar has it. */
  const show = (scenario: Scenario, newPast: Past): void => {
    past = newPast;
    setState({
      scenario,
      today: dayOf(scenario, todaysDate()) ?? openingDay(scenario),
      hovered: null,
      ...reach(past),
    });
    runs.request();
  };

  const changeTo = (scenario: Scenario, key: string): void => {
    const { scenario: old } = getState();
    const { past: newPast, fresh } = record(past, { scenario: old }, key, now());
    show(scenario, newPast);
    tell(fresh ? 'entry' : 'touch');
  };

  /** Another scenario on another day, in one step; what was said about the link is over. */
  const openAnew = (scenario: Scenario, day: number, key: string): void => {
    halt();
    const { past: newPast } = record(past, { scenario: getState().scenario, today: todaysDate() }, key, now());
    show(scenario, newPast);
    setState({ today: day, playing: false, notices: [] });
    tell('entry');
  };

  const follow = (step: { past: Past; place: Place } | undefined): void => {
    if (!step) return;
    const { scenario, today } = step.place;
    show(scenario, step.past);
    if (today !== undefined) setState({ today: dayOf(scenario, today) ?? openingDay(scenario) });
    tell('entry');
  };

  const moveTo = (day: number): void => {
    const { scenario, today } = getState();
    const clamped = Math.min(Math.max(Math.round(day), 0), lastDay(scenario));
    if (clamped !== today) setState({ today: clamped });
  };

  const halt = (): void => {
    stopPlaying?.();
    stopPlaying = undefined;
  };

  /** Frames are asked for only while something plays and can be seen. */
  const keepPlaying = (): void => {
    halt();
    if (!getState().playing || !onScreen) return;
    stopPlaying = play(
      frames,
      () => getState().speed,
      (days) => {
        const { scenario, today } = getState();
        moveTo(today + days);
        if (getState().today < lastDay(scenario)) return true;
        actions.pause();
        return false;
      },
    );
  };

  const actions: WiltActions = {
    change(path, value) {
      const { scenario } = getState();
      const asked = withValue(scenario, path, value);
      if (sameScenario(asked, scenario)) return;
      if (path === 'static.from' || path === 'static.to') actions.moveWindow(asked.static.from, asked.static.to);
      else changeTo(repair(asked), path);
    },
    moveWindow(from, to) {
      const { scenario } = getState();
      const fitted = fitWindow(scenario, from, to);
      if (fitted.from === scenario.static.from && fitted.to === scenario.static.to) return;
      changeTo(withValues(scenario, { 'static.from': fitted.from, 'static.to': fitted.to }), 'window');
    },
    reset() {
      openAnew(DEFAULT_SCENARIO, openingDay(DEFAULT_SCENARIO), 'reset');
    },
    openPreset(name) {
      const { scenario, at } = preset(name);
      openAnew(scenario, dayOf(scenario, at) ?? openingDay(scenario), `preset ${name}`);
    },
    intervene(deed) {
      const { scenario } = getState();
      const { list } = scenario.interventions;
      const intervention = { ...deed, date: todaysDate() };
      const text = interventionText(intervention);
      if (list.some((done) => interventionText(done) === text)) return;
      changeTo(withValue(scenario, 'interventions.list', [...list, intervention]), `intervene ${text}`);
    },
    withdraw(index) {
      const { scenario } = getState();
      const { list } = scenario.interventions;
      const taken = list[index];
      if (!taken) return;
      const left = list.filter((each) => each !== taken);
      changeTo(withValue(scenario, 'interventions.list', left), `withdraw ${interventionText(taken)}`);
    },
    undo() {
      follow(stepBack(past, getState().scenario, todaysDate()));
    },
    redo() {
      follow(stepForth(past, getState().scenario, todaysDate()));
    },
    setView(key, value) {
      const { view, scenario } = getState();
      if (key === 'at') {
        actions.goTo(dayOf(scenario, String(value)) ?? openingDay(scenario));
        return;
      }
      if (key === 'theme') preferences.rememberTheme(value as WiltState['view']['theme']);
      if (view[key] === value) return;
      setState({ view: { ...view, [key]: value } });
      tell('touch');
    },
    goTo(day) {
      actions.pause();
      moveTo(day);
      tell('touch');
    },
    step(stride, direction) {
      const { scenario, history, today } = getState();
      actions.goTo(stepFrom(scenario, history?.events ?? [], today, stride, direction));
    },
    hover(day) {
      if (getState().hovered !== day) setState({ hovered: day });
    },
    play() {
      const { scenario, today } = getState();
      setState({ playing: true, today: today === lastDay(scenario) ? firstServedDay(scenario) : today });
      keepPlaying();
    },
    pause() {
      if (!getState().playing) return;
      halt();
      setState({ playing: false });
      tell('touch');
    },
    setSpeed(speed) {
      setState({ speed });
    },
    retry() {
      runs.request();
    },
    dismissNotices() {
      setState({ notices: [] });
    },
    setOnScreen(visible) {
      if (visible === onScreen) return;
      onScreen = visible;
      keepPlaying();
    },
  };

  return {
    store,
    actions,
    load({ scenario, view, unknown }, notices) {
      halt();
      if (opened) past = jump(past, getState().scenario, todaysDate(), scenario);
      opened = true;
      const themeFromLink = view.theme !== DEFAULT_VIEW.theme;
      setState({
        scenario,
        view: themeFromLink ? view : { ...view, theme: preferences.theme() ?? view.theme },
        unknown,
        themeFromLink,
        today: dayOf(scenario, view.at) ?? openingDay(scenario),
        hovered: null,
        playing: false,
        notices,
        ...reach(past),
      });
      runs.request();
    },
    onLinkChange(listener) {
      listeners.push(listener);
    },
  };
}

function reach({ back, forth }: Past): Pick<WiltState, 'canUndo' | 'canRedo'> {
  return { canUndo: back.length > 0, canRedo: forth.length > 0 };
}
