/** A screen’s link: what is wrong with it, and the calendar of its scenario. */
import { parseLink } from '../../scenario/linkReading.ts';
import { DEFAULT_SCENARIO } from '../../scenario/scenario.ts';
import { noticeText } from '../../text/notices.ts';
import type { Report } from './mistakes.ts';

export interface Calendar {
  /** ISO date. */
  readonly first: string;
  readonly days: number;
}

/** Of a screen that no link stands before. */
export const CALENDAR: Calendar = { first: DEFAULT_SCENARIO.world.start, days: DEFAULT_SCENARIO.world.days };

/** Undefined where the link cannot be used. */
export function calendarOf(link: string, line: number, report: Report): Calendar | undefined {
  const says = (what: string) => report(line, `link: ${what}`);
  if (!link.startsWith('#v=1')) {
    says('it begins with “#v=1”, as Wilt writes it; the page’s own address has such links');
    return undefined;
  }
  const { link: read, notices } = parseLink(link);
  for (const notice of notices) says(noticeText(notice).problem);
  if (notices.length > 0) return undefined;
  // A ready-made scenario stands for its settings; all else is as a link has it.
  if (parseLink(link.replace(/&preset=[^&]*/, '')).mended) says('it isn’t written as Wilt writes links; open it in Wilt and copy the address');
  const { start, days } = read.scenario.world;
  return { first: start, days };
}
