/**
 * The one gateway through which a student's record changes, and where it is kept: in the browser's storage where that
 * is allowed, else in memory until the page is closed. Two tabs write into one record: before each deed what is stored
 * is read again, so the deed is done to the newest record and none overwrites what another tab did.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChapterName } from '../../scenario/chapters.ts';
import { PROGRESS_KEY, UNREAD_KEY } from '../../store/preferences.ts';
import * as deeds from './deeds.ts';
import { merged } from './files.ts';
import { freshProgress, type Choice, type Drawn, type Given, type NoAnswer, type Progress, type Round } from './record.ts';
import { isProgress, readProgress, type Problem } from './repair.ts';

export interface ProgressState {
  readonly progress: Progress;
  /** In memory it is gone when the page is closed. */
  readonly keptIn: 'storage' | 'memory';
  /** What of the stored text could not be used when it was last read. */
  readonly problems: readonly Problem[];
  /** Stored texts that could not be read whole, as they were; null where all could. */
  readonly unread: string | null;
}

export interface ProgressActions {
  visit(chapter: ChapterName, screen: string, link: string): void;
  finish(chapter: ChapterName): void;
  predict(id: string, drawn: Drawn | NoAnswer, link: string): void;
  reveal(id: string, hash: string): void;
  happened(id: string, given: Given): void;
  explain(id: string, text: string): void;
  answer(question: string, round: Round, given: Given): void;
  choose(shop: string, choice: Choice): void;
  setName(name: string): void;
  /** Deletes all of it, here and in storage. */
  forget(): void;
  /** Deletes the texts that could not be read. */
  dropUnread(): void;
  /** Takes a file over, in the place of the record or into it. Answers what of it could not be used; a text that is no record changes nothing. */
  load(text: string, how: 'replace' | 'merge'): readonly Problem[];
}

type ProgressStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Surroundings {
  /** Asked at each use, because merely naming it may throw. */
  readonly storage: () => ProgressStorage;
  /** A random whole number from 0 to 2³² − 1, for each new record. */
  readonly lot: () => number;
}

export interface KeptProgress {
  readonly store: StoreApi<ProgressState>;
  readonly actions: ProgressActions;
  /** Reads again what is stored: another tab may have written it. */
  readonly reload: () => void;
  /** Calls when a question is answered here, with the record before and after; not for what another tab or a file brings. */
  readonly onAnswer: (listener: AnswerListener) => () => void;
}

type AnswerListener = (before: Progress, after: Progress) => void;

export function createProgress({ storage, lot }: Surroundings): KeptProgress {
  /** What storage holds as far as is known: a text, null for none, undefined where it is denied. */
  let stored: string | null | undefined = null;
  const store = createStore<ProgressState>(() => ({ progress: freshProgress(lot()), keptIn: 'storage', problems: [], unread: null }));
  const { getState, setState } = store;

  const attempt = <T>(act: (storage: ProgressStorage) => T): T | undefined => {
    try {
      return act(storage());
    } catch {
      return undefined;
    }
  };
  const put = (key: string, text: string): boolean =>
    attempt((place) => {
      place.setItem(key, text);
      return true;
    }) ?? false;

  const keepUnread = (text: string): void => {
    const { unread } = getState();
    const all = unread === null ? text : unread.includes(text) ? unread : `${unread}\n${text}`;
    setState({ unread: all });
    put(UNREAD_KEY, all);
  };

  /** Another tab may have written or forgotten. Where only memory has the record there is nothing newer. */
  const reload = (): void => {
    const text = attempt((place) => place.getItem(PROGRESS_KEY));
    if (text === stored || getState().keptIn === 'memory') return;
    stored = text;
    if (text === undefined) setState({ keptIn: 'memory' });
    else if (text === null) setState({ progress: freshProgress(lot()), problems: [] });
    else {
      const { progress, problems } = readProgress(text, getState().progress.lot);
      setState({ progress, problems });
      if (problems.length > 0) keepUnread(text);
    }
  };

  const write = (): void => {
    const text = JSON.stringify(getState().progress);
    const isKept = put(PROGRESS_KEY, text);
    if (isKept) stored = text;
    setState({ keptIn: isKept ? 'storage' : 'memory' });
  };

  const act = (deed: deeds.Deed, listening: Iterable<AnswerListener> = []): void => {
    reload();
    const before = getState().progress;
    const progress = deed(before);
    if (progress === before) return;
    setState({ progress });
    write();
    for (const listener of listening) listener(before, progress);
  };
  const listeners = new Set<AnswerListener>();

  setState({ unread: attempt((place) => place.getItem(UNREAD_KEY)) ?? null });
  reload();

  return {
    store,
    reload,
    onAnswer(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    actions: {
      visit: (chapter, screen, link) => act(deeds.visit(chapter, screen, link)),
      finish: (chapter) => act(deeds.finish(chapter)),
      predict: (id, drawn, link) => act(deeds.predict(id, drawn, link)),
      reveal: (id, hash) => act(deeds.reveal(id, hash)),
      happened: (id, given) => act(deeds.sayHappened(id, given), listeners),
      explain: (id, text) => act(deeds.explain(id, text)),
      answer: (question, round, given) => act(deeds.answer(question, round, given), listeners),
      choose: (shop, choice) => act(deeds.choose(shop, choice)),
      setName: (name) => act(deeds.setName(name)),
      forget() {
        for (const key of [PROGRESS_KEY, UNREAD_KEY]) attempt((place) => place.removeItem(key));
        stored = attempt((place) => place.getItem(PROGRESS_KEY));
        setState({ progress: freshProgress(lot()), problems: [], unread: null });
      },
      dropUnread() {
        attempt((place) => place.removeItem(UNREAD_KEY));
        setState({ unread: null, problems: [] });
      },
      load(text, how) {
        if (!isProgress(text)) return [{ kind: 'unreadable' }];
        const { progress, problems } = readProgress(text, getState().progress.lot);
        act((here) => (how === 'merge' ? merged(here, progress) : progress));
        return problems;
      },
    },
  };
}
