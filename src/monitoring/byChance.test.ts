/** What is said to be chance's limits, worked out by hand. That they are, over thousands of days, is in byChance.slow.test.ts. */
import { describe, expect, it } from 'vitest';
import { outsideByChance } from './byChance.ts';

describe('out of range', () => {
  it('counts the orders: of all ways to rank the day among the others, those with so many beyond either end', () => {
    // One of the day, two others: in 4 of 6 orders the day's is outermost. Two of the day, one other: 4 of 6 have both beyond.
    expect(outsideByChance(1, 2, 0.66)).toBe(1);
    expect(outsideByChance(1, 2, 0.67)).toBe(0);
    expect(outsideByChance(2, 1, 0.99)).toBe(2);
    // Two and two: both of the day's beyond in 3 of 6 ways to choose their ranks (12, 14, 34), at least one in 5 of 6.
    expect([0.49, 0.51, 0.83, 0.84].map((level) => outsideByChance(2, 2, level))).toEqual([2, 1, 1, 0]);
  });

  it('is what 50 shoppers against a window of 62 such days need: one is nothing, and three are still chance once in 90,000 features', () => {
    expect(outsideByChance(50, 3100, 0.01)).toBe(1);
    expect(outsideByChance(50, 3100, 1e-4)).toBe(2);
    expect(outsideByChance(50, 3100, 1e-6)).toBe(3);
  });

  it('never is chance where there is no range', () => {
    expect(outsideByChance(50, 0, 0.01)).toBe(0);
  });
});
