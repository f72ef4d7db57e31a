import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeChances, quantileOf } from './poissonBinomial.ts';

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

/** P(K ≤ k) by going through every combination. */
function byEnumeration(of: readonly number[], k: number): number {
  let sum = 0;
  for (let combination = 0; combination < 2 ** of.length; combination++) {
    const happen = of.map((_, i) => (combination >> i) & 1);
    if (happen.reduce((count, each) => count + each, 0) <= k) sum += of.reduce((product, p, i) => product * (happen[i] ? p : 1 - p), 1);
  }
  return sum;
}

describe('the number of events that happen', () => {
  it('has the chances that counting all combinations gives', () => {
    fc.assert(
      fc.property(chances, (of) => {
        cumulativeChances(of).forEach((chance, k) => expect(chance).toBeCloseTo(byEnumeration(of, k), 12));
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the events', () => {
    fc.assert(
      fc.property(chances, (of) => {
        const there = cumulativeChances(of);
        const back = cumulativeChances(of.toReversed());
        for (let k = 0; k < Math.min(there.length, back.length); k++) expect(there[k]).toBeCloseTo(back[k]!, 12);
      }),
    );
  });

  it('is told nearly to the end, for many events too', () => {
    for (const p of [0.001, 0.09, 0.5, 0.97]) {
      const cumulative = cumulativeChances(new Float64Array(3000).fill(p));
      expect(cumulative.at(-1)).toBeGreaterThan(1 - 1e-8);
      expect(cumulative.length).toBeLessThanOrEqual(3001);
    }
  });

  it('is binomial where all chances are alike', () => {
    // Binomial(10, 0.3): scipy.stats.binom.cdf.
    const cumulative = cumulativeChances(new Float64Array(10).fill(0.3));
    [0.0282475249, 0.1493083459, 0.3827827864, 0.6496107184, 0.8497316674].forEach((chance, k) => expect(cumulative[k]).toBeCloseTo(chance, 9));
  });
});

describe('its quantile', () => {
  it('is the least number that is enough so often', () => {
    fc.assert(
      fc.property(chances, fc.double({ min: 0, max: 0.999, noNaN: true }), (of, share) => {
        const cumulative = cumulativeChances(of);
        const k = quantileOf(cumulative, share);
        expect(cumulative[k]).toBeGreaterThanOrEqual(share);
        if (k > 0) expect(cumulative[k - 1]).toBeLessThan(share);
      }),
    );
  });

  it('is the largest number told where everything is asked for', () => {
    expect(quantileOf(cumulativeChances([0.5, 0.5]), 1)).toBe(2);
    expect(quantileOf(cumulativeChances([]), 1)).toBe(0);
  });
});
