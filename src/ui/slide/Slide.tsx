/** One frame of a slide: today's sentence, one figure, the ribbon and one row of controls. It never scrolls. */
import { Figure } from '../figures/Figure.tsx';
import { AboutSign } from '../about/AboutWord.tsx';
import { Part } from '../kit/Part.tsx';
import { Ribbon } from '../ribbon/Ribbon.tsx';
import { Headline } from '../shell/Headline.tsx';
import { useLandmarks } from '../shell/landmarks.ts';
import { WorldLine } from '../shell/WorldLine.tsx';
import { useUndoKeys } from '../shell/use-undo-keys.ts';
import { PrintedLink } from '../shell/PrintedLink.tsx';
import { FrameNotices } from './FrameNotices.tsx';
import { PlayButton, StepPair } from '../time/TimeControls.tsx';
import { TIME } from '../../text/time.ts';
import { WhySentence } from '../why/Why.tsx';
import { useIsHidden, useWilt } from '../wilt.ts';
import { FullScreen } from './FullScreen.tsx';
import { PageLink } from './PageLink.tsx';
import { useLeaving } from './use-leaving.ts';
import './one-frame.css';
import './slide.css';

export function Slide() {
  const landmarks = useLandmarks();
  const isEmpty = useWilt((state) => state.history === null && state.run.kind === 'failed');
  useLeaving();
  useUndoKeys();
  const hides = { ribbon: useIsHidden('ribbon'), time: useIsHidden('time'), share: useIsHidden('share'), why: useIsHidden('why') };
  // The figure tells it at length.
  const hasWhy = useWilt((state) => state.view.figure !== 'why') && !hides.why;
  return (
    <div className="one-frame slide" {...landmarks}>
      <main>
        <div>
          <Part>
            <Headline />
          </Part>
          <Part>{hasWhy && <WhySentence />}</Part>
        </div>
        <div className="slide-rest">
          <Part>{!isEmpty && <Figure />}</Part>
          <Part>{!hides.ribbon && <Ribbon />}</Part>
          <div className="slide-controls" role="group" aria-label={TIME.name}>
            {!hides.time && (
              <>
                <PlayButton />
                <StepPair stride="day" />
                <StepPair stride="week" />
                <StepPair stride="event" />
              </>
            )}
            <WorldLine />
            {!hides.share && <PageLink />}
            <AboutSign />
            <FullScreen />
          </div>
        </div>
        <PrintedLink />
      </main>
      <FrameNotices />
    </div>
  );
}
