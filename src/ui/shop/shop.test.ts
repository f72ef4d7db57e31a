import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { shopDay } from '../../operations/shop.ts';
import { flowersOf, flowerUnitFor } from './flowers.ts';

const bouquets = fc.integer({ min: 0, max: 5000 });

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
