/** The whole page: masthead, today's sentence, the ribbon and its controls, the charts, the shop window. */
import { useCallback, useEffect, useRef, useState, type ComponentType } from 'react';
import { AboutDialog } from '../about/AboutDialog.tsx';
import { KeysDialog, useKeysKey } from '../about/KeysDialog.tsx';
import { BouquetsChart } from '../charts/BouquetsChart.tsx';
import { ErrorChart } from '../charts/ErrorChart.tsx';
import { WeightsChart } from '../charts/WeightsChart.tsx';
import { loadWhenIdle } from '../kit/chunk.ts';
import { Part } from '../kit/Part.tsx';
import { Shown } from '../kit/Shown.tsx';
import { DayOpened } from '../operations/DayOpened.tsx';
import { OperationsTrack } from '../operations/OperationsTrack.tsx';
import { Ribbon } from '../ribbon/Ribbon.tsx';
import { Scenarios } from '../scenarios/Scenarios.tsx';
import { Settings } from '../settings/Settings.tsx';
import { ShareDialog } from '../share/ShareDialog.tsx';
import type { ChapterTitle } from '../share/LinkChoices.tsx';
import { ShopWindow } from '../shop/ShopWindow.tsx';
import { TimeControls } from '../time/TimeControls.tsx';
import { Why } from '../why/Why.tsx';
import { useIsHidden, useWilt } from '../wilt.ts';
import { Colophon } from './Colophon.tsx';
import { Headline } from './Headline.tsx';
import { Masthead, type Panel } from './Masthead.tsx';
import { Notices, RunFailure, RunProgress } from './Notices.tsx';
import { Panels } from './Panels.tsx';
import { WaysOn } from './WaysOn.tsx';
import { useLandmarks } from './landmarks.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { onSettingSought } from '../kit/jump.ts';
import './shell.css';

/** Parts of the page that belong to the course. */
export interface PageLessons {
  /** Above the year of who opened the bare address. */
  readonly Beginning: ComponentType<{ readonly onScenarios: () => void }>;
  /** What can be shared of it. */
  readonly chapters: readonly ChapterTitle[];
  /** The list of chapters, in a dialog. */
  readonly Contents: ComponentType<{ readonly onClose: () => void }>;
}

export function Page({ lessons }: { readonly lessons: PageLessons }) {
  const [open, setOpen] = useState<Panel | null>(null);
  const [leaf, setLeaf] = useState<'keys' | 'about' | null>(null);
  const [wasOpened, setWasOpened] = useState(false);
  if (open === 'settings' && !wasOpened) setWasOpened(true);
  const landmarks = useLandmarks();
  const words = { scenarios: useRef<HTMLButtonElement>(null), settings: useRef<HTMLButtonElement>(null) };
  // Where the very first run failed there is nothing to show but that.
  const isEmpty = useWilt((state) => state.history === null && state.run.kind === 'failed');
  // At the beginning there is something to read meanwhile: no empty frames stand below it.
  const isWaiting = useWilt((state) => state.isBeginning && state.history === null);
  const isAnew = useWilt((state) => state.isAnew);
  useUndoKeys();
  const hasSettings = !useIsHidden('settings');
  useEffect(() => (hasSettings ? onSettingSought(() => setOpen('settings')) : undefined), [hasSettings]);
  useKeysKey(useCallback(() => setLeaf('keys'), []));
  const isDrawn = landmarks['data-run'] === 'done';
  // What is opened later is fetched while nobody waits, so that it opens at once.
  useEffect(() => (isDrawn ? loadWhenIdle() : undefined), [isDrawn]);
  const close = (panel: keyof typeof words) => {
    setOpen(null);
    words[panel].current?.focus();
  };
  return (
    <div className={isAnew ? 'page page-anew' : 'page'} {...landmarks}>
      <Part>
        <Masthead open={open} onOpen={setOpen} words={words} />
      </Part>
      <RunProgress />
      <div className={open === 'settings' || open === 'scenarios' ? 'sheet sheet-beside' : 'sheet'}>
        <main>
          <Part>
            <Notices />
          </Part>
          <RunFailure />
          <Part>
            <lessons.Beginning onScenarios={() => setOpen('scenarios')} />
          </Part>
          <Part>
            <Headline />
          </Part>
          <Shown part="why">
            <Part>
              <Why />
            </Part>
          </Shown>
          {!isEmpty && !isWaiting && (
            <>
              <Shown part="ways">
                <Part>
                  <WaysOn />
                </Part>
              </Shown>
              <Shown part="ribbon">
                <Part>
                  <Ribbon />
                </Part>
              </Shown>
              <Shown part="time">
                <Part>
                  <TimeControls />
                </Part>
              </Shown>
              <div className="spread">
                <div className="spread-charts">
                  <Part>
                    <ErrorChart />
                  </Part>
                  <Shown part="track">
                    <Part>
                      <OperationsTrack />
                    </Part>
                  </Shown>
                  <Shown part="bouquets">
                    <Part>
                      <BouquetsChart />
                    </Part>
                  </Shown>
                  <Shown part="beliefs">
                    <Part>
                      <WeightsChart />
                    </Part>
                  </Shown>
                </div>
                <div className="spread-side">
                  <Shown part="shop">
                    <Part>
                      <ShopWindow />
                    </Part>
                  </Shown>
                  <Shown part="opened">
                    <Part>
                      <DayOpened />
                    </Part>
                  </Shown>
                </div>
              </div>
              <Shown part="panels">
                <Panels />
              </Shown>
            </>
          )}
        </main>
        <Part>{wasOpened && <Settings isOpen={open === 'settings'} onClose={() => close('settings')} />}</Part>
        <Part>{open === 'scenarios' && <Scenarios onClose={() => close('scenarios')} />}</Part>
      </div>
      <Part>
        <Colophon onOpen={setLeaf} />
      </Part>
      <Part>{open === 'course' && <lessons.Contents onClose={() => setOpen(null)} />}</Part>
      <Part>{open === 'share' && <ShareDialog chapters={lessons.chapters} onClose={() => setOpen(null)} />}</Part>
      <Part>{leaf === 'keys' && <KeysDialog onClose={() => setLeaf(null)} />}</Part>
      <Part>{leaf === 'about' && <AboutDialog onClose={() => setLeaf(null)} />}</Part>
    </div>
  );
}
