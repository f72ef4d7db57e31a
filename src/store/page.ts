/** The page's one store, its hook and its actions, with the browser as surroundings. Nothing happens before `openPage`. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { SHELL } from '../text/shell.ts';
import { createClient } from '../worker/client.ts';
import { createPool } from '../worker/pool.ts';
import { comingClient } from '../worker/comingClient.ts';
import { holdable } from '../worker/holding.ts';
import { followAddress } from './address.ts';
import { awake, watchWindow } from './awake.ts';
import { createCauses } from './causes.ts';
import { createPreferences } from './preferences.ts';
import type { WiltActions, WiltState } from './state.ts';
import { createWilt } from './wilt.ts';

const later = (milliseconds: number, act: () => void): (() => void) => {
  const id = setTimeout(act, milliseconds);
  return () => clearTimeout(id);
};

/** For what is run besides the page's own year. */
export const pool = createPool();
const own = createClient();
/** In frames what others of the same link have run is taken from them; the code for that comes to frames only. */
const client = holdable(window.parent === window ? own : comingClient(own, async () => (await import('../worker/inFrame.ts')).shareInFrame(own, () => wilt.actions.retry())));

const wilt = createWilt({
  client,
  pool,
  preferences: createPreferences(() => localStorage),
  frames: {
    request: (frame) => {
      // Who asks for frames plays.
      const id = requestAnimationFrame((time) => causes.as('play', () => frame(time)));
      return () => cancelAnimationFrame(id);
    },
  },
  later,
  now: () => performance.now(),
});

export const actions: WiltActions = wilt.actions;
/** The same for a page around this one, which the link's locks do not bind. */
export const outside: WiltActions = wilt.outside;
export const openFromOutside = wilt.openFromOutside;
export const causes = createCauses(wilt.store);

/** What is drawn: the state, but for a page that rests, which stays as it was. */
const drawn = createStore<WiltState>(wilt.store.getState);
const draw = (): void => {
  const { started, resting } = awake.store.getState();
  if (!started || !resting) drawn.setState(wilt.store.getState(), true);
};
wilt.store.subscribe(draw);

/** What a component needs of the state; it renders again when the selected value is another one. */
export function useWilt<T>(select: (state: WiltState) => T): T {
  return useStore(drawn, select);
}

/** Whether the page has started: a frame waits until it comes into view. */
export function useStarted(): boolean {
  return useStore(awake.store, ({ started }) => started);
}

const heed = (): void => {
  const { inView, resting } = awake.store.getState();
  const isHidden = document.visibilityState !== 'visible';
  pool.hold('hidden', isHidden);
  client.hold(resting);
  wilt.actions.setOnScreen(inView && !isHidden);
  draw();
};

/** The state now, for code outside components. */
export const wiltNow: () => WiltState = wilt.store.getState;

/** Reads the link, starts the first run, or leaves it to wait in a frame that is out of view, and follows the address. Called once, before the first render. */
export function openPage(): void {
  document.addEventListener('visibilitychange', heed);
  awake.store.subscribe(heed);
  heed();
  watchWindow(awake);
  followAddress(
    { ...wilt, load: (...said) => causes.as('load', () => wilt.load(...said)), begin: () => causes.as('load', wilt.begin) },
    {
      hash: () => location.hash,
      query: () => location.search,
      push: (hash, author) => history.pushState({ author }, '', hash),
      replace: (hash, author, query) => {
        const address = new URL(location.href);
        if (query !== undefined) address.search = query;
        address.hash = hash;
        history.replaceState({ author }, '', query === undefined ? hash : address);
      },
      author: () => {
        const state: unknown = history.state;
        return typeof state === 'object' && state !== null && 'author' in state && typeof state.author === 'string' ? state.author : null;
      },
      listen: (onMove) => {
        addEventListener('popstate', onMove);
        addEventListener('hashchange', onMove);
      },
      isOwn: window.parent === window,
    },
    later,
    (place, tell) => {
      import('../scenario/linkReading.ts').then(({ parseLink }) => tell(parseLink(place))).catch(() => wilt.fail(SHELL.missing));
    },
  );
}
