/** Christmas: a modest rise over three weeks. */
import { CalendarDate } from '@internationalized/date';
import type { Yearly } from './yearly.ts';

export const christmas: Yearly = {
  when: (year) => new CalendarDate(year, 12, 25),
  effect: {
    lead: 20,
    mood: 10,
    rush: 6,
    who: { visits: 0.4, features: { cards: 0.8, price: 0.15 } },
    many: { bias: 0.35 },
    why: { weights: { price: 0.2 }, intentShare: 0.1, intent: 0.5 },
  },
};
