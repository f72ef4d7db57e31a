/** What the calendar has no room for is found, and nothing else is. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScenario } from '../scenario/arbitrary.ts';
import { YEARLY_EVENTS } from '../scenario/events.ts';
import { PRESET_NAMES, preset } from '../scenario/presets.ts';
import { DEFAULT_SCENARIO, withValues, type Changes } from '../scenario/scenario.ts';
import type { Lens } from '../scenario/view.ts';
import { createCalendar } from './calendar.ts';
import { occurrences } from './events.ts';
import { misplacedIn } from './misplaced.ts';

const found = (changes: Changes, lens: Lens = 'none') => misplacedIn(withValues(DEFAULT_SCENARIO, changes), { lens, at: '' }).map(({ at, kind }) => `${kind} ${at}`);
const fair = { name: 'Fair', date: '2027-05-01', strength: 1, lead: 7, moves: ['who'] } as const;
const feed = { kind: 'scaled', feature: 'price', from: '2026-10-05', to: '2026-10-11', size: 100 } as const;

test('the default and every ready-made scenario have room for all', () => {
  expect(found({})).toEqual([]);
  for (const name of PRESET_NAMES) expect(misplacedIn(preset(name).scenario), name).toEqual([]);
});

describe('it is found', () => {
  const short: Changes = { 'world.days': 120 };
  test.each<[string, Changes, string[]]>([
    ['an event after the end', { ...short, 'events.own': [fair] }, ['event events.own']],
    ['an event before the start', { 'events.own': [{ ...fair, date: '2026-06-30' }] }, ['event events.own']],
    ['an incident after the start was moved', { 'world.start': '2026-11-01', 'static.from': '2026-11-01', 'static.to': '2026-12-31', 'incidents.list': [feed] }, ['incident incidents.list']],
    ['an incident of which some days are left', { 'world.start': '2026-10-07', 'static.from': '2026-10-07', 'static.to': '2026-12-31', 'incidents.list': [feed] }, ['incident incidents.list']],
    ['what was done by hand', { 'interventions.list': [{ kind: 'publish', date: '2027-07-01' }] }, ['deed interventions.list']],
    ['a permanent change after the end', { 'world.change': 1, 'world.changeDate': '2027-07-01' }, ['change world.changeDate']],
    ['a permanent change on the first day', { 'world.change': 1, 'world.changeDate': '2026-07-01' }, ['change world.changeDate']],
    ['an event of the year whose settings were changed', { ...short, 'valentines.strength': 2, 'mothers.country': 'fr' }, ['yearly valentines.strength', 'yearly mothers.strength']],
    ['more days kept back than the window has', { 'static.to': '2026-07-20', 'static.holdout': 28 }, ['holdout static.holdout']],
    ['an interval longer than the service', { ...short, 'scheduled.on': true, 'scheduled.every': 58 }, ['interval scheduled.every']],
    ['a delay longer than the service', { ...short, 'static.to': '2026-09-29', 'dynamic.delay': 29 }, ['delay dynamic.delay']],
  ])('%s', (_, changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });

  test('a lens on what does not happen', () => {
    expect(found({}, 'christmas')).toEqual([]);
    expect(found({ 'world.days': 150 }, 'christmas')).toEqual(['lens lens']);
    expect(found({ 'christmas.strength': 0 }, 'christmas')).toEqual(['lens lens']);
    expect(found({ 'events.own': [fair] }, 'own~Fair')).toEqual([]);
    expect(found({ 'events.own': [fair] }, 'own~Prom')).toEqual(['lens lens']);
  });
});

test('what changes nothing anyway is not named: settings that are off, dates at the calendar’s ends', () => {
  expect(found({ 'world.changeDate': '2030-01-01', 'events.own': [{ ...fair, date: '2029-01-01', strength: 0 }], 'scheduled.every': 365 })).toEqual([]);
  expect(found({ 'events.own': [{ ...fair, date: '2027-06-30' }], 'incidents.list': [{ ...feed, from: '2027-06-24', to: '2027-06-30' }], 'interventions.list': [{ kind: 'publish', date: '2027-06-30' }], 'world.change': 1, 'world.changeDate': '2027-06-30' })).toEqual([]);
});

test('an event is named exactly where the world has it not, or its lead-up only', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const calendar = createCalendar(scenario.world.start, scenario.world.days);
      const happening = occurrences(scenario, calendar);
      const named = misplacedIn(scenario);
      for (const event of scenario.events.own.filter(({ strength }) => strength > 0)) {
        const misplaced = named.find((each) => each.kind === 'event' && each.name === event.name && each.date === event.date);
        const day = calendar.indexOf(event.date);
        expect(misplaced === undefined).toBe(day >= 0 && day < calendar.days);
        if (misplaced?.kind === 'event') expect(happening.some(({ name, day: at }) => name.id === 'own' && name.name === event.name && at === day)).toBe(misplaced.leadsUp);
      }
      for (const id of YEARLY_EVENTS) if (named.some((each) => each.kind === 'yearly' && each.event === id)) expect(happening.some(({ name }) => name.id === id)).toBe(false);
    }),
    { numRuns: 200 },
  );
});
