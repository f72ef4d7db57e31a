import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosTurns, exp, log, logit, sigmoid } from './elementary.ts';

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
    expect(log(-1)).toBeNaN();
    expect(log(Infinity)).toBe(Infinity);
    expect(cosTurns(0)).toBe(1);
    expect(cosTurns(0.5)).toBe(-1);
    expect(cosTurns(0.25)).toBe(0);
  });
});
