/** How wrong each model is, day by day: the contenders that serve and the best possible, up to today. */
import { useCallback, useMemo, useRef } from 'react';
import { byContender } from '../../scenario/contenders.ts';
import type { Metric } from '../../scenario/view.ts';
import type { ScoredName, History } from '../../simulation/history.ts';
import { axisNote, CHART_TEXTS, errorCaption, errorSummary, metricMark, metricValue, metricWords, reading } from '../../text/charts.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { longDate } from '../../text/dates.ts';
import { useWilt } from '../wilt.ts';
import { ChartFigure } from '../day-chart/ChartFigure.tsx';
import type { Curve, End } from '../day-chart/curves.ts';
import { endShare, isNarrow, plotInset, plotMargins } from '../kit/margins.ts';
import { Numbers } from '../kit/Numbers.tsx';
import { Plot } from '../day-chart/Plot.tsx';
import { Reader } from '../day-chart/Reader.tsx';
import { Reading } from '../day-chart/Reading.tsx';
import { calendarShift } from '../kit/calendar-shift.ts';
import { extent, rowsOf } from '../day-chart/rows.ts';
import { useSpan } from '../kit/use-span.ts';
import { useSize } from '../kit/use-size.ts';
import { constantBest, errorAxis, rightValue, scaleFor } from './error-axis.ts';
import { ErrorOptions, LensChoice } from './view-options.tsx';
import { ScheduledSwitch } from './ScheduledSwitch.tsx';
import { recordOf } from './record.ts';
import { metricSeries } from './series.ts';
import '../kit/charts.css';

export function ErrorChart({ compact = false }: { readonly compact?: boolean }) {
  const history = useWilt((state) => state.history);
  if (!history) return <div className={compact ? 'chart chart-compact' : 'chart chart-error'}>{CHART_TEXTS.running}</div>;
  return <ErrorFigure history={history} compact={compact} />;
}

