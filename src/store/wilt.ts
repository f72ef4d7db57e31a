/**
 * The one gateway through which the page's state changes. It holds a scenario, the newest history and a cursor, and
 * asks the simulation client for a new history whenever the scenario changes.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Link } from '../scenario/link.ts';
import type { LinkNotice } from '../scenario/linkReading.ts';
import { DEFAULT_SCENARIO } from '../scenario/scenario.ts';
import { QUESTIONS } from '../scenario/questions.ts';
import { DEFAULT_VIEW, type View } from '../scenario/view.ts';
import { misplacedIn } from '../world/misplaced.ts';
import type { Pool } from '../worker/pool.ts';
import type { SimulationClient } from '../worker/protocol.ts';
import { dateOf, dayOf, firstServedDay, lastOpenDay, openingDay } from './calendar.ts';
import { createEditing } from './editing.ts';
import type { Frames } from './player.ts';
import { createPlaying } from './playing.ts';
import type { Preferences } from './preferences.ts';
import { createRuns, type Later } from './runs.ts';
import { sameScenario } from './past.ts';
import type { LinkChange, Tell, WiltActions, WiltState } from './state.ts';
import { followWhys } from './whys.ts';
import { followCompared } from './comparing.ts';
import { heedLocks } from './locks.ts';
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
  /** As the reader has them: what the link locks they leave alone. */
  readonly actions: WiltActions;
  /** As a page around the frame has them. */
  readonly outside: WiltActions;
  /** Shows what a link says, and runs it. @param author the link that was opened first, where this one is what became of it; null for the bare address */
  load(link: Link, notices: readonly LinkNotice[], author?: Pick<Link, 'scenario' | 'view'> | null): void;
  /** Shows what a link says because a page around the frame asks for it: as one step that can be taken back, or with nothing to go back to. */
  openFromOutside(link: Link, notices: readonly LinkNotice[], isUndoable: boolean): void;
  /** Shows the beginning: the day on which the static model goes into service, in the measure that everyone can read. */
  begin(): void;
  /** Says that there is no year to show, and why. */
  fail(message: string): void;
  onLinkChange(listener: (change: LinkChange) => void): void;
}

/** Where who steps on alone is stopped once: Valentine's Day is coming. */
const BEFORE_THE_PEAK = '2027-01-30';

const AT_FIRST: WiltState = {
  scenario: DEFAULT_SCENARIO,
  view: DEFAULT_VIEW,
  unknown: [],
  themeFromLink: false,
  history: null,
  before: null,
  previous: null,
  isAnew: false,
  others: NO_OTHER_YEARS,
  why: null,
  today: openingDay(DEFAULT_SCENARIO),
  limit: null,
  author: null,
  isBeginning: false,
  hovered: null,
  playing: false,
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
  // Whatever moves today or the view, nothing goes past the limit; and a beginning is one of the default story.
  store.subscribe((state, before) => {
    const { scenario, view, today, limit, isBeginning } = state;
    if (isBeginning && scenario !== before.scenario && !sameScenario(scenario, DEFAULT_SCENARIO)) setState({ isBeginning: false, limit: null });
    else if (limit !== null && (view.reveal || today > lastOpenDay(scenario, limit))) setState({ today: Math.min(today, lastOpenDay(scenario, limit)), view: { ...view, reveal: false } });
  });
  followWhys(store, client, later);
  followOtherYears(store, pool, later);
  followCompared(store, pool);
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
    limitTo(limit) {
      if (getState().limit !== limit) setState({ limit });
    },
    endBeginning() {
      setState({ isBeginning: false, limit: null });
      tell('touch');
    },
    openPlace({ scenario, view }, limit, change) {
      // What the address granted a page around, hid and held fast goes along.
      const { themeFromLink, view: { theme, tell: told, keys, hide, lock } } = getState();
      const { history } = getState();
      // Another year's numbers stand under no new words.
      setState({ isAnew: history !== null && !sameScenario(history.scenario, scenario), before: null });
      show({ scenario, view: { ...view, theme, tell: told, keys, hide, lock }, unknown: [] }, [], limit);
      setState({ themeFromLink, ...editing.forget() });
      tell(change);
    },
    retry() {
      runs.request();
    },
    dismissNotices() {
      setState({ notices: [] });
    },
  };

  /** A chapter says how far one may go once it is there; one that is there has said so. */
  const limitOf = ({ scenario, view: { view, chapter } }: Link): string | null => {
    const { view: shown, limit } = getState();
    if (view !== 'page' || chapter === 'none') return null;
    return chapter === shown.chapter ? limit : scenario.world.start;
  };

  /** @param reached what can be undone then, where that is known */
  const show = ({ scenario, view: asked, unknown }: Link, notices: readonly LinkNotice[], limit: string | null, reached?: Pick<WiltState, 'canUndo' | 'canRedo'>): void => {
    const view = completed(asked);
    playing.halt();
    const reach = reached ?? (opened ? editing.leaveFor(scenario) : {});
    opened = true;
    const themeFromLink = view.theme !== DEFAULT_VIEW.theme;
    setState({
      scenario,
      view: themeFromLink ? view : { ...view, theme: preferences.theme() ?? view.theme },
      unknown,
      themeFromLink,
      limit,
      isBeginning: false,
      today: dayOf(scenario, view.at) ?? openingDay(scenario),
      hovered: null,
      playing: false,
      notices: [...notices, ...misplacedIn(scenario, view)],
      ...reach,
    });
    runs.request();
  };

  return {
    store,
    actions: heedLocks(store, actions),
    outside: actions,
    load(link, notices, author = link) {
      show(link, notices, limitOf(link));
      setState({ author: author && { scenario: author.scenario, view: completed(author.view) } });
      // What was before a link that locks something would lead out of its locks.
      if (link.view.lock.length > 0) setState(editing.forget());
    },
    openFromOutside(link, notices, isUndoable) {
      const { history, view: { lock } } = getState();
      const limit = limitOf(link);
      const reach = isUndoable && lock.join() === link.view.lock.join() ? editing.leaveWholly() : editing.forget();
      setState({ isAnew: history !== null && !sameScenario(history.scenario, link.scenario), before: null });
      show(link, notices, limit, reach);
      setState({ author: { scenario: link.scenario, view: completed(link.view) } });
      tell('entry');
    },
    begin() {
      show({ scenario: DEFAULT_SCENARIO, view: { ...DEFAULT_VIEW, at: dateOf(DEFAULT_SCENARIO, firstServedDay(DEFAULT_SCENARIO)), metric: 'bouquets' }, unknown: [] }, [], BEFORE_THE_PEAK);
      setState({ isBeginning: true, author: null });
    },
    fail(message) {
      setState({ run: { kind: 'failed', message } });
    },
    onLinkChange(listener) {
      listeners.push(listener);
    },
  };
}

/** Alone in a frame, varying one setting is about the first question where the link names none. */
function completed(view: View): View {
  return view.view === 'panel' && view.panel === 'vary' && view.vary === null ? { ...view, vary: QUESTIONS.rate } : view;
}
