import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from './civilDates.ts';

test('days are counted as they are added', () => {
  fc.assert(fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
      expect(daysBetween('2026-07-01', addDays('2026-07-01', days))).toBe(days);
    }));
});

test('leap days count', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
});
