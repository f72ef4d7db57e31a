import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { flowersOf, flowerUnitFor } from './flowers.ts';
import { shopDay } from './shop-day.ts';

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

describe('flowers', () => {
  it('fit the window and stand for a round number', () => {
    fc.assert(
      fc.property(bouquets, fc.integer({ min: 10, max: 80 }), (count, room) => {
        const unit = flowerUnitFor(count, room);
        expect(count / unit).toBeLessThanOrEqual(room);
        expect(String(unit)).toMatch(/^(1|2|5|10|25|50)0*$/);
      }),
    );
    expect([30, 61, 131, 300, 600, 1500].map((count) => flowerUnitFor(count, 60))).toEqual([1, 2, 5, 5, 10, 25]);
  });

  it('show everything that happened', () => {
    fc.assert(
      fc.property(bouquets, bouquets, fc.constantFrom(1, 2, 5, 10, 25), (ordered, demand, unit) => {
        const day = shopDay(ordered, demand);
        const drawn = flowersOf(day, unit);
        expect(drawn.sold > 0).toBe(day.sold > 0);
        expect(drawn.wilted > 0).toBe(day.wilted > 0);
        expect(drawn.emptyHanded > 0).toBe(day.emptyHanded > 0);
        expect(Math.abs(drawn.sold * unit - day.sold)).toBeLessThanOrEqual(unit);
      }),
    );
  });
});
