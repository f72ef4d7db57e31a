/** Valentine's Day: the great one, with a sudden end. */
import { CalendarDate } from '@internationalized/date';
import type { Yearly } from './yearly.ts';

export const valentines: Yearly = {
  when: (year) => new CalendarDate(year, 2, 14),
  effect: {
    lead: 14,
    mood: 8,
    rush: 4,
    who: { visits: 1.5, features: { returning: -0.8, phone: 0.5, search: 0.5, evening: 0.3, cards: 1.2, price: 0.2 } },
    many: { bias: 1.3 },
    why: { weights: { phone: 0.5, price: 0.5, pages: -0.05, returning: -0.5 }, intentShare: 0.25, intent: 0.6 },
  },
};
