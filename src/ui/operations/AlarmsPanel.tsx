/** The alarms of a day, and what only chance put beyond a threshold: what each saw, on which data, against what; and, when asked, whether it was right. */
import { useState } from 'react';
import { aboutName } from '../../monitoring/alarms.ts';
import type { History } from '../../simulation/history.ts';
import { alarmData, alarmHead, alarmSaw, alarmTruth, chanceSaw } from '../../text/alarms.ts';
import { OPERATIONS } from '../../text/operations.ts';
import { useSay } from '../kit/say.ts';
import { alarmFacts, truthFacts } from './alarm-facts.ts';
import { Said } from '../kit/Said.tsx';

interface AlarmsPanelProps {
  readonly history: History;
  readonly day: number;
  readonly lastTold: number;
}

export function AlarmsPanel({ history, day, lastTold }: AlarmsPanelProps) {
  const [isAsked, setAsked] = useState(false);
  const alarms = history.monitors.alarms.filter((alarm) => alarm.day === day);
  const truth = isAsked ? alarmTruth(truthFacts(history, alarms, day, lastTold)) : [];
  useSay(truth.join(' '), isAsked, 'answer');
  return (
    <>
      <ul className="alarms">
        {alarms.map((alarm) => (
          <li key={`${alarm.monitor} ${aboutName(alarm.about)} ${alarm.value}`} className={alarm.needsLabels ? 'alarm alarm-needs' : 'alarm'}>
            <b>
              <Said>{alarmHead(alarm, '.')}</Said>
            </b>
            <span>{` ${alarmSaw(alarm, alarmFacts(history, alarm))} `}</span>
            <span className="quiet">{alarmData(alarm, history.dates, lastTold)}</span>
          </li>
        ))}
        {history.monitors.withinChance
          .filter((each) => each.day === day)
          .map((each) => (
            <li key={`${each.monitor} ${aboutName(each.about)} by chance`} className={`alarm alarm-hollow${each.needsLabels ? ' alarm-needs' : ''}`}>
              <b>
                <Said>{alarmHead(each, `: ${OPERATIONS.withinChance}.`)}</Said>
              </b>
              <span>{` ${chanceSaw(each, alarmFacts(history, each))}`}</span>
            </li>
          ))}
      </ul>
      {isAsked && (
        <div>
          {truth.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {alarms.length > 0 && (
        <button type="button" className="press" aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
          {OPERATIONS.wasItRight}
        </button>
      )}
    </>
  );
}
