/** Bouquets expected by each model and sold, day by day. */
import { byContender } from '../../scenario/contenders.ts';
import { recordsOf, type History } from '../../simulation/history.ts';
import { bouquetsExplains, bouquetsShortly, bouquetsSummary, CHART_TEXTS } from '../../text/charts.ts';
import { CONTENDER_TIGHT, CONTENDER_WORDS } from '../../text/contenders.ts';
import { demandWord } from '../../text/demand.ts';
import { many, plain, whole } from '../../text/numbers.ts';
import { shifted, type DayColumn } from '../day-chart/columns.ts';
import { DayChart } from '../day-chart/DayChart.tsx';
import { runBefore } from '../kit/calendar-shift.ts';
import { fixedAxis, linearAxis, rootAxis } from '../kit/ticks.ts';
import { useAxisEnds } from '../kit/use-axis-ends.ts';
import { useLater } from '../kit/use-later.ts';
import { useIsLens } from '../kit/use-span.ts';
import { useBand } from '../years/use-band.ts';
import { YearsControl } from '../years/YearsControl.tsx';
import { apartFrom } from './series.ts';

const BOUQUETS = { kind: 'bouquets' } as const;

export function BouquetsChart({ compact = false }: { readonly compact?: boolean }) {
  const { history, before, today } = useLater();
  return history ? <BouquetsFigure history={history} before={before} today={today} compact={compact} /> : <div className={compact ? 'chart chart-compact' : 'chart chart-bouquets'}>{CHART_TEXTS.running}</div>;
}

interface BouquetsFigureProps {
  readonly history: History;
  readonly before: History | null;
  readonly today: number;
  readonly compact: boolean;
}

function BouquetsFigure({ history, before, today, compact }: BouquetsFigureProps) {
  const isLens = useIsLens(history, today);
  const demand = demandWord(history.scenario);
  const ends = useAxisEnds('bouquets');
  const band = useBand({ history, of: BOUQUETS, own: (name) => history.contenders[name]?.scores.expected, text: whole, unit: 'bouquets' });
  return (
    <DayChart
      history={history}
      today={today}
      name="bouquets"
      title={CHART_TEXTS.bouquetsTitle}
      explains={`${bouquetsExplains(demand)}${isLens ? '' : ` ${CHART_TEXTS.rootNote}`}`}
      caption={CHART_TEXTS.bouquetsTitle}
      shortly={bouquetsShortly(demand)}
      fileName="bouquets"
      columns={columnsOf(history, before)}
      band={band}
      choices={<YearsControl />}
      axis={({ reach }) => {
        const highest = Math.max(10, reach?.[1] ?? 0);
        const own = isLens ? linearAxis(0, highest, 4) : rootAxis(highest, 4);
        return ends ? fixedAxis(own, ends, 4) : own;
      }}
      text={whole}
      mark={plain}
      summary={(day) => (day < history.servingStart ? '' : summarise(history, day))}
      compact={compact}
    />
  );
}

function columnsOf(history: History, before: History | null): DayColumn[] {
  const { scenario, purchases, best, attainable } = history;
  const earlier = runBefore(history, before);
  return [
    { key: 'sold', of: 'sold', name: demandWord(scenario), values: purchases, drawn: 'bars', say: (value) => `${many(value, 'bouquet')} ${demandWord(scenario)}` },
    ...recordsOf(history).map(
      ({ name: of, scores }): DayColumn => ({
        key: `expected_${of}`,
        of,
        name: CONTENDER_WORDS[of],
        tight: CONTENDER_TIGHT[of],
        values: scores.expected,
        before: shifted(earlier?.run.contenders[of]?.scores.expected, earlier),
        say: (value) => `${CONTENDER_WORDS[of]} ${CHART_TEXTS.expected} ${whole(value)}`,
      }),
    ),
    { key: 'expected_best', of: 'best', name: CONTENDER_WORDS.best, values: best.expected, drawn: 'not' },
    ...(apartFrom(best.expected, attainable.expected).every(Number.isNaN) ? [] : [{ key: 'expected_attainable', of: 'attainable', name: CONTENDER_WORDS.attainable, values: attainable.expected, drawn: 'not' } as const]),
  ];
}

function summarise({ scenario, contenders, purchases, dates, servingStart }: History, day: number): string {
  let most = servingStart;
  for (let each = most; each <= day; each++) if ((purchases[each] ?? 0) > (purchases[most] ?? 0)) most = each;
  return bouquetsSummary({
    iso: dates[day] ?? '',
    isFirst: day === servingStart,
    demand: demandWord(scenario),
    sold: purchases[day] ?? NaN,
    expected: byContender(scenario, (name) => contenders[name]?.scores.expected[day] ?? NaN),
    most: purchases[most] ?? NaN,
    mostIso: dates[most] ?? '',
  });
}
