/** A figure alone in a frame: a still with today's cursor that can be read off. Nothing of it can be set, and nothing plays. */
import { useEffect } from 'react';
import { Figure } from '../figures/Figure.tsx';
import { AboutSign } from '../about/AboutWord.tsx';
import { Part } from '../kit/Part.tsx';
import { useLandmarks } from '../shell/landmarks.ts';
import { PrintedLink } from '../shell/PrintedLink.tsx';
import { WorldLine } from '../shell/WorldLine.tsx';
import { FrameNotices } from '../slide/FrameNotices.tsx';
import { useLeaving } from '../slide/use-leaving.ts';
import { actions, useWilt } from '../wilt.ts';
import { DateLine } from './DateLine.tsx';
import '../slide/one-frame.css';
import './alone.css';

export function ChartAlone() {
  const landmarks = useLandmarks();
  const isEmpty = useWilt((state) => state.history === null && state.run.kind === 'failed');
  useLeaving();
  useEffect(() => actions.pause(), []);
  return (
    <div className="one-frame still" {...landmarks}>
      <main>
        <div className="still-head">
          <Part>
            <DateLine />
          </Part>
          <WorldLine />
          <AboutSign />
        </div>
        <Part>{!isEmpty && <Figure />}</Part>
        <PrintedLink />
      </main>
      <FrameNotices />
    </div>
  );
}
