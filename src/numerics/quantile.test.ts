import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, quantile } from './quantile.ts';

const sample = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

test('lies between the sample’s ends and rises with the share', () => {
  fc.assert(
    fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (values, a, b) => {
      const [low, high] = [quantile(values, Math.min(a, b)), quantile(values, Math.max(a, b))];
      expect(low).toBeLessThanOrEqual(high + 1e-9);
      expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
      expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
    }),
  );
});

test('agrees with numpy.quantile', () => {
  expect(quantile([3, 1, 2, 4], 0.5)).toBe(2.5);
  expect(quantile([3, 1, 2, 4], 0.1)).toBeCloseTo(1.3, 12);
  expect(quantile([3, 1, 2, 4], 0.9)).toBeCloseTo(3.7, 12);
  expect(quantile([7], 0.9)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});

test('a median has as many values below as above', () => {
  expect(median([9, 1, 4])).toBe(4);
  expect(median([4, 1, 9, 2])).toBe(3);
  expect(median(Float64Array.of(7))).toBe(7);
  expect(median([])).toBeNaN();
  fc.assert(
    fc.property(sample, (values) => {
      const middle = median(values);
      expect(values.filter((value) => value < middle - 1e-9).length).toBeLessThanOrEqual(values.length / 2);
      expect(values.filter((value) => value > middle + 1e-9).length).toBeLessThanOrEqual(values.length / 2);
    }),
  );
});

test('leaves the sample as it was', () => {
  const values = [3, 1, 2];
  quantile(values, 0.5);
  expect(values).toEqual([3, 1, 2]);
});
