/** The curves' names and last values, at their ends: no legend to look up. */
import { use } from 'react';
import { usePlotArea, useXAxisScale, useYAxisDomain, useYAxisScale, ZIndexLayer } from 'recharts';
import { Marker } from './Marker.tsx';
import { NowContext } from './now.ts';
import { keepApart } from './spacing.ts';

const OVER_CURVES = 1100;

export function EndLabels({ em, narrow }: { readonly em: number; readonly narrow: boolean }) {
  const { ends } = use(NowContext);
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const domain = useYAxisDomain();
  if (!area || !x || !y || !domain) return null;
  const [low = 0, high = 1] = domain.map(Number);
  const heights = ends.map(({ at }) => y(Math.min(Math.max(at, low), high)) ?? 0);
  const line = em * 1.15;
  const placed = keepApart(heights, narrow ? 2 * line : line, area.y + line / 2, area.y + area.height - (narrow ? line * 1.5 : line / 2));
  return (
    <ZIndexLayer zIndex={OVER_CURVES}>
      {ends.map(({ of, name, value, day }, index) => {
        const end = x(day) ?? 0;
        const left = end + em * 0.75;
        const baseline = (placed[index] ?? 0) + em * 0.33;
        return (
          <g key={of}>
            <Marker of={of} x={end} y={heights[index] ?? 0} r={em * 0.32} />
            <text className={`chart-end chart-${of}`} x={left} y={baseline}>
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
