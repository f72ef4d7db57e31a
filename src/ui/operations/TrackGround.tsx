/** What lies under the marks: seasons and months along the bottom, events, the future as hatched paper, and today. */
import { useId } from 'react';
import type { History } from '../../simulation/history.ts';
import { seasonStretches } from '../kit/seasons.ts';
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
  const hatch = useId();
  const { em, top, bottom, left, right, x } = scale;
  const { first, last, known, focus } = span;
  const most = (right - left) / (em * 2.4);
  const ticks = focus === null ? calendarTicks(history.dates, first, last, most) : dayTicks(history.dates, first, last, focus, most);
  const hidden = x(Math.max(known + 0.5, first));
  const middle = (day: number) => x(day + 0.5);
  return (
    <g>
      <pattern id={hatch} width={em * 0.55} height={em * 0.55} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="chart-hatch" x1={0} x2={0} y1={0} y2={em * 0.55} />
      </pattern>
      {known < last && <rect x={hidden} y={top} width={Math.max(0, right - hidden)} height={bottom - top} fill={`url(#${hatch})`} />}
      {seasonStretches(history.dates, first, last).map(({ season, from, to }) => (
        <rect key={from} x={x(from)} y={bottom} width={x(to + 1) - x(from)} height={em * 0.38} fill={`var(--${season})`} />
      ))}
      {history.events
        .filter(({ day, strength }) => strength > 0 && day >= first && day <= last)
        .map(({ id, day }) => (
          <line key={`${id} ${day}`} className="chart-event" x1={middle(day)} x2={middle(day)} y1={top} y2={bottom} />
        ))}
      {ticks.map(({ at, label }) => (
        <text key={at} className="track-tick" x={middle(at)} y={bottom + em * 1.6} textAnchor={focus === null ? 'start' : 'middle'}>
          {label}
        </text>
      ))}
      {today >= first && today <= last && <line className="chart-today" x1={middle(today)} x2={middle(today)} y1={top} y2={bottom + em * 0.38} />}
    </g>
  );
}
