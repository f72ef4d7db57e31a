/**
 * The beginning: what this is, the one question, and the ways on. It stands above the year of who opened the bare address
 * until that reader has chosen; who steps on alone is stopped once, before Valentine's Day.
 */
import { useEffect, useRef, useState } from 'react';
import { isAtLimit } from '../../store/calendar.ts';
import { BEGINNING } from '../../text/course.ts';
import { chunk } from '../../ui/kit/chunk.ts';
import { Later } from '../../ui/kit/Later.tsx';
import { actions, useWilt } from '../../ui/wilt.ts';
import { CHAPTER_OUTLINES } from '../content/index.ts';
import { latestChapter } from './latest.ts';
import { openChapter } from './places.ts';
import { SummerBars } from './SummerBars.tsx';
import './beginning.css';

const stop = chunk(() => import('./Stop.tsx'));

export function Beginning({ onScenarios }: { readonly onScenarios: () => void }) {
  const isBeginning = useWilt((state) => state.isBeginning);
  const isHeld = useWilt(({ history, scenario, limit, today }) => history !== null && isAtLimit(scenario, limit, today));
  // Once stopped one is, until it is answered, wherever one steps meanwhile.
  const [isStopped, setStopped] = useState(false);
  if (isHeld && !isStopped) setStopped(true);
  const place = useRef<HTMLElement>(null);
  // Stopped by a step, a reader goes on reading here.
  useEffect(() => {
    if (isStopped) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isStopped]);
  if (!isBeginning) return null;
  return (
    <section className="beginning" aria-label={BEGINNING.name} ref={place}>
      {isStopped ? <Later chunk={stop}>{({ Stop }) => <Stop />}</Later> : <Question onScenarios={onScenarios} />}
    </section>
  );
}

function Question({ onScenarios }: { readonly onScenarios: () => void }) {
  const latest = latestChapter((key) => localStorage.getItem(key));
  const title = CHAPTER_OUTLINES.find(({ name }) => name === latest)?.title;
  const hasYear = useWilt((state) => state.history !== null);
  return (
    <div className="beginning-spread">
      <div className="beginning-words">
        <h2 className="beginning-title">{BEGINNING.title}</h2>
        <p className="beginning-what">{BEGINNING.what}</p>
        <p className="beginning-question">{BEGINNING.question}</p>
        <p className="beginning-measure quiet">{BEGINNING.measure}</p>
        <p className="beginning-ways">
          {latest !== undefined && (
            <button type="button" className="press press-dark" onClick={() => openChapter(latest)}>
              <span>{BEGINNING.goOn}</span>
              <span className="beginning-where">{title}</span>
            </button>
          )}
          <button type="button" className={latest === undefined ? 'press press-dark' : 'press'} onClick={() => openChapter('summer')}>
            <span>{BEGINNING.course}</span>
            <span className="beginning-where">{BEGINNING.courseTakes}</span>
          </button>
          <button type="button" className="press" disabled={!hasYear} onClick={stepAlone}>
            {BEGINNING.alone}
          </button>
          <button type="button" className="press" onClick={onScenarios}>
            {BEGINNING.scenario}
          </button>
        </p>
      </div>
      <SummerBars />
    </div>
  );
}

/** One day on, and the focus on the button that goes on from there. */
function stepAlone(): void {
  actions.step('day', 1);
  document.querySelector<HTMLElement>('.time-first .time-pair button:last-child')?.focus();
}
