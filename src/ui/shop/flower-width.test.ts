import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { flowerWidth, TALL } from './flower-width.ts';

describe('flowerWidth', () => {
  it('lets all flowers have room, and a tenth larger ones not', () => {
    const fits = (wide: number, width: number, height: number, count: number) => Math.floor(width / wide + 1e-9) * Math.floor(height / (wide * TALL) + 1e-9) >= count;
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 4000 }), fc.integer({ min: 60, max: 2000 }), fc.integer({ min: 1, max: 60 }), (width, height, count) => {
        const wide = flowerWidth(width, height, count);
        expect(fits(wide, width, height, count)).toBe(true);
        expect(fits(wide * 1.1 + 0.2, width, height, count)).toBe(false);
      }),
    );
  });

  it('leaves none where there is no room', () => {
    expect(flowerWidth(200, 0, 48)).toBe(0);
  });
});
