import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from './normal.ts';
import { fillWords, permutation, threefry, unit } from './random.ts';

const blockOf = (k0: number, k1: number, c0: number, c1: number) => {
  const out = new Uint32Array(2);
  threefry(k0, k1, c0, c1, out);
  return [...out].map((word) => word.toString(16).padStart(8, '0')).join(' ');
};

describe('random streams', () => {
  it('Threefry-2x32-13 gives the known answers published with Random123', () => {
    expect(blockOf(0, 0, 0, 0)).toBe('9d1c5ec6 8bd50731');
    expect(blockOf(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff)).toBe('fd36d048 2d17272c');
    expect(blockOf(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3)).toBe('ba3e4725 f27d669e');
  });
  it('a longer stream begins like a shorter one', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(300), fc.nat(2000), fc.nat(200), fc.nat(200), (seed, purpose, day, a, b) => {
        const [short, long] = [Math.min(a, b), Math.max(a, b)];
        const shorter = new Uint32Array(short);
        const longer = new Uint32Array(long);
        fillWords(seed, purpose, day, shorter, short);
        fillWords(seed, purpose, day, longer, long);
        expect(longer.subarray(0, short)).toEqual(shorter);
      }),
    );
  });
  it('streams of other seeds, days and purposes are uncorrelated and uniform', () => {
    const count = 20_000;
    const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
    const stream = (seed: number, purpose: number, day: number) => {
      const words = new Uint32Array(count);
      fillWords(seed, purpose, day, words, count);
      return Float64Array.from(words, unit);
    };
    const base = stream(1, 2, 3);
    expect(Math.abs(mean(base) - 0.5)).toBeLessThan(0.01);
    for (const other of [stream(2, 2, 3), stream(1, 3, 3), stream(1, 2, 4)]) {
      expect(Math.abs(mean(base.map((value, i) => (value - 0.5) * (other[i]! - 0.5)))) * 12).toBeLessThan(0.03);
    }
  });
  it('a permutation holds every index once', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(50), fc.nat(300), (seed, round, count) => {
        expect([...permutation(seed, 4, round, count)].toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
      }),
    );
  });
});

describe('normal quantile', () => {
  it('gives the values published with AS 241', () => {
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798408, 13);
  });
  it('is odd and rises', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (p) => {
        expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 9);
        expect(normalQuantile(p)).toBeLessThanOrEqual(normalQuantile(p + 1e-6));
      }),
    );
  });
});
