import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { log } from './elementary.ts';
import { clipped, logLoss, lossOfGiven } from './logLoss.ts';

const probability = fc.double({ min: 0, max: 1, noNaN: true });
const least = fc.constantFrom(1e-7, Number.EPSILON, 0.01);

describe('log loss', () => {
  it('is −ln of the probability given to what happened, at most −ln of the least', () => {
    fc.assert(
      fc.property(probability, fc.constantFrom(0, 1), least, (p, bought, limit) => {
        const loss = logLoss(p, bought, limit);
        if (p >= limit && p <= 1 - limit) expect(loss).toBe(-log(bought === 1 ? p : 1 - p));
        expect(loss).toBeGreaterThanOrEqual(0);
        expect(loss).toBeLessThanOrEqual(-log(limit) * (1 + 1e-9));
      }),
    );
  });

  it('is what a textbook says: ln 2 for a coin, and the limit for who was sure and wrong', () => {
    expect(logLoss(0.5, 1, 1e-7)).toBeCloseTo(Math.LN2, 15);
    expect(logLoss(0, 1, 1e-7)).toBeCloseTo(7 * Math.LN10, 12);
    expect(logLoss(1, 0, 1e-7)).toBeCloseTo(7 * Math.LN10, 8);
    expect(logLoss(1, 1, 1e-7)).toBeCloseTo(1e-7, 12);
  });

  it('of no number is no number, where it is to count as the worst it is the limit', () => {
    expect(clipped(NaN, 1e-7)).toBeNaN();
    expect(logLoss(NaN, 1, 1e-7)).toBeNaN();
    expect(lossOfGiven(NaN, 1e-7)).toBe(-log(1e-7));
  });

  it('is the same asked by the outcome or by what was given to it, between the limits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-7, max: 1 - 1e-7, noNaN: true }), fc.constantFrom(0, 1), (p, bought) => {
        expect(lossOfGiven(bought === 1 ? p : 1 - p, 1e-8)).toBe(logLoss(p, bought, 1e-8));
      }),
    );
  });
});
