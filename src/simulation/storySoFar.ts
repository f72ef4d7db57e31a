/**
 * The story's figures up to a day, of this year and of its other years: how far each contender was from the best possible over each
 * stretch that has been reached, and what it has cost. Nothing of a later day is in them.
 */
import { costUpTo } from '../operations/ledger.ts';
import type { Daily } from '../monitoring/smoothing.ts';
import { byContender, type ByContender } from '../scenario/contenders.ts';
import { STRETCH_NAMES, type Stretch } from '../scenario/stretches.ts';
import type { History } from './history.ts';
import type { OtherYear } from './otherYears.ts';
import { servedDays } from './summary.ts';

export interface StoryFigure {
  /** Regret over a stretch, in nats a shopper, or the cost so far, in €. Of the year it is what has been served of it. */
  readonly of: Stretch | 'cost';
  readonly own: ByContender<number>;
  /** `[years]`, in their order. */
  readonly others: readonly ByContender<number>[];
}

/** @param told the last day that may be told */
export function storySoFar(history: History, years: readonly OtherYear[], told: number): StoryFigure[] {
  const { scenario, contenders, shoppers } = history;
  const stretches = STRETCH_NAMES.flatMap((of): StoryFigure[] => {
    const days = servedDays(history, of).filter((day) => day <= told);
    if (days.length === 0) return [];
    return [
      {
        of,
        own: byContender(scenario, (name) => regretOn(days, shoppers, contenders[name]!.scores.regret)),
        others: years.map((year) => byContender(scenario, (name) => regretOn(days, year.shoppers, year.contenders[name]!.scores.regret))),
      },
    ];
  });
  if (told < history.servingStart) return [];
  const cost: StoryFigure = {
    of: 'cost',
    own: byContender(scenario, (name) => costUpTo(contenders[name]!.ledger, told, scenario.prices)),
    others: years.map((year) => byContender(scenario, (name) => year.contenders[name]!.cost[told] ?? NaN)),
  };
  return [...stretches, cost];
}

/** Mean regret over the days' shoppers. */
function regretOn(days: readonly number[], shoppers: Daily, regret: Daily): number {
  let sum = 0;
  let weight = 0;
  for (const day of days) {
    sum += regret[day]! * shoppers[day]!;
    weight += shoppers[day]!;
  }
  return sum / weight;
}

/** Two figures within this share of the larger are a tie. */
const TIE = 0.01;

/** How a figure went among several years. */
export interface Tally {
  /** In how many years each was the least, by more than a tie. */
  readonly won: ByContender<number>;
  /** Years in which the two least were a tie. */
  readonly ties: number;
}

/** Who had the least; null for a tie. */
export function leastOf(values: ByContender<number>): keyof typeof values | null {
  const [first, second] = (Object.entries(values) as [keyof typeof values, number][]).toSorted((a, b) => a[1] - b[1]);
  if (!first) return null;
  return second && second[1] - first[1] <= TIE * Math.abs(second[1]) ? null : first[0];
}

export function tallyOf({ own, others }: StoryFigure): Tally {
  const winners = others.map(leastOf);
  const won = Object.fromEntries(Object.keys(own).map((name) => [name, winners.filter((winner) => winner === name).length])) as unknown as ByContender<number>;
  return { won, ties: winners.filter((winner) => winner === null).length };
}
