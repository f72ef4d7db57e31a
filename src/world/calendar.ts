/** The civil calendar of a run: day 0 is the scenario's start. No clock, no time zone. */
import { GregorianCalendar, parseDate } from '@internationalized/date';
import { daysBetween } from '../scenario/civilDates.ts';

export interface Calendar {
  readonly days: number;
  /** ISO dates, `[days]`. */
  readonly dates: readonly string[];
  /** 0 = Monday … 6 = Sunday, `[days]`. */
  readonly weekdays: Uint8Array;
  /** Position in the year in turns: 0 at 1 January, `[days]`. */
  readonly turns: Float64Array;
  /** The index of a date; negative or ≥ days outside the calendar. */
  readonly indexOf: (date: string) => number;
}

const MONDAY = parseDate('2024-01-01');

export function createCalendar(start: string, days: number): Calendar {
  const gregorian = new GregorianCalendar();
  const first = parseDate(start);
  const firstWeekday = ((first.compare(MONDAY) % 7) + 7) % 7;
  const dates: string[] = [];
  const weekdays = new Uint8Array(days);
  const turns = new Float64Array(days);
  let newYear = first.set({ month: 1, day: 1 });
  let dayOfYear = first.compare(newYear);
  for (let day = 0; day < days; day++, dayOfYear++) {
    let yearLength = gregorian.getDaysInYear(newYear);
    if (dayOfYear === yearLength) {
      newYear = newYear.add({ years: 1 });
      yearLength = gregorian.getDaysInYear(newYear);
      dayOfYear = 0;
    }
    dates.push(newYear.add({ days: dayOfYear }).toString());
    weekdays[day] = (firstWeekday + day) % 7;
    turns[day] = dayOfYear / yearLength;
  }
  return { days, dates, weekdays, turns, indexOf: (date) => daysBetween(start, date) };
}
