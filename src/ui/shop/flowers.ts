/** How many flowers are drawn: one stands for a round number of bouquets, so that a shop window holds them all. */
import type { ShopDay } from '../../operations/shop.ts';

export interface Flowers {
  readonly sold: number;
  readonly wilted: number;
  readonly emptyHanded: number;
}

/** The smallest of 1, 2, 5, 10, 25, 50, 100, 250… with which `count` bouquets take at most `room` flowers. */
export function flowerUnitFor(count: number, room: number): number {
  const small = [1, 2, 5].find((unit) => count / unit <= room);
  if (small !== undefined) return small;
  for (let power = 10; ; power *= 10) {
    const unit = [1, 2.5, 5].map((step) => step * power).find((each) => count / each <= room);
    if (unit !== undefined) return unit;
  }
}

/** Rounded to whole flowers, but what happened at all shows as at least one. */
export function flowersOf({ sold, wilted, emptyHanded }: ShopDay, unit: number): Flowers {
  const flowers = (count: number) => (count > 0 ? Math.max(1, Math.round(count / unit)) : 0);
  return { sold: flowers(sold), wilted: flowers(wilted), emptyHanded: flowers(emptyHanded) };
}
