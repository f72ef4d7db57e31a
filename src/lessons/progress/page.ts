/** The page's one record of progress, with the browser's storage. It is made when it is first asked for. */
import { useStore } from 'zustand';
import { PROGRESS_KEY } from '../../store/preferences.ts';
import { createProgress, type KeptProgress, type ProgressActions, type ProgressState } from './progress.ts';

let made: KeptProgress | undefined;

function here(): KeptProgress {
  if (made) return made;
  const progress = createProgress({ storage: () => localStorage, lot: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 });
  // What another tab does is seen here at once; a null key is a storage that was emptied.
  addEventListener('storage', ({ key }) => {
    if (key === PROGRESS_KEY || key === null) progress.reload();
  });
  return (made = progress);
}

/** What a component needs of the record; it renders again when the selected value is another one, so select what is there and make nothing new. */
export function useProgress<T>(select: (state: ProgressState) => T): T {
  return useStore(here().store, select);
}

export function progressActions(): ProgressActions {
  return here().actions;
}

/** The record now, for code outside components. */
export function progressNow(): ProgressState {
  return here().store.getState();
}

/** Calls when a question is answered on this page; answers how to stop. */
export function onAnswer(listener: Parameters<KeptProgress['onAnswer']>[0]): () => void {
  return here().onAnswer(listener);
}
