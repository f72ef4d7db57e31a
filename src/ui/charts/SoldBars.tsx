/** Bouquets sold, a bar a day. One path for all of them: a year of bars costs as little as one. */
import { usePlotArea, useYAxisScale } from 'recharts';
import type { Row } from './series.ts';
import type { Span } from './span.ts';

/** Gap between bars, as a share of a day; none where a day is narrower than a few pixels. */
const GAP = 0.18;
const NARROW = 3;

export function SoldBars({ rows, span }: { readonly rows: readonly Row[]; readonly span: Span }) {
  const area = usePlotArea();
  const y = useYAxisScale();
  if (!area || !y) return null;
  const wide = area.width / (span.last - span.first + 1);
  const gap = wide < NARROW ? 0 : wide * GAP;
  const bottom = area.y + area.height;
  const bars = rows.map(({ day, sold }) => {
    const top = typeof sold === 'number' ? y(sold) : undefined;
    if (top === undefined) return '';
    const left = area.x + (day - span.first) * wide + gap / 2;
    return `M${left.toFixed(2)} ${bottom}V${top.toFixed(2)}h${(wide - gap).toFixed(2)}V${bottom}z`;
  });
  return <path className="chart-sold" d={bars.join('')} />;
}
