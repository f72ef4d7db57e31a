import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosTurns, exp, log, logit, sigmoid } from './elementary.ts';
import { fillWords, unit } from './random.ts';

const close = (ours: number, reference: number, tolerance = 5e-16) =>
  expect(Math.abs(ours - reference)).toBeLessThanOrEqual(tolerance * Math.max(Math.abs(reference), Number.MIN_VALUE));

describe('elementary functions', () => {
  it('exp agrees with Math.exp', () => {
    fc.assert(fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => { close(exp(x), Math.exp(x)); }), { numRuns: 5000 });
    fc.assert(fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => { close(exp(x), Math.exp(x)); }), { numRuns: 5000 });
  });
  it('log agrees with Math.log', () => {
    fc.assert(fc.property(fc.double({ min: 5e-324, max: 1.7e308, noNaN: true }), (x) => { close(log(x), Math.log(x)); }), { numRuns: 5000 });
    fc.assert(fc.property(fc.double({ min: 1e-7, max: 1, noNaN: true }), (x) => { close(log(x), Math.log(x)); }), { numRuns: 5000 });
  });
  it('log has the bits that links of 1.0.0 rest on, at whatever exponent', () => {
    // Where the exponent's own half of the bits does not tell on which side of √½ a number lies, where numbers have no exponent of their own, both ends.
    const edges = [Math.SQRT1_2, Math.SQRT2, 1, 2 ** -1022, 2 ** 1023, 1e-310, 7].flatMap((x) => [-2, -1, 0, 1].map((k) => x * 2 ** k));
    const near = edges.flatMap((x) => [x, x * (1 - 2 ** -53), x * (1 + 2 ** -52), x * (1 + 2 ** -22), x * (1 - 2 ** -22)]).filter((x) => x > 0 && x < Infinity);
    const words = new Uint32Array(8192);
    fillWords(1, 0, 0, words, words.length);
    const all = [...near, ...Array.from({ length: 4096 }, (_, i) => unit(words[2 * i]!) * 2 ** Math.floor(2090 * unit(words[2 * i + 1]!) - 1072)), ...Array.from(words, unit)];
    const bits = new Uint32Array(Float64Array.from(all, log).buffer);
    // FNV-1a, by words (Fowler, Noll & Vo).
    expect(bits.reduce((hash, word) => Math.imul(hash ^ word, 0x01000193) >>> 0, 0x811c9dc5)).toBe(2151585002);
  });
  it('cosTurns agrees with Math.cos', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (x) => {
        expect(Math.abs(cosTurns(x) - Math.cos(2 * Math.PI * x))).toBeLessThan(1e-14);
      }),
      { numRuns: 2000 },
    );
  });
  it('sigmoid and logit undo each other', () => {
    fc.assert(fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (x) => { expect(logit(sigmoid(x))).toBeCloseTo(x, 5); }));
  });
  it('ends of the range', () => {
    expect(exp(-Infinity)).toBe(0);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(0)).toBe(1);
    expect(exp(NaN)).toBeNaN();
    for (let x = -746; x < -740; x += 0.01) expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(Number.MIN_VALUE);
    expect(log(0)).toBe(-Infinity);
    expect(log(1)).toBe(0);
    expect(log(-0)).toBe(-Infinity);
    for (const x of [-1, -Number.MIN_VALUE, -Infinity, NaN]) expect(log(x)).toBeNaN();
    expect(log(Infinity)).toBe(Infinity);
    expect(cosTurns(0)).toBe(1);
    expect(cosTurns(0.5)).toBe(-1);
    expect(cosTurns(0.25)).toBe(0);
  });
});
