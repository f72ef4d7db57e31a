/** Words of the other years: the control beside a chart, the band behind a curve. The panel's are in story.ts. */
import { CONTENDER_WORDS } from './contenders.ts';
import type { ContenderName } from '../scenario/contenders.ts';
import { dayMonth } from './dates.ts';
import { whole } from './numbers.ts';

export const OTHER_YEARS = {
  add: '+ other years',
  on: 'other years',
  help: 'Is it luck? Runs the same scenario with other shoppers beside this year.',
  of: 'Whose other years are drawn',
  progress: 'Other years that have been run',
} as const;

/** How long they will take, before they are run; '' where nobody can say yet. @param milliseconds for all of them */
export function takesAbout(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return '';
  const seconds = milliseconds / 1000;
  if (seconds < 2) return 'a second or two';
  if (seconds < 90) return `about ${whole(seconds < 10 ? Math.round(seconds) : 5 * Math.round(seconds / 5))} seconds`;
  return `about ${whole(Math.round(seconds / 60))} minutes`;
}

/** "12 of 30" while they come in, then "30". */
export function yearsDone({ asked, done }: { readonly asked: number; readonly done: number }): string {
  return done < asked ? `${done} of ${asked}` : String(asked);
}

/** A band's name in the reading line. */
export function bandName(years: number): string {
  return `${years} other years`;
}

/** Which area of the picture it is. */
export function bandLegend(of: ContenderName, years: number): string {
  return `Shaded: ${CONTENDER_WORDS[of]} in ${years} other years, from the 10th to the 90th percentile.`;
}

/** Headings of its two edges. */
export function bandTitles(of: ContenderName, years: number): readonly [low: string, high: string] {
  const edge = (percentile: string) => `${CONTENDER_WORDS[of]}, ${percentile} percentile of ${years} other years`;
  return [edge('10th'), edge('90th')];
}

export interface BandFacts {
  readonly of: ContenderName;
  /** How many it stands on. */
  readonly years: number;
  readonly iso: string;
  /** In words, both edges and this year's. */
  readonly low: string;
  readonly high: string;
  readonly own: string;
  /** Said behind values; '' for none. */
  readonly unit: string;
  /** Where this year's lies. */
  readonly where: 'below' | 'within' | 'above';
}

/** "Of 30 other years four in five had dynamic between 0.0021 and 0.0087 nats on 14 February; this year's 0.0049 lies within." */
export function bandSentence({ of, years, iso, low, high, own, unit, where }: BandFacts): string {
  // What looks the same as an edge lies at it, whatever its further digits say.
  const edge = where === 'below' && own === low ? 'just below' : where === 'above' && own === high ? 'just above' : where;
  const span = low === high ? `at ${low}` : `between ${low} and ${high}`;
  return `Of ${years} other years four in five had ${CONTENDER_WORDS[of]} ${`${span} ${unit}`.trim()} on ${dayMonth(iso)}; this year’s ${own} lies ${edge === 'within' ? 'within' : `${edge} that`}.`;
}
