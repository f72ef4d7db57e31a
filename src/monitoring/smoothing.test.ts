import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trailingMean, trailingRatio } from './smoothing.ts';

const score = fc.oneof({ weight: 5, arbitrary: fc.double({ min: 0, max: 10, noNaN: true }) }, { weight: 1, arbitrary: fc.constant(NaN) });
const shoppers = fc.integer({ min: 0, max: 1000 });
const year = fc.array(fc.tuple(score, shoppers), { minLength: 1, maxLength: 60 });
const windows = fc.constantFrom(1, 7, 28);

const columns = (rows: readonly (readonly [number, number])[]) =>
  [Float64Array.from(rows, ([value]) => value), Float64Array.from(rows, ([, weight]) => weight)] as const;

/** Same number up to rounding; NaN is NaN. */
const alike = (a: number, b: number) => (Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= 1e-12 * (1 + Math.abs(b)));

describe('trailingMean', () => {
  it('is the mean over every single shopper of the window', () => {
    fc.assert(
      fc.property(year, windows, (rows, days) => {
        const means = trailingMean(...columns(rows), days);
        return rows.every((_, day) => {
          const pool = rows.slice(Math.max(0, day + 1 - days), day + 1).flatMap(([value, n]) => (Number.isNaN(value) ? [] : Array<number>(n).fill(value)));
          return alike(means[day] ?? 0, pool.reduce((sum, value) => sum + value, 0) / pool.length);
        });
      }),
    );
  });

  it('knows nothing of later days', () => {
    fc.assert(
      fc.property(year, year, windows, (past, future, days) => {
        const alone = trailingMean(...columns(past), days);
        const together = trailingMean(...columns([...past, ...future]), days);
        return alone.every((value, day) => Object.is(value, together[day]));
      }),
    );
  });

  it('of one day is that day', () => {
    fc.assert(fc.property(year, (rows) => trailingMean(...columns(rows), 1).every((mean, day) => {
      const [value, weight] = rows[day] ?? [NaN, 0];
      return alike(mean, weight > 0 ? value : NaN);
    })));
  });

  it('does not care for the unit of the weights', () => {
    fc.assert(
      fc.property(year, windows, fc.integer({ min: 1, max: 50 }), (rows, days, unit) => {
        const [values, weights] = columns(rows);
        const scaled = trailingMean(values, weights.map((weight) => weight * unit), days);
        return trailingMean(values, weights, days).every((mean, day) => alike(mean, scaled[day] ?? 0));
      }),
    );
  });

  it('leaves its inputs as they are and refuses an empty window', () => {
    const [values, weights] = columns([[1, 2], [NaN, 3]]);
    trailingMean(values, weights, 7);
    expect([...values, ...weights]).toEqual([1, NaN, 2, 3]);
    expect(() => trailingMean(values, weights, 0)).toThrow(RangeError);
  });
});

describe('trailingRatio', () => {
  it('divides the window’s sums', () => {
    fc.assert(
      fc.property(year, windows, (rows, days) => {
        const ratios = trailingRatio(...columns(rows), days);
        return rows.every((_, day) => {
          const kept = rows.slice(Math.max(0, day + 1 - days), day + 1).filter(([expected]) => !Number.isNaN(expected));
          const sold = kept.reduce((sum, [, bought]) => sum + bought, 0);
          const expected = kept.reduce((sum, [value]) => sum + value, 0);
          return alike(ratios[day] ?? 0, sold > 0 ? expected / sold : NaN);
        });
      }),
    );
  });

  it('is 1 for a model that expects what was sold, and NaN where nothing was', () => {
    expect([...trailingRatio(Float64Array.of(0, 3, 5), Float64Array.of(0, 3, 5), 7)]).toEqual([NaN, 1, 1]);
  });
});
