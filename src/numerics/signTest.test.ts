import fc from 'fast-check';
import { expect, it } from 'vitest';
import { signTest } from './signTest.ts';

const count = fc.integer({ min: 0, max: 200 });

it('is what tables of the binomial distribution say', () => {
  expect([signTest(30, 0), signTest(21, 9), signTest(20, 10), signTest(5, 5), signTest(0, 0)].map((p) => Number(p.toPrecision(3)))).toEqual([1.86e-9, 0.0428, 0.0987, 1, 1]);
});

it('is a probability, the same from both sides, and smaller the more uneven they are', () => {
  fc.assert(
    fc.property(count, count, (wins, losses) => {
      const p = signTest(wins, losses);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(signTest(losses, wins)).toBe(p);
      if (wins >= losses && losses > 0) expect(signTest(wins + 1, losses - 1)).toBeLessThanOrEqual(p);
    }),
  );
});
