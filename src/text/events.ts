/** What the events of the calendar are called, in full and short, and a line about each. */
import type { EventName, YearlyEvent } from '../scenario/events.ts';

interface EventWords {
  readonly name: string;
  /** Where there is little room. */
  readonly short: string;
  readonly help: string;
}

/** The order is that in which names get room where not all have it. */
export const EVENT_WORDS: Readonly<Record<YearlyEvent, EventWords>> = {
  valentines: { name: 'Valentine’s Day', short: 'Valentine’s', help: '14 February: two weeks of run-up, then a sudden end.' },
  mothers: { name: 'Mother’s Day', short: 'Mother’s', help: 'Brings even more visitors than Valentine’s Day, over a longer run-up.' },
  christmas: { name: 'Christmas', short: 'Christmas', help: '25 December: a modest rise over three weeks.' },
  womens: { name: 'Women’s Day', short: 'Women’s', help: '8 March: small, and mostly at the last moment.' },
};

export function eventName(event: EventName): string {
  return event.id === 'own' ? event.name : EVENT_WORDS[event.id].name;
}

export function shortEventName(event: EventName): string {
  return event.id === 'own' ? event.name : EVENT_WORDS[event.id].short;
}

/** Whose name goes first where not all have room: lower is earlier. The user's own come before all. */
export function nameRank({ id }: EventName): number {
  return id === 'own' ? -1 : Object.keys(EVENT_WORDS).indexOf(id);
}

/** A word of each event, by the event. */
export function eventWords(word: keyof EventWords): Readonly<Record<YearlyEvent, string>> {
  return Object.fromEntries(Object.entries(EVENT_WORDS).map(([id, words]) => [id, words[word]])) as Record<YearlyEvent, string>;
}
