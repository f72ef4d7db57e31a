/**
 * The page as whoever embeds it sees it: what changed, and who caused it. What is done in nobody's name is the
 * reader's doing.
 */
import type { StoreApi } from 'zustand/vanilla';
import { linkOf } from './address.ts';
import type { WiltState } from './state.ts';

export type Cause = 'user' | 'parent' | 'play' | 'load';

export interface Causes {
  /** Does something in somebody's name. */
  as<T>(cause: Cause, act: () => T): T;
  /** Calls after every change of the state; answers how to stop. */
  watch(listener: (now: WiltState, before: WiltState, cause: Cause) => void): () => void;
}

export function createCauses(store: StoreApi<WiltState>): Causes {
  let named: Cause | undefined;
  return {
    as(cause, act) {
      const outer = named;
      named = cause;
      try {
        return act();
      } finally {
        named = outer;
      }
    },
    watch: (listener) => store.subscribe((now, before) => listener(now, before, named ?? 'user')),
  };
}

/** Whether the link, or whether it plays, is another one. */
export function isMoved(now: WiltState, before: WiltState): boolean {
  if (now.playing !== before.playing) return true;
  if (now.scenario === before.scenario && now.view === before.view && now.today === before.today && now.unknown === before.unknown && now.themeFromLink === before.themeFromLink) return false;
  return linkOf(now) !== linkOf(before);
}
