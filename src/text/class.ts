/** Words of the page on which an instructor sees a class's hand-ins together. */
import { confidenceWords } from './asking.ts';
import { CONTENDER_WORDS } from './contenders.ts';
import { dayMonth } from './dates.ts';
import { many, whole } from './numbers.ts';

export const CLASS = {
  title: 'The class together',
  paste: 'Paste the class’s links here, or any text that contains them',
  pasteHelp: 'Mails and chats may have wrapped, quoted or escaped them. Nothing of it leaves this machine, and nothing is kept: when the page is closed it is gone.',
  clear: 'Begin again',
  none: 'No hand-in is in this text. A hand-in is a link with “hand-in=” in it.',
  problems: 'Links that could not be read',
  twice: 'Handed in more than once',
  predictions: 'Predictions',
  answers: 'Answers',
  noPredictions: 'Nobody has predicted anything that the course asks for.',
  noAnswers: 'Nobody has answered anything that the course asks for.',
  legend: 'Each dot is a student; the bar holds the middle half of the class, the line across it the middle one. Full marks: as it was.',
  legendUntold: 'Each dot is a student; the bar holds the middle half of the class, the line across it the middle one.',
  coming: 'The year is being worked out …',
  failed: 'The year could not be worked out here.',
  date: 'Date',
  model: 'Model',
  was: 'was',
  students: 'students',
  least: 'least',
  low: 'a quarter below',
  middle: 'middle',
  high: 'a quarter above',
  most: 'most',
  answer: 'Answer',
  right: 'right',
  notSure: 'not sure',
  skipped: 'skipped',
  unknown: 'an answer that this version of the course does not have',
  choices: 'Shops that were chosen for',
  all: 'Everything, a line for each value',
} as const;

/** "11 students, 12 hand-ins." */
export function classSize(students: number, handIns: number, problems: number): string {
  const read = students === handIns ? `${many(handIns, 'hand-in')}.` : `${many(handIns, 'hand-in')} of ${many(students, 'student')}.`;
  return problems === 0 ? read : `${read} ${problems === 1 ? '1 link could not be read.' : `${whole(problems)} links could not be read.`}`;
}

/** "Ada: 3 hand-ins; the one of 14 February, 09:05, counts." */
export function countsOnce(name: string, all: number, made: number): string {
  const iso = new Date(made * 1000).toISOString();
  return `${name}: ${many(all, 'hand-in')}; the newest counts, made on ${dayMonth(iso.slice(0, 10))} at ${iso.slice(11, 16)} (UTC).`;
}

/** "Line 12, “1abc…”:" before what is wrong with it. */
export function problemAt(line: number, begins: string): string {
  return begins === '' ? `Line ${line}:` : `Line ${line}, “${begins}…”:`;
}

/** "9 drew it, 1 was not sure, 2 skipped." */
export function whoDrew(drawn: number, notSure: number, skipped: number, elsewhere: number): string {
  const parts = [`${whole(drawn)} drew it`, ...(notSure > 0 ? [`${whole(notSure)} ${notSure === 1 ? 'was' : 'were'} not sure`] : []), ...(skipped > 0 ? [`${whole(skipped)} skipped it`] : [])];
  const others = elsewhere > 0 ? ` ${whole(elsewhere)} drew it for another scenario or for other dates, and ${elsewhere === 1 ? 'is' : 'are'} not in the picture.` : '';
  return `${parts.join(', ')}.${others}`;
}

export function otherYears(count: number): string {
  return count === 0 ? '' : `In ${many(count, 'hand-in')} the hash of the year is another one than that of the year worked out here: made with another version, or changed by hand.`;
}

/** For those who do not see the picture. */
export function pictured(side: 'static' | 'dynamic', dates: readonly string[], middles: readonly number[], truth: readonly number[] | null): string {
  const parts = dates.map((iso, i) => `${dayMonth(iso)}: ${whole(middles[i] ?? NaN)}${truth ? `, was ${whole(truth[i] ?? NaN)}` : ''}`);
  return `${CONTENDER_WORDS[side]}, bouquets off, the middle of the class: ${parts.join('; ')}.`;
}

/** "5 sure, 2 guessing" */
export function sureText(sure: Readonly<Record<1 | 2 | 3, number>>): string {
  return ([3, 2, 1] as const).flatMap((step) => (sure[step] > 0 ? [`${whole(sure[step])} ${confidenceWords(step)}`] : [])).join(', ');
}
