/** The curves' names and last values, at their ends: no legend to look up. */
import { use } from 'react';
import { ZIndexLayer } from 'recharts';
import { Marker } from './Marker.tsx';
import { NowContext } from './now.ts';
import { keepApart } from './spacing.ts';
import { usePaper } from './use-paper.ts';

interface EndLabelsProps {
  readonly first: number;
  readonly last: number;
  readonly em: number;
  readonly narrow: boolean;
}

const OVER_CURVES = 1100;

export function EndLabels({ first, last, em, narrow }: EndLabelsProps) {
  const { ends } = use(NowContext);
  const paper = usePaper(first, last);
  if (!paper) return null;
  const { days, top, bottom, y } = paper;
  const heights = ends.map(({ at }) => y(at));
  const line = em * 1.15;
  const placed = keepApart(heights, narrow ? 2 * line : line, top + line / 2, bottom - (narrow ? line * 1.5 : line / 2));
  return (
    <ZIndexLayer zIndex={OVER_CURVES}>
      {ends.map(({ of, name, value, day }, index) => {
        const end = days.middle(day);
        const left = end + em * 0.75;
        const baseline = (placed[index] ?? 0) + em * 0.33;
        return (
          <g key={of}>
            <Marker of={of} x={end} y={heights[index] ?? 0} r={em * 0.32} />
            <text className={`chart-end is-${of}`} x={left} y={baseline}>
              {narrow ? (
                <>
                  {name}
                  <tspan x={left} dy={line} className="chart-value">
                    {value}
                  </tspan>
                </>
              ) : (
                <>
                  {name} <tspan className="chart-value">{value}</tspan>
                </>
              )}
            </text>
          </g>
        );
      })}
    </ZIndexLayer>
  );
}
