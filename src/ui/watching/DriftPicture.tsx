/** The drift map's drawing: one path a shade, so that a year of cells costs as little as a few. */
import { memo, useId } from 'react';
import { LOGGED_FEATURES } from '../../scenario/logged.ts';
import { featureName } from '../../text/watching.ts';
import { monthTicks } from '../kit/ticks.ts';
import { useWilt } from '../wilt.ts';
import { rowTop, type DriftLayout } from './drift-layout.ts';
import { LEVELS, type DriftCell, type Week } from './drift.ts';

/** From so many weeks on only years and half-years are named. */
const LONG = 80;
/** Width of a hollow cell's edge, in px. */
const EDGE = 1.5;

interface DriftPictureProps {
  readonly layout: DriftLayout;
  readonly cells: readonly (readonly (DriftCell | null)[])[];
  readonly weeks: readonly Week[];
  readonly dates: readonly string[];
  readonly lastTold: number;
  readonly em: number;
  /** The row that is read off. */
  readonly feature: number | null;
}

export const DriftPicture = memo(function DriftPicture({ layout, cells, weeks, dates, lastTold, em, feature }: DriftPictureProps) {
  const hatch = useId();
  const { width, height, left, cell, wide, isNarrow, rows } = layout;
  const gap = wide > 6 ? 1 : 0;
  const first = weeks[0]?.first ?? 0;
  const last = weeks.at(-1)?.last ?? 0;
  const x = (day: number) => left + ((day - first) / 7) * wide;
  const shades = Array.from({ length: LEVELS }, (_, level) =>
    cells.map((row, i) => row.map((each, week) => (each?.level === level && !each.withinChance ? `M${(left + week * wide).toFixed(2)} ${rowTop(layout, i).toFixed(2)}h${(wide - gap).toFixed(2)}v${cell.toFixed(2)}h${(gap - wide).toFixed(2)}z` : '')).join('')).join(''),
  );
  // Drawn inside their edges, so that neighbours stay apart.
  const hollow = cells.map((row, i) => row.map((each, week) => (each?.withinChance ? `M${(left + week * wide + EDGE / 2).toFixed(2)} ${(rowTop(layout, i) + EDGE / 2).toFixed(2)}h${Math.max(0.5, wide - gap - EDGE).toFixed(2)}v${(cell - EDGE).toFixed(2)}h${Math.min(-0.5, gap + EDGE - wide).toFixed(2)}z` : '')).join('')).join('');
  const r = Math.min(em * 0.28, Math.max(1.6, wide * 0.28));
  const rings = cells.map((row, i) => row.map((each, week) => (each?.alarm ? `M${(left + (week + 0.5) * wide - gap / 2 - r).toFixed(2)} ${(rowTop(layout, i) + cell / 2).toFixed(2)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z` : '')).join('')).join('');
  const bottom = rowTop(layout, rows - 1) + cell;
  const hidden = Math.min(width, x(Math.max(first, (Math.floor((lastTold - first) / 7) + 1) * 7 + first)));
  return (
    <svg className="drift-picture" viewBox={`0 0 ${width} ${height}`} width={width} height={height} style={{ ['--drawn' as string]: `${em}px` }} aria-hidden="true">
      <pattern id={hatch} width={em * 0.55} height={em * 0.55} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="chart-hatch" x1={0} x2={0} y1={0} y2={em * 0.55} />
      </pattern>
      {cells.map((_, i) => (
        // eslint-disable-next-line react/no-array-index-key -- a row is its place
        <g key={i}>
          {hidden < width && <rect x={hidden} y={rowTop(layout, i)} width={width - hidden} height={cell} fill={`url(#${hatch})`} />}
          <text className={i === feature ? 'drift-name drift-name-read' : 'drift-name'} x={isNarrow ? 0 : left - em * 0.6} y={isNarrow ? rowTop(layout, i) - em * 0.25 : rowTop(layout, i) + cell * 0.5 + em * 0.33} textAnchor={isNarrow ? 'start' : 'end'}>
            {featureName(LOGGED_FEATURES[i] ?? '')}
          </text>
        </g>
      ))}
      {shades.map((path, level) => (
        // eslint-disable-next-line react/no-array-index-key -- a level is its place
        <path key={level} className={`drift-${level}`} d={path} />
      ))}
      <path className="drift-hollow" d={hollow} />
      <path className="drift-ring" d={rings} />
      {monthTicks(dates, first, last, (width - left) / (em * (weeks.length > LONG ? 5 : 2.4))).map(({ at, label }) => (
        <text key={at} className="drift-month" x={x(at)} y={bottom + em * 1.2} textAnchor={x(at) > width - em * 3 ? 'end' : 'start'}>
          {label}
        </text>
      ))}
      <ReadMark layout={layout} weeks={weeks} feature={feature} />
    </svg>
  );
});

/** The cell that is read off, or the week where another chart is read. */
function ReadMark({ layout, weeks, feature }: Pick<DriftPictureProps, 'layout' | 'weeks' | 'feature'>) {
  const hovered = useWilt((state) => state.hovered);
  const week = hovered === null ? -1 : weeks.findIndex(({ first, last }) => hovered >= first && hovered <= last);
  if (week < 0) return null;
  const { left, wide, cell, rows } = layout;
  const [top, height] = feature === null ? [rowTop(layout, 0), rowTop(layout, rows - 1) + cell - rowTop(layout, 0)] : [rowTop(layout, feature), cell];
  return <rect className="drift-read" x={left + week * wide - 0.5} y={top - 0.5} width={wide} height={height + 1} />;
}
