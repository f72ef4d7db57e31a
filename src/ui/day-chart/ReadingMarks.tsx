/** The rule and the marks on the curves at the day that is read off. Follows the pointer without redrawing the chart. */
import { use } from 'react';
import { ZIndexLayer } from 'recharts';
import { useWilt } from '../wilt.ts';
import type { Curve, Row } from './columns.ts';
import { Marker } from '../theme/Marker.tsx';
import { NowContext } from './now.ts';
import { usePaper } from './use-paper.ts';

interface ReadingMarksProps {
  readonly curves: readonly Curve[];
  readonly rows: readonly Row[];
  readonly first: number;
  readonly last: number;
  readonly em: number;
}

const OVER_ALL = 1200;

export function ReadingMarks({ curves, rows, first, last, em }: ReadingMarksProps) {
  const { lastTold } = use(NowContext);
  const day = useWilt((state) => state.hovered);
  const paper = usePaper(first, last);
  const row = day === null ? undefined : rows[day - first];
  if (day === null || day > lastTold || !row || !paper) return null;
  const { days, top, bottom, y } = paper;
  const at = days.middle(day);
  return (
    <ZIndexLayer zIndex={OVER_ALL}>
      <line className="chart-rule" x1={at} x2={at} y1={top} y2={bottom} />
      {curves.map(({ key, of, drawn }) => {
        const value = row[key];
        return drawn !== 'line' || of === 'sold' || typeof value !== 'number' ? null : <Marker key={key} of={of} x={at} y={y(value)} r={em * 0.32} />;
      })}
    </ZIndexLayer>
  );
}
