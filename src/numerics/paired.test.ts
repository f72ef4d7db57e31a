import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedDifference } from './paired.ts';

const values = (length: number) => fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: length, maxLength: length });
const pairs = fc.integer({ min: 2, max: 12 }).chain((length) => fc.tuple(values(length), values(length)));

describe('a paired difference', () => {
  it("has the mean of the gaps and its standard error; scipy's paired t-test on these is their ratio", () => {
    // scipy.stats.ttest_rel([1.1, 2.0, 3.2, 4.1, 4.9], [1.0, 1.7, 3.0, 3.9, 4.9]): t = 3.1378582
    const { gaps, mean, error } = pairedDifference([1.1, 2, 3.2, 4.1, 4.9], [1, 1.7, 3, 3.9, 4.9]);
    [0.1, 0.3, 0.2, 0.2, 0].forEach((gap, i) => expect(gaps[i]).toBeCloseTo(gap, 12));
    expect(mean).toBeCloseTo(0.16, 12);
    expect(mean / error).toBeCloseTo(3.1378582, 6);
  });

  it('turns its sign when the two change places, and keeps its error', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [there, back] = [pairedDifference(a, b), pairedDifference(b, a)];
        expect(back.mean).toBeCloseTo(-there.mean, 9);
        expect(back.error).toBeCloseTo(there.error, 9);
      }),
    );
  });

  it('does not see what both have in common', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: -1000, max: 1000, noNaN: true }), ([a, b], hard) => {
        const harder = (series: readonly number[]) => series.map((value, i) => value + hard * i);
        expect(pairedDifference(harder(a), harder(b)).error).toBeCloseTo(pairedDifference(a, b).error, 6);
      }),
    );
  });

  it('of a series against itself is none, without any error', () => {
    fc.assert(
      fc.property(values(5), (a) => {
        expect(pairedDifference(a, a)).toMatchObject({ mean: 0, error: 0 });
      }),
    );
  });
});
