/** Starts the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { listenToParent } from './embed/listen.ts';
import { openPage } from './store/page.ts';
import { LESSONS } from './lessons/course/lessons.ts';
import { App } from './ui/App.tsx';
import { listenToDeck } from './ui/slide/deck.ts';
import './ui/theme/fonts.css';
import './ui/theme/tokens.css';
import './ui/theme/contenders.css';
import './ui/theme/base.css';
import './ui/theme/print.css';

// A deck, or a page around the frame, may speak before anything is drawn.
listenToDeck();
listenToParent(() => import('./embed/host/host.ts'));
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
openPage();
createRoot(root).render(
  <StrictMode>
    <App lessons={LESSONS} />
  </StrictMode>,
);
