/** The page's one store, its hook and its actions, with the browser as surroundings. Nothing happens before `openPage`. */
import { useStore } from 'zustand';
import { SHELL } from '../text/shell.ts';
import { createClient } from '../worker/client.ts';
import { createPool } from '../worker/pool.ts';
import { followAddress } from './address.ts';
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
const heedHidden = (): void => pool.hold('hidden', document.visibilityState !== 'visible');

const wilt = createWilt({
  client: createClient(),
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

/** What a component needs of the state; it renders again when the selected value is another one. */
export function useWilt<T>(select: (state: WiltState) => T): T {
  return useStore(wilt.store, select);
}

/** The state now, for code outside components. */
export const wiltNow: () => WiltState = wilt.store.getState;

/** Reads the link, starts the first run and follows the address. Called once, before the first render. */
export function openPage(): void {
  document.addEventListener('visibilitychange', heedHidden);
  heedHidden();
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
