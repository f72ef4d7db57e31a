/** The shop's day: what it orders on a model's word, and what becomes of the bouquets. */
import { expectedPurchases } from '../monitoring/metrics.ts';
import { cumulativeChances, quantileOf } from '../numerics/poissonBinomial.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What happened to the bouquets of a day. All whole numbers of bouquets or customers. */
export interface ShopDay {
  readonly ordered: number;
  readonly demand: number;
  readonly sold: number;
  /** Ordered and not sold. */
  readonly wilted: number;
  /** Wanted and not there. */
  readonly emptyHanded: number;
}

/** A shop that has ordered so many bouquets and meets this demand. */
export function shopDay(ordered: number, demand: number): ShopDay {
  const sold = Math.min(ordered, demand);
  return { ordered, demand, sold, wilted: ordered - sold, emptyHanded: demand - sold };
}

/**
 * How often the stock should be enough: lost ÷ (lost + wilted), the critical ratio of the newsvendor (Arrow, Harris &
 * Marschak, "Optimal inventory policy", Econometrica 19, 1951). Where neither fault costs anything, half of the days.
 */
export function criticalRatio({ lost, wilted }: Pick<Scenario['prices'], 'lost' | 'wilted'>): number {
  return lost + wilted === 0 ? 0.5 : lost / (lost + wilted);
}

/**
 * The order for a day, in bouquets: what is expected of its visitors, rounded, or the least number that is enough as
 * often as the prices ask for. No number where the model has none.
 * @param forecast probability of buying of each visitor the order reckons with, `[visitors]`
 */
export function orderOf({ shop, prices }: Pick<Scenario, 'shop' | 'prices'>, forecast: ArrayLike<number>): number {
  const expected = expectedPurchases(forecast);
  if (shop.order === 'expected' || Number.isNaN(expected)) return Math.round(expected);
  return quantileOf(cumulativeChances(forecast), criticalRatio(prices));
}
