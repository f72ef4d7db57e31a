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
          wishes.map(({ at, long, short }, i) => ({ key: String(i), at, texts: [long, short], bold: i === 0 })),
          600,
          8,
          measure,
        );
        expect(placed[0]?.key).toBe('0');
        const inOrder = [...placed].sort((a, b) => a.left - b.left);
        inOrder.forEach(({ left, width }, i) => {
          expect(left).toBeGreaterThanOrEqual(i === 0 ? 0 : inOrder[i - 1]!.left + inOrder[i - 1]!.width + 8);
          expect(left + width).toBeLessThanOrEqual(600);
        });
        for (const { key, left, width } of placed) {
          const { at } = wishes[Number(key)]!;
          expect(at).toBeGreaterThanOrEqual(left - 0.001);
          expect(at).toBeLessThanOrEqual(left + width + 0.001);
        }
      }),
    );
  });

  it('are said shorter before they are left out', () => {
    const texts = ['Valentine’s Day', 'Valentine’s'];
    const placed = placeLabels([{ key: 'a', at: 50, texts: ['Christmas'] }, { key: 'b', at: 100, texts }], 160, 4, measure);
    expect(placed.map(({ text }) => text)).toEqual(['Christmas', 'Valentine’s']);
  });
});
