import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../scenario/civilDates.ts';
import { DEFAULT_SCENARIO, withValues, type Changes } from '../scenario/scenario.ts';
import { PERSISTENCE, wanderingLevels } from './wander.ts';
import { createWorld } from './world.ts';

const world = (changes: Changes = {}) => createWorld(withValues(DEFAULT_SCENARIO, changes));
const seeds = fc.integer({ min: 1, max: 999_999 });

describe('the wandering level', () => {
  it('of a date is the same to the bit wherever the calendar starts and however long it is', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 400 }), (seed, firstKey, later) => {
        const long = wanderingLevels(0.3, seed, firstKey, later + 30);
        expect(wanderingLevels(0.3, seed, firstKey + later, 30)).toEqual(long.slice(later));
      }),
      { numRuns: 30 },
    );
  });

  it('has the deviation that is set, a mean of nothing, and keeps nine tenths of a day on the next', () => {
    const means = Array.from({ length: 20 }, (_, i) => {
      const levels = wanderingLevels(0.4, i + 1, 0, 1830);
      const mean = (of: (level: number, day: number) => number) => levels.reduce((sum, level, day) => sum + of(level, day), 0) / levels.length;
      return [mean((level) => level), mean((level) => level * level), mean((level, day) => level * (levels[day - 1] ?? level))] as const;
    });
    const [level, square, product] = [0, 1, 2].map((part) => means.reduce((sum, each) => sum + each[part]!, 0) / means.length) as [number, number, number];
    // Twenty times five years are 36,600 days, about 1,900 of them independent.
    expect(Math.abs(level)).toBeLessThan(0.04);
    expect(Math.sqrt(square) / 0.4).toBeGreaterThan(0.93);
    expect(Math.sqrt(square) / 0.4).toBeLessThan(1.07);
    expect(product / square).toBeCloseTo(PERSISTENCE, 1.5);
  });

  it('grows in proportion, is nothing at 0, and another seed has another', () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (seed, deviation) => {
        const [once, twice] = [wanderingLevels(deviation, seed, 5000, 20), wanderingLevels(2 * deviation, seed, 5000, 20)];
        once.forEach((level, day) => expect(twice[day]! / level).toBeCloseTo(2, 9));
        expect(wanderingLevels(deviation, seed + 1, 5000, 20)).not.toEqual(once);
        expect(new Set(wanderingLevels(0, seed, 5000, 20))).toEqual(new Set([0]));
      }),
    );
  });

  it('is part of the intercept, and moves nothing else: the same people come', () => {
    const [calm, restless] = [world(), world({ 'world.wander': 0.3 })];
    const levels = wanderingLevels(0.3, 1, daysBetween('2000-01-01', '2026-07-01'), 365);
    restless.conditions.forEach(({ bias, ...others }, day) => {
      const { bias: usual, ...same } = calm.conditions[day]!;
      expect(bias - usual).toBeCloseTo(levels[day]!, 12);
      expect(others).toEqual(same);
    });
    expect(restless.batch(100).values).toEqual(calm.batch(100).values);
    expect(restless.batch(100).truth).not.toEqual(calm.batch(100).truth);
  });
});
