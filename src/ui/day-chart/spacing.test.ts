import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { howManyFit, keepApart } from './spacing.ts';

const places = fc.array(fc.integer({ min: -50, max: 350 }), { minLength: 1, maxLength: 6 });
const GAP = 16;

describe('keepApart', () => {
  it('keeps labels a gap apart, in order and inside', () => {
    fc.assert(
      fc.property(places, (wanted) => {
        const placed = keepApart(wanted, GAP, 0, 300);
        const pairs = wanted.map((want, index) => [want, placed[index] ?? NaN] as const).sort((a, b) => a[1] - b[1]);
        return pairs.every(([want, place], rank) => {
          const [wantBefore, before] = pairs[rank - 1] ?? [-Infinity, -Infinity];
          return place >= -1e-9 && place <= 300 + 1e-9 && place - before >= GAP - 1e-9 && want >= wantBefore;
        });
      }),
    );
  });

  it('keeps as many as fit inside, and not one more would be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 300 }), (gap, high) => {
        const inside = (count: number) => Math.max(...keepApart(Array.from({ length: count }, () => 0), gap, 0, high)) <= high + 1e-9;
        const fit = howManyFit(gap, 0, high);
        expect(inside(fit)).toBe(true);
        expect(inside(fit + 1)).toBe(false);
      }),
    );
  });

  it('moves nothing that has room', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 18 }), { minLength: 1, maxLength: 6 }), (steps) => {
        const wanted = steps.map((step) => step * GAP);
        expect(keepApart(wanted, GAP, 0, 300)).toEqual(wanted);
      }),
    );
  });

  it('shares the move between two that meet', () => {
    expect(keepApart([100, 104], 16, 0, 300)).toEqual([94, 110]);
    expect(keepApart([104, 100], 16, 0, 300)).toEqual([110, 94]);
  });
});
