import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCENARIO, withValues } from '../scenario/scenario.ts';
import { criticalRatio, orderOf, shopDay } from './shop.ts';

const bouquets = fc.integer({ min: 0, max: 5000 });

describe('a day of the shop', () => {
  it('loses no bouquet and no shopper', () => {
    fc.assert(
      fc.property(bouquets, bouquets, (ordered, demand) => {
        const day = shopDay(ordered, demand);
        expect(day.sold + day.wilted).toBe(ordered);
        expect(day.sold + day.emptyHanded).toBe(demand);
        expect(Math.min(day.wilted, day.emptyHanded)).toBe(0);
        expect(Math.min(day.sold, day.wilted, day.emptyHanded)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is what a child would count', () => {
    expect(shopDay(57, 131)).toEqual({ ordered: 57, demand: 131, sold: 57, wilted: 0, emptyHanded: 74 });
    expect(shopDay(98, 40)).toEqual({ ordered: 98, demand: 40, sold: 40, wilted: 58, emptyHanded: 0 });
  });
});

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 10 });
const price = fc.double({ min: 0.5, max: 100, noNaN: true });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What an order costs to expect, by going through every combination of shoppers who buy. */
function costToExpect(ordered: number, of: readonly number[], { lost, wilted }: { readonly lost: number; readonly wilted: number }): number {
  let cost = 0;
  for (let combination = 0; combination < 2 ** of.length; combination++) {
    const buys = of.map((_, i) => (combination >> i) & 1);
    const day = shopDay(ordered, sum(buys));
    cost += of.reduce((product, p, i) => product * (buys[i] ? p : 1 - p), 1) * (day.emptyHanded * lost + day.wilted * wilted);
  }
  return cost;
}

describe('the order', () => {
  it('as expected is the forecast, rounded', () => {
    expect(orderOf(DEFAULT_SCENARIO, [0.4, 0.3])).toBe(1);
    expect(orderOf(DEFAULT_SCENARIO, [0.4, NaN])).toBeNaN();
  });

  it('as the prices ask costs no more to expect than any other order', () => {
    fc.assert(
      fc.property(chances, price, price, (forecast, lost, wilted) => {
        const scenario = withValues(DEFAULT_SCENARIO, { 'shop.order': 'prices', 'prices.lost': lost, 'prices.wilted': wilted });
        const ordered = orderOf(scenario, forecast);
        const cost = costToExpect(ordered, forecast, { lost, wilted });
        for (let other = 0; other <= forecast.length; other++) expect(cost).toBeLessThanOrEqual(costToExpect(other, forecast, { lost, wilted }) + 1e-6);
      }),
      { numRuns: 50 },
    );
  });

  it('is no number where the model has none', () => {
    expect(orderOf(withValues(DEFAULT_SCENARIO, { 'shop.order': 'prices' }), [NaN])).toBeNaN();
  });

  it('asks for nothing where only wilting costs, for everyone where only losing does, for the middle where neither does', () => {
    expect(criticalRatio({ lost: 0, wilted: 8 })).toBe(0);
    expect(criticalRatio({ lost: 15, wilted: 0 })).toBe(1);
    expect(criticalRatio({ lost: 0, wilted: 0 })).toBe(0.5);
    expect(criticalRatio(DEFAULT_SCENARIO.prices)).toBeCloseTo(15 / 23, 12);
  });
});
