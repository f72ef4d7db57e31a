/** The line in place of the explanation that says what happened on the day that is read off. */
import type { History } from '../../simulation/history.ts';
import { dayMonth } from '../../text/dates.ts';
import { readingWords } from '../../text/operations.ts';
import { useWilt } from '../wilt.ts';
import { alarmCounts, batchesIn, batchState } from './known.ts';

interface TrackReadingProps {
  readonly history: History;
  readonly first: number;
  readonly last: number;
}

export function TrackReading({ history, first, last }: TrackReadingProps) {
  const day = useWilt((state) => state.hovered);
  if (day === null || day < first || day > last) return <p className="chart-reading" aria-hidden="true" />;
  const record = batchesIn(history).find((batch) => batch.day === day);
  const words = readingWords({
    version: history.contenders.dynamic.serving[day] ?? 0,
    state: record && history.scenario.gate.on ? batchState(record, last) : null,
    counts: alarmCounts(history, day),
  });
  return (
    <p className="chart-reading" aria-hidden="true">
      <span className="chart-reading-date">{dayMonth(history.dates[day] ?? '')}</span>
      <span>{` ${words}`}</span>
    </p>
  );
}
