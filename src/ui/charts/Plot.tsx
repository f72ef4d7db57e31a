/**
 * Curves over days: axes, seasons, events, today, the future as hatched paper, and the curves' names at their ends.
 * What the pointer reads off lies over it (Reader.tsx), so that moving the pointer draws none of this again.
 */
import { memo } from 'react';
import { CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts';
import type { ContenderName, History } from '../../simulation/history.ts';
import type { Curve, End } from './curves.ts';
import { EndLabels } from './EndLabels.tsx';
import { Ground } from './Ground.tsx';
import { ReadingMarks } from './ReadingMarks.tsx';
import { Marker } from './Marker.tsx';
import { SoldBars } from './SoldBars.tsx';
import type { Row } from './series.ts';
import type { Span } from './span.ts';
import { dayTicks, monthTicks, type ValueAxis } from './ticks.ts';
import type { Size } from './useSize.ts';
import { isNarrow, plotMargins } from './margins.ts';

interface PlotProps {
  readonly history: History;
  readonly span: Span;
  readonly axis: ValueAxis;
  /** The text of a mark on the value axis. */
  readonly mark: (value: number) => string;
  readonly rows: readonly Row[];
  readonly curves: readonly Curve[];
  readonly ends: readonly End[];
  readonly today: number;
  readonly size: Size;
  readonly question: string;
}

/** A mark a day, where a day is wide enough for it. */
function dayMarks(of: ContenderName, em: number) {
  return ({ cx, cy, index }: { readonly cx?: number; readonly cy?: number; readonly index?: number }) =>
    cx === undefined || cy === undefined ? null : <Marker key={index} of={of} x={cx} y={cy} r={em * 0.22} />;
}

const CALM = { isAnimationActive: false, activeDot: false, legendType: 'none', tooltipType: 'none' } as const;

export const Plot = memo(function Plot({ history, span, axis, mark, rows, curves, ends, today, size, question }: PlotProps) {
  const margins = plotMargins(span, size);
  const { em } = size;
  const inner = size.width - margins.left - margins.right;
  const days = span.focus === null ? monthTicks(history.dates, span.first, span.last, inner / (em * 3)) : dayTicks(history.dates, span.first, span.last, span.focus, inner / (em * 3));
  const names = new Map(days.map(({ at, label }) => [at, label]));
  return (
    <ComposedChart
      width={size.width}
      height={size.height}
      data={rows}
      margin={{ top: margins.top, right: margins.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid className="chart-grid" vertical={false} />
      <Ground history={history} span={span} today={today} question={question} size={size} />
      <XAxis
        dataKey="day"
        type="number"
        domain={[span.first - 0.5, span.last + 0.5]}
        allowDataOverflow
        ticks={days.map(({ at }) => at)}
        tickFormatter={(day: number) => names.get(day) ?? ''}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={{ textAnchor: span.focus === null ? 'start' : 'middle' }}
        tickMargin={em * 0.85}
        height={margins.bottom}
      />
      <YAxis
        type="number"
        scale={axis.scale}
        domain={axis.domain}
        allowDataOverflow
        ticks={axis.ticks}
        tickFormatter={mark}
        interval={0}
        axisLine={false}
        tickLine={false}
        tickMargin={em * 0.55}
        width={margins.left}
      />
      {curves.map(({ key, of, ghost }) =>
        of === 'sold' ? (
          <SoldBars key={key} rows={rows} span={span} />
        ) : (
          <Line
            key={key}
            dataKey={key}
            type="linear"
            className={`chart-curve chart-${of}${ghost ? ' chart-ghost' : ''}`}
            {...CALM}
            dot={span.focus === null || ghost || of === 'best' ? false : dayMarks(of, em)}
          />
        ),
      )}
      <EndLabels ends={ends} em={em} narrow={isNarrow(size)} />
      <ReadingMarks curves={curves} rows={rows} first={span.first} em={em} />
    </ComposedChart>
  );
});
