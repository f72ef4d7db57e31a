/** Words of the drawn prediction. */
import type { ContenderName } from '../scenario/contenders.ts';
import { CONTENDER_WORDS } from './contenders.ts';
import { dayMonth, monthName } from './dates.ts';
import { many, whole } from './numbers.ts';
import { phrase, term, type Words } from './words.ts';

/** The models that are drawn. */
export type Drawable = Extract<ContenderName, 'static' | 'dynamic'>;

export const DRAWING = {
  name: 'Your prediction',
  which: 'Which curve the pencil draws',
  how: 'Draw with mouse or finger, or set each point with the arrow keys.',
  empty: 'draw what is to come',
  undo: 'Undo the last stroke',
  reset: 'Begin again',
  typeIt: 'Type the numbers instead',
  fields: 'Bouquets off, as you expect them',
  commit: 'This is my prediction',
  notSure: 'I’m not sure',
  skip: 'Skip',
  ready: 'Both curves are drawn.',
  stands: 'Your prediction stands. It can’t be changed any more.',
  legend: 'Hollow marks: as you drew it. Full marks: as it was.',
  legendOnly: 'Full marks: as it was.',
  bars: 'Upright bars: where most other years lie, 8 in 10.',
  numbers: 'Show the numbers',
  numbersOf: 'Bouquets off: drawn, and as it was',
  date: 'Date',
  drawn: 'drawn',
  was: 'was',
  gap: 'apart',
  others: '8 in 10 other years',
  notDrawn: 'not drawn yet',
  expected: 'What you expected, and what happened',
} as const;

const name = (side: Drawable) => CONTENDER_WORDS[side];

/** "Draw how many bouquets off each model will be, from 31 January to 21 February." */
export function drawInstruction(from: string, until: string): Words {
  return phrase`Draw how many ${term('bouquets off')} each model will be, from ${dayMonth(from)} to ${dayMonth(until)}. ${DRAWING.how}`;
}

/** "static on 14 February" */
export function handleName(side: Drawable, iso: string): string {
  return `${name(side)} on ${dayMonth(iso)}`;
}

/** "40 bouquets off" */
export function handleValue(value: number | null): string {
  return value === null ? DRAWING.notDrawn : `${many(value, 'bouquet')} off`;
}

/** "On 30 January static was 8 bouquets off, dynamic 6." */
export function knownSentence(iso: string, frozen: number, learning: number): string {
  return `On ${dayMonth(iso)} static was ${many(frozen, 'bouquet')} off, dynamic ${whole(learning)}.`;
}

/** "You drew static: 30 off on 6 February, 80 on 14 February." For those who don't see the picture. */
export function drawnSentence(side: Drawable, dates: readonly string[], values: readonly (number | null)[]): string {
  const all = dates.flatMap((iso, i) => (values[i] === null || values[i] === undefined ? [] : [`${whole(values[i])} on ${dayMonth(iso)}`]));
  return all.length === 0 ? `You have not drawn ${name(side)}.` : `You drew ${name(side)}: ${all.join(', ')}.`;
}

/** "What happened: static was off by 57 on 8 February, 123 on 14 February." For those who don't see the picture. */
export function wasSentence(side: Drawable, dates: readonly string[], values: readonly number[]): string {
  const all = dates.flatMap((iso, i) => (Number.isNaN(values[i] ?? NaN) ? [] : [`${whole(values[i] ?? NaN)} on ${dayMonth(iso)}`]));
  return all.length === 0 ? '' : `What happened: ${name(side)} was off by ${all.join(', ')}.`;
}

/** "Still to draw: static on 13 and 14 February; all of dynamic." '' where nothing is. */
export function stillToDraw(missing: Readonly<Record<Drawable, readonly string[]>>, count: number): string {
  const parts = (['static', 'dynamic'] as const).flatMap((side) => {
    const dates = missing[side];
    if (dates.length === 0) return [];
    return dates.length === count ? [`all of ${name(side)}`] : [`${name(side)} on ${listed(dates.map(dayMonth))}`];
  });
  return parts.length === 0 ? '' : `Still to draw: ${parts.join('; ')}.`;
}

/** "“300” is not a whole number from 0 to 150: 150 is taken." */
export function broughtInto(typed: string, most: number, taken: number): string {
  return `“${typed.trim()}” is not ${handleRange(most)}: ${taken} is taken.`;
}

/** What a typed handle must be, after its name. */
export function handleRange(most: number): string {
  return `a whole number from 0 to ${most}`;
}

/** "You expected static to be 30 off on 14 February; it was 85." */
export function expectedWas(side: Drawable, iso: string, drawn: number, was: number): string {
  if (drawn === was) return `You expected ${name(side)} to be ${whole(drawn)} off on ${dayMonth(iso)}, and it was.`;
  return `You expected ${name(side)} to be ${whole(drawn)} off on ${dayMonth(iso)}; it was ${whole(was)}.`;
}

/** "Your static curve is what happened, on all 6 days." */
export function exactSentence(side: Drawable, days: number): string {
  return `Your ${name(side)} curve is what happened, on all ${many(days, 'day')}.`;
}

export interface Counted {
  readonly right: number;
  readonly of: number;
}

/** "2 of your 6 static points, and 3 of your 6 dynamic ones, lie where most other years do." */
export function insideSentence(frozen: Counted, learning: Counted): string {
  const [first, second] = [frozen.of > 0, learning.of > 0];
  const part = (side: Drawable, { right, of }: Counted, noun: string) => `${right} of your ${of} ${name(side)} ${noun}`;
  if (first && second) return `${part('static', frozen, 'points')}, and ${part('dynamic', learning, 'ones')}, lie where most other years do.`;
  if (!first && !second) return '';
  return `${first ? part('static', frozen, 'points') : part('dynamic', learning, 'points')} lie where most other years do.`;
}

/** "On 4 of the 6 days you knew which model would be further off, and on the worst one, 12 February." */
export function orderSentence({ right, of }: Counted, worst: { readonly iso: string; readonly isRight: boolean } | null): string {
  const peak = worst === null ? '' : right === 0 ? `; the worst was ${dayMonth(worst.iso)}` : `, ${worst.isRight ? 'and' : 'but not'} on the worst one, ${dayMonth(worst.iso)}`;
  return `On ${right} of the ${many(of, 'day')} you knew which model would be further off${peak}.`;
}

/** "4 Feb" */
export function shortDate(iso: string): string {
  return `${Number(iso.slice(8))} ${monthName(iso).slice(0, 3)}`;
}

/** "25 to 60" */
export function bandText(low: number, high: number): string {
  return `${whole(low)} to ${whole(high)}`;
}

/** "13 and 14 February" needs no month twice. */
function listed(dates: readonly string[]): string {
  const shorter = dates.map((date, i) => (dates[i + 1]?.endsWith(date.slice(date.indexOf(' '))) ? date.slice(0, date.indexOf(' ')) : date));
  const last = shorter.at(-1) ?? '';
  return shorter.length < 2 ? last : `${shorter.slice(0, -1).join(', ')} and ${last}`;
}
