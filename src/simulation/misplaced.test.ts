/** What is said to be misplaced does nothing: without it the year is the same to the bit. */
import { expect, test } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { finish } from '../learning/steps.ts';
import { DEFAULT_SCENARIO, withValues, type Changes } from '../scenario/scenario.ts';
import { misplacedIn } from '../world/misplaced.ts';
import { createEngine } from './engine.ts';
import { simulate } from './simulate.ts';

const SMALL: Changes = { 'world.shoppers': 50, 'world.days': 120, 'static.select': 'fixed', 'static.epochs': 5 };
const engine = createEngine(await startBackend());
const hashOf = (changes: Changes): string => finish(simulate(withValues(DEFAULT_SCENARIO, { ...SMALL, ...changes }), engine)).history.hash;

test.each<[string, Changes, Changes]>([
  ['events', { 'events.own': [{ name: 'Fair', date: '2027-05-01', strength: 1, lead: 7, moves: ['who'] }] }, {}],
  ['incidents', { 'incidents.list': [{ kind: 'flipped', feature: 'none', from: '2026-11-02', to: '2026-11-15', size: 20 }] }, {}],
  ['deeds', { 'interventions.list': [{ kind: 'retrain', date: '2026-11-02' }] }, {}],
  ['a permanent change', { 'world.change': 1, 'world.changeDate': '2026-11-15' }, {}],
  ['an event of the year', { 'valentines.strength': 3, 'mothers.country': 'no' }, {}],
  ['days kept back', { 'static.to': '2026-07-20', 'static.holdout': 28 }, { 'static.to': '2026-07-20', 'static.holdout': 13 }],
  ['an interval', { 'scheduled.on': true, 'scheduled.every': 60 }, { 'scheduled.on': true, 'scheduled.every': 365 }],
  ['a delay', { 'static.to': '2026-09-30', 'dynamic.delay': 28 }, { 'static.to': '2026-09-30', 'dynamic.delay': 30 }],
])('%s', (_, misplaced, without) => {
  expect(misplacedIn(withValues(DEFAULT_SCENARIO, { ...SMALL, ...misplaced }))).not.toEqual([]);
  expect(hashOf(misplaced)).toBe(hashOf(without));
});
