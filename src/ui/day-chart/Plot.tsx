/**
 * Curves over days: axes, seasons, events, today, the future as hatched paper, and the curves' names at their ends.
 * What the pointer reads off lies over it (Reader.tsx), so that moving the pointer draws none of this again.
 */
import { memo, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { History } from '../../simulation/history.ts';
import type { Span } from '../kit/span.ts';
import { calendarTicks, dayTicks, type ValueAxis } from '../kit/ticks.ts';
import type { Size } from '../kit/use-size.ts';
import type { DayBand } from './band.ts';
import { BandArea } from './BandArea.tsx';
import { Bars } from './Bars.tsx';
import type { Curve, End, Row } from './columns.ts';
import { CurveLine, type CurveLineProps } from './CurveLine.tsx';
import { EndLabels } from './EndLabels.tsx';
import { Ground } from './Ground.tsx';
import { marginsOf, type Margins } from './margins.ts';
import { NowContext } from './now.ts';
import { ReadingMarks } from './ReadingMarks.tsx';
import { inTurn } from './turns.ts';
import { useSame } from './use-same.ts';
import './plot.css';

interface PlotProps {
  readonly history: History;
  readonly span: Span;
  readonly axis: ValueAxis;
  /** Texts of the marks on the value axis. */
  readonly marks: readonly string[];
  /** Every day of the span, those not yet known too: they are not drawn. */
  readonly rows: readonly Row[];
  readonly curves: readonly Curve[];
  readonly ends: readonly End[];
  readonly today: number;
  readonly band: DayBand | null;
  readonly size: Size;
  /** What the future asks while there is little behind it. */
  readonly question: string;
  /** Values ruled across. */
  readonly rules: readonly number[];
}

export function Plot({ span, ends, today, band, ...rest }: PlotProps) {
  const { first, last, focus } = span;
  const lastTold = Math.min(span.lastTold, last);
  const now = useMemo(() => ({ today, lastTold, ends, band }), [today, lastTold, ends, band]);
  const sheet = useSheetInTurn({ ...rest, first, last, focus, margins: marginsOf(rest.size) }, lastTold);
  return (
    // Read by eye only: the reader, the summary and the numbers say the same in words.
    <div aria-hidden="true" style={{ ['--drawn' as string]: `${rest.size.em}px` }}>
      <NowContext value={now}>
        <Sheet {...sheet} />
      </NowContext>
    </div>
  );
}

interface SheetProps extends Omit<PlotProps, 'span' | 'ends' | 'today' | 'band'> {
  readonly first: number;
  readonly last: number;
  readonly focus: number | null;
  readonly margins: Margins;
}

const CALM = { isAnimationActive: false, dot: false, activeDot: false, legendType: 'none', tooltipType: 'none' } as const;

/** How the library is told to draw a line. */
function lineShape(line: Omit<CurveLineProps, 'places'>) {
  return ({ points }: { readonly points?: CurveLineProps['places'] }) => <CurveLine {...line} places={points ?? []} />;
}

/** Built anew each day, though mostly the same: compared by what they say. */
const SPELT: ReadonlySet<keyof SheetProps> = new Set(['axis', 'margins', 'marks', 'rules']);

function sameSheet(one: SheetProps, other: SheetProps): boolean {
  return (Object.keys(one) as (keyof SheetProps)[]).every((key) => (SPELT.has(key) ? JSON.stringify(one[key]) === JSON.stringify(other[key]) : Object.is(one[key], other[key])));
}

/**
 * The sheet that is wanted, or for a moment the one before where the days alone have grown: while the year plays the axis
 * grows by a month, and what is told has room until the longer sheet's turn comes.
 */
function useSheetInTurn(wanted: SheetProps, lastTold: number): SheetProps {
  const same = useSame(wanted, sameSheet);
  const [laidOut, setLaidOut] = useState(same);
  const mayWait = laidOut.first === same.first && laidOut.last < same.last && lastTold <= laidOut.last && GROWING.every((key) => Object.is(laidOut[key], same[key]));
  if (laidOut !== same && !mayWait) setLaidOut(same);
  useEffect(() => (laidOut === same ? undefined : inTurn(() => flushSync(() => setLaidOut(same)))), [laidOut, same]);
  return mayWait ? laidOut : same;
}

/** What is the same where only days were added. */
const GROWING = ['history', 'focus', 'curves', 'size', 'question'] as const satisfies readonly (keyof SheetProps)[];

const Sheet = memo(function Sheet({ history, first, last, focus, axis, marks, rows, curves, size, margins, question, rules }: SheetProps) {
  const { em } = size;
  const most = (size.width - margins.left - margins.right) / (em * 2.4);
  const days = focus === null ? calendarTicks(history.dates, first, last, most) : dayTicks(history.dates, first, last, focus, most);
  const names = new Map(days.map(({ at, label }) => [at, label]));
  return (
    <ComposedChart
      width={size.width}
      height={size.height}
      data={rows}
      margin={{ top: margins.top, right: margins.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} />
      <Ground history={history} first={first} last={last} question={question} size={size} />
      <XAxis
        dataKey="day"
        type="number"
        domain={[first - 0.5, last + 0.5]}
        allowDataOverflow
        niceTicks="none"
        ticks={days.map(({ at }) => at)}
        tickFormatter={(day: number) => names.get(day) ?? ''}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={{ textAnchor: focus === null ? 'start' : 'middle' }}
        tickMargin={em * 0.85}
        height={margins.bottom}
      />
      <YAxis
        type="number"
        scale={axis.scale}
        domain={axis.domain}
        allowDataOverflow
        niceTicks="none"
        ticks={axis.ticks}
        tickFormatter={(value: number) => marks[axis.ticks.indexOf(value)] ?? ''}
        interval={0}
        axisLine={false}
        tickLine={false}
        tickMargin={em * 0.55}
        width={margins.left}
      />
      {rules.map((value) => (
        <ReferenceLine key={value} className="chart-right" y={value} />
      ))}
      {curves.map(({ key, name, drawn }) => drawn === 'bars' && <Bars key={key} of={key} name={name} rows={rows} first={first} last={last} />)}
      <BandArea first={first} last={last} />
      {curves.map(
        ({ key, of, drawn }) =>
          drawn !== 'bars' &&
          of !== 'sold' && <Line key={key} dataKey={key} {...CALM} shape={lineShape({ of, first, ghost: drawn === 'ghost', alone: em * 0.16, mark: focus === null || drawn === 'ghost' || of === 'best' || of === 'attainable' ? 0 : em * 0.22 })} />,
      )}
      <EndLabels first={first} last={last} size={size} />
      <ReadingMarks curves={curves} rows={rows} first={first} last={last} em={em} />
    </ComposedChart>
  );
}, sameSheet);
