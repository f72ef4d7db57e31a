import { expect, test } from 'vitest';

test('arrays of numbers are equal where every number is, and only there', () => {
  const numbers = [0.5, NaN, -0, 3];
  expect(Float64Array.from(numbers)).toEqual(Float64Array.from(numbers));
  expect({ columns: [Float64Array.of(1, 2).subarray(1)] }).toEqual({ columns: [Float64Array.of(2)] });
  expect(Float64Array.from(numbers)).not.toEqual(Float64Array.of(0.5, NaN, -0, 4));
  expect(Float64Array.from(numbers)).not.toEqual(Float64Array.of(0.5, NaN, 0, 3));
  expect(Float64Array.from(numbers)).not.toEqual(Float64Array.from(numbers.slice(0, 3)));
  expect(Float64Array.of(0)).not.toEqual(Float32Array.of(0, 0));
  expect({ columns: [Float64Array.of(1)] }).not.toEqual({ columns: [Float64Array.of(2)] });
});
