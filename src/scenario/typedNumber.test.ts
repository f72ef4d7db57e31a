import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from './field.ts';
import { readTyped } from './typedNumber.ts';

const within = (min: number, max: number) => (text: string) => {
  const value = decimal(text);
  return value !== undefined && value >= min && value <= max ? value : undefined;
};
const anyNumber = within(-1e9, 1e9);

describe('a typed number', () => {
  it.each([
    ['12', 12],
    [' 0.5 ', 0.5],
    ['0,5', 0.5],
    ['0,001', 0.001],
    ['0.001', 0.001],
    ['1.000', 1],
    ['\u22122', -2],
    ['\u22120,25', -0.25],
    ['1 000', 1000],
    ['1\u202f000', 1000],
    ['1\u00a0234\u00a0567', 1_234_567],
    ['1’000', 1000],
    ["12'345.5", 12_345.5],
    ['1,000,000', 1_000_000],
    ['1.000.000', 1_000_000],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,5', 1.5],
    ['1,50', 1.5],
    ['1,2345', 1.2345],
    ['1e-5', 1e-5],
  ])('“%s” is %d', (typed, value) => {
    expect(readTyped(typed, anyNumber)).toEqual({ kind: 'value', value });
  });

  it.each(['', 'many', '1,0,0', '1.0.0', '1 00', '1,,000', '--1', '1,000,00'])('“%s” is none', (typed) => {
    expect(readTyped(typed, anyNumber)).toEqual({ kind: 'refused' });
  });

  it('with a comma before exactly three digits is asked about where both readings are allowed, and read where one is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), (whole, rest) => {
        const typed = `${whole},${String(rest).padStart(3, '0')}`;
        const [small, large] = [Number(typed.replace(',', '.')), whole * 1000 + rest];
        expect(readTyped(typed, within(0, 1e6))).toEqual({ kind: 'ambiguous', readings: [small, large] });
        expect(readTyped(typed, within(0, 999.999))).toEqual({ kind: 'value', value: small });
        expect(readTyped(typed, within(1000, 1e6))).toEqual({ kind: 'value', value: large });
        expect(readTyped(typed, within(-5, 0))).toEqual({ kind: 'refused' });
      }),
    );
  });
});
