/** What the course tells in bouquets: how far off a contender was, and what it came to in money. */
import { costUpTo, sideUpTo, type Side } from '../../operations/ledger.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import type { History } from '../history.ts';
import { total, type Dates } from './seeds.ts';

/** Bouquets off: |expected − sold|, the mean over the dates, in bouquets a day. The best possible has it too. */
export function bouquetsOff(history: History, name: ContenderName | 'best', [from, to]: Dates): number {
  const { expected } = name === 'best' ? history.best : history.contenders[name]!.scores;
  const days = history.dates.flatMap((date, day) => (date >= from && date <= to && day >= history.servingStart ? [Math.abs(expected[day]! - history.purchases[day]!)] : []));
  return days.reduce((sum, off) => sum + off, 0) / days.length;
}

/** Bouquets expected for each one sold, over the dates together. */
export function expectedPerSold(history: History, name: ContenderName, dates: Dates): number {
  return total(history, history.contenders[name]!.scores.expected, dates) / total(history, history.purchases, dates);
}

/** What a contender has cost by the end of a date, in €: all, or mistakes or running alone. Where alarms are not paid for, nobody need have watched. */
export function costBy({ contenders, dates, scenario }: History, name: ContenderName, date: string, side?: Side): number {
  const own = contenders[name]!.ledger;
  const ledger = scenario.prices.alarms ? own : { ...own, alarms: new Float64Array(dates.length) };
  const day = dates.indexOf(date);
  return side ? sideUpTo(ledger, day, scenario.prices, side) : costUpTo(ledger, day, scenario.prices);
}

/** One date as dates. */
export const on = (date: string): Dates => [date, date];
