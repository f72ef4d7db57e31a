/** Where days lie along an axis: each has the same width, and a pixel belongs to exactly one day. */
export interface DayScale {
  /** First and last day. */
  readonly first: number;
  readonly last: number;
  /** Ends of the axis, in px. */
  readonly from: number;
  readonly to: number;
  /** Width of a day, in px. */
  readonly wide: number;
  /** Left edge of a day, in px; of the day after the last it is the axis' end. Days outside lie at the ends. */
  left(day: number): number;
  middle(day: number): number;
  /** The day under a pixel; the nearest one outside the axis. */
  dayAt(px: number): number;
}

export function dayScale(first: number, last: number, from: number, to: number): DayScale {
  const wide = Math.max(to - from, 1) / (last - first + 1);
  const within = (px: number) => Math.min(to, Math.max(from, px));
  return {
    first,
    last,
    from,
    to,
    wide,
    left: (day) => within(from + (day - first) * wide),
    middle: (day) => within(from + (day - first + 0.5) * wide),
    dayAt: (px) => Math.min(last, Math.max(first, first + Math.floor((px - from) / wide))),
  };
}
