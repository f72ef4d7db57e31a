import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../scenario/field.ts';
import { readTyped } from '../scenario/typedNumber.ts';
import { decimals, many, percent, plain, signed, signedMark, significant, times, whole } from './numbers.ts';

/** The number that a written one stands for. */
const read = (text: string) => Number(text.replaceAll('\u202f', '').replace('\u2212', '-'));
const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('every way of writing a number', () => {
  const ways = { whole, significant, plain, signed, signedMark, percent, decimals: (value: number) => decimals(value, 3) };

  it.each(Object.entries(ways))('%s uses no hyphen and no comma', (_, write) => {
    fc.assert(fc.property(finite, (value) => !/[-,]/.test(write(value))));
  });

  it.each(Object.entries(ways))('%s writes a dash where there is no number', (_, write) => {
    expect([write(NaN), write(Infinity)]).toEqual(['–', '–']);
  });

  it('is right to the digits shown', () => {
    fc.assert(fc.property(finite, (value) => Math.abs(read(whole(value)) - value) <= 0.5));
    fc.assert(fc.property(finite, (value) => Math.abs(read(decimals(value, 3)) - value) <= 0.0005 + 1e-9));
    fc.assert(fc.property(fc.double({ min: 1e-5, max: 1e6, noNaN: true }), (value) => Math.abs(read(significant(value)) / value - 1) <= 0.05 + 1e-9));
    fc.assert(fc.property(fc.double({ min: 1e-5, max: 1e6, noNaN: true }), (value) => Math.abs(read(plain(value)) - value) <= 1e-6 * value));
  });

  it('writes no negative zero', () => {
    expect([whole(-0.2), decimals(-0.0001, 2), signed(-0.0001), percent(-0.00001), plain(-0)].join(' ')).toBe('0 0.00 0.00 0.0% 0');
  });
});

describe('examples', () => {
  it('reads as one would write by hand', () => {
    expect(whole(1234.4)).toBe('1\u202f234');
    expect(significant(0.000314)).toBe('0.00031');
    expect(significant(0.2)).toBe('0.20');
    expect(significant(1234)).toBe('1\u202f200');
    expect(significant(2e-9)).toBe('under 0.000001');
    expect(plain(0.0001)).toBe('0.0001');
    expect(signed(-1.234)).toBe('\u22121.23');
    expect(signed(0.5)).toBe('+0.50');
    expect(percent(0.0912)).toBe('9.1%');
    expect(times(9.04)).toBe('9 times');
    expect(times(1.44)).toBe('1.4 times');
    expect(times(1234)).toBe('1\u202f200 times');
    expect([many(1, 'bouquet'), many(131.2, 'bouquet')]).toEqual(['1 bouquet', '131 bouquets']);
  });
});

it('a number as the page writes it is read as what it is where one is typed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.double({ min: -5000, max: 5000, noNaN: true }).map((value) => Math.round(value * 1000) / 1000 + 0)), (value) => {
      expect(readTyped(plain(value), decimal)).toEqual({ kind: 'value', value: value + 0 });
    }),
  );
});
