/** Every alarm so far, the newest first, and, behind a disclosure, how the monitors stand to the truth. */
import { useState } from 'react';
import { aboutName } from '../../monitoring/alarms.ts';
import type { History } from '../../simulation/history.ts';
import { alarmData, alarmHead, alarmSaw, MONITOR_WORDS } from '../../text/alarms.ts';
import { longDate } from '../../text/dates.ts';
import { alarmCount, countText, delayText, episodeStretch, truthLine, WATCHING } from '../../text/watching.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { TableFrame } from '../kit/TableFrame.tsx';
import { alarmFacts } from '../operations/alarm-facts.ts';
import { actions } from '../wilt.ts';
import { alarmsUpTo, verdictsUpTo } from './known-alarms.ts';
import { Said } from '../kit/Said.tsx';

interface AlarmsProps {
  readonly history: History;
  readonly lastTold: number;
}

/** Alarms shown at first. */
const FEW = 6;

export function Alarms({ history, lastTold }: AlarmsProps) {
  const [all, setAll] = useState(false);
  const alarms = alarmsUpTo(history, lastTold);
  return (
    <section>
      <h3>{WATCHING.alarms}</h3>
      <p className="panel-note">{alarmCount(alarms.length, history.monitors.withinChance.filter(({ day }) => day <= lastTold).length, history.dates[lastTold] ?? '')}</p>
      <ol className="alarm-list">
        {(all ? alarms : alarms.slice(0, FEW)).map((alarm) => (
          <li key={`${alarm.monitor} ${aboutName(alarm.about)} ${alarm.day}`}>
            <button type="button" className="word alarm-when" onClick={() => actions.goTo(alarm.day)}>
              {longDate(history.dates[alarm.day] ?? '')}
            </button>
            <span className="alarm-what">
              <Said>{alarmHead(alarm)}</Said>
            </span>
            <span className="alarm-saw">
              <span>{`${alarmSaw(alarm, alarmFacts(history, alarm))} `}</span>
              <span className="quiet">{alarmData(alarm, history.dates, lastTold)}</span>
            </span>
          </li>
        ))}
      </ol>
      {alarms.length > FEW && (
        <button type="button" className="word" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? WATCHING.fewer : `${WATCHING.all} ${countText(alarms.length)}`}
        </button>
      )}
      <Truth history={history} lastTold={lastTold} />
    </section>
  );
}

function Truth({ history, lastTold }: AlarmsProps) {
  return (
    <Disclosure className="chart-numbers truth" summary={WATCHING.truth}>
      {() => <Verdicts history={history} lastTold={lastTold} />}
    </Disclosure>
  );
}

const DAYS_OF_A_YEAR = 366;

function Verdicts({ history, lastTold }: AlarmsProps) {
  const { scenario, dates, monitors } = history;
  const names = monitors.episodes
    .filter(({ from }) => from <= lastTold)
    .map((episode) => episodeStretch(episode, dates[episode.from] ?? '', dates[episode.to] ?? '', episode.to < lastTold, dates.length > DAYS_OF_A_YEAR));
  return (
    <>
      <p className="panel-say">{truthLine(names, scenario.world.wander > 0)}</p>
      <p className="panel-note">
        <Said>{WATCHING.truthExplain}</Said>
      </p>
      <TableFrame label={WATCHING.truth}>
        <table>
          <thead>
            <tr>
              {[WATCHING.monitor, WATCHING.found, WATCHING.missed, WATCHING.delay, WATCHING.falseAlarms].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {verdictsUpTo(history, lastTold).map(({ monitor, found, missed, delay, falseAlarms }) => (
              <tr key={monitor}>
                <th scope="row">{MONITOR_WORDS[monitor].name}</th>
                <td>{countText(found)}</td>
                <td>{countText(missed)}</td>
                <td>{delayText(delay)}</td>
                <td>{countText(falseAlarms)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
