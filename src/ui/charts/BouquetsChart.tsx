/** Bouquets expected by each model and sold, day by day. */
import { useMemo, useRef } from 'react';
import { byContender } from '../../scenario/contenders.ts';
import { recordsOf, type History } from '../../simulation/history.ts';
import { bouquetsSummary, CHART_TEXTS, reading } from '../../text/charts.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
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
  const { purchases, dates } = history;
  const expected = useMemo(() => expectedBy(history), [history]);

  // Faint, the run before the last change: the contenders that both have.
  const ghosts = useMemo(() => {
    const shift = before === null ? null : calendarShift(history, before);
    return before === null || shift === null ? [] : expectedBy(before).flatMap(({ of, values }) => (history.contenders[of] ? [{ of, values, shift }] : []));
  }, [before, history]);
  const rows = useMemo(() => {
    const then = ghosts.map(({ of, values, shift }) => ({ key: `before ${of}`, values, shift }));
    return rowsOf([{ key: 'sold', values: purchases }, ...then, ...expected.map(({ of, values }) => ({ key: of, values }))], first, span.last);
  }, [ghosts, purchases, expected, first, span.last]);
  const curves = useMemo((): Curve[] => {
    const then = ghosts.map(({ of }): Curve => ({ key: `before ${of}`, of, ghost: true }));
    return [{ key: 'sold', of: 'sold' }, ...then, ...expected.map(({ of }): Curve => ({ key: of, of }))];
  }, [ghosts, expected]);
  const most = useMemo(() => {
    let best = history.servingStart;
    for (let day = best; day <= Math.min(today, span.known); day++) if ((purchases[day] ?? 0) > (purchases[best] ?? 0)) best = day;
    return best;
  }, [history, purchases, today, span.known]);
  const axis = useMemo(() => {
    const shown = [purchases, ...expected.map(({ values }) => values)].map((values) => values.subarray(first, last + 1));
    const highest = Math.max(10, extent(shown)?.[1] ?? 0);
    return span.focus === null ? rootAxis(highest, 4) : linearAxis(0, highest, 4);
  }, [purchases, expected, first, last, span.focus]);
  const ends = useMemo(
    () =>
      last < history.servingStart
        ? []
        : expected.map(({ of, values }): End => ({ of, name: CONTENDER_WORDS[of], value: whole(values[last] ?? NaN), day: last, at: values[last] ?? NaN })),
    [history, expected, last],
  );

  const parts = (day: number) => [
    { of: 'sold' as const, name: CHART_TEXTS.sold, value: whole(purchases[day] ?? NaN) },
    ...expected.map(({ of, values }) => ({ of, name: CONTENDER_WORDS[of], value: whole(values[day] ?? NaN) })),
  ];
  const read = (day: number) =>
    reading(dates[day] ?? '', [`${many(purchases[day] ?? NaN, 'bouquet')} ${CHART_TEXTS.sold}`, ...expected.map(({ of, values }) => `${CONTENDER_WORDS[of]} ${CHART_TEXTS.expected} ${whole(values[day] ?? NaN)}`)]);
  // Of today, also where later days are revealed.
  const spoken = Math.min(today, last);
  const summary =
    spoken < history.servingStart
      ? ''
      : bouquetsSummary({
          iso: dates[spoken] ?? '',
          sold: purchases[spoken] ?? NaN,
          expected: byContender(history.scenario, (name) => history.contenders[name]?.scores.expected[spoken] ?? NaN),
          most: purchases[most] ?? NaN,
          mostIso: dates[most] ?? '',
        });

  return (
    <ChartFigure
      name="bouquets"
      title={CHART_TEXTS.bouquetsTitle}
      explains={`${CHART_TEXTS.bouquetsExplains}${span.focus === null ? ` ${CHART_TEXTS.rootNote}` : ''}`}
      options={<Reading dates={dates} first={first} last={last} parts={parts} ghosts={ghosts.length > 0} />}
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
            ...expected.map(({ of, values }) => ({ key: `expected_${of}`, title: CONTENDER_WORDS[of], values, text: whole })),
            { key: 'expected_best', title: CONTENDER_WORDS.best, values: history.best.expected, text: whole },
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

/** What each contender that serves expected to sell, in bouquets, `[days]`. */
function expectedBy(history: History) {
  return recordsOf(history).map(({ name, scores }) => ({ of: name, values: scores.expected }));
}
