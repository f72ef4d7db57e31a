/** The chapter that the page shows: its screens in the student's order, the one that is open, and the ways to others. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ChapterName } from '../../scenario/chapters.ts';
import { soundLink } from '../../scenario/link.ts';
import { linkOf } from '../../store/address.ts';
import { causes } from '../../store/page.ts';
import { dayOf } from '../../store/calendar.ts';
import { actions, useWilt, wiltNow } from '../../ui/wilt.ts';
import type { Chapter, Place, Screen } from '../chapter.ts';
import { progressActions, progressNow, useProgress } from '../progress/page.ts';
import { openChapter } from './places.ts';
import { limitOf, orderedScreens, startOf } from './screens.ts';
import { useLoaded, type Loaded } from './use-loaded.ts';

export interface Course extends Loaded {
  readonly screens: readonly Screen[];
  readonly index: number;
  readonly screen: Screen;
  readonly goTo: (index: number) => void;
  readonly see: (place: Place) => void;
}

/** The screen of a chapter that is to be opened with it. */
const sought = new Map<ChapterName, string>();

/** Where each screen was left in this sitting, by chapter and id. */
const left = new Map<string, string>();

/** Null until the chapter is there; failed where it cannot be had. */
export function useCourse(name: ChapterName): Course | 'coming' | 'failed' {
  const [at, setAt] = useState<number | null>(null);
  const loaded = useLoaded(name, ({ chapter }) => setAt(causes.as('load', () => enterFirst(chapter))));
  const chapter = typeof loaded === 'string' ? null : loaded.chapter;
  const progress = useProgress((state) => state.progress);
  const { lot } = progress;
  const screens = useMemo(() => chapter && orderedScreens(chapter, lot), [chapter, lot]);

  const screen = screens && at !== null ? screens[at] : undefined;
  const limit = screen ? limitOf(screen, progress) : null;
  // What a task that is done opens.
  useEffect(() => {
    if (screen) actions.limitTo(limit);
  }, [screen, limit]);
  useRemember(name, screen?.id);

  const goTo = useCallback(
    (index: number) => {
      if (!screens) return;
      enter(name, screens, index, 'on');
      setAt(index);
    },
    [name, screens],
  );
  const see = useCallback(
    (place: Place) => {
      const there = place.chapter === name && screens ? screens.findIndex(({ id }) => id === place.screen) : -1;
      if (there >= 0) goTo(there);
      else {
        sought.set(place.chapter, place.screen);
        openChapter(place.chapter);
      }
    },
    [name, screens, goTo],
  );

  if (typeof loaded === 'string') return loaded;
  if (!screens || at === null || !screen) return 'coming';
  return { ...loaded, screens, index: at, screen, goTo, see };
}

/** Opens a chapter where it is sought, else where it was left, else at its beginning; answers the screen. */
function enterFirst(chapter: Chapter): number {
  const { lot, chapters } = progressNow().progress;
  const screens = orderedScreens(chapter, lot);
  const asked = sought.get(chapter.name);
  sought.delete(chapter.name);
  const visited = chapters[chapter.name];
  const index = screens.findIndex(({ id }) => id === (asked ?? visited?.screen));
  const screen = screens[index];
  const link = asked === undefined && screen && visited ? soundLink(visited.link) : undefined;
  if (link && screen) open(link, screen, chapter.name);
  else enter(chapter.name, screens, Math.max(0, index), 'anew');
  return Math.max(0, index);
}

/** @param how `on` from another screen of the chapter, whose scenario goes on where the screen has none of its own */
function enter(name: ChapterName, screens: readonly Screen[], index: number, how: 'on' | 'anew'): void {
  const screen = screens[index];
  if (!screen) return;
  const was = left.get(`${name} ${screen.id}`);
  const link = was === undefined ? undefined : soundLink(was);
  const start = startOf(screens, index);
  if (link) open(link, screen, name);
  else if (start && (how === 'anew' || screen.link !== undefined)) open(screen.at === undefined ? start : { ...start, view: { ...start.view, at: screen.at } }, screen, name);
  else {
    actions.limitTo(limitOf(screen, progressNow().progress));
    const day = screen.at === undefined ? undefined : dayOf(wiltNow().scenario, screen.at);
    if (day !== undefined) actions.goTo(day);
  }
}

function open({ scenario, view }: NonNullable<ReturnType<typeof soundLink>>, screen: Screen, chapter: ChapterName): void {
  actions.openPlace({ scenario, view: { ...view, view: 'page', chapter } }, limitOf(screen, progressNow().progress), 'touch');
}

/** Keeps where the student is, once time stands still. */
function useRemember(name: ChapterName, screen: string | undefined): void {
  const link = useWilt((state) => (state.playing || state.view.chapter !== name ? null : linkOf(state)));
  useEffect(() => {
    if (screen === undefined || link === null) return;
    left.set(`${name} ${screen}`, link);
    progressActions().visit(name, screen, link);
  }, [name, screen, link]);
}
