/** Where days and bouquets lie in the picture that is drawn into: the days before, and the empty field of those to come. */
import { dayScale, type DayScale } from '../../ui/kit/day-scale.ts';
import { isNarrow } from '../../ui/kit/margins.ts';
import { linearAxis } from '../../ui/kit/ticks.ts';
import type { Size } from '../../ui/kit/use-size.ts';

export interface Field {
  readonly days: DayScale;
  /** Ends of the paper, in px. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where what is to come begins, in px. */
  readonly from: number;
  readonly ticks: readonly number[];
  /** The height of a value, in px; and the value at a height, not rounded and perhaps off the paper. */
  y(value: number): number;
  valueAt(y: number): number;
  /** The place of a pixel along the days: 3 in the middle of day 3. */
  along(x: number): number;
}

interface Shown {
  readonly size: Pick<Size, 'width' | 'height' | 'em' | 'hasEnds'>;
  /** Days: the first that may stand on the axis, the last that is told before the reveal, the last of all. */
  readonly earliest: number;
  readonly lastKnown: number;
  readonly until: number;
  /** The axis reaches at least so high, in bouquets. */
  readonly most: number;
}

/** How many days are shown before the empty field, as a share of its own. On a phone the field needs the room. */
const BEFORE = { wide: 0.6, narrow: 0.3 } as const;
/** Room around the paper, in ems: marks of the axis, names at the curves' ends, names of events, dates. */
const ROOM = { left: 2.6, right: 4.6, rightNarrow: 0.9, top: 1.7, bottom: 2.1 } as const;
/** A mark of the axis for so many ems of height. */
const TICK = 3.2;

export function fieldOf({ size, earliest, lastKnown, until, most }: Shown): Field {
  const { width, height, em } = size;
  const narrow = isNarrow(size);
  const [left, right, top, bottom] = [ROOM.left * em, width - (narrow ? ROOM.rightNarrow : ROOM.right) * em, ROOM.top * em, height - ROOM.bottom * em];
  const ahead = Math.max(1, until - lastKnown);
  const first = Math.max(earliest, lastKnown - Math.floor(ahead * (narrow ? BEFORE.narrow : BEFORE.wide)));
  const days = dayScale(Math.min(first, lastKnown), Math.max(until, lastKnown + 1), left, right);
  const perBouquet = Math.max(bottom - top, 1) / most;
  return {
    days,
    left,
    right,
    top,
    bottom,
    from: days.left(lastKnown + 0.5),
    ticks: linearAxis(0, most, Math.max(2, Math.floor((bottom - top) / (em * TICK)))).ticks.filter((tick) => tick <= most),
    y: (value) => bottom - value * perBouquet,
    valueAt: (y) => (bottom - y) / perBouquet,
    along: (x) => days.first - 0.5 + (x - days.from) / days.wide,
  };
}
