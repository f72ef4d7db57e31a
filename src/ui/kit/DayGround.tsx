/** What lies under days: the seasons along the bottom, events as uprights, the future as hatched paper, and today. */
import { useId, type ReactElement } from 'react';
import type { History } from '../../simulation/history.ts';
import type { DayScale } from './day-scale.ts';
import { seasonStretches } from './seasons.ts';

interface DayGroundProps {
  readonly history: History;
  readonly scale: DayScale;
  readonly today: number;
  /** The last day that may be shown. */
  readonly lastTold: number;
  /** Of the paper, in px; the seasons hang below it. */
  readonly top: number;
  readonly bottom: number;
  readonly em: number;
  /** What the future says. */
  readonly children?: ReactElement | false;
}

export function DayGround({ history, scale, today, lastTold, top, bottom, em, children }: DayGroundProps) {
  const hatch = useId();
  const { first, last, to, left, middle } = scale;
  const strip = em * 0.38;
  const hidden = lastTold < last ? hiddenFrom(scale, lastTold) : to;
  return (
    <>
      <pattern id={hatch} width={em * 0.55} height={em * 0.55} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="chart-hatch" x1={0} x2={0} y1={0} y2={em * 0.55} />
      </pattern>
      {today < lastTold && today < last && <rect className="chart-beyond" x={hiddenFrom(scale, today)} y={top} width={hidden - hiddenFrom(scale, today)} height={bottom - top} fill={`url(#${hatch})`} />}
      {lastTold < last && <rect x={hidden} y={top} width={to - hidden} height={bottom - top} fill={`url(#${hatch})`} />}
      {seasonStretches(history.dates, first, last).map(({ season, from, to: until }) => (
        <rect key={from} x={left(from)} y={bottom} width={left(until + 1) - left(from)} height={strip} fill={`var(--${season})`} />
      ))}
      {history.events
        .filter(({ day, strength }) => strength > 0 && day >= first && day <= last)
        .map(({ id, day }) => (
          <line key={`${id} ${day}`} className="chart-event" x1={middle(day)} x2={middle(day)} y1={top} y2={bottom} />
        ))}
      {children}
      {today >= first && today <= last && <line className="chart-today" x1={middle(today)} x2={middle(today)} y1={top} y2={bottom + strip} />}
    </>
  );
}

/** Where the future begins: in the middle of the last day that may be shown. */
export function hiddenFrom({ first, left }: DayScale, lastTold: number): number {
  return left(Math.max(lastTold + 0.5, first));
}
