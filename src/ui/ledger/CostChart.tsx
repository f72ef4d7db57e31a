/** Cost so far of each contender, day by day, and the floor beneath: what the best possible's orders would have cost. */
import { useMemo } from 'react';
import { costByDay } from '../../operations/ledger.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { recordsOf, type History } from '../../simulation/history.ts';
import { CHART_TEXTS, reading } from '../../text/charts.ts';
import { CONTENDER_TIGHT, CONTENDER_WORDS } from '../../text/contenders.ts';
import { euroMark, euros, LEDGER } from '../../text/ledger.ts';
import { saidOn, type DayColumn } from '../day-chart/columns.ts';
import { DayChart } from '../day-chart/DayChart.tsx';
import { fixedAxis, linearAxis } from '../kit/ticks.ts';
import { useAxisEnds } from '../kit/use-axis-ends.ts';
import { useBand } from '../years/use-band.ts';
import { YearsControl } from '../years/YearsControl.tsx';

const COST = { kind: 'cost' } as const;

interface CostChartProps {
  readonly history: History;
  readonly today: number;
  readonly prices: Scenario['prices'];
  readonly compact?: boolean;
}

export function CostChart({ history, today, prices, compact = false }: CostChartProps) {
  const columns = useMemo(
    () =>
      [...recordsOf(history), { name: 'best', ledger: history.floor } as const].map(
        ({ name: of, ledger }): DayColumn => ({ key: `${of}_eur`, of, name: of === 'best' ? CHART_TEXTS.best : CONTENDER_WORDS[of], tight: CONTENDER_TIGHT[of], values: costByDay(ledger, prices) }),
      ),
    [history, prices],
  );
  const ends = useAxisEnds('ledger');
  const band = useBand({ history, of: COST, own: (name) => columns.find(({ of }) => of === name)?.values, text: euros });
  return (
    <DayChart
      history={history}
      today={today}
      name="costs"
      level="h3"
      title={LEDGER.chart}
      explains={LEDGER.chartExplains}
      caption={compact ? LEDGER.chartShort : LEDGER.chartExplains}
      fileName="costs"
      columns={columns}
      band={band}
      choices={<YearsControl />}
      axis={({ reach, isLens }) => {
        const own = linearAxis(isLens ? (reach?.[0] ?? 0) : 0, Math.max(reach?.[1] ?? 100, 10), 4);
        return ends ? fixedAxis(own, ends, 4) : own;
      }}
      text={euros}
      mark={euroMark}
      compact={compact}
      summary={(day) => `${reading(history.dates[day] ?? '', saidOn(columns, day, euros, ''))}.`}
    />
  );
}
