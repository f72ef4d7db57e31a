/** Where days and rows lie in the track, in px: the days as in the charts above and below it. */
import { dayScale, type DayScale } from '../kit/day-scale.ts';
import { sidesOf } from '../kit/margins.ts';
import type { Span } from '../kit/span.ts';
import type { Size } from '../kit/use-size.ts';

/** Heights in ems. */
const ABOVE = 0.35;
const ROW = 2;
const AXIS = 2.1;

export interface TrackScale {
  readonly em: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Lower edge of the last row. */
  readonly bottom: number;
  readonly days: DayScale;
  /** Width of a day. */
  readonly day: number;
  /** Left edge of a day; days outside the span lie at its ends. */
  x(day: number): number;
  /** The day under a pixel, half-open; the nearest one outside the span. */
  dayAt(px: number): number;
  /** Middle of a row. */
  y(row: number): number;
}

export function trackHeight(rows: number): number {
  return ABOVE + rows * ROW + AXIS;
}

export function trackScale(span: Span, size: Size, rows: number): TrackScale {
  const { em } = size;
  const sides = sidesOf(size);
  const left = sides.left;
  const right = size.width - sides.right;
  const days = dayScale(span.first, span.last, left, right);
  const top = ABOVE * em;
  return {
    em,
    left,
    right,
    top,
    bottom: top + rows * ROW * em,
    days,
    day: days.wide,
    x: days.left,
    dayAt: days.dayAt,
    y: (row) => top + (row + 0.5) * ROW * em,
  };
}
