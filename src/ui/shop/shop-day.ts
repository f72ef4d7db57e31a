/** One day of the shop: what was ordered by a forecast meets what shoppers wanted. All in bouquets. */
export interface ShopDay {
  readonly ordered: number;
  readonly demand: number;
  readonly sold: number;
  /** Ordered and not sold. */
  readonly wilted: number;
  /** Wanted and not there. */
  readonly emptyHanded: number;
}

export function shopDay(ordered: number, demand: number): ShopDay {
  const sold = Math.min(ordered, demand);
  return { ordered, demand, sold, wilted: ordered - sold, emptyHanded: demand - sold };
}
