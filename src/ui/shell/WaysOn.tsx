/** A sentence for each dead end of the scenario, with the buttons that lead on. */
import { useRef } from 'react';
import type { History } from '../../simulation/history.ts';
import { DEAD_ENDS, goToFirst, makeLonger, neverPublished, neverRetrained, notServing } from '../../text/deadEnds.ts';
import { useLater } from '../kit/use-later.ts';
import { actions } from '../wilt.ts';
import { deadEnds, firstWindow, longerCalendar, type DeadEnd } from './dead-ends.ts';
import '../kit/notice.css';

export function WaysOn() {
  const { history, today } = useLater();
  const place = useRef<HTMLDivElement>(null);
  const ends = history ? deadEnds(history, today) : [];
  return (
    // Takes the focus of a button that is over with its deed: the ribbon comes next.
    <div className="ways-on-place" tabIndex={-1} ref={place}>
      {history && ends.length > 0 && (
        <section className="notice ways-on" aria-label={DEAD_ENDS.title}>
          {ends.map((end) => (
            <p key={end.kind}>{sentence(end, history)}</p>
          ))}
          <p className="notice-ways">
            {waysOn(ends, history).map(([words, act]) => (
              <button
                key={words}
                type="button"
                className="press"
                onClick={() => {
                  place.current?.focus({ preventScroll: true });
                  act();
                }}
              >
                {words}
              </button>
            ))}
          </p>
        </section>
      )}
    </div>
  );
}

function sentence(end: DeadEnd, { dates }: History): string {
  switch (end.kind) {
    case 'not serving':
      return notServing(dates[end.first] ?? '');
    case 'no event left':
      return DEAD_ENDS.noEvent;
    case 'never published':
      return neverPublished(end);
    case 'never retrained':
      return neverRetrained(end);
  }
}

type Way = readonly [words: string, act: () => void];

/** Each once, though it may lead out of several. */
function waysOn(ends: readonly DeadEnd[], { scenario, dates, servingStart }: History): Way[] {
  const days = longerCalendar(scenario);
  const change: Way = days === null ? [DEAD_ENDS.firstWindow, () => trainOnFirst(scenario)] : [makeLonger(days), () => actions.change('world.days', days)];
  const go: Way = [goToFirst(dates[servingStart] ?? ''), () => actions.goTo(servingStart)];
  return [...(ends.some(({ kind }) => kind === 'not serving') ? [go] : []), ...(ends.some(({ kind }) => kind !== 'not serving') ? [change] : [])];
}

function trainOnFirst(scenario: History['scenario']): void {
  const { from, to } = firstWindow(scenario);
  actions.moveWindow(from, to);
}
