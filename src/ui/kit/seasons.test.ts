import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../scenario/civilDates.ts';
import { seasonOf, seasonStops, seasonStretches } from './seasons.ts';

const year = (start: string, days: number) => Array.from({ length: days }, (_, i) => addDays(start, i));

describe('season tint', () => {
  it('is meteorological: summer begins on 1 June', () => {
    expect(['2026-05-31', '2026-06-01', '2026-09-01', '2026-12-01', '2027-03-01'].map(seasonOf)).toEqual(['spring', 'summer', 'autumn', 'winter', 'spring']);
  });

  it('has stops that never go back, from end to end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 1830 }), fc.integer({ min: 0, max: 364 }), (days, later) => {
        const stops = seasonStops(year(addDays('2026-01-01', later), days));
        expect(stops[0]?.offset).toBe(0);
        expect(stops.at(-1)?.offset).toBe(1);
        stops.forEach((stop, i) => expect(stop.offset).toBeGreaterThanOrEqual(stops[i - 1]?.offset ?? 0));
      }),
      { numRuns: 30 },
    );
  });
});

it('stretches of a season follow each other and hold every day', () => {
  const dates = year('2026-07-01', 365);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 364 }), (a, b) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)];
      const stretches = seasonStretches(dates, first, last);
      expect(stretches.flatMap(({ season, from, to }) => dates.slice(from, to + 1).map((iso) => [iso, season]))).toEqual(dates.slice(first, last + 1).map((iso) => [iso, seasonOf(iso)]));
      stretches.slice(1).forEach(({ season }, i) => expect(season).not.toBe(stretches[i]?.season));
    }),
  );
});
