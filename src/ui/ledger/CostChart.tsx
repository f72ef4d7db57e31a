/** Cost so far of each contender, day by day. */
import { useMemo, useRef } from 'react';
import type { Scenario } from '../../scenario/scenario.ts';
import { recordsOf, type History } from '../../simulation/history.ts';
import { CHART_TEXTS, reading } from '../../text/charts.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { euroMark, euros, LEDGER } from '../../text/ledger.ts';
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
import { runningCost } from './costs.ts';

interface CostChartProps {
  readonly history: History;
  readonly today: number;
  readonly prices: Scenario['prices'];
}

export function CostChart({ history, today, prices }: CostChartProps) {
  const plot = useRef<HTMLDivElement>(null);
  const size = useSize(plot);
  const span = useSpan(history, today, size === null ? 0.2 : endShare(size));
  const { first } = span;
  const last = Math.min(span.known, span.last);
  const costs = useMemo(() => recordsOf(history).map(({ name, ledger }) => ({ of: name, values: runningCost(ledger, prices) })), [history, prices]);
  const rows = useMemo(() => rowsOf(costs.map(({ of, values }) => ({ key: of, values })), first, span.last), [costs, first, span.last]);
  const curves = useMemo(() => costs.map(({ of }): Curve => ({ key: of, of })), [costs]);
  const axis = useMemo(() => {
    const [low, high] = extent(costs.map(({ values }) => values.subarray(first, last + 1))) ?? [0, 100];
    return linearAxis(span.focus === null ? 0 : low, Math.max(high, 10), 4);
  }, [costs, first, last, span.focus]);
  const ends = useMemo(
    () => (last < first ? [] : costs.map(({ of, values }): End => ({ of, name: CONTENDER_WORDS[of], value: euros(values[last] ?? NaN), day: last, at: values[last] ?? NaN }))),
    [costs, first, last],
  );
  const parts = (day: number) => costs.map(({ of, values }) => ({ of, name: CONTENDER_WORDS[of], value: euros(values[day] ?? NaN) }));
  const read = (day: number) => reading(history.dates[day] ?? '', parts(day).map(({ name, value }) => `${name} ${value}`));
  return (
    <ChartFigure
      name="costs"
      level="h3"
      title={LEDGER.chart}
      explains={LEDGER.chartExplains}
      options={<Reading dates={history.dates} first={first} last={last} parts={parts} />}
      summary={last < first ? '' : read(last)}
      plot={plot}
      numbers={
        <Numbers
          caption={LEDGER.chartExplains}
          dates={history.dates}
          first={history.servingStart}
          last={span.known}
          fileName="wilt-costs"
          columns={costs.map(({ of, values }) => ({ key: `${of}_eur`, title: CONTENDER_WORDS[of], values, text: euros }))}
        />
      }
    >
      {size && (
        <>
          <Plot history={history} span={span} axis={axis} mark={euroMark} rows={rows} curves={curves} ends={ends} today={today} size={size} question={CHART_TEXTS.untold} />
          {last >= first && <Reader span={span} inset={plotInset(plotMargins(span, size))} label={`${CHART_TEXTS.readOff}: ${LEDGER.chart}`} read={read} />}
        </>
      )}
    </ChartFigure>
  );
}
