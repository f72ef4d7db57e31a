/** Mean forecasts, which need no labels, and the reported share of buyers, against the training window's. */
import { useMemo } from 'react';
import { recordsOf, type History } from '../../simulation/history.ts';
import { CONTENDER_TIGHT, CONTENDER_WORDS } from '../../text/contenders.ts';
import { meansSummary, shareMark, shareText, WATCHING } from '../../text/watching.ts';
import type { DayColumn } from '../day-chart/columns.ts';
import { DayChart } from '../day-chart/DayChart.tsx';
import { linearAxis } from '../kit/ticks.ts';
import { meanForecast, reportedShare } from './shares.ts';

interface MeansChartProps {
  readonly history: History;
  readonly today: number;
  readonly lastTold: number;
}

export function MeansChart({ history, today, lastTold }: MeansChartProps) {
  const { dates, scenario, baseRate } = history;
  const means = useMemo(() => recordsOf(history).map((record) => ({ of: record.name, values: meanForecast(history, record) })), [history]);
  // Without a delay what is known of a day never changes, and the picture need not either.
  const reportedBy = scenario.dynamic.delay === 0 ? dates.length : lastTold;
  const bought = useMemo(() => reportedShare(history, reportedBy), [history, reportedBy]);
  return (
    <DayChart
      history={history}
      today={today}
      name="means"
      level="h3"
      title={WATCHING.means}
      explains={WATCHING.meansExplain}
      caption={WATCHING.means}
      fileName="forecasts"
      columns={[
        { key: 'bought', of: 'sold', name: WATCHING.labelled, values: bought, drawn: 'bars' },
        ...means.map(({ of, values }): DayColumn => ({ key: `forecast_${of}`, of, name: CONTENDER_WORDS[of], tight: CONTENDER_TIGHT[of], values })),
      ]}
      axis={({ reach }) => linearAxis(0, Math.max(reach?.[1] ?? 0, baseRate * 1.5), 4)}
      rules={[baseRate]}
      text={shareText}
      mark={shareMark}
      summary={(day) => meansSummary({ iso: dates[day] ?? '', baseRate, means: means.map(({ of, values }) => [of, values[day] ?? NaN] as const), bought: bought[day] ?? NaN })}
    />
  );
}
