/** International Women's Day: small, and mostly at the last moment. */
import { CalendarDate } from '@internationalized/date';
import type { Yearly } from './yearly.ts';

export const womens: Yearly = {
  when: (year) => new CalendarDate(year, 3, 8),
  effect: {
    lead: 4,
    mood: 2,
    rush: 1.2,
    who: { visits: 0.4, features: { returning: -0.2, phone: 0.3 } },
    many: { bias: 0.4 },
    why: { weights: { phone: 0.2 }, intentShare: 0.1, intent: 0.5 },
  },
};
