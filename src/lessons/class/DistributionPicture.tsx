/** One side of a prediction as a class drew it: at each date the students as dots, the middle half as a bar, and what it was. */
import { useRef } from 'react';
import { shortDate } from '../../text/drawing.ts';
import { plain } from '../../text/numbers.ts';
import { Marker } from '../../ui/theme/Marker.tsx';
import { linearAxis } from '../../ui/kit/ticks.ts';
import { useSize, type Size } from '../../ui/kit/use-size.ts';
import type { Side } from '../chapter.ts';
import { linePath } from '../drawing/paths.ts';
import { besides, boxOf } from './tally.ts';
import '../drawing/drawing.css';

interface DistributionPictureProps {
  readonly side: Side;
  readonly dates: readonly string[];
  /** `[dates][students]`, in bouquets off. */
  readonly values: readonly (readonly number[])[];
  /** `[dates]`; null as long as the year is not there. */
  readonly truth: readonly number[] | null;
  /** The top of the axis. */
  readonly most: number;
}

/** Ems of width below which nothing is drawn: the page is still being laid out. */
const ROOM = 8;

export function DistributionPicture(props: DistributionPictureProps) {
  const plot = useRef<HTMLDivElement>(null);
  const size = useSize(plot);
  return (
    <div ref={plot} className="drawing-plot class-plot">
      {size && size.width > size.em * ROOM && <Picture {...props} size={size} />}
    </div>
  );
}

function Picture({ side, dates, values, truth, most, size: { width, height, em } }: DistributionPictureProps & { readonly size: Size }) {
  const [left, right, top, bottom] = [em * 2.6, width - em * 0.6, em * 0.8, height - em * 2];
  const step = (right - left) / Math.max(1, dates.length);
  const x = (i: number): number => left + step * (i + 0.5);
  const y = (value: number): number => bottom - ((bottom - top) * value) / most;
  const { ticks } = linearAxis(0, most, Math.max(2, Math.floor((bottom - top) / (em * 3))));
  const r = em * 0.24;
  const near = (2 * r * most) / Math.max(1, bottom - top);
  const spots = truth?.flatMap((value, i) => (Number.isNaN(value) ? [] : [{ x: x(i), y: y(value) }])) ?? [];
  return (
    <svg className="drawing-picture" viewBox={`0 0 ${width} ${height}`} width={width} height={height} style={{ ['--drawn' as string]: `${em}px` }} aria-hidden="true">
      {ticks.filter((tick) => tick <= most).map((tick) => (
        <g key={tick}>
          <line className="drawing-line" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text className="drawing-mark" x={left - em * 0.45} y={y(tick) + em * 0.33} textAnchor="end">
            {plain(tick)}
          </text>
        </g>
      ))}
      {values.map((all, i) => {
        const box = boxOf(all);
        const wide = Math.min(step * 0.36, em * 1.6);
        const places = besides(all, near);
        const widest = Math.max(1, ...places.map(Math.abs));
        // As far apart as dots are wide, unless there are too many.
        const apart = Math.min(2 * r, (step * 0.45) / widest);
        return (
          <g key={dates[i]} className={`is-${side}`}>
            {box && <rect className="class-box" x={x(i) - wide} y={y(box.high)} width={wide * 2} height={Math.max(1, y(box.low) - y(box.high))} />}
            {box && <line className="class-middle" x1={x(i) - wide} x2={x(i) + wide} y1={y(box.middle)} y2={y(box.middle)} />}
            {all.map((value, student) => (
              // eslint-disable-next-line react/no-array-index-key -- a dot is its student's place
              <circle key={student} className="class-dot" cx={x(i) + (places[student] ?? 0) * apart} cy={y(value)} r={r} />
            ))}
          </g>
        );
      })}
      <g className={`chart-curve is-${side}`}>
        <path className="chart-line" d={linePath(spots)} />
        {spots.map((spot) => (
          <Marker key={spot.x} of={side} x={spot.x} y={spot.y} r={em * 0.38} />
        ))}
      </g>
      {dates.map((iso, i) => (
        <text key={iso} className="drawing-mark" x={x(i)} y={bottom + em * 1.5} textAnchor="middle">
          {step > em * 3.4 ? shortDate(iso) : String(Number(iso.slice(8)))}
        </text>
      ))}
    </svg>
  );
}
