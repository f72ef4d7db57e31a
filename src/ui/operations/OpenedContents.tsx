/** What is told of a mark once it is opened: a version, a held batch, a day's alarms, an incident, a deed. */
import type { RefObject } from 'react';
import { interventionText } from '../../scenario/interventions.ts';
import type { History } from '../../simulation/history.ts';
import { undoneIn } from '../../simulation/undone.ts';
import { couldNotBeDone } from '../../text/interventions.ts';
import { incidentWords } from '../../text/opened.ts';
import { OPERATIONS } from '../../text/operations.ts';
import { HeldSetting } from '../kit/Shown.tsx';
import { actions } from '../wilt.ts';
import { AlarmsPanel } from './AlarmsPanel.tsx';
import { followed } from './by-hand.ts';
import { HeldBatch } from './HeldBatch.tsx';
import { batchesIn } from './known.ts';
import type { Opened } from './rows.ts';
import { VersionPanel } from './VersionPanel.tsx';

interface OpenedContentsProps {
  readonly history: History;
  readonly opened: Opened;
  readonly today: number;
  /** The last day that may be told of. */
  readonly lastTold: number;
  /** Takes the focus from what is over with its own deed. */
  readonly near: RefObject<HTMLElement | null>;
  readonly title: RefObject<HTMLElement | null>;
}

export function OpenedContents({ history, opened, today, lastTold, near, title }: OpenedContentsProps) {
  const { dates, scenario } = history;
  switch (opened.kind) {
    case 'version':
      return <VersionPanel history={history} of={opened.of} number={opened.number} from={opened.from} today={today} lastTold={lastTold} near={title} />;
    case 'batch': {
      const record = batchesIn(history).find(({ day }) => day === opened.day);
      return record && <HeldBatch history={history} record={record} today={today} lastTold={lastTold} near={title} />;
    }
    case 'alarms':
      return <AlarmsPanel key={opened.day} history={history} day={opened.day} lastTold={lastTold} />;
    case 'incident': {
      const incident = scenario.incidents.list[opened.index];
      return (
        incident && (
          <p>
            <span>{`${incidentWords(incident, dates[lastTold] ?? '')} `}</span>
            <span className="quiet">{OPERATIONS.change}</span>
          </p>
        )
      );
    }
    case 'deed': {
      const deed = scenario.interventions.list[opened.index];
      const idle = deed && undoneIn(history).find(({ intervention }) => interventionText(intervention) === interventionText(deed));
      return (
        deed && (
          <div className="hand">
            {idle && <p>{couldNotBeDone(idle.why)}</p>}
            {deed.kind === 'rollback' && followed(history, dates.indexOf(deed.date), lastTold).map((sentence) => <p key={sentence}>{sentence}</p>)}
            <p className="hand-buttons">
              <HeldSetting path="interventions.list">
              <button
                type="button"
                className="press"
                onClick={() => {
                  near.current?.focus({ preventScroll: true });
                  actions.withdraw(opened.index);
                }}
              >
                {OPERATIONS.withdraw}
              </button>
              </HeldSetting>
            </p>
          </div>
        )
      );
    }
  }
}
