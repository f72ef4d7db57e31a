/** Words of the shop: its window, what its orders know, and what its log says when it is sold out. */
import type { Scenario } from '../scenario/scenario.ts';
import { many, percent, whole } from './numbers.ts';
import { phrase, term, type Words } from './words.ts';

export const SHOP = {
  title: 'The shop window',
  closed: 'not open yet',
  waiting: 'Nothing is ordered yet. The models begin to serve when the training window is over.',
  legend: { sold: 'sold', wilted: 'wilted', empty: 'left empty-handed' },
} as const;

/** "each flower stands for 5 bouquets" */
export function flowerUnit(unit: number): string {
  return unit === 1 ? 'each flower is one bouquet' : `each flower stands for ${whole(unit)} bouquets`;
}

export function ordered(count: number): string {
  return `ordered ${whole(count)}`;
}

interface Outcome {
  readonly sold: number;
  readonly wilted: number;
  readonly emptyHanded: number;
}

/** "57 sold, none wilted; 74 shoppers left empty-handed." */
export function outcome({ sold, wilted, emptyHanded }: Outcome): string {
  if (wilted > 0) return `${whole(sold)} sold, ${whole(wilted)} wilted`;
  const all = sold === 0 ? 'nothing ordered' : sold === 1 ? 'the one sold' : `all ${whole(sold)} sold`;
  return `${all}, ${emptyHanded > 0 ? many(emptyHanded, 'shopper') : 'nobody'} left empty-handed`;
}

const RECKONS_WITH: Readonly<Record<Scenario['shop']['visits'], string>> = {
  today: 'It knows who will come today, as no real shop does.',
  week: 'It reckons with the visitors of a week ago, as a shop that orders before anyone comes.',
};

/** What the orders know, and why the best forecast of each shopper is more than a shop needs. @param enough share of days on which the prices ask for enough */
export function orderNote({ order, visits }: Pick<Scenario['shop'], 'order' | 'visits'>, enough: number): Words {
  const rule = order === 'expected' ? 'The order is what the model expects, rounded.' : `The order is to be enough on ${percent(enough, 0)} of such days, as the prices ask.`;
  return phrase`${rule} ${RECKONS_WITH[visits]} A shop needs only the total: to know who of them will buy takes off much ${term('regret', 'excess log loss')}, and hardly any cost.`;
}

/** What the log says of those who came too late. */
export const SOLD_OUT: Readonly<Record<Scenario['shop']['soldOut'], string>> = {
  bought: 'The log has them as buyers all the same: this shop sees the wish.',
  not: 'The log has them as shoppers who did not buy. Who learns from it learns what their own order let happen.',
  unknown: 'Of whoever came after the last bouquet the log says nothing, and nobody learns from them.',
};
