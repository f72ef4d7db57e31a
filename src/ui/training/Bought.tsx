/** This run against the run before: what the last change bought, and what it did not. */
import type { History } from '../../simulation/history.ts';
import { boughtLine, changedLine, GAIN_NOTE, gainName, gainValue, gainVerdict, notReached, stretch, TRAINING } from '../../text/training.ts';
import { calendarShift } from '../kit/calendar-shift.ts';
import { TableFrame } from '../kit/TableFrame.tsx';
import { useSay } from '../kit/say.ts';
import { changedPaths } from './changed-paths.ts';
import { gainsOf, nextEvent, type Gain } from './gains.ts';
import { Said } from '../kit/Said.tsx';

interface BoughtProps {
  readonly earlier: History | null;
  readonly now: History;
  readonly lastTold: number;
}

export function Bought({ earlier, now, lastTold }: BoughtProps) {
  const comparable = earlier !== null && earlier.hash !== now.hash && calendarShift(now, earlier) === 0;
  return (
    <section>
      <h3>{TRAINING.bought}</h3>
      {comparable ? <Compared before={earlier} now={now} lastTold={lastTold} /> : <p className="panel-note">{TRAINING.unchanged}</p>}
    </section>
  );
}

interface ComparedProps {
  readonly before: History;
  readonly now: History;
  readonly lastTold: number;
}

function Compared({ before, now, lastTold }: ComparedProps) {
  const gains = gainsOf(before, now, lastTold);
  const upcoming = nextEvent(now, lastTold);
  const name = ({ kind, event, from, to }: Gain) => gainName(kind, event, from < 0 ? '' : stretch(now.dates[from] ?? '', now.dates[to] ?? ''));
  const line = [changedLine(changedPaths(before, now)), boughtLine(gains.map((gain) => ({ name: name(gain), verdict: gain.verdict }))), upcoming ? notReached(upcoming) : ''].join(' ').trim();
  useSay(line, now, 'answer');
  return (
    <>
      <p className="panel-say">{line}</p>
      <TableFrame label={TRAINING.bought}>
        <table className="panel-table gains">
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{TRAINING.bought}</span>
              </th>
              <th scope="col">{TRAINING.before}</th>
              <th scope="col">{TRAINING.now}</th>
              <th scope="col">
                <span className="unseen">{TRAINING.bought}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {gains.map((gain) => (
              <tr key={`${gain.kind} ${gain.event?.id ?? ''} ${gain.event?.day ?? ''}`}>
                <th scope="row">{name(gain)}</th>
                <td>{gainValue(gain.kind, gain.before)}</td>
                <td>{gainValue(gain.kind, gain.now)}</td>
                <td className="gain-verdict">{gainVerdict(gain.kind, gain.verdict, gain.now - gain.before, gain.noise)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p className="panel-note">
        <Said>{GAIN_NOTE}</Said>
      </p>
    </>
  );
}
