/** Which steps lead anywhere from today: the rest are disabled. */
import type { Stride, WiltState } from '../../store/state.ts';

type Calendar = Pick<WiltState, 'history' | 'today'> & Partial<Pick<WiltState, 'limit'>>;

export function hasStep({ history, today, limit = null }: Calendar, stride: Stride, direction: 1 | -1): boolean {
  if (!history) return false;
  if (direction === 1 && limit !== null && (history.dates[today] ?? '') >= limit) return false;
  if (stride === 'event') return history.events.some(({ day }) => (day - today) * direction > 0);
  return direction === 1 ? today < history.dates.length - 1 : today > 0;
}

/** True unless today is already the first day on which the models serve. */
export function canRestart({ history, today }: Calendar): boolean {
  return history !== null && today !== history.servingStart;
}
