import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from './labels.ts';
import type { Measure } from './text-width.ts';

const measure: Measure = (text, { bold = false } = {}) => text.length * (bold ? 7 : 6.5);

describe('labels', () => {
  const wish = fc.record({ at: fc.integer({ min: 0, max: 600 }), long: fc.string({ minLength: 1, maxLength: 24 }), short: fc.string({ minLength: 1, maxLength: 8 }) });

  it('stand apart, lie inside, and the most important one is there', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 20 }), (wishes) => {
        const placed = placeLabels(
          wishes.map(({ at, long, short }, i) => ({ key: String(i), at, texts: [long, short], rank: i })),
          600,
          8,
          measure,
        );
        expect(placed.map(({ key }) => key)).toContain('0');
        const inOrder = [...placed].sort((a, b) => a.left - b.left);
        inOrder.forEach(({ left, width }, i) => {
          expect(left).toBeGreaterThanOrEqual(i === 0 ? 0 : inOrder[i - 1]!.left + inOrder[i - 1]!.width + 8);
          expect(left + width).toBeLessThanOrEqual(600);
        });
        for (const { key, left, width } of placed) {
          const { at } = wishes[Number(key)]!;
          expect(at).toBeGreaterThanOrEqual(left - 0.001);
          expect(at).toBeLessThanOrEqual(left + width + 0.001);
          const covered = wishes.filter((other) => other.at > left + 1.001 && other.at < left + width - 1.001).map((other) => wishes.indexOf(other));
          expect(Math.min(Number(key), ...covered), 'nothing more important is covered').toBe(Number(key));
        }
      }),
    );
  });

  it('are said shorter before they are left out', () => {
    const texts = ['Valentine’s Day', 'Valentine’s'];
    const placed = placeLabels([{ key: 'a', at: 50, texts: ['Christmas'], rank: 0 }, { key: 'b', at: 100, texts, rank: 1 }], 180, 4, measure);
    expect(placed.map(({ text }) => text)).toEqual(['Christmas', 'Valentine’s']);
  });

  const events = (...days: readonly [at: number, text: string, rank: number][]) => days.map(([at, text, rank]) => ({ key: text, at, texts: [text], rank }));

  it('lean away from each other before one is left out', () => {
    const placed = placeLabels(events([200, 'Valentine’s Day', 0], [230, 'Women’s Day', 3]), 600, 9, measure);
    expect(placed.map(({ key, anchor, x }) => [key, anchor, x])).toEqual([
      ['Valentine’s Day', 'end', 200],
      ['Women’s Day', 'start', 230],
    ]);
  });

  it('keep the stronger where only one has room', () => {
    const placed = placeLabels(events([100, 'Christmas', 2], [150, 'Valentine’s', 0], [170, 'Women’s', 3]), 230, 9, measure);
    expect(placed.map(({ key }) => key)).toEqual(['Christmas', 'Valentine’s']);
  });

  it('stand over no other year’s day of the same kind', () => {
    const placed = placeLabels(Array.from({ length: 5 }, (_, year) => ({ key: String(year), at: 20 + year * 40, texts: ['Valentine’s'], rank: 0 })), 400, 4, measure);
    expect(placed.length).toBeGreaterThan(0);
    for (const { left, width } of placed) expect([20, 60, 100, 140, 180].filter((at) => at > left + 1 && at < left + width - 1).length).toBeLessThanOrEqual(1);
  });
});
