/** Mean forecasts, which need no labels, and the reported share of buyers, against the training window's. */
import { useCallback, useMemo, useRef } from 'react';
import { recordsOf, type History } from '../../simulation/history.ts';
import { CHART_TEXTS, reading } from '../../text/charts.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { meansSummary, shareMark, shareText, WATCHING } from '../../text/watching.ts';
import { ChartFigure } from '../day-chart/ChartFigure.tsx';
import type { Curve, End } from '../day-chart/curves.ts';
import { endShare, plotInset, plotMargins } from '../kit/margins.ts';
import { Numbers } from '../kit/Numbers.tsx';
import { Plot } from '../day-chart/Plot.tsx';
import { Reader } from '../day-chart/Reader.tsx';
import { Reading } from '../day-chart/Reading.tsx';
import { extent, rowsOf } from '../day-chart/rows.ts';
import { linearAxis } from '../kit/ticks.ts';
import { useSize } from '../kit/use-size.ts';
import { useSpan } from '../kit/use-span.ts';
import { meanForecast, reportedShare } from './shares.ts';

interface MeansChartProps {
  readonly history: History;
  readonly today: number;
  readonly known: number;
}

export function MeansChart({ history, today, known }: MeansChartProps) {
  const plot = useRef<HTMLDivElement>(null);
  const size = useSize(plot);
  const span = useSpan(history, today, size === null ? 0.2 : endShare(size));
  const { first } = span;
  const last = Math.min(span.known, span.last);
  const { dates, scenario, baseRate } = history;
  const means = useMemo(() => recordsOf(history).map((record) => ({ of: record.name, values: meanForecast(history, record) })), [history]);
  // Without a delay what is known of a day never changes, and the picture need not either.
  const reportedBy = scenario.dynamic.delay === 0 ? dates.length : known;
  const bought = useMemo(() => reportedShare(history, reportedBy), [history, reportedBy]);
  const rows = useMemo(() => rowsOf([{ key: 'sold', values: bought }, ...means.map(({ of, values }) => ({ key: of, values }))], first, span.last), [bought, means, first, span.last]);
  const curves = useMemo((): Curve[] => [{ key: 'sold', of: 'sold' }, ...means.map(({ of }): Curve => ({ key: of, of }))], [means]);
  const axis = useMemo(() => {
    const high = extent([bought, ...means.map(({ values }) => values)].map((values) => values.subarray(first, last + 1)))?.[1] ?? 0;
    return linearAxis(0, Math.max(high, baseRate * 1.5), 4);
  }, [bought, means, baseRate, first, last]);
  const ends = useMemo(
    () => (last < first ? [] : means.map(({ of, values }): End => ({ of, name: CONTENDER_WORDS[of], value: shareText(values[last] ?? NaN), day: last, at: values[last] ?? NaN }))),
    [means, first, last],
  );
  const mark = useCallback((value: number) => shareMark(value), []);
  const parts = (day: number) => [
    { of: 'sold' as const, name: WATCHING.labelled, value: shareText(bought[day] ?? NaN) },
    ...means.map(({ of, values }) => ({ of, name: CONTENDER_WORDS[of], value: shareText(values[day] ?? NaN) })),
  ];
  const read = (day: number) => reading(dates[day] ?? '', parts(day).map(({ name, value }) => `${name} ${value}`));
  return (
    <ChartFigure
      name="means"
      level="h3"
      title={WATCHING.means}
      explains={WATCHING.meansExplain}
      bar={<Reading dates={dates} first={first} last={last} parts={parts} />}
      summary={last < first ? '' : meansSummary({ iso: dates[last] ?? '', baseRate, means: means.map(({ of, values }) => [of, values[last] ?? NaN] as const), bought: bought[last] ?? NaN })}
      plot={plot}
      numbers={
        <Numbers
          caption={WATCHING.means}
          dates={dates}
          first={history.servingStart}
          last={span.known}
          fileName="wilt-forecasts"
          columns={[
            { key: 'bought', title: WATCHING.labelled, values: bought, text: shareText },
            ...means.map(({ of, values }) => ({ key: `forecast_${of}`, title: CONTENDER_WORDS[of], values, text: shareText })),
          ]}
        />
      }
    >
      {size && (
        <>
          <Plot history={history} span={span} axis={axis} mark={mark} rows={rows} curves={curves} ends={ends} today={today} size={size} question={CHART_TEXTS.untold} right={baseRate} />
          {last >= first && <Reader span={span} inset={plotInset(plotMargins(span, size))} label={`${CHART_TEXTS.readOff}: ${WATCHING.means}`} read={read} />}
        </>
      )}
    </ChartFigure>
  );
}
