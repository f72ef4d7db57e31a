import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayScale } from './day-scale.ts';

const scales = fc
  .record({ first: fc.integer({ min: 0, max: 400 }), days: fc.integer({ min: 14, max: 1830 }), from: fc.integer({ min: 0, max: 90 }), width: fc.integer({ min: 200, max: 3840 }) })
  .map(({ first, days, from, width }) => dayScale(first, first + days - 1, from, from + width));

it('finds every day again under its own middle, between its edges', () => {
  fc.assert(
    fc.property(scales, fc.nat(), (scale, any) => {
      const day = scale.first + (any % (scale.last - scale.first + 1));
      expect(scale.dayAt(scale.middle(day))).toBe(day);
      expect(scale.left(day + 1) - scale.left(day)).toBeCloseTo(scale.wide);
      expect(scale.middle(day) - scale.left(day)).toBeCloseTo(scale.wide / 2);
    }),
  );
});

it('goes from one end to the other, and no further', () => {
  fc.assert(
    fc.property(scales, fc.integer({ min: -500, max: 5000 }), (scale, any) => {
      expect(scale.left(scale.first)).toBe(scale.from);
      expect(scale.left(scale.last + 1)).toBeCloseTo(scale.to);
      for (const px of [scale.left(any), scale.middle(any)]) expect(px >= scale.from && px <= scale.to).toBe(true);
      const day = scale.dayAt(any);
      expect(day >= scale.first && day <= scale.last).toBe(true);
    }),
  );
  const year = dayScale(0, 364, 0, 1000);
  expect([-50, 0, 1000, 5000].map(year.dayAt)).toEqual([0, 0, 364, 364]);
});
