import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { finish } from '../learning/steps.ts';
import { DEFAULT_SCENARIO, withValues } from '../scenario/scenario.ts';
import { STRETCH_NAMES } from '../scenario/stretches.ts';
import { createEngine } from './engine.ts';
import type { History } from './history.ts';
import type { OtherYear } from './otherYears.ts';
import { runOtherYear } from './runOtherYear.ts';
import { simulate } from './simulate.ts';
import { leastOf, storySoFar, tallyOf } from './storySoFar.ts';
import { stretchFigures } from './stretchFigures.ts';

/** From December on, so that few days reach the peak and the week after; 31 December is the first one served. */
const SMALL = withValues(DEFAULT_SCENARIO, { 'world.start': '2026-11-20', 'world.days': 120, 'world.shoppers': 50, 'static.from': '2026-11-20', 'static.to': '2026-11-28', 'static.select': 'fixed', 'static.epochs': 3 });
let history: History;
let years: OtherYear[];
beforeAll(async () => {
  const engine = createEngine(await startBackend());
  ({ history } = finish(simulate(SMALL, engine)));
  years = [2, 3].map((seed) => finish(runOtherYear(SMALL, seed, engine))!);
});

it('at the end it is the story of the whole year, this one’s and the others’', () => {
  const figures = storySoFar(history, years, history.dates.length - 1);
  expect(figures.map(({ of }) => of)).toEqual([...STRETCH_NAMES, 'cost']);
  const whole = stretchFigures(history);
  for (const { of, own, others } of figures) {
    for (const name of ['static', 'dynamic'] as const) {
      const told = (story: typeof whole) => (of === 'cost' ? story[name].year!.cost : story[name][of]!.regret);
      expect(own[name]).toBeCloseTo(told(whole), 9);
      years.forEach((year, i) => expect(others[i]![name] / told({ static: year.contenders.static.story, dynamic: year.contenders.dynamic.story })).toBeCloseTo(1, 5));
    }
  }
});

it('of a day it knows nothing later', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 119 }), (told) => {
      const later = (values: Float32Array) => values.map((value, day) => (day > told ? 1e6 : value));
      const hide = (year: OtherYear): OtherYear => ({
        ...year,
        shoppers: later(year.shoppers),
        contenders: Object.fromEntries(Object.entries(year.contenders).map(([name, each]) => [name, { ...each, cost: later(each.cost), scores: { ...each.scores, regret: later(each.scores.regret) } }])) as unknown as OtherYear['contenders'],
      });
      const figures = storySoFar(history, years, told);
      expect(storySoFar(history, years.map(hide), told)).toEqual(figures);
      expect(figures.some(({ of }) => of === 'hangover')).toBe(told >= history.dates.indexOf('2027-02-15'));
      expect(figures.length === 0).toBe(told < history.servingStart);
    }),
  );
});

it('counts years won, and names a tie', () => {
  expect(leastOf({ static: 1, dynamic: 1.005 })).toBeNull();
  expect(leastOf({ static: 1.02, dynamic: 1 })).toBe('dynamic');
  expect(leastOf({ static: 3, dynamic: 2, scheduled: 1 })).toBe('scheduled');
  const others = [{ static: 1, dynamic: 2 }, { static: 2, dynamic: 1 }, { static: 5, dynamic: 9 }, { static: 1, dynamic: 1 }];
  expect(tallyOf({ of: 'cost', own: { static: 1, dynamic: 2 }, others })).toEqual({ won: { static: 2, dynamic: 1 }, ties: 1 });
});
