/** Every alarm so far, the newest first, and, behind a disclosure, how the monitors stand to the truth. */
import { useState } from 'react';
import { aboutName } from '../../monitoring/alarms.ts';
import type { History } from '../../simulation/history.ts';
import { alarmData, alarmSaw, alarmSubject, MONITOR_WORDS } from '../../text/alarms.ts';
import { longDate } from '../../text/dates.ts';
import { alarmCount, countText, delayText, episodeStretch, truthLine, WATCHING } from '../../text/watching.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { TableFrame } from '../kit/TableFrame.tsx';
import { alarmFacts } from '../operations/alarm-facts.ts';
import { actions } from '../wilt.ts';
import { alarmsUpTo, verdictsUpTo } from './known-alarms.ts';

interface AlarmsProps {
  readonly history: History;
  readonly known: number;
}

/** Alarms shown at first. */
const FEW = 6;

export function Alarms({ history, known }: AlarmsProps) {
  const [all, setAll] = useState(false);
  const alarms = alarmsUpTo(history, known);
  return (
    <section>
      <h3>{WATCHING.alarms}</h3>
      <p className="panel-note">{alarmCount(alarms.length, history.dates[known] ?? '')}</p>
      <ol className="alarm-list">
        {(all ? alarms : alarms.slice(0, FEW)).map((alarm) => (
          <li key={`${alarm.monitor} ${aboutName(alarm.about)} ${alarm.day}`}>
            <button type="button" className="word alarm-when" onClick={() => actions.goTo(alarm.day)}>
              {longDate(history.dates[alarm.day] ?? '')}
            </button>
            <span className="alarm-what">
              {MONITOR_WORDS[alarm.monitor].name}, {alarmSubject(alarm)}
            </span>
            <span className="alarm-saw">
              {alarmSaw(alarm, alarmFacts(history, alarm))} <span className="quiet">{alarmData(alarm, history.dates, known)}</span>
            </span>
          </li>
        ))}
      </ol>
      {alarms.length > FEW && (
        <button type="button" className="word" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? WATCHING.fewer : `${WATCHING.all} ${countText(alarms.length)}`}
        </button>
      )}
      <Truth history={history} known={known} />
    </section>
  );
}

function Truth({ history, known }: AlarmsProps) {
  return (
    <Disclosure className="chart-numbers truth" summary={WATCHING.truth}>
      {() => <Verdicts history={history} known={known} />}
    </Disclosure>
  );
}

function Verdicts({ history, known }: AlarmsProps) {
  const { dates, monitors } = history;
  const names = monitors.episodes
    .filter(({ from }) => from <= known)
    .map((episode) => episodeStretch(episode, dates[episode.from] ?? '', dates[episode.to] ?? '', episode.to < known));
  return (
    <>
      <p className="panel-say">{truthLine(names)}</p>
      <p className="panel-note">{WATCHING.truthExplain}</p>
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
            {verdictsUpTo(history, known).map(({ monitor, found, missed, delay, falseAlarms }) => (
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
