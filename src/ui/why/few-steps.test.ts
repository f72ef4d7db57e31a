import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExplainedMiss } from '../../simulation/why/why.ts';
import { fewestSteps, layOut } from './few-steps.ts';

const PARTS = { learntFromBroken: 0, logBroken: 0, learntByChance: 4, unfinished: 0.3, many: 120, why: -2, intent: 17, season: 0, trend: 0, change: 0, chance: -25 };

/** A miss whose parts add up to it. */
function missOf(parts: Readonly<Record<string, number>>): ExplainedMiss {
  const miss = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const causes = { many: 0, why: 0, intent: 0, season: 0, trend: 0, change: 0 };
  return { expected: 60, sold: 60 + miss, miss, spread: 8, parts, today: causes, reckoned: causes } as unknown as ExplainedMiss;
}

describe('fewestSteps', () => {
  it('leads from what was expected to what was sold, whatever room there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 11, maxLength: 11 }), (room, sizes) => {
        const why = missOf(Object.fromEntries(Object.keys(PARTS).map((part, i) => [part, sizes[i] ?? 0])));
        const { steps, rest } = fewestSteps(why, room);
        expect(steps.length + Number(rest !== null)).toBeLessThanOrEqual(room);
        const stops = [...steps, ...(rest ? [rest] : [])];
        let at = why.expected;
        for (const { from, to } of stops) {
          expect(from).toBeCloseTo(at, 9);
          at = to;
        }
        expect(Math.abs(at - why.sold)).toBeLessThan(0.06);
      }),
    );
  });

  it('keeps the largest', () => {
    const { steps, rest } = fewestSteps(missOf(PARTS), 3);
    expect(steps.map(({ part }) => part)).toEqual(['many', 'chance']);
    expect(rest).toEqual({ from: 155, to: expect.closeTo(174.3, 6) as number });
  });
});

describe('layOut', () => {
  it('shows everybody where they have room, and never more lines than fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.double({ min: 14, max: 120, noNaN: true }), fc.double({ min: 8, max: 80, noNaN: true }), (count, wide, tall) => {
        const { columns, shown, lines } = layOut(count, wide, tall);
        expect(shown).toBeGreaterThanOrEqual(1);
        expect(shown).toBeLessThanOrEqual(count);
        const rows = Math.ceil(shown / columns);
        expect(rows * (1.6 + 1.4 * lines)).toBeLessThanOrEqual(tall + 1e-9);
        if (wide >= 13 * count) expect(shown).toBe(count);
      }),
    );
  });

  it('puts two beside each other on a slide, below each other on a phone, and gives each what lines there are', () => {
    expect(layOut(2, 46, 15)).toEqual({ columns: 2, shown: 2, lines: 9 });
    expect(layOut(2, 28, 50)).toEqual({ columns: 1, shown: 2, lines: 16 });
    expect(layOut(5, 46, 15)).toEqual({ columns: 3, shown: 5, lines: 4 });
  });
});
