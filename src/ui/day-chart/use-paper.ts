/** The paper of a plot: where its days and values lie, in px, as the chart library has laid them out. */
import { usePlotArea, useYAxisDomain, useYAxisScale } from 'recharts';
import { dayScale, type DayScale } from '../kit/day-scale.ts';

export interface Paper {
  readonly days: DayScale;
  readonly top: number;
  readonly bottom: number;
  /** Height of a value; one off the axis lies at its end. */
  y(value: number): number;
}

/** Null until the library has laid the plot out. */
export function usePaper(first: number, last: number): Paper | null {
  const area = usePlotArea();
  const scale = useYAxisScale();
  const domain = useYAxisDomain();
  if (!area || !scale || !domain) return null;
  const [low = 0, high = 1] = domain.map(Number);
  const bottom = area.y + area.height;
  return {
    days: dayScale(first, last, area.x, area.x + area.width),
    top: area.y,
    bottom,
    y: (value) => scale(Math.min(Math.max(value, low), high)) ?? bottom,
  };
}
