/**
 * A chart over days, made of what it declares: columns, a value axis, rules and words. From these come its picture, the
 * reader and the reading line, the names at the curves' ends, the table and the CSV.
 */
import { useMemo, useRef, type ReactNode } from 'react';
import type { History } from '../../simulation/history.ts';
import { CHART_TEXTS, reading } from '../../text/charts.ts';
import { endShare, isNarrow } from '../kit/margins.ts';
import { Numbers } from '../kit/Numbers.tsx';
import type { ValueAxis } from '../kit/ticks.ts';
import { useSize } from '../kit/use-size.ts';
import { useSpan } from '../kit/use-span.ts';
import { ChartFigure, CompactFigure } from './ChartFigure.tsx';
import { curvesOf, endsOf, partsOn, reachBefore, reachOf, rowsOf, saidOn, sameColumns, type DayColumn, type Reach } from './columns.ts';
import { insetOf, marginsOf } from './margins.ts';
import { Plot } from './Plot.tsx';
import { Reader } from './Reader.tsx';
import { Reading } from './Reading.tsx';
import { useSame } from './use-same.ts';

/** What an axis is made for. */
export interface Shown {
  /** How far the values that are shown reach, and those of the run before. */
  readonly reach: Reach;
  readonly before: Reach;
  /** A fortnight, not the year. */
  readonly isLens: boolean;
  /** How many steps have room. */
  readonly steps: number;
}

export interface DayChartProps {
  readonly history: History;
  readonly today: number;
  /** Its figure's class. */
  readonly name: string;
  readonly title: string;
  /** Of its heading, by where the chart stands. */
  readonly level?: 'h2' | 'h3';
  readonly explains: string;
  /** Of the table. */
  readonly caption: string;
  /** Of the CSV, without its ending. */
  readonly fileName: string;
  readonly columns: readonly DayColumn[];
  readonly axis: (shown: Shown) => ValueAxis;
  /** Values ruled across. */
  readonly rules?: readonly number[];
  /** A value in words, and a mark on the axis. */
  readonly text: (value: number) => string;
  readonly mark: (value: number) => string;
  /** Said behind the values that are read off. */
  readonly unit?: string;
  /** What the chart says, as of today and as of the last day that is shown. */
  readonly summary: (today: number, last: number) => string;
  /** What the future asks while there is little behind it. */
  readonly question?: string;
  /** Choices beside the heading, where else the reading line stands. */
  readonly choices?: ReactNode;
  /** Before the reading line in a row of their own, above the picture; null for the line alone. */
  readonly bar?: ReactNode;
  /** Says how to read it off. */
  readonly hint?: boolean;
  /** For a slide. */
  readonly compact?: boolean;
}

const NO_RULES: readonly number[] = [];
/** A picture lower than this, in ems, has few steps on its axis. */
const LOW = 12;

export function DayChart(props: DayChartProps) {
  const { history, today, title, columns, text, unit = '', hint = false, compact = false } = props;
  const plot = useRef<HTMLDivElement>(null);
  const size = useSize(plot);
  const span = useSpan(history, today, size === null ? 0.2 : endShare(size));
  const { first } = span;
  const last = Math.min(span.known, span.last);

  const isLens = span.focus !== null;
  const steps = size !== null && size.height < LOW * size.em ? 2 : 4;
  const axis = props.axis({ reach: reachOf(columns, first, last), before: reachBefore(columns, first, last), isLens, steps });
  const marks = axis.ticks.map(props.mark);
  const lowest = axis.domain[0];
  // On a logarithmic axis zero is further down than any paper: it is drawn at the lower edge.
  const drawn = useSame(columns, sameColumns);
  const rows = useMemo(() => rowsOf(drawn, first, span.last, lowest), [drawn, first, span.last, lowest]);
  const curves = useMemo(() => curvesOf(drawn), [drawn]);

  const read = (day: number) => reading(history.dates[day] ?? '', saidOn(columns, day, text, unit));
  // Of today, also where later days are revealed.
  const summary = props.summary(Math.min(today, last), last);
  const line = (
    <Reading dates={history.dates} first={first} last={last} parts={(day) => partsOn(columns, day, text)} unit={unit} hint={hint && last >= first} ghosts={columns.some(({ before }) => before)} />
  );
  const picture = size && (
    <>
      <Plot
        history={history}
        span={span}
        axis={axis}
        marks={marks}
        rows={rows}
        curves={curves}
        ends={endsOf(columns, first, last, lowest, text, isNarrow(size))}
        today={today}
        size={size}
        question={props.question ?? CHART_TEXTS.untold}
        rules={props.rules ?? NO_RULES}
      />
      {last >= first && <Reader span={span} inset={insetOf(marginsOf(span, size))} label={`${CHART_TEXTS.readOff}: ${title}`} read={read} shy={compact} />}
    </>
  );

  if (compact) {
    return (
      <CompactFigure title={`${title}. ${props.explains}`} caption={props.caption} reading={line} summary={summary} plot={plot}>
        {picture}
      </CompactFigure>
    );
  }
  const hasBar = props.bar !== undefined;
  return (
    <ChartFigure
      name={props.name}
      title={title}
      level={props.level ?? 'h2'}
      explains={props.explains}
      options={hasBar ? props.choices : line}
      bar={
        hasBar ? (
          <>
            {props.bar}
            {line}
          </>
        ) : undefined
      }
      summary={summary}
      plot={plot}
      numbers={
        <Numbers
          caption={props.caption}
          dates={history.dates}
          first={history.servingStart}
          last={span.known}
          fileName={props.fileName}
          columns={columns.map(({ key, name, values }) => ({ key, title: name, values, text }))}
        />
      }
    >
      {picture}
    </ChartFigure>
  );
}