function ErrorFigure({ history, compact }: { readonly history: History; readonly compact: boolean }) {
  const before = useWilt((state) => state.before);
  const metric = useWilt((state) => state.view.metric);
  const today = useWilt((state) => state.today);
  const scale = scaleFor(metric, useWilt((state) => state.view.scale));
  const smoothing = Number(useWilt((state) => state.view.smoothing));
  const plot = useRef<HTMLDivElement>(null);
  const size = useSize(plot);
  const narrow = size !== null && isNarrow(size);

  const span = useSpan(history, today, size === null ? 0.2 : endShare(size));
  // A fortnight is looked at day by day: a mean over a week would smear the event over it.
  const days = span.focus === null ? smoothing : 1;
  const last = Math.min(span.known, span.last);

  const series = metricSeries(history, metric, days);
  // Faint, the run before the last change: the contenders that both have.
  const ghosts = useMemo(() => {
    const shift = before === null ? null : calendarShift(history, before);
    if (before === null || shift === null) return [];
    return metricSeries(before, metric, days).flatMap(({ of, values }) => (of === 'best' || !history.contenders[of] ? [] : [{ of, key: `before ${of}`, values, shift }]));
  }, [history, before, metric, days]);
  const axis = useMemo(() => {
    const shown = series.filter(({ of }) => of !== 'best' || constantBest(metric) === null).map(({ values }) => values.subarray(span.first, last + 1));
    const faint = ghosts.map(({ values, shift }) => values.subarray(Math.max(0, span.first + shift), Math.max(0, last + shift + 1)));
    return errorAxis(metric, scale, extent([...shown, ...faint]), size !== null && size.height < 12 * size.em ? 2 : 4);
  }, [metric, scale, series, ghosts, span.first, last, size]);
  const lowest = axis.domain[0];
  // On a logarithmic axis zero is further down than any paper: it is drawn at the lower edge.
  const rows = useMemo(() => rowsOf([...ghosts, ...series.map(({ of, values }) => ({ key: of, values }))], span.first, span.last, lowest), [series, ghosts, span.first, span.last, lowest]);
  const curves = useMemo(() => {
    const then = ghosts.map(({ key, of }): Curve => ({ key, of, ghost: true }));
    const now = series.map(({ of }): Curve => ({ key: of, of }));
    // The best possible lies below the models.
    return [...then, ...now.filter(({ of }) => of === 'best'), ...now.filter(({ of }) => of !== 'best')];
  }, [ghosts, series]);
  const mark = useCallback((value: number) => metricMark(metric, value), [metric]);

  const ends = useMemo(
    () =>
      series.flatMap(({ of, values }): End[] => {
        let day = last;
        while (day > span.first && Number.isNaN(values[day] ?? NaN)) day -= 1;
        const at = values[day] ?? NaN;
        const beyond = at < lowest ? ' ↓' : '';
        return Number.isNaN(at) ? [] : [{ of, name: nameOf(of, narrow), value: metricValue(metric, at) + beyond, day, at }];
      }),
    [metric, series, last, lowest, span.first, narrow],
  );

  const parts = (day: number) => series.map(({ of, values }) => ({ of, name: of === 'best' ? CHART_TEXTS.best : CONTENDER_WORDS[of], value: metricValue(metric, values[day] ?? NaN) }));
  const read = (day: number) => reading(history.dates[day] ?? '', parts(day).map(({ name, value }) => `${name} ${value}`.concat(unit && ` ${unit}`)));
  const { title, explains, unit } = metricWords(metric);
  // Of today, also where later days are revealed.
  const spoken = Math.min(today, last);
  const summary = spoken < history.servingStart ? training(history) : summarise(history, metric, days, spoken);
  const aside = [axisNote(metric, scale), span.focus === null ? '' : CHART_TEXTS.daily].filter(Boolean).join(' ');

  const picture = size && (
    <>
      <Plot history={history} span={span} axis={axis} mark={mark} rows={rows} curves={curves} ends={ends} today={today} size={size} question={CHART_TEXTS.question} right={rightValue(metric)} />
      {last >= span.first && <Reader span={span} inset={plotInset(plotMargins(span, size))} label={`${CHART_TEXTS.readOff}: ${title}`} read={read} shy={compact} />}
    </>
  );
  const line = <Reading dates={history.dates} first={span.first} last={last} parts={parts} unit={unit} hint={!compact && last >= span.first} ghosts={ghosts.length > 0} />;

  if (compact) {
    return (
      <figure className="chart chart-compact" aria-label={`${title}. ${explains}`}>
        <div className="chart-bar">
          <p className="chart-explains">{errorCaption(metric, days)}</p>
          {line}
        </div>
        <div className="chart-plot" ref={plot}>
          {picture}
        </div>
        <figcaption className="unseen">{summary}</figcaption>
      </figure>
    );
  }
  return (
    <ChartFigure
      name="error"
      title={title}
      explains={`${explains} ${aside}`.trim()}
      options={
        <>
          <ScheduledSwitch />
          <ErrorOptions daily={span.focus !== null} />
        </>
      }
      bar={
        <>
          <LensChoice history={history} />
          {line}
        </>
      }
      summary={summary}
      numbers={
        <Numbers
          caption={errorCaption(metric, days)}
          dates={history.dates}
          first={history.servingStart}
          last={span.known}
          fileName={`wilt-${metric}`}
          columns={series.map(({ of, values }) => ({ key: of, title: CONTENDER_WORDS[of], values, text: (value: number) => metricValue(metric, value) }))}
        />
      }
      plot={plot}
    >
      {picture}
    </ChartFigure>
  );
}

function nameOf(of: ScoredName, narrow: boolean): string {
  return narrow && of === 'best' ? CHART_TEXTS.best : CONTENDER_WORDS[of];
}

function training(history: History): string {
  return `${CHART_TEXTS.training} ${longDate(history.dates[history.servingStart] ?? '')}.`;
}

function summarise(history: History, metric: Metric, window: number, day: number): string {
  const series = metricSeries(history, metric, window);
  const valueOf = (name: ScoredName) => series.find(({ of }) => of === name)?.values[day] ?? NaN;
  const record = recordOf(history, metric);
  const first = Math.max(history.servingStart, day - window + 1);
  const sum = (values: Float64Array) => values.subarray(first, day + 1).reduce((total, value) => total + value, 0);
  return errorSummary({
    metric,
    iso: history.dates[day] ?? '',
    days: day - first + 1,
    values: byContender(history.scenario, valueOf),
    best: valueOf('best'),
    buyers: sum(history.purchases) / sum(history.shoppers),
    served: day - history.servingStart + 1,
    staticBetter: record.static[day] ?? 0,
    dynamicBetter: record.dynamic[day] ?? 0,
  });
}
