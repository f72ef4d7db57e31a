/** Who around the frame listens to what. Several programs of one page may, each under a name of its own. */
import type { EventName } from '../client/wilt.ts';

/** Programs of one page; who comes later listens under the last one's name. */
const MOST = 50;

export interface Subscriptions {
  /** Answers which of them nobody had listened to. */
  add(as: string, events: readonly EventName[]): readonly EventName[];
  /** From all where none is named. */
  remove(as: string, events?: readonly EventName[]): void;
  has(event: EventName): boolean;
  isEmpty(): boolean;
}

export function createSubscriptions(): Subscriptions {
  const all = new Map<string, Set<EventName>>();
  const has = (event: EventName): boolean => [...all.values()].some((events) => events.has(event));
  return {
    has,
    isEmpty: () => all.size === 0,
    add(as, events) {
      const name = all.has(as) || all.size < MOST ? as : '';
      const fresh = events.filter((event) => !has(event));
      all.set(name, new Set([...(all.get(name) ?? []), ...events]));
      return fresh;
    },
    remove(as, events) {
      const own = all.get(as);
      if (!own) return;
      for (const event of events ?? [...own]) own.delete(event);
      if (own.size === 0) all.delete(as);
    },
  };
}
