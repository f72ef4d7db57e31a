/** How wrong each model is, day by day: the contenders that serve, the best possible and the best that sees the log, up to today. */
import { byContender } from '../../scenario/contenders.ts';
import type { Metric } from '../../scenario/metrics.ts';
import type { History, ScoredName } from '../../simulation/history.ts';
import type { OtherYear } from '../../simulation/otherYears.ts';
import { luckOf } from '../../simulation/luck.ts';
import { axisNote, CHART_TEXTS, errorCaption, errorSummary, metricMark, metricName, metricValue, metricWords } from '../../text/charts.ts';
import { CONTENDER_TIGHT, CONTENDER_WORDS } from '../../text/contenders.ts';
import { longDate } from '../../text/dates.ts';
import { shifted, union, type DayColumn } from '../day-chart/columns.ts';
import { DayChart } from '../day-chart/DayChart.tsx';
import { runBefore } from '../kit/calendar-shift.ts';
import { Shown } from '../kit/Shown.tsx';
import { fixedAxis } from '../kit/ticks.ts';
import { useAxisEnds } from '../kit/use-axis-ends.ts';
import { useIsLens } from '../kit/use-span.ts';
import { useWilt } from '../wilt.ts';
import { useBand } from '../years/use-band.ts';
import { useOtherYears } from '../years/other-years.ts';
import { YearsControl } from '../years/YearsControl.tsx';
import { constantBest, errorAxis, rightValue, scaleFor } from './error-axis.ts';
import { recordDifferences, recordOf } from './record.ts';
import { ContenderSwitches } from './ContenderSwitches.tsx';
import { apartFrom, metricSeries } from './series.ts';
import { ErrorOptions, LensChoice } from './view-options.tsx';
import { sentences } from '../../text/words.ts';

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
  const isLens = useIsLens(history, today);
  // A fortnight is looked at day by day: a mean over a week would smear the event over it.
  const days = isLens ? 1 : smoothing;
  const { title, explains, unit } = metricWords(metric);
  const aside = [axisNote(metric, scale), isLens ? CHART_TEXTS.daily : ''].filter(Boolean).join(' ');
  const right = rightValue(metric);
  const years = useOtherYears(history);
  const ends = useAxisEnds('error');
  const columns = columnsOf(history, before, metric, days);
  const band = useBand({ history, of: { kind: 'metric', metric, days }, own: (name) => columns.find(({ of }) => of === name)?.values, text: (value) => metricValue(metric, value), unit });
  const note = columns.some(({ of }) => of === 'attainable') ? CHART_TEXTS.attainableNote : '';
  return (
    <DayChart
      history={history}
      today={today}
      name="error"
      title={title}
      explains={sentences(explains, note, compact ? '' : aside)}
      caption={errorCaption(metric, days)}
      measure={metricName(metric)}
      fileName={`error-${metric}`}
      columns={columns}
      band={band}
      axis={({ reach, before: reachBefore, steps }) => {
        const own = errorAxis(metric, scale, union(reach, reachBefore), steps);
        return ends ? fixedAxis(own, ends, steps) : own;
      }}
      rules={right === null ? [] : [right]}
      text={(value) => metricValue(metric, value)}
      mark={(value) => metricMark(metric, value)}
      unit={unit}
      summary={(day) => (day < history.servingStart ? training(history) : summarise(history, metric, days, day, years))}
      question={CHART_TEXTS.question}
      choices={
        <>
          <Shown part="contenders">
            <ContenderSwitches />
          </Shown>
          <ErrorOptions daily={isLens} />
          <YearsControl />
          <LensChoice history={history} />
        </>
      }
      smoothing={days}
      hint={!compact}
      compact={compact}
    />
  );
}

function columnsOf(history: History, before: History | null, metric: Metric, days: number): DayColumn[] {
  const earlier = runBefore(history, before);
  const then = earlier ? metricSeries(earlier.run, metric, days) : [];
  const series = metricSeries(history, metric, days);
  const best = series.find(({ of }) => of === 'best')?.values ?? new Float64Array();
  return series.flatMap(({ of, values }): DayColumn[] => {
    const column = { key: of, of, name: CONTENDER_WORDS[of], tight: CONTENDER_TIGHT[of], values };
    if (of === 'best') return [{ ...column, short: CHART_TEXTS.best, offAxis: constantBest(metric) !== null }];
    if (of === 'attainable') {
      const there = apartFrom(best, values);
      return there.every(Number.isNaN) ? [] : [{ ...column, values: there, numbers: values, sometimes: true, offAxis: constantBest(metric) !== null }];
    }
    return [{ ...column, before: shifted(then.find((other) => other.of === of)?.values, earlier) }];
  });
}

function training(history: History): string {
  return `${CHART_TEXTS.training} ${longDate(history.dates[history.servingStart] ?? '')}.`;
}

function summarise(history: History, metric: Metric, window: number, day: number, years: readonly OtherYear[] | null): string {
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
    attainable: valueOf('attainable') === valueOf('best') ? NaN : valueOf('attainable'),
    buyers: sum(history.purchases) / sum(history.shoppers),
    bouquets: { static: sum(history.contenders.static.scores.expected), dynamic: sum(history.contenders.dynamic.scores.expected), sold: sum(history.purchases) },
    served: day - history.servingStart + 1,
    staticBetter: record.static[day] ?? 0,
    dynamicBetter: record.dynamic[day] ?? 0,
    otherYears: years && luckOf(recordDifferences(years, metric, day)),
  });
}
