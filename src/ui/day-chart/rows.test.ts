import { describe, expect, it } from 'vitest';
import { extent, rowsOf } from './rows.ts';

describe('rowsOf', () => {
  it('gives each day its values, null where there is none, and lifts what lies below the axis', () => {
    const values = Float64Array.of(NaN, 1, 2, 3);
    expect(rowsOf([{ key: 'x', values }], 0, 3, 1.5)).toEqual([
      { day: 0, x: null },
      { day: 1, x: 1.5 },
      { day: 2, x: 2 },
      { day: 3, x: 3 },
    ]);
  });

  it('takes a column from a calendar that began earlier', () => {
    const shifted = rowsOf([{ key: 'x', values: Float64Array.of(7, 8, 9), shift: 2 }], 0, 1);
    expect(shifted).toEqual([
      { day: 0, x: 9 },
      { day: 1, x: null },
    ]);
  });
});

it('extent ignores days without values', () => {
  expect(extent([Float64Array.of(NaN, 2, 1), Float64Array.of(NaN)])).toEqual([1, 2]);
  expect(extent([Float64Array.of(NaN)])).toBeNull();
});
