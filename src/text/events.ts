/** What the events of the calendar are called, in full and short. */
import type { EventName, YearlyEvent } from '../scenario/events.ts';

const NAMES: Readonly<Record<YearlyEvent, readonly [name: string, short: string]>> = {
  valentines: ['Valentine’s Day', 'Valentine’s'],
  christmas: ['Christmas', 'Christmas'],
  womens: ['Women’s Day', 'Women’s'],
  mothers: ['Mother’s Day', 'Mother’s'],
};

export function eventName(event: EventName): string {
  return event.id === 'own' ? event.name : NAMES[event.id][0];
}

/** Where there is little room. */
export function shortEventName(event: EventName): string {
  return event.id === 'own' ? event.name : NAMES[event.id][1];
}
