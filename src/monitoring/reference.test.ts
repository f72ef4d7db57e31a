import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kolmogorovSmirnov } from './kolmogorovSmirnov.ts';
import { createReference, sampleAgainst } from './reference.ts';

const value = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -20, max: 20 }) }, { weight: 2, arbitrary: fc.double({ min: -20, max: 20, noNaN: true }) }, { weight: 1, arbitrary: fc.constant(NaN) });
const day = fc.array(value, { maxLength: 200 });
const filled = day.filter((sample) => sample.some((x) => !Number.isNaN(x)));

describe('createReference', () => {
  it('gives a binary feature two bins, whatever its share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (ones) => {
        const { edges, counts } = createReference(Uint8Array.from({ length: 100 }, (_, i) => (i < ones ? 1 : 0)));
        expect([...edges]).toEqual([0]);
        expect([...counts]).toEqual([100 - ones, ones, 0]);
      }),
    );
  });
  it('cuts a continuous feature at its deciles', () => {
    const { edges, counts } = createReference(Float64Array.from({ length: 1000 }, (_, i) => ((i * 617) % 1000) + 1));
    expect([...edges]).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900]);
    expect([...counts]).toEqual([...Array<number>(10).fill(100), 0]);
  });
  it('merges deciles that fall together, and counts missing values last', () => {
    const { edges, counts } = createReference([...Array<number>(60).fill(1), ...Array.from({ length: 40 }, (_, i) => i + 2), NaN, NaN]);
    expect([...edges]).toEqual([1, 11, 21, 31]);
    expect([...counts]).toEqual([60, 10, 10, 10, 10, 2]);
  });
  it('sets what is not the constant of a constant feature apart', () => {
    for (const constant of [0, 5, -3, 1e300]) expect([...sampleAgainst(createReference([constant, constant]), [constant, constant - Math.abs(constant) / 2 - 1, constant * 1.5 + 1, NaN]).counts].at(-1)).toBe(1);
    expect([...sampleAgainst(createReference([5, 5]), [5, 4, 6, 7]).counts]).toEqual([1, 1, 2, 0]);
  });
  it('may be of nothing but missing values: whatever is there later was never seen', () => {
    const reference = createReference([NaN, NaN]);
    expect([...reference.counts]).toEqual([0, 2]);
    expect(sampleAgainst(reference, [3, NaN, 4, -Infinity])).toMatchObject({ count: 3, outside: 3, counts: Uint32Array.of(3, 1) });
    expect(sampleAgainst(reference, [NaN])).toMatchObject({ count: 0, outside: 0, counts: Uint32Array.of(0, 1) });
    expect(kolmogorovSmirnov(reference, sampleAgainst(reference, [3])).pValue).toBeNaN();
  });
  it('refuses to have one bin', () => {
    expect(() => createReference([1, 2], 1)).toThrow(RangeError);
  });
});

describe('laws of references and samples', () => {
  it('every value is in exactly one bin, and inputs stay as they were', () => {
    fc.assert(
      fc.property(filled, day, fc.integer({ min: 2, max: 12 }), (past, today, bins) => {
        const [pastKept, todayKept] = [[...past], [...today]];
        const reference = createReference(past, bins);
        const sample = sampleAgainst(reference, today);
        expect(reference.counts.reduce((sum, count) => sum + count, 0)).toBe(past.length);
        expect(sample.counts.reduce((sum, count) => sum + count, 0)).toBe(today.length);
        expect(sample.counts.length).toBe(reference.counts.length);
        expect(reference.edges.length + 1).toBeLessThanOrEqual(Math.max(3, bins));
        expect([past, today]).toEqual([pastKept, todayKept]);
        const there = past.filter((x) => !Number.isNaN(x));
        const [least, most] = [Math.min(...there), Math.max(...there)];
        expect(sample.outside).toBe(today.filter((x) => x < least || x > most).length);
        sample.counts.forEach((count, bin) => {
          const [low, high] = [reference.edges[bin - 1] ?? -Infinity, reference.edges[bin] ?? Infinity];
          if (bin <= reference.edges.length) expect(count).toBe(today.filter((x) => x > low && x <= high).length);
        });
      }),
    );
  });
  it('every value finds its place, however unevenly they lie', () => {
    const far = fc.oneof(value, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(-Infinity, Infinity, 1e-320, 1.7e308));
    fc.assert(
      fc.property(fc.array(far.filter(Number.isFinite), { minLength: 1 }), fc.array(far), (past, today) => {
        const { values, upTo } = createReference(past);
        const there = [...past, ...today].filter((x) => !Number.isNaN(x));
        const sample = sampleAgainst(createReference(past), there);
        const placed = there.map((x) => 2 * values.filter((known) => known < x).length + (values.includes(x) ? 1 : 0));
        expect([...sample.places]).toEqual([...new Set(placed)].toSorted((a, b) => a - b));
        sample.places.forEach((place, k) => expect(sample.upTo[k]).toBe(placed.filter((each) => each <= place).length));
        values.forEach((known, j) => expect(upTo[j]).toBe(past.filter((x) => x <= known).length));
      }),
    );
  });
  it('a value finds its place among thousands of others too, and those of a smaller reference after them', () => {
    const past = Array.from({ length: 3000 }, (_, i) => i / 7);
    const today = [...past.filter((_, i) => i % 5 === 0), -1, 1e6, 1e6, 0.5 / 7, 700.5 / 7, NaN];
    const sample = sampleAgainst(createReference(past), today);
    const there = today.filter((x) => !Number.isNaN(x));
    const placed = there.map((x) => 2 * past.filter((known) => known < x).length + (past.includes(x) ? 1 : 0));
    expect([...sample.places]).toEqual([...new Set(placed)].toSorted((a, b) => a - b));
    sample.places.forEach((place, k) => expect(sample.upTo[k]).toBe(placed.filter((each) => each <= place).length));
    expect([sample.count, sample.outside]).toEqual([there.length, 3]);
    // What was counted before leaves nothing behind.
    expect([...sampleAgainst(createReference([1, 2, 3]), [2, 2, 5]).upTo]).toEqual([2, 3]);
  });
  it('the reference is a sample of itself; the order of values does not matter', () => {
    fc.assert(
      fc.property(filled, (past) => {
        const reference = createReference(past);
        expect(createReference(past.toReversed())).toEqual(reference);
        const { count, counts, outside } = sampleAgainst(reference, past);
        expect([count, counts, outside]).toEqual([reference.count, reference.counts, 0]);
        if (reference.values.length > 1) expect(Math.min(...reference.counts.subarray(0, -1))).toBeGreaterThan(0);
      }),
    );
  });
});
