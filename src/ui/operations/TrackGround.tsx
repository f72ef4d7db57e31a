/** What lies under the marks: the days' ground, as under the charts, and the names of months or days. */
import type { History } from '../../simulation/history.ts';
import { DayGround } from '../kit/DayGround.tsx';
import type { Span } from '../kit/span.ts';
import { calendarTicks, dayTicks } from '../kit/ticks.ts';
import type { TrackScale } from './scale.ts';

interface TrackGroundProps {
  readonly history: History;
  readonly span: Span;
  readonly scale: TrackScale;
  readonly today: number;
}

export function TrackGround({ history, span, scale, today }: TrackGroundProps) {
  const { em, top, bottom, left, right, days } = scale;
  const { first, last, lastTold, focus } = span;
  const most = (right - left) / (em * 2.4);
  const ticks = focus === null ? calendarTicks(history.dates, first, last, most) : dayTicks(history.dates, first, last, focus, most);
  return (
    <g>
      <DayGround history={history} scale={days} today={today} lastTold={lastTold} top={top} bottom={bottom} em={em} />
      {ticks.map(({ at, label }) => (
        <text key={at} className="track-tick" x={days.middle(at)} y={bottom + em * 1.6} textAnchor={focus === null ? 'start' : 'middle'}>
          {label}
        </text>
      ))}
    </g>
  );
}
