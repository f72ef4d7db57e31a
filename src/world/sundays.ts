/** Sundays of a year, which movable holidays are counted from: the n-th and the last of a month, and Easter. */
import { CalendarDate } from '@internationalized/date';

const SUNDAY = 0;

function weekday(date: CalendarDate): number {
  return (((date.compare(new CalendarDate(2023, 1, 1)) % 7) + 7) % 7); // 1 January 2023 was a Sunday
}

/** The n-th Sunday of a month, counted from 1. */
export function sunday(year: number, month: number, nth: number): CalendarDate {
  const first = new CalendarDate(year, month, 1);
  return first.add({ days: ((7 - weekday(first)) % 7) + 7 * (nth - 1) });
}

export function lastSunday(year: number, month: number): CalendarDate {
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
