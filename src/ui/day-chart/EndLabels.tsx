/** The curves' names and last values, at their ends: no legend to look up. */
import { use } from 'react';
import { ZIndexLayer } from 'recharts';
import { isNarrow } from '../kit/margins.ts';
import type { Size } from '../kit/use-size.ts';
import { Marker } from '../theme/Marker.tsx';
import { NowContext } from './now.ts';
import { howManyFit, keepApart } from './spacing.ts';
import { usePaper } from './use-paper.ts';

interface EndLabelsProps {
  readonly first: number;
  readonly last: number;
  readonly size: Size;
}

const OVER_CURVES = 1100;
const BOLD = { bold: true } as const;

export function EndLabels({ first, last, size }: EndLabelsProps) {
  const { ends } = use(NowContext);
  const paper = usePaper(first, last);
  if (!paper) return null;
  const { days, top, bottom, y } = paper;
  const { em, hasEnds, measure } = size;
  const narrow = isNarrow(size);
  const line = em * 1.15;
  const [gap, low, high] = [narrow ? 2.2 * line : line, top + line / 2, bottom - (narrow ? line * 1.5 : line / 2)] as const;
  // In a low plot the first ones keep their names; the others keep their marks, and their values stand in table and reading.
  const named = ends.slice(0, hasEnds ? howManyFit(gap, low, high) : 0);
  const placed = keepApart(named.map(({ at }) => y(at)), gap, low, high);
  return (
    <ZIndexLayer zIndex={OVER_CURVES}>
      {ends.map(({ of, now }) => now && <Marker key={of} of={of} x={days.middle(now.day)} y={y(now.at)} r={em * 0.32} />)}
      {named.map(({ of, name, value, day }, index) => {
        const end = days.middle(day);
        const left = end + em * 0.75;
        const lines = value === '' ? [name] : narrow ? [name, value] : [`${name} ${value}`];
        const baseline = (placed[index] ?? 0) + em * 0.33;
        return (
          <g key={of}>
            <rect className="chart-behind" x={left - em * 0.2} y={baseline - em} width={Math.max(...lines.map((text) => measure(text, BOLD))) + em * 0.4} height={em * 0.15 + line * lines.length} />
            <text className={`chart-end is-${of}`} x={left} y={baseline}>
              {value === '' ? (
                <tspan>{name}</tspan>
              ) : narrow ? (
                <>
                  <tspan>{name}</tspan>
                  <tspan x={left} dy={line} className="chart-value">
                    {value}
                  </tspan>
                </>
              ) : (
                <>
                  <tspan>{`${name} `}</tspan>
                  <tspan className="chart-value">{value}</tspan>
                </>
              )}
            </text>
          </g>
        );
      })}
    </ZIndexLayer>
  );
}
