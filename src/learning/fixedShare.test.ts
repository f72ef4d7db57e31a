import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedShare } from './fixedShare.ts';

const trial = fc.record({ weight: fc.double({ min: 0.001, max: 0.999, noNaN: true }), losses: fc.tuple(fc.double({ min: 0, max: 5000, noNaN: true }), fc.double({ min: 0, max: 5000, noNaN: true })), rate: fc.double({ min: 0, max: 3, noNaN: true }), share: fc.double({ min: 0.001, max: 0.5, noNaN: true }) });

describe('fixed share', () => {
  it('adds up to one, and leaves every expert the share that the others hand it, however badly it did', () => {
    fc.assert(
      fc.property(trial, ({ weight, losses, rate, share }) => {
        const weights = fixedShare([weight, 1 - weight], losses, { rate, share });
        expect(weights[0]! + weights[1]!).toBeCloseTo(1, 12);
        for (const each of weights) expect(each).toBeGreaterThanOrEqual(share * (1 - 1e-12));
      }),
    );
  });

  it('without sharing and at rate 1 is Bayes’ rule, whatever both lost alike', () => {
    const [one] = fixedShare([0.5, 0.5], [1, 2], { rate: 1, share: 0 });
    expect(one).toBeCloseTo(Math.exp(-1) / (Math.exp(-1) + Math.exp(-2)), 12);
    expect(fixedShare([0.5, 0.5], [5001, 5002], { rate: 1, share: 0 })[0]).toBeCloseTo(one!, 12);
  });

  it('hands a share on after every trial', () => {
    expect(fixedShare([0.9, 0.1], [3, 3], { rate: 1, share: 0.05 })).toEqual([expect.closeTo(0.95 * 0.9 + 0.05 * 0.1, 12), expect.closeTo(0.95 * 0.1 + 0.05 * 0.9, 12)]);
    expect(fixedShare([1, 0, 0], [0, 0, 0], { rate: 1, share: 0.1 })).toEqual([expect.closeTo(0.9, 12), expect.closeTo(0.05, 12), expect.closeTo(0.05, 12)]);
  });
});
