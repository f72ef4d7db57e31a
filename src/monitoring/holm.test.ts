import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holm } from './holm.ts';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

it('corrects Holm’s way', () => {
  const [a, b, c, d] = holm([0.01, 0.04, 0.03, 0.005]);
  expect([a, b, c, d]).toEqual([0.03, 0.06, 0.06, 0.02]);
});

it('lies between the raw p-values and Bonferroni’s, in the same order', () => {
  fc.assert(
    fc.property(pValues, (raw) => {
      const corrected = holm(raw);
      raw.forEach((p, i) => {
        expect(corrected[i]).toBeGreaterThanOrEqual(p);
        expect(corrected[i]).toBeLessThanOrEqual(Math.min(1, p * raw.length));
        raw.forEach((q, j) => expect(p < q && (corrected[i] ?? NaN) > (corrected[j] ?? NaN)).toBe(false));
      });
    }),
  );
});

it('leaves out tests that could not be made', () => {
  fc.assert(
    fc.property(pValues, (raw) => {
      expect([...holm([NaN, ...raw])]).toEqual([NaN, ...holm(raw)]);
    }),
  );
});
