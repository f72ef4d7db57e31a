/** One frame of a slide: today's sentence, the error chart, the ribbon and one row of controls. It never scrolls. */
import { useEffect } from 'react';
import { linkOf } from '../../store/address.ts';
import { SHARE } from '../../text/share.ts';
import { ErrorChart } from '../charts/ErrorChart.tsx';
import { commandOf } from '../kit/keys.ts';
import { Part } from '../kit/Part.tsx';
import { Ribbon } from '../ribbon/Ribbon.tsx';
import { Headline } from '../shell/Headline.tsx';
import { useLandmarks } from '../shell/landmarks.ts';
import { PrintedLink } from '../shell/PrintedLink.tsx';
import { Notices, RunFailure } from '../shell/Notices.tsx';
import { PlayButton, StepPair } from '../time/TimeControls.tsx';
import { TIME } from '../../text/time.ts';
import { WhySentence } from '../why/Why.tsx';
import { useWilt } from '../wilt.ts';
import { FullScreen } from './FullScreen.tsx';
import './slide.css';

export function Slide() {
  const landmarks = useLandmarks();
  const isEmpty = useWilt((state) => state.history === null && state.run.kind === 'failed');
  useEffect(() => {
    document.addEventListener('keydown', handFocusBack);
    return () => document.removeEventListener('keydown', handFocusBack);
  }, []);
  return (
    <div className="slide" {...landmarks}>
      <main>
        <div>
          <Part>
            <Headline />
          </Part>
          <Part>
            <WhySentence />
          </Part>
        </div>
        <div className="slide-rest">
          <Part>{!isEmpty && <ErrorChart compact />}</Part>
          <Part>
            <Ribbon />
          </Part>
          <div className="slide-controls" role="group" aria-label={TIME.name}>
            <PlayButton />
            <StepPair stride="day" />
            <StepPair stride="week" />
            <StepPair stride="event" />
            <PageLink />
            <FullScreen />
          </div>
        </div>
        <PrintedLink />
      </main>
      <div className="slide-notices">
        <Notices />
        <RunFailure />
      </div>
    </div>
  );
}

function PageLink() {
  const link = useWilt((state) => linkOf(state, { view: 'page' }));
  return (
    <a className="slide-link quiet" href={link} target="_blank" rel="noopener" aria-label={SHARE.openPageLabel}>
      {SHARE.openPage}
    </a>
  );
}

/** After a click in the frame the deck's keys are dead until the focus returns to it. */
function handFocusBack(event: KeyboardEvent): void {
  if (commandOf(event) !== 'leave' || window.parent === window) return;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.parent.focus();
}
