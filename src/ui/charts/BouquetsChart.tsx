/** Bouquets expected by each model and sold, day by day. */
import { useMemo, useRef } from 'react';
import { contendersOf } from '../../scenario/contenders.ts';
import type { History } from '../../simulation/history.ts';
import { bouquetsSummary, CHART_TEXTS, CONTENDER_WORDS, reading } from '../../text/charts.ts';
import { many, plain, whole } from '../../text/numbers.ts';
import { ChartFigure } from '../day-chart/ChartFigure.tsx';
import type { Curve, End } from '../day-chart/curves.ts';
import { endShare, plotInset, plotMargins } from '../kit/margins.ts';
import { Numbers } from '../kit/Numbers.tsx';
import { Plot } from '../day-chart/Plot.tsx';
import { Reader } from '../day-chart/Reader.tsx';
import { Reading } from '../day-chart/Reading.tsx';
import { calendarShift } from '../kit/calendar-shift.ts';
import { extent, rowsOf } from '../day-chart/rows.ts';
import { linearAxis, rootAxis } from '../kit/ticks.ts';
import { useSize } from '../kit/use-size.ts';
import { useLater } from '../kit/use-later.ts';
import { useSpan } from '../kit/use-span.ts';
import '../kit/charts.css';

export function BouquetsChart() {
  const { history, before, today } = useLater();
  return history ? <BouquetsFigure history={history} before={before} today={today} /> : <div className="chart chart-bouquets">{CHART_TEXTS.running}</div>;
}

interface BouquetsFigureProps {
  readonly history: History;
  readonly before: History | null;
  readonly today: number;
}

function BouquetsFigure({ history, before, today }: BouquetsFigureProps) {
  const plot = useRef<HTMLDivElement>(null);
  const size = useSize(plot);
  const span = useSpan(history, today, size === null ? 0.2 : endShare(size));
  const { first } = span;
  const last = Math.min(span.known, span.last);
  const { contenders, purchases, dates } = history;
  const models = contendersOf(history.scenario);

  const rows = useMemo(() => {
    const shift = before === null ? null : calendarShift(history, before);
    const then = before !== null && shift !== null ? models.map((of) => ({ key: `before ${of}`, values: before.contenders[of].expected, shift })) : [];
    return rowsOf([{ key: 'sold', values: purchases }, ...then, ...models.map((of) => ({ key: of, values: contenders[of].expected }))], first, span.last);
  }, [before, history, models, purchases, contenders, first, span.last]);
  const curves = useMemo((): Curve[] => {
    const then = before === null ? [] : models.map((of): Curve => ({ key: `before ${of}`, of, ghost: true }));
    return [{ key: 'sold', of: 'sold' }, ...then, ...models.map((of): Curve => ({ key: of, of }))];
  }, [before, models]);
  const most = useMemo(() => {
    let best = history.servingStart;
    for (let day = best; day <= Math.min(today, span.known); day++) if ((purchases[day] ?? 0) > (purchases[best] ?? 0)) best = day;
    return best;
  }, [history, purchases, today, span.known]);
  const axis = useMemo(() => {
    const shown = [purchases, ...models.map((of) => contenders[of].expected)].map((values) => values.subarray(first, last + 1));
    const highest = Math.max(10, extent(shown)?.[1] ?? 0);
    return span.focus === null ? rootAxis(highest, 4) : linearAxis(0, highest, 4);
  }, [purchases, contenders, models, first, last, span.focus]);
  const ends = useMemo(
    () =>
      last < history.servingStart
        ? []
        : models.map((of): End => ({ of, name: CONTENDER_WORDS[of], value: whole(contenders[of].expected[last] ?? NaN), day: last, at: contenders[of].expected[last] ?? NaN })),
    [history, contenders, models, last],
  );

  const parts = (day: number) => [
    { of: 'sold' as const, name: CHART_TEXTS.sold, value: whole(purchases[day] ?? NaN) },
    ...models.map((of) => ({ of, name: CONTENDER_WORDS[of], value: whole(contenders[of].expected[day] ?? NaN) })),
  ];
  const read = (day: number) =>
    reading(dates[day] ?? '', [`${many(purchases[day] ?? NaN, 'bouquet')} ${CHART_TEXTS.sold}`, ...models.map((of) => `${CONTENDER_WORDS[of]} ${CHART_TEXTS.expected} ${whole(contenders[of].expected[day] ?? NaN)}`)]);
  // Of today, also where later days are revealed.
  const spoken = Math.min(today, last);
  const summary =
    spoken < history.servingStart
      ? ''
      : bouquetsSummary({
          iso: dates[spoken] ?? '',
          sold: purchases[spoken] ?? NaN,
          static: contenders.static.expected[spoken] ?? NaN,
          dynamic: contenders.dynamic.expected[spoken] ?? NaN,
          scheduled: contenders.scheduled.expected[spoken] ?? NaN,
          most: purchases[most] ?? NaN,
          mostIso: dates[most] ?? '',
        });

  return (
    <ChartFigure
      name="bouquets"
      title={CHART_TEXTS.bouquetsTitle}
      explains={`${CHART_TEXTS.bouquetsExplains}${span.focus === null ? ` ${CHART_TEXTS.rootNote}` : ''}`}
      options={<Reading dates={dates} first={first} last={last} parts={parts} ghosts={before !== null} />}
      summary={summary}
      plot={plot}
      numbers={
        <Numbers
          caption={CHART_TEXTS.bouquetsTitle}
          dates={dates}
          first={history.servingStart}
          last={span.known}
          fileName="wilt-bouquets"
          columns={[
            { key: 'sold', title: CHART_TEXTS.sold, values: purchases, text: whole },
            ...models.map((of) => ({ key: `expected_${of}`, title: CONTENDER_WORDS[of], values: contenders[of].expected, text: whole })),
            { key: 'expected_best', title: CONTENDER_WORDS.best, values: contenders.best.expected, text: whole },
          ]}
        />
      }
    >
      {size && (
        <>
          <Plot history={history} span={span} axis={axis} mark={plain} rows={rows} curves={curves} ends={ends} today={today} size={size} question={CHART_TEXTS.untold} />
          {last >= first && <Reader span={span} inset={plotInset(plotMargins(span, size))} label={`${CHART_TEXTS.readOff}: ${CHART_TEXTS.bouquetsTitle}`} read={read} />}
        </>
      )}
    </ChartFigure>
  );
}
