/** Words of the shop window. */
import { many, whole } from './numbers.ts';

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
