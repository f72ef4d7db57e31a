import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareQuantile, chiSquareTail } from './chiSquare.ts';
import { exp } from './elementary.ts';

describe('chi-square against scipy 1.17', () => {
  it.each([
    [1, [3.8414588206941285, 6.634896601021217, 0.015790774093431225, 7.879438576622419, 23.928126976934827], 4.3204630578274955e-8, 0.40278369424647564],
    [2, [5.991464547107983, 9.210340371976182, 0.21072103131565256, 10.596634733096074, 27.631021115928547], 3.0590232050182594e-7, 0.7046880897187136],
    [3, [7.814727903251178, 11.344866730144368, 0.5843743741551831, 12.838156466598653, 30.664849706213598], 1.3800570312932553e-6, 0.8732039490639542],
    [9, [16.91897760462045, 21.665994333461928, 4.168159008146107, 23.58935078125739, 44.81093787068782], 0.00043872177097947936, 0.9998724430111405],
    [19, [30.143527205646155, 36.19086912927005, 11.650910032126951, 38.58225655493424, 63.677052285677995], 0.05179845889302389, 0.9999999999700093],
    [40, [55.75847927888704, 63.690739751564465, 29.05052293054551, 66.76596183280391, 97.65295741506304], 0.8752187849674751, 1],
  ] as const)('%d degrees of freedom', (freedom, quantiles, above30, above07) => {
    const shares = [0.95, 0.99, 0.1, 0.995, 1 - 1e-6];
    shares.forEach((share, i) => expect(chiSquareQuantile(share, freedom) / (quantiles[i] ?? NaN)).toBeCloseTo(1, 10));
    expect(chiSquareTail(30, freedom) / above30).toBeCloseTo(1, 12);
    expect(chiSquareTail(0.7, freedom)).toBeCloseTo(above07, 13);
  });
});

describe('laws of chi-square', () => {
  const freedom = fc.integer({ min: 1, max: 60 });
  it('with two degrees of freedom is exponential', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), (x) => {
        expect(chiSquareTail(x, 2) / exp(-x / 2)).toBeCloseTo(1, 11);
      }),
    );
  });
  it('the quantile undoes the tail', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), freedom, (share, k) => {
        expect(chiSquareTail(chiSquareQuantile(share, k), k)).toBeCloseTo(1 - share, 12);
      }),
    );
  });
  it('the tail falls with x and rises with the degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true }), freedom, (x, more, k) => {
        expect(chiSquareTail(x + more, k)).toBeLessThanOrEqual(chiSquareTail(x, k) + 1e-13);
        expect(chiSquareTail(x, k + 1)).toBeGreaterThanOrEqual(chiSquareTail(x, k) - 1e-13);
      }),
    );
  });
  it('refuses what has no quantile', () => {
    for (const share of [0, 1, NaN, -1]) expect(() => chiSquareQuantile(share, 3)).toThrow(RangeError);
    for (const k of [0, 1.5, NaN]) expect(() => chiSquareTail(1, k)).toThrow(RangeError);
  });
});
