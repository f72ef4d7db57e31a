import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScenario, valueOf } from './arbitrary.ts';
import { addDays, daysBetween } from './civilDates.ts';
import { SHORTEST_SERVING, SHORTEST_WINDOW, latestWindowEnd, repair, windowFits } from './repair.ts';
import { DEFAULT_SCENARIO, FIELD_ENTRIES, scenarioFrom, withValues } from './scenario.ts';

const anything = fc.tuple(...FIELD_ENTRIES.map(({ field }) => valueOf(field))).map((values) => scenarioFrom((entry) => values[FIELD_ENTRIES.indexOf(entry)]));

describe('laws', () => {
  test('whatever each field allows, the repaired window fits', () => {
    fc.assert(fc.property(anything, (scenario) => {
        expect(windowFits(repair(scenario))).toBe(true);
      }));
  });

  test('what fits is left alone', () => {
    fc.assert(fc.property(anyScenario, (scenario) => {
        expect(repair(scenario)).toBe(scenario);
      }));
  });

  test('only the window is touched', () => {
    fc.assert(
      fc.property(anything, (scenario) => {
        const { from, to } = scenario.static;
        const repaired = repair(scenario);
        expect({ ...repaired, static: { ...repaired.static, from, to } }).toEqual(scenario);
      }),
    );
  });
});

describe('a training window', () => {
  const between = (from: string, to: string) => withValues(DEFAULT_SCENARIO, { 'static.from': from, 'static.to': to });

  test('is long enough, in the calendar, and leaves days to serve', () => {
    expect(windowFits(between('2026-07-01', addDays('2026-07-01', SHORTEST_WINDOW - 1)))).toBe(true);
    expect(windowFits(between('2026-07-01', addDays('2026-07-01', SHORTEST_WINDOW - 2)))).toBe(false);
    expect(windowFits(between('2026-06-30', '2026-08-31'))).toBe(false);
    const latest = latestWindowEnd(DEFAULT_SCENARIO);
    expect(daysBetween(latest, '2027-06-30')).toBe(SHORTEST_SERVING);
    expect(windowFits(between('2026-07-01', latest))).toBe(true);
    expect(windowFits(between('2026-07-01', addDays(latest, 1)))).toBe(false);
    expect(windowFits(between('2026-09-01', '2026-08-01'))).toBe(false);
  });

  test('that does not fit becomes July and August in the default calendar', () => {
    expect(repair(between('2026-09-01', '2026-08-01'))).toEqual(DEFAULT_SCENARIO);
  });
});
