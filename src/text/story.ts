/** Words of the panel of other years. It comes with the panel. */
import type { Stretch } from '../scenario/stretches.ts';
import type { ByContender, ContenderName } from '../scenario/contenders.ts';
import { metricMark, metricValue } from './charts.ts';
import { CONTENDER_WORDS } from './contenders.ts';
import { euroMark, euros } from './ledger.ts';

export const STORY = {
  off: 'One year is one draw: with other shoppers the same scenario goes otherwise. Run it with some, and see what of this year was luck.',
  run: 'Run 30 other years',
  title: 'The story in other years',
  explains: 'Each dot is one other year, the large mark is this one. Further left is better. Nothing after today is in them.',
  count: 'How many other years',
  numbers: 'The numbers of every year',
  caption: 'The story’s figures, this year and in other years',
  figure: 'Figure',
  own: 'this year',
  none: 'Nobody has served yet.',
} as const;

type Told = Stretch | 'cost';

const FIGURES: Readonly<Record<Told, { readonly title: string; readonly better: string }>> = {
  quiet: { title: 'September to November, excess log loss', better: 'nearer to the best possible' },
  peak: { title: '10 to 14 February, excess log loss', better: 'nearer to the best possible' },
  hangover: { title: '15 to 21 February, excess log loss', better: 'nearer to the best possible' },
  year: { title: 'All days served so far, excess log loss', better: 'nearer to the best possible' },
  cost: { title: 'Cost so far', better: 'cheaper' },
};

/** More than two are compared otherwise. */
const BEST: Readonly<Record<string, string>> = { 'nearer to the best possible': 'nearest to the best possible', cheaper: 'the cheapest' };

export function figureTitle(of: Told): string {
  return FIGURES[of].title;
}

export function figureValue(of: Told, value: number): string {
  return of === 'cost' ? euros(value) : metricValue('regret', value);
}

export function figureMark(of: Told, value: number): string {
  return of === 'cost' ? euroMark(value) : metricMark('regret', value);
}

export interface TallyFacts {
  readonly of: Told;
  readonly iso: string;
  /** In how many other years each was the better one, and in how many the two best were within a hundredth. */
  readonly won: ByContender<number>;
  readonly ties: number;
  /** This year's; null for a tie. */
  readonly own: ContenderName | null;
}

/** "Static was the nearer one to the best possible in 26 of 30 other years, dynamic in 4; this year static is." */
export function tallySentence({ of, won, ties, own }: TallyFacts): string {
  const counts = (Object.entries(won) as [ContenderName, number][]).toSorted((a, b) => b[1] - a[1]);
  const years = counts.reduce((sum, [, count]) => sum + count, ties);
  const better = counts.length > 2 ? BEST[FIGURES[of].better]! : FIGURES[of].better;
  const [[first, most] = ['static', 0] as const, ...rest] = counts;
  const others = rest.filter(([, count]) => count > 0).map(([name, count]) => `, ${CONTENDER_WORDS[name]} in ${count}`);
  const tied = ties > 0 ? `, and ${ties} ${ties === 1 ? 'was' : 'were'} a tie within 1%` : '';
  const now = own === null ? 'this year is a tie' : `this year ${CONTENDER_WORDS[own]} is`;
  if (ties === years) return `${years === 1 ? 'The other year was' : `All ${years} other years were`} a tie within 1%; ${now}.`;
  return `${capital(CONTENDER_WORDS[first])} was ${better} in ${most} of ${years} other years${others.join('')}${tied}; ${now}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
