/** What the day's demand is called. */
import type { Scenario } from '../scenario/scenario.ts';

export type Demand = 'sold' | 'wanted';

/** A shop that can be sold out has sold what was ordered at the most. */
export function demandWord({ shop }: Pick<Scenario, 'shop'>): Demand {
  return shop.soldOut === 'bought' ? 'sold' : 'wanted';
}
