/** What the events of the calendar are called, in full and short. */
import type { EventMark } from '../simulation/history.ts';

const NAMES: Readonly<Record<Exclude<EventMark['id'], 'own'>, readonly [name: string, short: string]>> = {
  valentines: ['Valentine’s Day', 'Valentine’s'],
  christmas: ['Christmas', 'Christmas'],
  womens: ['Women’s Day', 'Women’s'],
  mothers: ['Mother’s Day', 'Mother’s'],
};

export function eventName({ id, name }: EventMark): string {
  return id === 'own' ? name : NAMES[id][0];
}

/** Where there is little room. */
export function shortEventName({ id, name }: EventMark): string {
  return id === 'own' ? name : NAMES[id][1];
}
