/**
 * What changes from day to day in a plot. It reaches the parts that need it past the chart library, which therefore
 * lays out a stretch of days once and not again on each of them.
 */
import { createContext } from 'react';
import type { DayBand } from './band.ts';
import type { End } from './columns.ts';

interface Now {
  readonly today: number;
  /** The last day that may be drawn. */
  readonly lastTold: number;
  readonly ends: readonly End[];
  /** What lies behind one of the curves; null where nothing does. */
  readonly band: DayBand | null;
}

export const NowContext = createContext<Now>({ today: 0, lastTold: -1, ends: [], band: null });
