/** What stands on each model's shelf on a day, and how many bouquets a flower stands for. */
import { shopDay, type ShopDay } from '../../operations/shop.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import { recordsOf, type History } from '../../simulation/history.ts';
import { flowerUnitFor } from './flowers.ts';

/** Flowers a shelf holds: on the page four rows at the least width, for which it keeps room (shop.css). */
export const ROOM = 48;

/** One scale a run, by what was ordered or asked for on the greatest day: so that a flower is the same on all its days. */
export function unitOf(history: History): number {
  const most = recordsOf(history).reduce((so, { ordered: orders }) => orders.reduce((a, b) => (b > a ? b : a), so), history.purchases.reduce((a, b) => Math.max(a, b), 0));
  return flowerUnitFor(most, ROOM);
}

/** None before anything is ordered. */
export function shelvesOn(history: History, today: number): { readonly name: ContenderName; readonly day: ShopDay }[] {
  if (today < history.servingStart) return [];
  return recordsOf(history).map(({ name, ordered }) => ({ name, day: shopDay(ordered[today] ?? NaN, history.purchases[today] ?? NaN) }));
}
