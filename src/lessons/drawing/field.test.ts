import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../ui/kit/fixtures.ts';
import { bouquetsOff, truthAt } from './bouquets-off.ts';
import { fieldOf } from './field.ts';
import { gapPath, heightAt, linePath } from './paths.ts';

const shown = fc.record({
  size: fc.record({ width: fc.integer({ min: 280, max: 3000 }), height: fc.integer({ min: 200, max: 900 }), em: fc.integer({ min: 12, max: 34 }), hasEnds: fc.boolean() }),
  earliest: fc.constant(62),
  lastKnown: fc.integer({ min: 62, max: 300 }),
  until: fc.integer({ min: 301, max: 340 }),
  most: fc.integer({ min: 10, max: 500 }),
});

describe('the field', () => {
  it('reads off what it draws', () => {
    fc.assert(
      fc.property(shown, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const { days, y, valueAt, along } = fieldOf(all);
        expect(valueAt(y(share * all.most))).toBeCloseTo(share * all.most, 6);
        for (let day = days.first; day <= days.last; day++) expect(along(days.middle(day))).toBeCloseTo(day, 6);
      }),
    );
  });

  it('has room for what is to come: more than for the days before, which begin with the first one served', () => {
    fc.assert(
      fc.property(shown, (all) => {
        const { days, from, right, left, ticks } = fieldOf(all);
        expect(right - from).toBeGreaterThan(from - left);
        expect(days.first).toBeGreaterThanOrEqual(all.earliest);
        expect(days.last).toBe(all.until);
        expect(ticks[0]).toBe(0);
        for (const tick of ticks) expect(tick).toBeLessThanOrEqual(all.most);
      }),
    );
  });
});

describe('bouquets off', () => {
  const history = historyOf(100, 62, { static: () => 30, dynamic: () => 36.4, purchases: (day) => (day === 90 ? 100 : 36) });

  it('is the distance of what was expected from what was sold, whichever way', () => {
    expect(bouquetsOff(history, 'static')[90]).toBe(70);
    expect(bouquetsOff(history, 'static')[80]).toBe(6);
    expect(bouquetsOff(history, 'dynamic')[80]).toBeCloseTo(0.4, 12);
    expect(bouquetsOff(history, 'dynamic')[10]).toBeNaN();
  });

  it('is told at dates, and not at those that the calendar does not have', () => {
    expect(truthAt(history, ['2026-09-29', '2030-01-01']).static).toEqual([70, NaN]);
  });
});

describe('lines and areas', () => {
  it('lie between two curves where both have a length', () => {
    expect(linePath([])).toBe('');
    expect(gapPath([{ x: 0, y: 0 }, { x: 10, y: 0 }], [{ x: -5, y: 4 }, { x: 5, y: 4 }, { x: 15, y: 4 }])).toBe('M0.00 0.00L10.00 0.00L10.00 4.00L5.00 4.00L0.00 4.00z');
    expect(gapPath([{ x: 3, y: 0 }], [{ x: 0, y: 4 }, { x: 5, y: 4 }])).toBe('');
    expect(gapPath([], [{ x: 0, y: 4 }])).toBe('');
    expect(heightAt([{ x: 0, y: 0 }, { x: 10, y: 20 }], 5)).toBe(10);
  });
});
