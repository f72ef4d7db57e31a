import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dayMonth, longDate, stretchOf, weekday, weekdayDate } from './dates.ts';

const anyDay = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 864e5, max: Date.UTC(2099, 11, 31) / 864e5 })
  .map((days) => new Date(days * 864e5));

describe('dates in words', () => {
  it('name a stretch as one would', () => {
    expect(stretchOf(['2027-02-10', '2027-02-14'])).toBe('from 10 to 14 February');
    expect(stretchOf(['2027-01-30', '2027-02-03'])).toBe('from 30 January to 3 February');
    expect(stretchOf(['2027-02-08', '2027-02-14'], longDate)).toBe('from 8 to 14 February 2027');
    expect(stretchOf(['2026-02-08', '2027-02-14'], longDate)).toBe('from 8 February 2026 to 14 February 2027');
    expect(stretchOf(['2026-09-14', '2026-09-14'])).toBe('on 14 September');
  });

  it('agree with the calendar of the platform on every day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
        expect(longDate(iso)).toBe(words.format(day));
        expect(weekday(iso)).toBe(new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(day));
      }),
    );
  });

  it('read as a person would write them', () => {
    expect(weekdayDate('2027-02-14')).toBe('Sunday, 14 February 2027');
    expect(dayMonth('2026-07-01')).toBe('1 July');
  });
});
