/** Everything on the track as a list, newest first, each with a way to open it. Nothing is drawn until it is opened. */
import { useState } from 'react';
import type { History } from '../../simulation/history.ts';
import { CHART_TEXTS } from '../../text/charts.ts';
import { longDate } from '../../text/dates.ts';
import { OPERATIONS, ROW_WORDS } from '../../text/operations.ts';
import { CsvButtons } from '../kit/CsvButtons.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { TableFrame } from '../kit/TableFrame.tsx';
import { keyOf, type Opened, type TrackRow } from './rows.ts';
import { stopName } from './stop-name.ts';

interface HappeningsProps {
  readonly history: History;
  readonly rows: readonly TrackRow[];
  readonly lastTold: number;
  readonly onOpen: (opened: Opened) => void;
}

/** As many as one reads through. */
const MOST = 60;

export function Happenings(props: HappeningsProps) {
  return (
    <Disclosure className="chart-numbers" summary={OPERATIONS.list}>
      {() => <HappeningsTable {...props} />}
    </Disclosure>
  );
}

function HappeningsTable({ history, rows, lastTold, onOpen }: HappeningsProps) {
  const [from, setFrom] = useState(0);
  const all = rows.flatMap(({ name, stops }) => stops.map((stop) => ({ name, stop }))).toSorted((a, b) => b.stop.from - a.stop.from);
  const shown = all.slice(from, from + MOST);
  const date = (day: number) => history.dates[day] ?? '';
  const csv = () => [['from', 'to', 'row', 'what'], ...all.map(({ name, stop }) => [date(stop.from), date(stop.to), ROW_WORDS[name], stopName(history, stop, lastTold)])];
  return (
    <>
      <div className="chart-numbers-tools">
        <span className="chart-months">
          {all.length > MOST && (
            <>
              <button type="button" className="word" disabled={from + MOST >= all.length} onClick={() => setFrom(from + MOST)}>
                {CHART_TEXTS.earlier}
              </button>
              <button type="button" className="word" disabled={from === 0} onClick={() => setFrom(Math.max(0, from - MOST))}>
                {CHART_TEXTS.later}
              </button>
            </>
          )}
        </span>
        <CsvButtons fileName="operations" csv={csv} />
      </div>
      <TableFrame label={OPERATIONS.listCaption}>
        <table className="opened-table">
          <caption>{OPERATIONS.listCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{CHART_TEXTS.date}</th>
              <th scope="col">{OPERATIONS.what}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, stop }) => (
              <tr key={`${name} ${keyOf(stop.opens)}`}>
                <th scope="row">{longDate(date(stop.from))}</th>
                <td>
                  <button type="button" className="word" onClick={() => onOpen(stop.opens)}>
                    {stopName(history, stop, lastTold)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
