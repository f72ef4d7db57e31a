/** A column as bars, one a day. One path for all of them: a year of bars costs as little as one. */
import { use } from 'react';
import type { Row } from './columns.ts';
import { NowContext } from './now.ts';
import { usePaper } from './use-paper.ts';

/** Gap between bars, as a share of a day; none where a day is narrower than a few pixels. */
const GAP = 0.18;
const NARROW = 3;

interface BarsProps {
  /** The column's. */
  readonly of: string;
  /** What they stand for: a picture's legend reads it here. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly first: number;
  readonly last: number;
}

export function Bars({ of, name, rows, first, last }: BarsProps) {
  const { lastTold } = use(NowContext);
  const paper = usePaper(first, last);
  if (!paper) return null;
  const { days, bottom, y } = paper;
  const gap = days.wide < NARROW ? 0 : days.wide * GAP;
  const bars = rows.slice(0, Math.max(0, lastTold - first + 1)).map((row) => {
    const value = row[of];
    if (typeof value !== 'number') return '';
    return `M${(days.left(row.day) + gap / 2).toFixed(2)} ${bottom}V${y(value).toFixed(2)}h${(days.wide - gap).toFixed(2)}V${bottom}z`;
  });
  return <path className="chart-sold" data-name={name} d={bars.join('')} />;
}
