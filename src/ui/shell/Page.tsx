/** The whole page: masthead, today's sentence, the ribbon and its controls, the charts, the shop window. */
import { useEffect, useRef, useState } from 'react';
import { BouquetsChart } from '../charts/BouquetsChart.tsx';
import { ErrorChart } from '../charts/ErrorChart.tsx';
import { WeightsChart } from '../charts/WeightsChart.tsx';
import { loadWhenIdle } from '../kit/chunk.ts';
import { DayOpened } from '../operations/DayOpened.tsx';
import { OperationsTrack } from '../operations/OperationsTrack.tsx';
import { Ribbon } from '../ribbon/Ribbon.tsx';
import { Scenarios } from '../scenarios/Scenarios.tsx';
import { Settings } from '../settings/Settings.tsx';
import { ShareDialog } from '../share/ShareDialog.tsx';
import { ShopWindow } from '../shop/ShopWindow.tsx';
import { TimeControls } from '../time/TimeControls.tsx';
import { useWilt } from '../wilt.ts';
import { Colophon } from './Colophon.tsx';
import { Headline } from './Headline.tsx';
import { Masthead, type Panel } from './Masthead.tsx';
import { Notices, RunFailure, RunProgress } from './Notices.tsx';
import { Panels } from './Panels.tsx';
import { useLandmarks } from './landmarks.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import './shell.css';

export function Page() {
  const [open, setOpen] = useState<Panel | null>(null);
  const [wasOpened, setWasOpened] = useState(false);
  if (open === 'settings' && !wasOpened) setWasOpened(true);
  const landmarks = useLandmarks();
  const words = { scenarios: useRef<HTMLButtonElement>(null), settings: useRef<HTMLButtonElement>(null) };
  // Where the very first run failed there is nothing to show but that.
  const isEmpty = useWilt((state) => state.history === null && state.run.kind === 'failed');
  useUndoKeys();
  const isDrawn = landmarks['data-run'] === 'done';
  // What is opened later is fetched while nobody waits, so that it opens at once.
  useEffect(() => (isDrawn ? loadWhenIdle() : undefined), [isDrawn]);
  const close = (panel: keyof typeof words) => {
    setOpen(null);
    words[panel].current?.focus();
  };
  return (
    <div className="page" {...landmarks}>
      <Masthead open={open} onOpen={setOpen} words={words} />
      <RunProgress />
      <div className={open === 'settings' || open === 'scenarios' ? 'sheet sheet-beside' : 'sheet'}>
        <main>
          <Notices />
          <RunFailure />
          <Headline />
          {!isEmpty && (
            <>
              <Ribbon />
              <TimeControls />
              <div className="spread">
                <div className="spread-charts">
                  <ErrorChart />
                  <OperationsTrack />
                  <BouquetsChart />
                  <WeightsChart />
                </div>
                <div className="spread-side">
                  <ShopWindow />
                  <DayOpened />
                </div>
              </div>
              <Panels />
            </>
          )}
        </main>
        {wasOpened && <Settings isOpen={open === 'settings'} onClose={() => close('settings')} />}
        {open === 'scenarios' && <Scenarios onClose={() => close('scenarios')} />}
      </div>
      <Colophon />
      {open === 'share' && <ShareDialog onClose={() => setOpen(null)} />}
    </div>
  );
}
