/** What was pointed at, right below the track: never over the chart it explains. */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { History } from '../../simulation/history.ts';
import { alarmsOn } from '../../text/alarms.ts';
import { longDate } from '../../text/dates.ts';
import { couldNotBeDone, interventionLine } from '../../text/interventions.ts';
import { batchTitle, incidentName, incidentWords, OPERATIONS, versionTitle } from '../../text/operations.ts';
import { actions } from '../wilt.ts';
import { AlarmsPanel } from './AlarmsPanel.tsx';
import { HeldBatch } from './HeldBatch.tsx';
import type { Opened } from './rows.ts';
import { VersionPanel } from './VersionPanel.tsx';

interface OpenedPanelProps {
  readonly history: History;
  readonly opened: Opened;
  readonly today: number;
  /** The last day that may be told of. */
  readonly known: number;
  /** The day it is about. */
  readonly day: number;
  readonly onClose: () => void;
}

export function OpenedPanel({ history, opened, today, known, day, onClose }: OpenedPanelProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    // Opened from the list it may be out of sight.
    title.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  const { heading, body } = contents(history, opened, today, known);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the panel from anywhere in it
    <section className="opened" aria-labelledby="opened-title" onKeyDown={onKeyDown}>
      <header>
        <h3 id="opened-title" ref={title} tabIndex={-1}>
          {heading}
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
      {body}
    </section>
  );
}

function contents(history: History, opened: Opened, today: number, known: number): { readonly heading: string; readonly body: ReactNode } {
  const { dates, scenario, dynamic } = history;
  switch (opened.kind) {
    case 'version':
      return { heading: versionTitle(opened.of, opened.number), body: <VersionPanel history={history} of={opened.of} number={opened.number} from={opened.from} today={today} known={known} /> };
    case 'batch': {
      const record = dynamic.batches.find(({ day }) => day === opened.day);
      return { heading: batchTitle(dates[opened.day] ?? ''), body: record && <HeldBatch history={history} record={record} today={today} known={known} /> };
    }
    case 'alarms':
      return { heading: alarmsOn(dates[opened.day] ?? '', history.monitors.alarms.filter(({ day }) => day === opened.day).length), body: <AlarmsPanel key={opened.day} history={history} day={opened.day} known={known} /> };
    case 'incident': {
      const incident = scenario.incidents.list[opened.index];
      if (!incident) return { heading: '', body: null };
      return {
        heading: `${longDate(incident.from)}: ${incidentName(incident)}`,
        body: (
          <p>
            {incidentWords(incident, dates[known] ?? '')} <span className="quiet">{OPERATIONS.change}</span>
          </p>
        ),
      };
    }
    case 'deed': {
      const deed = scenario.interventions.list[opened.index];
      if (!deed) return { heading: '', body: null };
      const idle = dynamic.idle.find(({ intervention }) => intervention.kind === deed.kind && intervention.date === deed.date && intervention.target === deed.target);
      return {
        heading: interventionLine(deed),
        body: (
          <div className="hand">
            {idle && <p>{couldNotBeDone(idle.why)}</p>}
            <p className="hand-buttons">
              <button
                type="button"
                className="press"
                onClick={(event) => {
                  // The panel is over with this: the focus stays near.
                  event.currentTarget.closest('.operations')?.querySelector<HTMLElement>('.hand-quick summary')?.focus({ preventScroll: true });
                  actions.withdraw(opened.index);
                }}
              >
                {OPERATIONS.withdraw}
              </button>
            </p>
          </div>
        ),
      };
    }
  }
}
