import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, dayLines, withConstants } from './csv.ts';

describe('CSV', () => {
  it('gives every number back to the last bit', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1, maxLength: 30 }), (values) => {
        const dates = values.map((_, day) => `day ${day}`);
        const lines = csvText(dayLines(dates, 0, values.length - 1, [{ key: 'x', values: Float64Array.from(values) }])).trimEnd().split('\r\n').slice(1);
        return lines.every((line, day) => {
          const text = line.split(',')[1] ?? '?';
          return Number.isNaN(values[day]) ? text === '' : Number(text) === values[day];
        });
      }),
    );
  });

  it('quotes what would break a line', () => {
    expect(csvText([['a,b', 'say "no"', 'plain']])).toBe('"a,b","say ""no""",plain\r\n');
  });

  it('says in every row what is the same in all of them, behind the columns of its own', () => {
    const lines = withConstants([['date', 'x'], ['2027-02-14', '1'], ['2027-02-15', '']], [['wilt_link', 'http://a/#v=1,2'], ['wilt_seed', '7']]);
    expect(csvText(lines)).toBe('date,x,wilt_link,wilt_seed\r\n2027-02-14,1,"http://a/#v=1,2",7\r\n2027-02-15,,"http://a/#v=1,2",7\r\n');
  });
});
