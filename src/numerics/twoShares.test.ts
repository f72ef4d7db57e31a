import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestByChance, hypergeometricTail, mostByChance } from './twoShares.ts';

function choose(n: number, k: number): number {
  let product = 1;
  for (let i = 0; i < k; i++) product = (product * (n - i)) / (i + 1);
  return product;
}

describe('the hypergeometric tail', () => {
  it('is Fisher’s: a lady who tells all eight cups of tea guesses right once in 70, six of them or all once in 70 and 16 in 70', () => {
    const cups = { of: 4, marked: 4, total: 8 };
    expect(hypergeometricTail(4, cups)).toBeCloseTo(1 / 70, 15);
    expect(hypergeometricTail(3, cups)).toBeCloseTo(17 / 70, 15);
  });

  it('counts the ways, one by one', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.nat(15), fc.nat(15), fc.nat(16), (of, more, marked, least) => {
        const total = Math.max(of, marked) + more;
        let ways = 0;
        for (let k = least; k <= Math.min(of, marked); k++) if (of - k <= total - marked) ways += choose(marked, k) * choose(total - marked, of - k);
        expect(hypergeometricTail(least, { of, marked, total })).toBeCloseTo(ways / choose(total, of), 12);
      }),
    );
  });

  it('is as precise far out: a hundred draws, all of them marked', () => {
    let chance = 1;
    for (let i = 0; i < 100; i++) chance *= (200 - i) / (20_000 - i);
    expect(hypergeometricTail(100, { of: 100, marked: 200, total: 20_000 }) / chance).toBeCloseTo(1, 9);
  });

  it('agrees with scipy’s hypergeom.sf where many were looked at', () => {
    expect(hypergeometricTail(60, { of: 400, marked: 2292, total: 25_200 }) / 8.127_663_641_877_364e-5).toBeCloseTo(1, 9);
  });
});

describe('what chance gives a day', () => {
  const sizes = fc.record({ of: fc.integer({ min: 1, max: 60 }), usualOf: fc.integer({ min: 1, max: 400 }), share: fc.double({ min: 0, max: 1, noNaN: true }) });

  it('is the last number whose p-value is not below the level, on either side', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(0.2, 0.01, 1e-4), ({ of, usualOf, share }, level) => {
        const usual = { of: usualOf, marked: Math.round(share * usualOf) };
        const most = mostByChance(of, usual, level);
        const p = (marked: number) => hypergeometricTail(marked, { of, marked: marked + usual.marked, total: of + usual.of });
        expect(p(most)).toBeGreaterThanOrEqual(level);
        if (most < of) expect(p(most + 1)).toBeLessThan(level);
        expect(fewestByChance(of, usual, level)).toBeLessThanOrEqual((of * usual.marked) / usual.of);
        expect(fewestByChance(of, { of: usual.of, marked: usual.of - usual.marked }, level)).toBe(of - most);
      }),
    );
  });

  it('is the nearer to what is usual the more were looked at', () => {
    const away = [50, 100, 400, 2000].map((of) => mostByChance(of, { of: 62 * of, marked: 6 * of }, 1e-4) / of);
    expect(away).toEqual(away.toSorted((a, b) => b - a));
  });
});
