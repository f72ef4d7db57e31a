/** How many bouquets a model was off, day by day: the page's own metric of one day (scenario/metrics.ts). */
import type { History } from '../../simulation/history.ts';
import { measured } from '../../simulation/measured.ts';
import type { Side } from '../chapter.ts';
import type { Truth } from './judge.ts';
import { bySide } from './prediction.ts';

export type Told = Pick<History, 'dates' | 'servingStart' | 'shoppers' | 'purchases' | 'contenders'>;

/** |expected − sold| a day, in bouquets, `[days]`; NaN on days on which it did not serve. */
export function bouquetsOff({ contenders, shoppers, purchases }: Told, side: Side): Float64Array {
  return measured({ scores: contenders[side].scores, shoppers, purchases }, 'bouquets', 1);
}

/** The same of both models, and nothing of the days after `lastTold`. */
export function offUntil(history: Told, lastTold: number): Readonly<Record<Side, Float64Array>> {
  return bySide((side) => bouquetsOff(history, side).slice(0, lastTold + 1));
}

/** Days of dates; −1 where the calendar does not have one. */
export function daysOf({ dates }: Pick<History, 'dates'>, wanted: readonly string[]): number[] {
  return wanted.map((date) => dates.indexOf(date));
}

/** What happened at a prediction's dates. */
export function truthAt(history: Told, dates: readonly string[]): Truth {
  const days = daysOf(history, dates);
  return bySide((side) => {
    const off = bouquetsOff(history, side);
    return days.map((day) => off[day] ?? NaN);
  });
}
