import { describe, expect, it } from 'vitest';
import { chiSquareQuantile } from './chiSquare.ts';
import { exp, log } from './elementary.ts';
import { normalQuantile } from './normal.ts';
import { cumulativeChances } from './poissonBinomial.ts';
import { largestByChance, tailAt, type Cumulants } from './saddlepoint.ts';

const LEVELS = [0.2, 0.01, 1e-3, 1e-5];

describe('the saddlepoint’s tail', () => {
  it.each(LEVELS)('is exact for a normal sum, %d', (level) => {
    const normal = (theta: number): Cumulants => ({ value: (theta * theta) / 2, mean: theta, variance: 1 });
    expect(largestByChance(normal, level)).toBeCloseTo(-normalQuantile(level), 6);
  });

  it.each(LEVELS)('is within a few per mille of chi-square with ten degrees of freedom, a skewed sum, %d', (level) => {
    // K(θ) = −5 ln(1 − 2θ), beyond one half there is none.
    const chiSquare = (theta: number): Cumulants => (theta < 0.5 ? { value: -5 * log(1 - 2 * theta), mean: 10 / (1 - 2 * theta), variance: 20 / (1 - 2 * theta) ** 2 } : { value: 0, mean: Infinity, variance: Infinity });
    let [low, high] = [0, 0.5];
    for (let i = 0; i < 50; i++) [low, high] = tailAt((low + high) / 2, chiSquare((low + high) / 2)) > level ? [(low + high) / 2, high] : [low, (low + high) / 2];
    expect(chiSquare(low).mean / chiSquareQuantile(1 - level, 10)).toBeCloseTo(1, 2);
  });

  it('of a number of purchases lies between the two counts whose exact chances enclose the level', () => {
    for (const [shoppers, p] of [[50, 0.09], [400, 0.09], [400, 0.01], [2000, 0.4]] as const) {
      const exact = cumulativeChances(new Float64Array(shoppers).fill(p));
      const purchases = (theta: number): Cumulants => {
        const tilted = (p * exp(theta)) / (1 - p + p * exp(theta));
        return { value: shoppers * log(1 - p + p * exp(theta)), mean: shoppers * tilted, variance: shoppers * tilted * (1 - tilted) };
      };
      for (const level of [0.01, 1e-3, 1e-5]) {
        const least = exact.findIndex((cumulative) => 1 - cumulative < level);
        expect(Math.abs(largestByChance(purchases, level) - least)).toBeLessThan(1.01);
      }
    }
  });

  it('ends at the largest sum there can be where even that is likelier than the level', () => {
    const coin = (theta: number): Cumulants => ({ value: log((1 + exp(theta)) / 2), mean: exp(theta) / (1 + exp(theta)), variance: exp(theta) / (1 + exp(theta)) ** 2 });
    expect(largestByChance(coin, 1e-3)).toBeCloseTo(1, 9);
  });
});
