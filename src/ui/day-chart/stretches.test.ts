import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stretchesOf } from './stretches.ts';

const heights = fc.array(fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }), { maxLength: 40 });
const placesOf = (values: readonly (number | null)[]) => values.map((y, x) => ({ x, y }));

it('have every value once, in order, and none of what is missing', () => {
  fc.assert(
    fc.property(heights, (values) => {
      expect(stretchesOf(placesOf(values)).flat()).toEqual(placesOf(values).filter(({ y }) => y !== null));
    }),
  );
});

it('are as long as there are neighbours: one that stands alone is a stretch of its own', () => {
  fc.assert(
    fc.property(heights, (values) => {
      for (const stretch of stretchesOf(placesOf(values))) {
        const [first, last] = [stretch[0]!.x, stretch.at(-1)!.x];
        expect(last - first).toBe(stretch.length - 1);
        for (const beside of [first - 1, last + 1]) expect(values[beside] ?? null).toBeNull();
      }
    }),
  );
  expect(stretchesOf(placesOf([null, 5, null, 6, 7])).map((stretch) => stretch.length)).toEqual([1, 2]);
});
