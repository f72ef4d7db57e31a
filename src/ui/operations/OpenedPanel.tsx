/** What was pointed at, right below the track: never over the chart it explains. */
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { History } from '../../simulation/history.ts';
import { longDate } from '../../text/dates.ts';
import { interventionLine } from '../../text/interventions.ts';
import { alarmsOn, batchTitle, incidentName, OPERATIONS, versionTitle } from '../../text/operations.ts';
import { chunk } from '../kit/chunk.ts';
import { commandOf } from '../kit/keys.ts';
import { Later } from '../kit/Later.tsx';
import { actions } from '../wilt.ts';
import { alarmCounts } from './known.ts';
import type { Opened } from './rows.ts';

const contents = chunk(() => import('./OpenedContents.tsx'));

interface OpenedPanelProps {
  readonly history: History;
  readonly opened: Opened;
  readonly today: number;
  /** The last day that may be told of. */
  readonly lastTold: number;
  /** The day it is about. */
  readonly day: number;
  readonly onClose: () => void;
  /** Takes the focus from what is over with its own deed. */
  readonly near: RefObject<HTMLElement | null>;
}

export function OpenedPanel({ history, opened, today, lastTold, day, onClose, near }: OpenedPanelProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    // Opened from the list it may be out of sight.
    title.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (commandOf(event) !== 'leave') return;
    event.stopPropagation();
    onClose();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the panel from anywhere in it
    <section className="opened" aria-labelledby="opened-title" onKeyDown={onKeyDown}>
      <header>
        <h3 id="opened-title" ref={title} tabIndex={-1}>
          {headingOf(history, opened)}
        </h3>
        <span className="opened-words">
          {day !== today && (
            <button type="button" className="word" onClick={() => actions.goTo(day)}>
              {OPERATIONS.goTo}
            </button>
          )}
          <button type="button" className="word" onClick={onClose}>
            {OPERATIONS.close}
          </button>
        </span>
      </header>
      <Later chunk={contents}>{({ OpenedContents }) => <OpenedContents history={history} opened={opened} today={today} lastTold={lastTold} near={near} title={title} />}</Later>
    </section>
  );
}

function headingOf(history: History, opened: Opened): string {
  const { dates, scenario } = history;
  switch (opened.kind) {
    case 'version':
      return versionTitle(opened.of, opened.number);
    case 'batch':
      return batchTitle(dates[opened.day] ?? '');
    case 'alarms':
      return alarmsOn(dates[opened.day] ?? '', alarmCounts(history, opened.day));
    case 'incident': {
      const incident = scenario.incidents.list[opened.index];
      return incident ? `${longDate(incident.from)}: ${incidentName(incident)}` : '';
    }
    case 'deed': {
      const deed = scenario.interventions.list[opened.index];
      return deed ? interventionLine(deed) : '';
    }
  }
}
