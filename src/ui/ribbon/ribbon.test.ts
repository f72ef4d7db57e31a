import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays } from '../../scenario/civilDates.ts';
import { DEFAULT_SCENARIO } from '../../scenario/scenario.ts';
import type { Measure } from '../kit/text-width.ts';
import { barHeight, barsPath } from './bars.ts';
import { monthLabels } from './months.ts';
import { dayScale } from '../kit/day-scale.ts';
import { limits, trainingWindow, withEnd } from './training-window.ts';

const measure: Measure = (text) => text.length * 6.5;
const year = (start: string, days: number) => Array.from({ length: days }, (_, i) => addDays(start, i));
const sizes = { days: fc.integer({ min: 120, max: 1830 }), width: fc.integer({ min: 200, max: 3840 }) };

describe('month labels', () => {
  it('never run into each other', () => {
    fc.assert(
      fc.property(sizes.days, sizes.width, fc.integer({ min: 0, max: 364 }), (days, width, later) => {
        const scale = dayScale(0, days - 1, 0, width);
        const labels = monthLabels(year(addDays('2026-01-01', later), days), scale, measure);
        labels.forEach(({ day, text }, i) => {
          const next = labels[i + 1];
          expect(scale.left(day) + measure(text)).toBeLessThanOrEqual(next ? scale.left(next.day) : width);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('thin out with the width', () => {
    const dates = year('2026-07-01', 365);
    const firsts = [1200, 420, 250].map((width) => monthLabels(dates, dayScale(0, 364, 0, width), measure).map(({ text }) => text));
    expect(firsts[0]?.slice(0, 3)).toEqual(['Jul 2026', 'Aug', 'Sep']);
    expect(firsts[1]?.slice(0, 3)).toEqual(['Jul', 'Aug', 'Sep']);
    expect(firsts[2]?.slice(0, 3)).toEqual(['J', 'A', 'S']);
    const years = year('2026-07-01', 1830);
    expect(monthLabels(years, dayScale(0, 1829, 0, 1200), measure).slice(0, 4).map(({ text }) => text)).toEqual(['Jul', 'Oct', '2027', 'Apr']);
  });
});

describe('bars', () => {
  it('grow with the square root and stay in the band', () => {
    expect(barHeight(25, 100, 60)).toBe(30);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 900 }), (value, most) => {
        const high = barHeight(Math.min(value, most), most, 60);
        expect(high).toBeLessThanOrEqual(60);
        expect(high > 0).toBe(value > 0);
      }),
    );
  });

  it('show the highest day where several share one, of those that are known', () => {
    const scale = dayScale(0, 3, 0, 8);
    expect(barsPath([1, 9, 4, 1], scale, 30, 30, 4)).toBe('M0 30v-30h3v30zM4 30v-20h3v20z');
    expect(barsPath([1, 9, 4, 1], scale, 30, 30, 1)).toBe('M0 30v-10h3v10z');
  });

  it('stand apart however narrow the days are', () => {
    fc.assert(
      fc.property(sizes.days, sizes.width, (days, width) => {
        const path = barsPath(Array<number>(days).fill(5), dayScale(0, days - 1, 0, width), 30, 30, days);
        const bars = [...path.matchAll(/M(\d+) 30v-30h(\d+)/g)].map(([, left, wide]) => [Number(left), Number(wide)] as const);
        bars.forEach(([left, wide], i) => {
          expect(wide).toBeGreaterThanOrEqual(1);
          if (i + 1 < bars.length) expect(left + wide).toBeLessThan(bars[i + 1]?.[0] ?? 0);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('training window', () => {
  it('keeps within its limits wherever an end is dragged', () => {
    const given = trainingWindow(DEFAULT_SCENARIO);
    fc.assert(
      fc.property(fc.constantFrom('from' as const, 'to' as const), fc.integer({ min: -500, max: 900 }), (end, day) => {
        const moved = withEnd(given, end, day);
        expect(moved.to - moved.from).toBeGreaterThanOrEqual(13);
        expect(moved.from).toBeGreaterThanOrEqual(0);
        expect(moved.to).toBeLessThanOrEqual(given.latest);
      }),
    );
    expect(limits(given, 'from')).toEqual({ least: 0, most: 48 });
  });
});
