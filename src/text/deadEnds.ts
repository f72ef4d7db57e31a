/** Words for where a scenario leaves nothing to see, with what leads on. */
import { longDate } from './dates.ts';
import { many } from './numbers.ts';

export const DEAD_ENDS = {
  title: 'Ways on',
  noEvent: 'No event is left once the models serve: all of this calendar’s lie before.',
  firstWindow: 'Train on the calendar’s first two months',
  noLost: 'Let no label of the training window get lost',
  undo: 'Take the last change back',
} as const;

export function notServing(iso: string): string {
  return `The models begin to serve on ${longDate(iso)}: until then there is nothing to score.`;
}

export function goToFirst(iso: string): string {
  return `Go to ${longDate(iso)}`;
}

interface Late {
  readonly served: number;
  readonly every: number;
}

export function neverPublished({ served, delay, every }: Late & { readonly delay: number }): string {
  const late = delay === 0 ? '' : `labels come ${many(delay, 'day')} late, `;
  return `The dynamic model stays what it was at first: ${late}it learns or publishes ${every === 1 ? 'every night' : `every ${every} days`}, and the calendar ends after ${many(served, 'day')} of serving.`;
}

export function neverRetrained({ served, every }: Late): string {
  return `The scheduled model is not retrained once: it is due after ${many(every, 'day')}, and the calendar ends after ${many(served, 'day')} of serving.`;
}

export function makeLonger(days: number): string {
  return `Make the calendar ${days} days long`;
}
