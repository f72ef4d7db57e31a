/** The fortnight around an event that a lens looks at: charts show it, and playing keeps to it. */
import { lensOn, type Lens } from '../scenario/view.ts';
import type { EventMark, History } from '../simulation/history.ts';

/** Days shown before and after an event. */
export const LENS_DAYS = 7;

/** The lens on an event. */
export function lensOf(mark: EventMark): Lens {
  return mark.id === 'own' ? lensOn(mark.name) : mark.id;
}

/** The event the lens is on: the latest whose fortnight today has reached; with the year revealed, else the first. */
export function lensMark({ events, servingStart }: Pick<History, 'events' | 'servingStart'>, lens: Lens, today: number, lastTold: number): EventMark | undefined {
  const begun = events.filter((mark) => lensOf(mark) === lens && mark.strength > 0 && mark.day - LENS_DAYS < lastTold && mark.day + LENS_DAYS > servingStart);
  return begun.findLast((mark) => mark.day - LENS_DAYS < today) ?? begun[0];
}

/** The first and the last day that are played, and where playing begins: in a lens its fortnight, so that sentence and chart show the same days. */
export function daysPlayed(history: History | null, lens: Lens, reveal: boolean, today: number, calendar: { readonly first: number; readonly last: number }): { readonly from: number; readonly last: number } {
  const mark = history && lens !== 'none' && lens !== 'today' ? lensMark(history, lens, today, reveal ? calendar.last : today) : undefined;
  const first = mark ? Math.max(calendar.first, mark.day - LENS_DAYS) : 0;
  const last = mark ? Math.min(calendar.last, mark.day + LENS_DAYS) : calendar.last;
  const isOutside = today >= last || today < first;
  return { from: isOutside ? Math.max(calendar.first, first) : today, last };
}
