import { expect, it } from 'vitest';
import { calendarShift } from './calendar-shift.ts';
import { historyOf } from './fixtures.ts';

it('lays runs of different calendars on the same dates', () => {
  const later = historyOf(100, 62);
  const earlier = { ...later, dates: ['2026-06-29', '2026-06-30', ...later.dates] };
  expect(calendarShift(later, earlier)).toBe(2);
  expect(calendarShift(earlier, later)).toBe(-2);
  expect(calendarShift(later, { ...later, dates: ['1999-01-01'] })).toBeNull();
});
