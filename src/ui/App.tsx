/** The page: the whole year on paper, one frame of a slide, a part alone, a chapter of the course, or what belongs to the course. */
import { useLayoutEffect, type ComponentType } from 'react';
import { chunk } from './kit/chunk.ts';
import { Later } from './kit/Later.tsx';
import { WholePage } from './kit/Part.tsx';
import { Page, type PageLessons } from './shell/Page.tsx';
import { wearTheme } from './theme/theme.ts';
import { Waiting } from './waiting/Waiting.tsx';
import { useStarted, useWilt } from './wilt.ts';

/** What the lessons bring: they know the page, the page does not know them. */
export interface Lessons extends PageLessons {
  readonly Chapter: ComponentType;
  /** Reports, hand-ins, and what is for instructors. */
  readonly Paper: ComponentType;
}

const slide = chunk(() => import('./slide/Slide.tsx'), { isOnPage: false });
const chart = chunk(() => import('./alone/ChartAlone.tsx'), { isOnPage: false });
const panel = chunk(() => import('./alone/PanelAlone.tsx'), { isOnPage: false });

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
  switch (view) {
    case 'slide':
      return <Later chunk={slide}>{({ Slide }) => <Slide />}</Later>;
    case 'chart':
      return <Later chunk={chart}>{({ ChartAlone }) => <ChartAlone />}</Later>;
    case 'panel':
      return <Later chunk={panel}>{({ PanelAlone }) => <PanelAlone />}</Later>;
    case 'page':
      return isChapter ? <lessons.Chapter /> : <Page lessons={lessons} />;
    case 'report':
    case 'hand-in':
    case 'class':
    case 'instructors':
      return <lessons.Paper />;
  }
}
