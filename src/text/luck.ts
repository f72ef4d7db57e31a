/**
 * Whether a verdict is luck: what this year gave, and what the same scenario gave in other years. Of this year's better one it is said
 * in how many of them it is so too, and by how much in the middle one; whether that is more than chance, the sign test says.
 */
import type { Luck, Side } from '../simulation/luck.ts';
import { whole } from './numbers.ts';

export const LUCK = {
  /** Where no other years have been run. */
  oneDraw: 'One year is one draw: with other shoppers it may come out otherwise.',
} as const;

/** "in all 30", "in 26" */
function inSoMany(count: number, years: number): string {
  return `in ${count === years ? `all ${whole(years)}` : whole(count)}`;
}

const other = (side: Side): Side => (side === 'static' ? 'dynamic' : 'static');

/** What follows for this year. @param now the better one of this year; null where they tie */
function thisYearIs(now: Side | null, { better }: Luck): string {
  if (better === null) return `So many years can’t tell the two apart: a tie${now === null ? '' : ', and this year’s difference is luck'}.`;
  if (now === null) return 'This year’s tie is the exception.';
  return now === better ? 'So this year is no exception.' : 'So this year is the exception, and its verdict is luck.';
}

interface Words {
  /** "the cheaper one" */
  readonly better: string;
  /** "the dearer one" */
  readonly worse: string;
  /** A difference in words, never negative: "by 980 €". */
  readonly by: (difference: number) => string;
}

/** "In 30 other years up to the same day dynamic is the cheaper one in 4 and the dearer one in 26, by 980 € in the middle one. So this year is the exception, and its verdict is luck." */
export function luckSentence(now: Side | null, luck: Luck, { better, worse, by }: Words): string {
  const { years, wins, middle } = luck;
  const side = now ?? luck.better ?? 'static';
  const [won, lost] = [wins[side], wins[other(side)]];
  const counts = [
    won > 0 ? `${side} is ${better} ${inSoMany(won, years)}` : '',
    lost > 0 ? `${won > 0 ? '' : `${side} is `}${worse} ${inSoMany(lost, years)}` : '',
  ].filter(Boolean).join(' and ');
  const ties = wins.ties > 0 ? `they tie ${inSoMany(wins.ties, years)}` : '';
  const ahead = middle === 0 ? null : middle < 0 ? 'static' : 'dynamic';
  const inTheMiddle = ahead === null ? 'the middle one is a tie' : `in the middle one it is ${ahead === side ? better : worse} ${by(Math.abs(middle))}`;
  return `In ${whole(years)} other years, up to the same day, ${[counts, ties].filter(Boolean).join(', and ')}; ${inTheMiddle}. ${thisYearIs(now, luck)}`;
}
