/** Civil dates in words, British: "14 February 2027". Spelt out here, so that every engine writes them alike. */
import { parseDate } from '@internationalized/date';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONDAY = parseDate('2024-01-01');

/** "14 February 2027" from an ISO date. */
export function longDate(iso: string): string {
  return `${dayMonth(iso)} ${iso.slice(0, 4)}`;
}

/** "14 February". */
export function dayMonth(iso: string): string {
  return `${Number(iso.slice(8, 10))} ${monthName(iso)}`;
}

/** "from 10 to 14 February", "from 30 January to 3 February", "on 14 February"; @param text how a date is written where it stands whole */
export function stretchOf([from, to]: readonly [from: string, to: string], text = dayMonth): string {
  if (from === to) return `on ${text(to)}`;
  return `from ${from.slice(0, 7) === to.slice(0, 7) ? Number(from.slice(8, 10)) : text(from)} to ${text(to)}`;
}

/** "Sunday, 14 February 2027". */
export function weekdayDate(iso: string): string {
  return `${weekday(iso)}, ${longDate(iso)}`;
}

export function weekday(iso: string): string {
  const days = parseDate(iso).compare(MONDAY);
  return WEEKDAYS[(((days + 1) % 7) + 7) % 7] ?? '';
}

/** "February". */
export function monthName(iso: string): string {
  return MONTHS[Number(iso.slice(5, 7)) - 1] ?? '';
}
