/** The rule and the marks on the curves at the day that is read off. Follows the pointer without redrawing the chart. */
import { use } from 'react';
import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import { useWilt } from '../wilt.ts';
import { Marker } from './Marker.tsx';
import type { Curve } from './curves.ts';
import { NowContext } from './now.ts';
import type { Row } from './rows.ts';

interface ReadingMarksProps {
  readonly curves: readonly Curve[];
  readonly rows: readonly Row[];
  readonly first: number;
  readonly em: number;
}

const OVER_ALL = 1200;

export function ReadingMarks({ curves, rows, first, em }: ReadingMarksProps) {
  const { known } = use(NowContext);
  const day = useWilt((state) => state.hovered);
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const row = day === null ? undefined : rows[day - first];
  if (day === null || day > known || !row || !area || !x || !y) return null;
  const at = x(day) ?? 0;
  return (
    <ZIndexLayer zIndex={OVER_ALL}>
      <line className="chart-rule" x1={at} x2={at} y1={area.y} y2={area.y + area.height} />
      {curves.map(({ key, of, ghost }) => {
        const value = row[key];
        const height = typeof value === 'number' ? y(value) : undefined;
        return of === 'sold' || ghost || height === undefined ? null : <Marker key={key} of={of} x={at} y={height} r={em * 0.32} />;
      })}
    </ZIndexLayer>
  );
}
