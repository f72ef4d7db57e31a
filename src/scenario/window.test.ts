import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScenario } from './arbitrary.ts';
import { addDays } from './civilDates.ts';
import { windowFits } from './repair.ts';
import { DEFAULT_SCENARIO, withValues } from './scenario.ts';
import { fitWindow } from './window.ts';

const anyMove = anyScenario.chain((scenario) => {
  const date = fc
    .integer({ min: -50, max: scenario.world.days + 50 })
    .map((day) => addDays(scenario.world.start, day))
    .filter((day) => day >= '2000-01-01');
  const { from, to } = scenario.static;
  return fc.tuple(fc.constant(scenario), fc.oneof(date, fc.constant(from)), fc.oneof(date, fc.constant(to)));
});

describe('laws', () => {
  test('the window always fits', () => {
    fc.assert(
      fc.property(anyMove, ([scenario, from, to]) => {
        const fitted = fitWindow(scenario, from, to);
        expect(windowFits(withValues(scenario, { 'static.from': fitted.from, 'static.to': fitted.to }))).toBe(true);
      }),
    );
  });

  test('a window that fits is what one gets', () => {
    fc.assert(
      fc.property(anyMove, ([scenario, from, to]) => {
        const asked = withValues(scenario, { 'static.from': from, 'static.to': to });
        expect(windowFits(asked) ? fitWindow(scenario, from, to) : { from, to }).toEqual({ from, to });
      }),
    );
  });
});

test('an end stops short of the other; the whole window keeps its length', () => {
  expect(fitWindow(DEFAULT_SCENARIO, '2026-08-30', '2026-08-31')).toEqual({ from: '2026-08-18', to: '2026-08-31' });
  expect(fitWindow(DEFAULT_SCENARIO, '2026-07-01', '2026-07-02')).toEqual({ from: '2026-07-01', to: '2026-07-14' });
  expect(fitWindow(DEFAULT_SCENARIO, '2026-07-01', '2028-01-01')).toEqual({ from: '2026-07-01', to: '2027-06-02' });
  expect(fitWindow(DEFAULT_SCENARIO, '2027-06-01', '2027-08-01')).toEqual({ from: '2027-04-02', to: '2027-06-02' });
  expect(fitWindow(DEFAULT_SCENARIO, '2026-05-01', '2026-07-01')).toEqual({ from: '2026-07-01', to: '2026-08-31' });
});
