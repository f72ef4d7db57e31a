import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayTicks, linearAxis, logAxis, monthTicks, rootAxis, thinned, type ValueAxis, fixedAxis } from './ticks.ts';

const YEAR = Array.from({ length: 1830 }, (_, day) => new Date(Date.UTC(2026, 6, 1 + day)).toISOString().slice(0, 10));

function holds({ domain, ticks }: ValueAxis, low: number, high: number): boolean {
  const rising = ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? Infinity));
  const slack = 1e-9 * Math.max(1, Math.abs(high));
  return rising && domain[0] <= low + slack && domain[1] >= high - slack && ticks[0] === domain[0] && ticks.at(-1) === domain[1];
}

const value = fc.double({ min: 1e-6, max: 1e4, noNaN: true });
const ends = fc.tuple(value, value).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe('value axes', () => {
  it('hold what they are made for, with marks at both ends', () => {
    fc.assert(fc.property(ends, ([low, high]) => holds(linearAxis(low, high, 4), low, high)));
    fc.assert(fc.property(ends, fc.constantFrom(2 as const, 10 as const), ([low, high], base) => holds(logAxis(low, high, base, [0.5, 2]), Math.min(low, 0.5), Math.max(high, 2))));
    fc.assert(fc.property(value, (high) => holds(rootAxis(high, 4), 0, high)));
  });

  it('bear few marks', () => {
    fc.assert(fc.property(ends, ([low, high]) => linearAxis(low, high, 4).ticks.length <= 6));
    fc.assert(fc.property(value, (high) => rootAxis(high, 4).ticks.length <= 6));
  });

  it('bear round marks', () => {
    expect(linearAxis(0.31, 0.67, 4).ticks).toEqual([0.3, 0.4, 0.5, 0.6, 0.7]);
    expect(logAxis(0.0003, 0.2, 10, [0.0001, 1]).ticks).toEqual([0.0001, 0.001, 0.01, 0.1, 1]);
    expect(logAxis(0.4, 2.7, 2, [0.5, 2]).ticks).toEqual([0.25, 0.5, 1, 2, 4]);
    expect(rootAxis(880, 4).ticks.at(-1)).toBe(1000);
  });
});

describe('date ticks', () => {
  it('are first days of months, no more than fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1700 }), fc.integer({ min: 60, max: 1830 }), fc.integer({ min: 3, max: 16 }), (first, days, most) => {
        const ticks = monthTicks(YEAR, first, Math.min(1829, first + days), most);
        return ticks.length <= most && ticks.every(({ at, label }) => YEAR[at]?.endsWith('-01') === true && label !== '');
      }),
    );
  });

  it('name months, and years where they begin', () => {
    expect(monthTicks(YEAR, 62, 273, 14).map(({ label }) => label)).toEqual(['Sep 2026', 'Oct', 'Nov', 'Dec', 'Jan 2027', 'Feb', 'Mar']);
    expect(monthTicks(YEAR, 62, 273, 10).map(({ label }) => label)).toEqual(['Sep', 'Oct', 'Nov', 'Dec', '2027', 'Feb', 'Mar']);
  });

  it('always mark the day in focus', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1800 }), fc.integer({ min: 2, max: 16 }), (focus, most) => dayTicks(YEAR, focus - 7, focus + 7, focus, most).some(({ at }) => at === focus)),
    );
    expect(dayTicks(YEAR, 221, 235, 228, 8).map(({ label }) => label)).toEqual(['8 Feb', '10', '12', '14', '16', '18', '20']);
  });
});

describe('thinned', () => {
  it('keeps at most so many marks and the highest, at even distances', () => {
    const axis = logAxis(1e-6, 10, 10, [0.001, 1]);
    for (let most = 2; most <= axis.ticks.length + 1; most++) {
      const { ticks } = thinned(axis, most);
      expect(ticks.length).toBeLessThanOrEqual(most);
      expect(ticks.at(-1)).toBe(axis.ticks.at(-1));
      const steps = ticks.slice(1).map((tick, i) => Math.round(Math.log10(tick / (ticks[i] ?? 1))));
      expect(new Set(steps).size).toBeLessThanOrEqual(1);
    }
    expect(thinned(axis, axis.ticks.length).ticks).toEqual(axis.ticks);
  });
});

describe('an axis whose ends were asked for', () => {
  const kinds = [linearAxis(0, 1, 4), rootAxis(100, 4), logAxis(1e-5, 1, 10, [1e-4, 1]), logAxis(0.25, 4, 2, [0.5, 2])];

  it('has these ends where its kind of axis can have them, and at least two marks between them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.double({ min: -1000, max: 999, noNaN: true }), fc.double({ min: 0.001, max: 1000, noNaN: true }), (own, low, width) => {
        const axis = fixedAxis(own, [low, low + width], 4);
        const [from, to] = axis.domain;
        expect(from).toBeLessThan(to);
        expect(axis.ticks.length).toBeGreaterThan(1);
        for (const tick of axis.ticks) expect(tick >= from - Math.abs(from) * 1e-6 && tick <= to + Math.abs(to) * 1e-6, `${tick} in ${from} to ${to}`).toBe(true);
        expect(axis.scale).toBe(own.scale);
        if (own.scale === 'linear') expect(axis.domain).toEqual([low, low + width]);
        if (own.scale === 'log') expect(from).toBeGreaterThan(0);
      }),
    );
  });

  it('stays as it was where there can be none', () => {
    expect(fixedAxis(kinds[2]!, [-2, -1], 4)).toBe(kinds[2]);
    expect(fixedAxis(kinds[2]!, [0, 0.1], 4).domain).toEqual([1e-5, 0.1]);
  });
});
