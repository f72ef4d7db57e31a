/**
 * A chart over days, made of what it declares: columns, a value axis, rules and words. From these come its picture, the
 * reader and the reading line, the names at the curves' ends, the table and the CSV.
 */
import { useRef, type ReactElement } from 'react';
import type { History } from '../../simulation/history.ts';
import { CHART_TEXTS, reading } from '../../text/charts.ts';
import { Numbers } from '../kit/Numbers.tsx';
import type { ValueAxis } from '../kit/ticks.ts';
import { CompactFigure } from '../kit/CompactFigure.tsx';
import { ChartFigure } from './ChartFigure.tsx';
import { columnsOfBand, type DayBand } from './band.ts';
import { isRead, partsOn, saidOn, type DayColumn } from './columns.ts';
import { EndsKey } from './EndsKey.tsx';
import { insetOf, marginsOf } from './margins.ts';
import { Plot } from './Plot.tsx';
import { Reader } from './Reader.tsx';
import { Reading } from './Reading.tsx';
import { useSheet, type Shown } from './use-sheet.ts';
import { plainWords, sentences, type Words } from '../../text/words.ts';

export interface DayChartProps {
  readonly history: History;
  readonly today: number;
  /** Its figure's class. */
  readonly name: string;
  readonly title: string;
  /** Of its heading, by where the chart stands. */
  readonly level?: 'h2' | 'h3';
  readonly explains: Words;
  /** Of the table. */
  readonly caption: string;
  /** What is drawn, in a slide’s one line, where the caption does not say it. */
  readonly shortly?: string;
  /** What is measured, where the names stand in that line too; the title where nothing is said. */
  readonly measure?: string;
  /** What its files hold, a part of their names. */
  readonly fileName: string;
  readonly columns: readonly DayColumn[];
  /** Behind the curve of whom it is of. */
  readonly band?: DayBand | null;
  readonly axis: (shown: Shown) => ValueAxis;
  /** Values ruled across. */
  readonly rules?: readonly number[];
  /** A value in words, and a mark on the axis. */
  readonly text: (value: number) => string;
  readonly mark: (value: number) => string;
  /** Said behind the values that are read off. */
  readonly unit?: string;
  /** What the chart says as of a day: today, or the last day that is shown where that is before it. */
  readonly summary: (day: number) => string;
  /** What the future asks while there is little behind it. */
  readonly question?: string;
  /** Above the picture. */
  readonly choices?: ReactElement;
  /** Says how to read it off. */
  readonly hint?: boolean;
  /** Days over which values are means, where they are. */
  readonly smoothing?: number;
  /** For a slide. */
  readonly compact?: boolean;
}

const NO_RULES: readonly number[] = [];

export function DayChart(props: DayChartProps) {
  const { history, today, title, columns, band = null, text, unit = '', hint = false, compact = false } = props;
  const plot = useRef<HTMLDivElement>(null);
  const { size, span, last, told, hasKey, ...sheet } = useSheet(plot, props);
  const { first } = span;

  const bandOn = (day: number) => (band && !Number.isNaN(band.low[day] ?? NaN) ? [`${band.name} ${text(band.low[day]!)}–${text(band.high[day]!)}`] : []);
  const read = (day: number) => reading(history.dates[day] ?? '', [...saidOn(columns, day, text, unit), ...bandOn(day)]);
  const beside = band?.say(told) ?? '';
  const summary = beside === '' ? props.summary(told) : `${props.summary(told).replace(/[^.]$/, '$&.')} ${beside}`;
  const legend = band?.legend ?? '';
  const line = (
    <Reading dates={history.dates} first={first} last={last} parts={(day) => partsOn(columns, day, text)} most={columns.filter(isRead).length} unit={unit} hint={hint && last >= first} ghosts={columns.some(({ before }) => before)} rest={hasKey && <EndsKey ends={sheet.ends} unit={unit} />} />
  );
  const picture = size && (
    <>
      <Plot history={history} span={span} today={today} band={band} size={size} question={props.question ?? CHART_TEXTS.untold} rules={props.rules ?? NO_RULES} {...sheet} />
      {last >= first && <Reader span={span} inset={insetOf(marginsOf(size))} label={`${CHART_TEXTS.readOff}: ${title}`} read={read} rest={told} shy={compact} />}
    </>
  );

  if (compact) {
    return (
      <CompactFigure name={props.name} title={`${title}. ${plainWords(props.explains)}`} caption={[hasKey ? (props.measure ?? title) : (props.shortly ?? props.caption), legend].filter(Boolean).join('. ')} beside={line} summary={summary} smoothing={props.smoothing} place="chart-plot" plot={plot}>
        {picture}
      </CompactFigure>
    );
  }
  return (
    <ChartFigure
      name={props.name}
      title={title}
      level={props.level ?? 'h2'}
      explains={sentences(props.explains, legend)}
      reading={line}
      choices={props.choices}
      summary={summary}
      smoothing={props.smoothing}
      plot={plot}
      numbers={
        <Numbers
          caption={props.caption}
          dates={history.dates}
          first={history.servingStart}
          last={span.lastTold}
          fileName={props.fileName}
          columns={[...columns.map(({ key, name, values, numbers = values }) => ({ key, title: name, values: numbers, text })), ...columnsOfBand(band).map((column) => ({ ...column, text }))]}
        />
      }
    >
      {picture}
    </ChartFigure>
  );
}
