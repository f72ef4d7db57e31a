/** Bouquets sold, a bar a day. One path for all of them: a year of bars costs as little as one. */
import { use } from 'react';
import { usePlotArea, useYAxisScale } from 'recharts';
import { NowContext } from './now.ts';
import type { Row } from './rows.ts';

/** Gap between bars, as a share of a day; none where a day is narrower than a few pixels. */
const GAP = 0.18;
const NARROW = 3;

interface SoldBarsProps {
  readonly rows: readonly Row[];
  readonly first: number;
  readonly last: number;
}

export function SoldBars({ rows, first, last }: SoldBarsProps) {
  const { known } = use(NowContext);
  const area = usePlotArea();
  const y = useYAxisScale();
  if (!area || !y) return null;
  const wide = area.width / (last - first + 1);
  const gap = wide < NARROW ? 0 : wide * GAP;
  const bottom = area.y + area.height;
  const bars = rows.slice(0, Math.max(0, known - first + 1)).map(({ day, sold }) => {
    const top = typeof sold === 'number' ? y(sold) : undefined;
    if (top === undefined) return '';
    const left = area.x + (day - first) * wide + gap / 2;
    return `M${left.toFixed(2)} ${bottom}V${top.toFixed(2)}h${(wide - gap).toFixed(2)}V${bottom}z`;
  });
  return <path className="chart-sold" d={bars.join('')} />;
}
