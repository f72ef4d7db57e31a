import fc from 'fast-check';
import { expect, test } from 'vitest';
import { swarm } from './swarm.ts';

test('dots keep their places, and lie apart while a line has room', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 40 }), fc.integer({ min: 0, max: 3 }), (places, levels) => {
      const dots = swarm(places, 5, levels);
      expect(dots.map(({ x }) => x)).toEqual(places);
      expect(dots.every(({ level }) => Math.abs(level) <= levels)).toBe(true);
      const crowded = places.some((x) => places.filter((other) => other > x - 5 && other <= x).length > 2 * levels + 1);
      const hidden = dots.some((one, i) => dots.some((other, j) => i < j && one.level === other.level && Math.abs(one.x - other.x) < 5));
      if (!crowded) expect(hidden).toBe(false);
    }),
  );
});
