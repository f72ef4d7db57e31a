/** The page: the whole year on paper, one frame of a slide, a chapter of the course, or what belongs to the course. */
import { useLayoutEffect, type ComponentType } from 'react';
import { WholePage } from './kit/Part.tsx';
import { Page, type PageLessons } from './shell/Page.tsx';
import { Slide } from './slide/Slide.tsx';
import { wearTheme } from './theme/theme.ts';
import { Waiting } from './waiting/Waiting.tsx';
import { useStarted, useWilt } from './wilt.ts';

/** What the lessons bring: they know the page, the page does not know them. */
export interface Lessons extends PageLessons {
  readonly Chapter: ComponentType;
  /** Reports, hand-ins, and what is for instructors. */
  readonly Paper: ComponentType;
}

export function App({ lessons }: { readonly lessons: Lessons }) {
  return (
    <WholePage>
      <View lessons={lessons} />
    </WholePage>
  );
}

function View({ lessons }: { readonly lessons: Lessons }) {
  const hasStarted = useStarted();
  const view = useWilt((state) => state.view.view);
  const isChapter = useWilt((state) => state.view.chapter !== 'none');
  const theme = useWilt((state) => state.view.theme);
  useLayoutEffect(() => wearTheme(theme), [theme]);
  if (!hasStarted) return <Waiting />;
  if (view === 'slide') return <Slide />;
  if (view !== 'page') return <lessons.Paper />;
  return isChapter ? <lessons.Chapter /> : <Page lessons={lessons} />;
}
