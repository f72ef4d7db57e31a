/** What is called a dead end is one in the engine, and what leads on does. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../learning/backend.ts';
import { finish } from '../../learning/steps.ts';
import { NO_EVENTS } from '../../scenario/presets.ts';
import { windowFits } from '../../scenario/repair.ts';
import { DEFAULT_SCENARIO, withValue, withValues, type Changes } from '../../scenario/scenario.ts';
import { createEngine, type Engine } from '../../simulation/engine.ts';
import type { History } from '../../simulation/history.ts';
import { simulate } from '../../simulation/simulate.ts';
import { DEAD_ENDS, makeLonger, neverPublished, neverRetrained, notServing } from '../../text/deadEnds.ts';
import { deadEnds, firstWindow, longerCalendar, withoutLost } from './dead-ends.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

/** 28 days to serve, few shoppers, one epoch. */
const SHORT: Changes = { 'world.days': 120, 'world.shoppers': 50, 'static.from': '2026-09-10', 'static.to': '2026-09-30', 'static.select': 'fixed', 'static.epochs': 1 };
const historyOf = (changes: Changes): History => finish(simulate(withValues(DEFAULT_SCENARIO, { ...SHORT, ...changes }), engine, { asks: 'scores' })).history;
const kinds = (history: History, today = history.dates.length - 1) => deadEnds(history, today).map(({ kind }) => kind);

describe('a dead end', () => {
  it('is a day before the first one served, and no other day', () => {
    const history = historyOf({});
    for (let day = 0; day < history.dates.length; day++) expect(kinds(history, day).includes('not serving')).toBe(day < history.servingStart);
  });

  it('is a window that reaches past the last event, not a calendar that never had one', () => {
    const late: Changes = { 'world.days': 260, 'static.to': '2027-02-14' };
    expect(kinds(historyOf(late))).toEqual([]);
    expect(kinds(historyOf({ ...late, 'womens.strength': 0 }))).toEqual(['no event left']);
    expect(kinds(historyOf({ ...late, ...NO_EVENTS }))).toEqual([]);
  });

  it('is a dynamic model that never is another, for every delay and interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 }), (delay, update, publish) => {
        const history = historyOf({ 'dynamic.delay': delay, 'dynamic.update': update, 'dynamic.publish': publish, ...NO_EVENTS });
        const isFirst = history.contenders.dynamic.serving.every((number) => number <= 1);
        expect(kinds(history)).toEqual(isFirst ? ['never published'] : []);
      }),
      { numRuns: 40 },
    );
  });

  it.each([27, 28, 29])('is scheduled retraining that never comes, every %d days', (every) => {
    const history = historyOf({ 'scheduled.on': true, 'scheduled.every': every, 'static.to': '2026-09-30', ...NO_EVENTS });
    const isFirst = history.contenders.scheduled!.versions.length === 1;
    expect(kinds(history)).toEqual(isFirst ? ['never retrained'] : []);
    expect(kinds(historyOf({ 'scheduled.on': true, 'scheduled.every': every, 'scheduled.trigger': 'alarm', ...NO_EVENTS }))).toEqual([]);
  });
});

describe('what leads on', () => {
  it('is a calendar a year longer, up to its longest: it ends what a short one caused', () => {
    const stuck: readonly Changes[] = [{ 'dynamic.delay': 30, ...NO_EVENTS }, { 'scheduled.on': true, 'scheduled.every': 365, ...NO_EVENTS }, { 'world.days': 260, 'static.to': '2027-02-14', 'womens.strength': 0 }];
    for (const changes of stuck) {
      const { scenario } = historyOf(changes);
      expect(kinds(historyOf(changes)).length).toBeGreaterThan(0);
      expect(kinds(historyOf({ ...changes, 'world.days': longerCalendar(scenario)! }))).toEqual([]);
    }
    expect(longerCalendar(withValue(DEFAULT_SCENARIO, 'world.days', 1700))).toBe(1830);
    expect(longerCalendar(withValue(DEFAULT_SCENARIO, 'world.days', 1830))).toBeNull();
  });

  it('is the calendar’s first window where it cannot be longer', () => {
    const long = withValues(DEFAULT_SCENARIO, { 'world.days': 1830, 'static.to': '2031-06-01' });
    const { from, to } = firstWindow(long);
    expect([from, to]).toEqual(['2026-07-01', '2026-08-31']);
    expect(windowFits(withValues(long, { 'static.from': from, 'static.to': to }))).toBe(true);
  });

  it('is the window’s labels reported, all other incidents left as they are', () => {
    const lost = { kind: 'lost', feature: 'none', from: '2026-07-01', to: '2026-09-30', size: 100 } as const;
    const others = [{ ...lost, from: '2026-11-02', to: '2026-11-04' }, { kind: 'bots', feature: 'none', from: '2026-07-01', to: '2026-07-10', size: 50 }] as const;
    const broken = withValues(DEFAULT_SCENARIO, { 'incidents.list': [others[0], lost, others[1]] });
    expect(() => historyOf({ 'static.from': '2026-07-01', 'static.to': '2026-08-31', 'incidents.list': [lost] })).toThrow(/nothing to train on/);
    expect(withoutLost(broken)).toEqual(others);
    expect(withoutLost(DEFAULT_SCENARIO)).toBeNull();
  });

  it('is said in whole sentences', () => {
    const said = [notServing('2027-06-03'), DEAD_ENDS.noEvent, neverPublished({ served: 28, delay: 30, every: 1 }), neverPublished({ served: 28, delay: 0, every: 28 }), neverRetrained({ served: 28, every: 365 })];
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(makeLonger(730)).toBe('Make the calendar 730 days long');
  });
});
