/** A panel alone in a frame: open, with today's date and the steps through the year above it, as high as what it says. */
import type { ComponentType } from 'react';
import type { PanelName } from '../../scenario/frames.ts';
import { TIME } from '../../text/time.ts';
import { AloneContext } from '../kit/alone.ts';
import { AboutSign } from '../about/AboutWord.tsx';
import { WorldLine } from '../shell/WorldLine.tsx';
import { Part } from '../kit/Part.tsx';
import { LedgerPanel } from '../ledger/LedgerPanel.tsx';
import { DayOpened } from '../operations/DayOpened.tsx';
import { OperationsTrack } from '../operations/OperationsTrack.tsx';
import { useLandmarks } from '../shell/landmarks.ts';
import { Notices, RunFailure, RunProgress } from '../shell/Notices.tsx';
import { PrintedLink } from '../shell/PrintedLink.tsx';
import { useUndoKeys } from '../shell/use-undo-keys.ts';
import { PageLink } from '../slide/PageLink.tsx';
import { StoryPanel } from '../story/StoryPanel.tsx';
import { StepPair } from '../time/TimeControls.tsx';
import { Training } from '../training/Training.tsx';
import { VaryPanel } from '../varying/VaryPanel.tsx';
import { Watching } from '../watching/Watching.tsx';
import { useIsHidden, useWilt } from '../wilt.ts';
import { DateLine } from './DateLine.tsx';
import { SettingsAlone } from './SettingsAlone.tsx';
import './alone.css';

const SHOWN: Readonly<Record<PanelName, ComponentType>> = {
  training: Training,
  watching: Watching,
  ledger: LedgerPanel,
  years: StoryPanel,
  vary: VaryPanel,
  track: OperationsTrack,
  opened: DayOpened,
  settings: SettingsAlone,
};

/** These stand open on the page as well, and what opens within them does here too. */
const OPEN_ANYWAY: ReadonlySet<PanelName> = new Set(['track', 'settings']);

export function PanelAlone() {
  const panel = useWilt((state) => state.view.panel);
  const hides = { time: useIsHidden('time'), share: useIsHidden('share') };
  // Until there is a year the date's line says so; settings need none.
  const isThere = useWilt((state) => state.history !== null && !state.isAnew) || panel === 'settings';
  const landmarks = useLandmarks();
  useUndoKeys();
  const Shown = SHOWN[panel];
  return (
    <div className="alone" data-panel={panel} {...landmarks}>
      <header className="alone-top">
        <DateLine />
        {!hides.time && (
          <div className="alone-steps" role="group" aria-label={TIME.name}>
            <StepPair stride="day" />
            <StepPair stride="week" />
            <StepPair stride="event" />
          </div>
        )}
        {!hides.share && <PageLink />}
        <AboutSign />
        <WorldLine />
      </header>
      <main>
        <RunProgress />
        <Part>
          <Notices />
        </Part>
        <RunFailure />
        {isThere && (
          <AloneContext value={!OPEN_ANYWAY.has(panel)}>
            <Part key={panel}>
              <Shown />
            </Part>
          </AloneContext>
        )}
        <PrintedLink />
      </main>
    </div>
  );
}
