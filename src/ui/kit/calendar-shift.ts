/** Two runs whose calendars begin on different days, laid on the same dates. */
import type { History } from '../../simulation/history.ts';

/** How many days `before` is ahead of `history`: day d of `history` is day d + shift of `before`; null when they never meet. */
export function calendarShift(history: History, before: History): number | null {
  const there = before.dates.indexOf(history.dates[0] ?? '');
  if (there >= 0) return there;
  const here = history.dates.indexOf(before.dates[0] ?? '');
  return here >= 0 ? -here : null;
}

/** The run before the last change, laid on the dates of this one; null where there is none or they never meet. */
export function runBefore(history: History, before: History | null): { readonly run: History; readonly shift: number } | null {
  const shift = before === null ? null : calendarShift(history, before);
  return before === null || shift === null ? null : { run: before, shift };
}
