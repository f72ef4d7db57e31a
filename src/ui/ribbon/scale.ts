/** Where days lie along the ribbon: each has the same width, and a pixel belongs to exactly one day. */
export interface DayScale {
  readonly days: number;
  /** In px. */
  readonly width: number;
  /** Left edge of a day, in px; `left(days)` is the ribbon's right end. */
  left(day: number): number;
  middle(day: number): number;
  /** The day under a pixel; the nearest one outside the ribbon. */
  dayAt(px: number): number;
}

export function dayScale(days: number, width: number): DayScale {
  const wide = Math.max(width, 1) / days;
  return {
    days,
    width,
    left: (day) => day * wide,
    middle: (day) => (day + 0.5) * wide,
    dayAt: (px) => Math.min(days - 1, Math.max(0, Math.floor(px / wide))),
  };
}
