import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grabbed, nearestHandle, strokeHandles } from './stroke.ts';

const coordinate = fc.double({ min: -20, max: 60, noNaN: true });
const points = fc.array(fc.record({ day: coordinate, value: fc.double({ min: -50, max: 200, noNaN: true }) }), { minLength: 1, maxLength: 30 });
const days = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 }).map((all) => all.toSorted((a, b) => a - b));

describe('a stroke', () => {
  it('leaves no handle out between its ends, however few points it is told by', () => {
    fc.assert(
      fc.property(points, days, (stroke, at) => {
        const set = strokeHandles(stroke, at);
        const [least, most] = [Math.min(...stroke.map(({ day }) => day)), Math.max(...stroke.map(({ day }) => day))];
        expect(set).toHaveLength(at.length);
        at.forEach((day, i) => {
          if (day >= least && day <= most && set.filter((value) => value !== null).length > 1) expect(set[i], `day ${day}`).not.toBeNull();
        });
        expect(set.some((value) => value !== null), 'it sets something').toBe(true);
      }),
    );
  });

  it('sets no height that the pencil was not at', () => {
    fc.assert(
      fc.property(points, days, (stroke, at) => {
        const heights = stroke.map(({ value }) => value);
        for (const value of strokeHandles(stroke, at)) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(Math.min(...heights) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...heights) + 1e-9);
        }
      }),
    );
  });

  it('sets the same, told by more points of the same lines', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ day: fc.integer({ min: -20, max: 60 }), value: fc.integer({ min: 0, max: 100 }) }), { minLength: 2, maxLength: 8 }), days, (stroke, at) => {
        // Where it leaves the first handle's days at once or never, nothing depends on where it was halted.
        const ends = strokeHandles(stroke, at);
        const finer = stroke.flatMap((point, i) => {
          const next = stroke[i + 1];
          return next ? [point, { day: (point.day + next.day) / 2, value: (point.value + next.value) / 2 }] : [point];
        });
        const more = strokeHandles(finer, at);
        const [least, most] = [Math.min(...stroke.map(({ day }) => day)), Math.max(...stroke.map(({ day }) => day))];
        at.forEach((day, i) => {
          if (day < least || day > most || ends.filter((value) => value !== null).length < 2) return;
          expect(more[i]).toBeCloseTo(ends[i]!, 9);
        });
      }),
    );
  });

  it('goes the same there and back', () => {
    fc.assert(
      fc.property(fc.tuple(coordinate, coordinate), fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 150 })), days, ([a, b], [from, to], at) => {
        const there = strokeHandles([{ day: a, value: from }, { day: b, value: to }], at);
        const back = strokeHandles([{ day: b, value: to }, { day: a, value: from }], at);
        if (nearestHandle(at, a) === nearestHandle(at, b)) return;
        there.forEach((value, i) => {
          if (value === null) expect(back[i]).toBeNull();
          else expect(back[i]).toBeCloseTo(value, 6);
        });
      }),
    );
  });

  it.each([
    ['one fast move', [{ day: 0, value: 0 }, { day: 10, value: 100 }], [20, 50, null]],
    ['a tap', [{ day: 4, value: 70 }], [null, 70, null]],
    ['a pull at one handle, a little beside it', [{ day: 4.9, value: 0 }, { day: 5.2, value: 30 }, { day: 5.1, value: 80 }], [null, 80, null]],
    ['passing twice: the last one counts', [{ day: 0, value: 10 }, { day: 6, value: 10 }, { day: 4, value: 40 }, { day: 25, value: 40 }], [10, 40, 40]],
  ] as const)('%s', (_, stroke, set) => {
    expect(strokeHandles(stroke, [2, 5, 20])).toEqual(set);
  });
});

describe('what is taken', () => {
  it('is the nearest handle within reach, of equals the first', () => {
    const handles = [{ of: 'static', x: 10, y: 10 }, { of: 'dynamic', x: 10, y: 30 }] as const;
    expect(grabbed(handles, 12, 25, 20)?.of).toBe('dynamic');
    expect(grabbed(handles, 10, 20, 20)?.of).toBe('static');
    expect(grabbed(handles, 40, 20, 20)).toBeNull();
  });
});
