/** The page: the whole year on paper, or one frame of a slide. */
import { useLayoutEffect } from 'react';
import { WholePage } from './kit/Part.tsx';
import { Page } from './shell/Page.tsx';
import { Slide } from './slide/Slide.tsx';
import { wearTheme } from './theme/theme.ts';
import { useWilt } from './wilt.ts';

export function App() {
  return (
    <WholePage>
      <View />
    </WholePage>
  );
}

function View() {
  const view = useWilt((state) => state.view.view);
  const theme = useWilt((state) => state.view.theme);
  useLayoutEffect(() => wearTheme(theme), [theme]);
  return view === 'slide' ? <Slide /> : <Page />;
}
