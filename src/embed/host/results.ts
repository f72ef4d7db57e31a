/** The run up to a day as plain JSON: sums and a column a day for every contender. docs/embedding.md has each one's unit. */
import type { History, DailyScores, ContenderHistory } from '../../simulation/history.ts';
import { recordsOf } from '../../simulation/history.ts';
import { costUpTo, LEDGER_LINES, sideUpTo } from '../../operations/ledger.ts';
import type { Column, Results, Scored } from '../client/wilt.ts';

type Numbers = ArrayLike<number>;

/** What JSON has no number for is null. */
const plain = (value: number | undefined): number | null => (value === undefined || !Number.isFinite(value) ? null : value);

/** Means over shoppers, in their own unit. */
const MEANS = ['logLoss', 'regret', 'brier', 'errorRate'] as const;
const DAILY = ['expected', ...MEANS, 'auc'] as const;

/** @param today the last day that is told, an index of the calendar */
export function resultsUpTo(history: History, today: number, link: string): Results {
  const { dates, shoppers, purchases, servingStart, best, hash } = history;
  const upTo = (values: Numbers): Column => Array.from({ length: today + 1 }, (_, day) => plain(values[day]));
  const served = Array.from({ length: Math.max(0, today + 1 - servingStart) }, (_, i) => servingStart + i);
  const total = (of: (day: number) => number): number => served.reduce((sum, day) => sum + of(day), 0);

  const scored = (scores: DailyScores): Scored => {
    const visits = total((day) => shoppers[day]!);
    const mean = (values: Numbers): number | null => plain(total((day) => values[day]! * shoppers[day]!) / visits);
    return {
      sums: {
        expected: plain(total((day) => scores.expected[day]!)),
        bouquetsOff: plain(total((day) => Math.abs(scores.expected[day]! - purchases[day]!)) / served.length),
        ...Object.fromEntries(MEANS.map((name) => [name, mean(scores[name])])),
      },
      daily: Object.fromEntries(DAILY.map((name) => [name, upTo(scores[name])])),
    };
  };
  const contender = ({ scores, ledger, ordered, serving }: ContenderHistory): Scored => {
    const { sums, daily } = scored(scores);
    const { prices } = history.scenario;
    const costs = { cost: costUpTo(ledger, today, prices), mistakes: sideUpTo(ledger, today, prices, 'mistakes'), running: sideUpTo(ledger, today, prices, 'running') };
    return {
      sums: { ...sums, ...costs, ...Object.fromEntries(LEDGER_LINES.map((line) => [line, plain(ledger[line][today])])) },
      daily: { ...daily, ordered: upTo(ordered), version: upTo(serving) },
    };
  };

  return {
    link,
    hash,
    date: dates[today] ?? '',
    from: served.length === 0 ? null : (dates[servingStart] ?? null),
    dates: dates.slice(0, today + 1),
    shoppers: Array.from(shoppers.slice(0, today + 1)),
    sold: Array.from(purchases.slice(0, today + 1)),
    contenders: Object.fromEntries(recordsOf(history).map((record) => [record.name, contender(record)])),
    best: scored(best),
  };
}
