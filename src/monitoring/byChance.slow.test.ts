/** What is said to be chance's limits, held against thousands of days on which nothing but chance is at work. */
import { describe, expect, it } from 'vitest';
import { fillWords, unit } from '../numerics/random.ts';
import { distanceByChance, lossByChance, meanByChance, missingByChance, outsideByChance, purchasesByChance } from './byChance.ts';
import { psi } from './distances.ts';

const DAYS = 4000;
const LEVELS = [0.01, 0.001] as const;

/** Numbers between 0 and 1, the same at every run. */
function uniforms(stream: number, count: number): Float64Array {
  const words = new Uint32Array(count);
  fillWords(1, 1000, stream, words, count);
  return Float64Array.from(words, unit);
}

/** How many of so many fall into each bin, `[times]`. */
function drawnCounts(stream: number, shares: readonly number[], of: number, times: number): Uint32Array[] {
  const numbers = uniforms(stream, of * times);
  const ends = shares.map((_, bin) => shares.slice(0, bin + 1).reduce((sum, share) => sum + share, 0));
  return Array.from({ length: times }, (_, time) => {
    const counts = new Uint32Array(shares.length);
    for (let i = 0; i < of; i++) counts[Math.max(0, ends.findIndex((end) => numbers[time * of + i]! < end))]! += 1;
    return counts;
  });
}

/** How many days of DAYS are beyond. */
function beyond(isBeyond: (day: number) => boolean): number {
  return Array.from({ length: DAYS }, (_, day) => day).filter(isBeyond).length;
}

/** The most that an exact level gives among DAYS, four standard errors above what it gives on average. */
const exactly = (level: number) => DAYS * level + 4 * Math.sqrt(DAYS * level);

describe.each([50, 200])('where nothing changes, of %d shoppers a day', (shoppers) => {
  const REFERENCES = 40;

  it.each(LEVELS)('missing values, and purchases up or down, are beyond chance at most at the level %d', (level) => {
    const marked = drawnCounts(1, [0.91, 0.09], shoppers, DAYS);
    const usual = drawnCounts(2, [0.91, 0.09], 14 * shoppers, REFERENCES);
    expect(beyond((day) => marked[day]![1]! > missingByChance(shoppers, usual[day % REFERENCES]!, level))).toBeLessThan(exactly(level));
    const sides = usual.map(([not, purchases]) => purchasesByChance(shoppers, { outcomes: not! + purchases!, purchases: purchases! }, level));
    const off = beyond((day) => marked[day]![1]! > sides[day % REFERENCES]!.most || marked[day]![1]! < sides[day % REFERENCES]!.fewest);
    expect(off).toBeLessThan(exactly(level));
    if (level === 0.01) expect(off).toBeGreaterThan(0);
  });

  it.each(LEVELS)('values out of range are beyond chance at most at the level %d', (level) => {
    const others = 14 * shoppers;
    const [ends, values] = [uniforms(3, 2 * DAYS), uniforms(9, shoppers * DAYS)];
    const most = outsideByChance(shoppers, others, level);
    const off = beyond((day) => {
      // Least and greatest of so many uniform numbers, drawn at once; the limit asks for no distribution.
      const least = 1 - ends[2 * day]! ** (1 / others);
      const greatest = least + (1 - least) * ends[2 * day + 1]! ** (1 / (others - 1));
      let outside = 0;
      for (let i = 0; i < shoppers; i++) if (values[day * shoppers + i]! < least || values[day * shoppers + i]! > greatest) outside += 1;
      return outside > most;
    });
    expect(off).toBeLessThan(exactly(level));
    if (level === 0.01) expect(off).toBeGreaterThan(0);
  });

  it.each(LEVELS)('the stability index is about at the level %d: never more than three times as often', (level) => {
    for (const shares of [Array.from({ length: 10 }, () => 0.1), [0.92, 0.08], [0.3, 0.2, 0.15, 0.1, 0.08, 0.06, 0.05, 0.03, 0.02, 0.01]]) {
      const days = drawnCounts(4, shares, shoppers, DAYS);
      const usual = drawnCounts(5, shares, 14 * shoppers, REFERENCES);
      expect(beyond((day) => psi(usual[day % REFERENCES]!, days[day]!) > distanceByChance(usual[day % REFERENCES]!, days[day]!, level))).toBeLessThan(3 * exactly(level));
    }
  });

  it.each(LEVELS)('the loss of served probabilities is about at the level %d', (level) => {
    for (const usual of [0.01, 0.09, 0.4]) {
      const served = Array.from(uniforms(6, shoppers), (u) => Math.min(0.99, 2 * usual * u));
      const limit = lossByChance(served, level);
      const numbers = uniforms(7, shoppers * DAYS);
      const loss = (day: number) => served.reduce((sum, p, i) => sum - Math.log(numbers[day * shoppers + i]! < p ? p : 1 - p), 0) / shoppers;
      const off = beyond((day) => loss(day) > limit);
      expect(off).toBeLessThan(1.3 * exactly(level));
      if (level === 0.01) expect(off).toBeGreaterThan(DAYS * level * 0.3);
    }
  });

  it.each(LEVELS)('the mean prediction is about at the level %d: never more than three times as often', (level) => {
    // Log-normal, as the predictions of a logistic regression nearly are at a low share of buyers.
    const of = (u: number, v: number) => 0.07 * Math.exp(0.7 * Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v));
    const expected = 0.07 * Math.exp(0.245);
    const usual = { outcomes: 1e7, purchases: 1e7 * expected };
    const numbers = uniforms(8, 2 * shoppers * DAYS);
    const off = beyond((day) => {
      const served = Float32Array.from({ length: shoppers }, (_, i) => of(numbers[2 * (day * shoppers + i)]!, numbers[2 * (day * shoppers + i) + 1]!));
      const mean = served.reduce((sum, p) => sum + p, 0) / shoppers;
      return Math.max(mean / expected, expected / mean) > meanByChance(served, usual, level);
    });
    expect(off).toBeLessThan(3 * exactly(level));
    if (level === 0.01) expect(off).toBeGreaterThan(DAYS * level * 0.3);
  });
});
