/**
 * The one gateway through which the page's state changes. It holds a scenario, the newest history and a cursor, and
 * asks the simulation client for a new history whenever the scenario changes.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Link } from '../scenario/link.ts';
import type { LinkNotice } from '../scenario/linkReading.ts';
import { DEFAULT_SCENARIO } from '../scenario/scenario.ts';
import { DEFAULT_VIEW } from '../scenario/view.ts';
import { misplacedIn } from '../world/misplaced.ts';
import type { Pool } from '../worker/pool.ts';
import type { SimulationClient } from '../worker/protocol.ts';
import { dayOf, openingDay } from './calendar.ts';
import { createEditing } from './editing.ts';
import type { Frames } from './player.ts';
import { createPlaying } from './playing.ts';
import type { Preferences } from './preferences.ts';
import { createRuns, type Later } from './runs.ts';
import type { LinkChange, Tell, WiltActions, WiltState } from './state.ts';
import { followWhys } from './whys.ts';
import { followOtherYears, NO_OTHER_YEARS } from './otherYears.ts';

/** What the store needs of the place it runs in. */
export interface Surroundings {
  readonly client: SimulationClient;
  /** For whatever is run besides the page's own year. */
  readonly pool: Pool;
  readonly preferences: Preferences;
  readonly frames: Frames;
  readonly later: Later;
  /** Milliseconds. */
  readonly now: () => number;
}

export interface Wilt {
  readonly store: StoreApi<WiltState>;
  readonly actions: WiltActions;
  /** Shows what a link says, and runs it. */
  load(link: Link, notices: readonly LinkNotice[]): void;
  /** Says that there is no year to show, and why. */
  fail(message: string): void;
  onLinkChange(listener: (change: LinkChange) => void): void;
}

const AT_FIRST: WiltState = {
  scenario: DEFAULT_SCENARIO,
  view: DEFAULT_VIEW,
  unknown: [],
  themeFromLink: false,
  history: null,
  before: null,
  isAnew: false,
  others: NO_OTHER_YEARS,
  why: null,
  today: openingDay(DEFAULT_SCENARIO),
  hovered: null,
  playing: false,
  speed: 7,
  run: { kind: 'running', progress: null },
  notices: [],
  canUndo: false,
  canRedo: false,
};

export function createWilt({ client, pool, preferences, frames, later, now }: Surroundings): Wilt {
  const store = createStore<WiltState>(() => AT_FIRST);
  const { getState, setState } = store;
  // The days of a longer calendar are not in the year that is still shown: until they are worked out there is none to
  // show. Told first, so that no component ever sees a today without a date.
  store.subscribe(({ history, today }) => {
    if (history && today >= history.dates.length) setState({ history: null });
  });
  followWhys(store, client, later);
  followOtherYears(store, pool, later);
  const listeners: ((change: LinkChange) => void)[] = [];
  const tell: Tell = (change) => {
    for (const listener of listeners) listener(change);
  };
  const runs = createRuns(store, client, later);
  const playing = createPlaying(store, frames, tell);
  const editing = createEditing({ store, run: runs.request, tell, now, halt: playing.halt });
  let opened = false;

  const actions: WiltActions = {
    ...editing.actions,
    ...playing.actions,
    setOnScreen(onScreen) {
      playing.actions.setOnScreen(onScreen);
      pool.hold('off screen', !onScreen);
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
    retry() {
      runs.request();
    },
    dismissNotices() {
      setState({ notices: [] });
    },
  };

  return {
    store,
    actions,
    load({ scenario, view, unknown }, notices) {
      playing.halt();
      const reach = opened ? editing.leaveFor(scenario) : {};
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
        notices: [...notices, ...misplacedIn(scenario, view)],
        ...reach,
      });
      runs.request();
    },
    fail(message) {
      setState({ run: { kind: 'failed', message } });
    },
    onLinkChange(listener) {
      listeners.push(listener);
    },
  };
}
