/** Month names under the ribbon, thinned until they stand apart. */
import { monthName } from '../../text/dates.ts';
import type { Measure } from '../kit/text-width.ts';
import type { DayScale } from '../kit/day-scale.ts';

export interface MonthLabel {
  readonly day: number;
  readonly text: string;
}

const GAP = 6;

type Form = (iso: string, isFirst: boolean) => string;

const short: Form = (iso) => monthName(iso).slice(0, 3);
const withYear: Form = (iso, isFirst) => (isFirst || iso.slice(5, 7) === '01' ? `${short(iso, false)} ${iso.slice(0, 4)}` : short(iso, false));
const every =
  (months: readonly string[]): Form =>
  (iso) =>
    months.includes(iso.slice(5, 7)) ? (iso.slice(5, 7) === '01' ? iso.slice(0, 4) : short(iso, false)) : '';

/** Each form is shorter or sparser than the one before. Past a year and a half the years count more than the months. */
const ONE_YEAR: readonly Form[] = [withYear, short, (iso) => monthName(iso).slice(0, 1), every(['01', '04', '07', '10']), every(['01', '07']), every(['01'])];
const YEARS: readonly Form[] = [withYear, every(['01', '04', '07', '10']), every(['01', '07']), every(['01'])];
const ONE_YEAR_MOST = 550;

/** The richest form whose labels all fit between their own month's start and the next label. */
export function monthLabels(dates: readonly string[], scale: DayScale, measure: Measure): MonthLabel[] {
  const starts = dates.flatMap((iso, day) => (iso.endsWith('-01') || (day === 0 && Number(iso.slice(8)) < 20) ? [{ iso, day }] : []));
  for (const form of dates.length > ONE_YEAR_MOST ? YEARS : ONE_YEAR) {
    const labels = starts.map(({ iso, day }, i) => ({ day, text: form(iso, i === 0) })).filter(({ text }) => text !== '');
    const fits = labels.every(({ day, text }, i) => {
      const room = (i + 1 < labels.length ? scale.left(labels[i + 1]!.day) - GAP : scale.to) - scale.left(day);
      return measure(text) <= room;
    });
    // The last month may be cut off by the calendar's end: then it goes unnamed rather than all others with it.
    const cut = labels.slice(0, -1);
    if (fits) return labels;
    if (cut.length > 0 && cut.every(({ day, text }, i) => measure(text) <= scale.left(labels[i + 1]!.day) - GAP - scale.left(day))) return cut;
  }
  return [];
}
