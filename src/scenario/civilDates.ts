/** Arithmetic on civil dates, written YYYY-MM-DD: no clock, no time zone. */
import { parseDate } from '@internationalized/date';

/** Dates between two civil dates: `daysBetween('2026-07-01', '2026-07-02')` is 1. */
export function daysBetween(from: string, to: string): number {
  return parseDate(to).compare(parseDate(from));
}

export function addDays(day: string, days: number): string {
  return parseDate(day).add({ days }).toString();
}
