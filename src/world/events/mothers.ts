/** Mother's Day: even more visitors than Valentine's Day, over a longer run-up. Each country has its rule for the date. */
import { CalendarDate } from '@internationalized/date';
import type { Scenario } from '../../scenario/scenario.ts';
import { easter, lastSunday, sunday } from '../sundays.ts';
import type { Yearly } from './yearly.ts';

/** By country; each stands for all that share its rule. */
const DATES: Readonly<Record<Scenario['mothers']['country'], (year: number) => CalendarDate>> = {
  us: (year) => sunday(year, 5, 2),
  uk: (year) => easter(year).subtract({ days: 21 }),
  fr: (year) => {
    const may = lastSunday(year, 5);
    const pentecost = easter(year).add({ days: 49 });
    return may.compare(pentecost) === 0 ? sunday(year, 6, 1) : may;
  },
  es: (year) => sunday(year, 5, 1),
  no: (year) => sunday(year, 2, 2),
  mx: (year) => new CalendarDate(year, 5, 10),
};

export const mothers: Yearly = {
  when: (year, scenario) => DATES[scenario.mothers.country](year),
  effect: {
    lead: 16,
    mood: 10,
    rush: 6,
    who: { visits: 1.7, features: { returning: -0.3, phone: 0.2, cards: 1, nearby: -0.6 } },
    many: { bias: 1.1 },
    why: { weights: { nearby: -0.4, price: 0.3, newsletter: 0.3 }, intentShare: 0.2, intent: 0.6 },
  },
};
