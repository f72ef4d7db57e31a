/** Words on and behind the season ribbon. */
import type { EventMark } from '../simulation/history.ts';
import { dayMonth, longDate } from './dates.ts';
import { eventName } from './events.ts';
import { many } from './numbers.ts';

export const RIBBON = {
  name: 'The year',
  help: 'Arrow keys move by a day, with Shift by a week; Page Up and Page Down by a month; Home and End to either end. Space plays and pauses.',
  windowHelp: 'Arrow keys move this end by a day, with Shift by a week; Page Up and Page Down by a month; Home and End as far as it goes.',
  isTrained: ['the static model is being trained here', 'being trained here', 'training'],
  willBeTrained: ['the static model will be trained here', 'to be trained here', 'training'],
  wasTrained: ['the static model was trained here', 'trained here', 'trained'],
  today: 'Today',
  from: 'Training window, first day',
  to: 'Training window, last day',
} as const;

/** "14 February, Valentine’s Day: 131 bouquets"; what was sold is left out where it has not happened yet. */
export function dayInShort(iso: string, events: readonly EventMark[], sold: number | null): string {
  const day = [dayMonth(iso), ...events.map(eventName)].join(', ');
  return sold === null ? day : `${day}: ${many(sold, 'bouquet')}`;
}

export function eventLine(event: EventMark, iso: string): string {
  return `${eventName(event)}, ${longDate(iso)}`;
}
