/**
 * Which days a chart shows. The year grows in whole months, so that the picture holds still from day to day and the
 * past, not the hidden future, has the room; a lens shows the fortnight around an event, or the last fortnight.
 */
import { LENSES, type Lens } from '../../scenario/view.ts';
import type { History } from '../../simulation/history.ts';
import { LENS_DAYS, lensMark, lensOf } from '../../store/lens.ts';

/** Days on the axis, both ends included; nothing after `lastTold` may be shown. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly lastTold: number;
  /** The day the lens is on; null without a lens. */
  readonly focus: number | null;
}

/** The year starts with a season's worth of axis. */
const FEWEST_MONTHS = 3;
/** Days of what is to come at least, while the calendar has them: a month, so that the future has room to say that it is one. */
const AHEAD = 31;

/** The last day that may be shown. */
export function knownUntil(history: History, today: number, reveal: boolean): number {
  return reveal ? history.dates.length - 1 : Math.min(today, history.dates.length - 1);
}

/** The days since both models began to serve, to the end of a month. */
export function yearSpan(history: History, lastTold: number): Span {
  const first = history.servingStart;
  const end = history.dates.length - 1;
  let months = 0;
  for (let day = first; day <= end; day++) {
    const closesMonth = day === end || history.dates[day]?.slice(0, 7) !== history.dates[day + 1]?.slice(0, 7);
    if (!closesMonth) continue;
    months += 1;
    if (months >= FEWEST_MONTHS && day - lastTold >= AHEAD) return { first, last: day, lastTold, focus: null };
  }
  return { first, last: end, lastTold, focus: null };
}

/** The fortnight that the lens shows, or null when there is nothing to see there yet. */
export function lensSpan(history: History, lens: Lens, today: number, lastTold: number): Span | null {
  const end = history.dates.length - 1;
  if (lens === 'none') return null;
  if (lens === 'today') {
    const last = Math.min(today, end);
    const first = Math.max(history.servingStart, last - 2 * LENS_DAYS + 1);
    return first < last ? { first, last, lastTold: Math.min(last, lastTold), focus: today } : null;
  }
  const mark = lensMark(history, lens, today, lastTold);
  if (!mark) return null;
  return { first: Math.max(history.servingStart, mark.day - LENS_DAYS), last: Math.min(end, mark.day + LENS_DAYS), lastTold, focus: mark.day };
}

/** The lenses that have something to show: the events of the user's own stand behind those of the year. */
export function lensesOn(history: History, today: number, lastTold: number): Lens[] {
  const own = history.events.flatMap((mark) => (mark.id === 'own' ? [lensOf(mark)] : []));
  return [...LENSES.slice(0, -1), ...new Set(own), ...LENSES.slice(-1)].filter((lens) => lens === 'none' || lensSpan(history, lens, today, lastTold) !== null);
}
