import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScenario } from '../scenario/arbitrary.ts';
import { addDays } from '../scenario/civilDates.ts';
import { DEFAULT_SCENARIO, withValue } from '../scenario/scenario.ts';
import type { EventMark } from '../simulation/history.ts';
import { dateOf, dayOf, firstServedDay, lastDay, openingDay, stepFrom } from './calendar.ts';
import type { Stride } from './state.ts';

const mark = (day: number, strength = 1): EventMark => ({ id: 'own', name: `day ${day}`, day, strength });
const at = (date: string): number => dayOf(DEFAULT_SCENARIO, date) ?? NaN;

describe('the opening day', () => {
  test('is the first Valentine’s Day that is served', () => {
    expect(dateOf(DEFAULT_SCENARIO, openingDay(DEFAULT_SCENARIO))).toBe('2027-02-14');
  });

  test('is the last day where no Valentine’s Day is served', () => {
    const short = withValue(DEFAULT_SCENARIO, 'world.days', 200);
    expect(openingDay(short)).toBe(199);
    const late = withValue(DEFAULT_SCENARIO, 'static.to', '2027-03-01');
    expect(openingDay(late)).toBe(lastDay(late));
  });

  test('is the one after a window that takes in Valentine’s Day', () => {
    const long = withValue(withValue(DEFAULT_SCENARIO, 'world.days', 700), 'static.to', '2027-02-14');
    expect(dateOf(long, openingDay(long))).toBe('2028-02-14');
  });

  test('is served, in every scenario', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(openingDay(scenario)).toBeGreaterThanOrEqual(firstServedDay(scenario));
        expect(openingDay(scenario)).toBeLessThanOrEqual(lastDay(scenario));
      }),
    );
  });
});

describe('a step', () => {
  test('never leaves the calendar', () => {
    fc.assert(
      fc.property(anyScenario, fc.nat(), fc.constantFrom<Stride>('day', 'week', 'month', 'event'), fc.constantFrom(1 as const, -1 as const), (scenario, seed, stride, direction) => {
        const today = seed % scenario.world.days;
        const next = stepFrom(scenario, [mark(3), mark(50), mark(lastDay(scenario))], today, stride, direction);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(lastDay(scenario));
        expect((next - today) * direction).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('of a month keeps the day of the month where it can', () => {
    expect(stepFrom(DEFAULT_SCENARIO, [], at('2026-10-15'), 'month', 1)).toBe(at('2026-11-15'));
    expect(stepFrom(DEFAULT_SCENARIO, [], at('2027-01-31'), 'month', 1)).toBe(at('2027-02-28'));
    expect(stepFrom(DEFAULT_SCENARIO, [], at('2027-03-31'), 'month', -1)).toBe(at('2027-02-28'));
    expect(stepFrom(DEFAULT_SCENARIO, [], at('2027-06-15'), 'month', 1)).toBe(at('2027-06-30'));
    expect(stepFrom(DEFAULT_SCENARIO, [], at('2026-07-15'), 'month', -1)).toBe(0);
  });

  test('to an event passes over those that do not happen', () => {
    const events = [mark(10), mark(20, 0), mark(30)];
    expect(stepFrom(DEFAULT_SCENARIO, events, 10, 'event', 1)).toBe(30);
    expect(stepFrom(DEFAULT_SCENARIO, events, 30, 'event', -1)).toBe(10);
    expect(stepFrom(DEFAULT_SCENARIO, events, 30, 'event', 1)).toBe(30);
    expect(stepFrom(DEFAULT_SCENARIO, [], 30, 'event', -1)).toBe(30);
  });
});

test('a date is a day of the calendar, or none', () => {
  expect(dayOf(DEFAULT_SCENARIO, '2026-06-30')).toBeUndefined();
  expect(dayOf(DEFAULT_SCENARIO, '2027-07-01')).toBeUndefined();
  expect(at('2026-07-01')).toBe(0);
  expect(dateOf(DEFAULT_SCENARIO, 364)).toBe(addDays('2026-07-01', 364));
  expect(firstServedDay(DEFAULT_SCENARIO)).toBe(at('2026-09-01'));
});
