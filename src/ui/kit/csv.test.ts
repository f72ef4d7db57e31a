import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines, toCsv } from './csv.ts';

describe('CSV', () => {
  it('gives every number back to the last bit', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1, maxLength: 30 }), (values) => {
        const dates = values.map((_, day) => `day ${day}`);
        const lines = toCsv(dates, 0, values.length - 1, [{ key: 'x', values: Float64Array.from(values) }]).trimEnd().split('\r\n').slice(1);
        return lines.every((line, day) => {
          const text = line.split(',')[1] ?? '?';
          return Number.isNaN(values[day]) ? text === '' : Number(text) === values[day];
        });
      }),
    );
  });

  it('quotes what would break a line', () => {
    expect(csvLines([['a,b', 'say "no"', 'plain']])).toBe('"a,b","say ""no""",plain\r\n');
  });
});
