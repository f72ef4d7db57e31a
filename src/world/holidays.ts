/**
 * When a holiday falls, by year. Rules, not tables: Mother's Day differs by country (DESIGN's list of rules: the
 * second Sunday of May, the fourth Sunday of Lent, and so on).
 */
import { CalendarDate } from '@internationalized/date';

const SUNDAY = 0;

function weekday(date: CalendarDate): number {
  return (((date.compare(new CalendarDate(2023, 1, 1)) % 7) + 7) % 7); // 1 January 2023 was a Sunday
}

/** The n-th Sunday of a month, counted from 1. */
function sunday(year: number, month: number, nth: number): CalendarDate {
  const first = new CalendarDate(year, month, 1);
  return first.add({ days: ((7 - weekday(first)) % 7) + 7 * (nth - 1) });
}

function lastSunday(year: number, month: number): CalendarDate {
  const last = new CalendarDate(year, month, 1).add({ months: 1, days: -1 });
  return last.subtract({ days: (weekday(last) - SUNDAY + 7) % 7 });
}

/** Gregorian Easter Sunday, by the Meeus–Jones–Butcher algorithm (Meeus, Astronomical Algorithms, 1991, ch. 8). */
export function easter(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
  const daysToSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * daysToSunday) / 451);
  const march = epact + daysToSunday - 7 * lateMoon + 114;
  return new CalendarDate(year, Math.floor(march / 31), (march % 31) + 1);
}

/** The countries whose Mother's Day is offered; each stands for all that share its rule. */
export type MothersDayRule = 'us' | 'uk' | 'fr' | 'es' | 'no' | 'mx';

const MOTHERS_DAY: Readonly<Record<MothersDayRule, (year: number) => CalendarDate>> = {
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

export function mothersDay(rule: MothersDayRule, year: number): CalendarDate {
  return MOTHERS_DAY[rule](year);
}

export function valentinesDay(year: number): CalendarDate {
  return new CalendarDate(year, 2, 14);
}

/** International Women's Day. */
export function womensDay(year: number): CalendarDate {
  return new CalendarDate(year, 3, 8);
}

export function christmasDay(year: number): CalendarDate {
  return new CalendarDate(year, 12, 25);
}
