import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueOf } from './arbitrary.ts';
import { printLink } from './link.ts';
import { parseLink } from './linkReading.ts';
import { DEFAULT_SCENARIO, FIELD_ENTRIES, fieldAt, valueAt, withValue, withValues, type Changes, type ScenarioKey } from './scenario.ts';
import { DEFAULT_VIEW, VIEW_FIELDS } from './view.ts';
import type { Field } from './field.ts';

const FIELDS: readonly [string, Field<unknown>][] = [
  ...FIELD_ENTRIES.map(({ linkKey, field }): [string, Field<unknown>] => [linkKey, field]),
  ...Object.entries(VIEW_FIELDS).map(([key, field]): [string, Field<unknown>] => [key, field as Field<unknown>]),
];

describe.each(FIELDS)('%s', (key, field) => {
  test('its default is a value of its own', () => {
    expect(field.parse(field.print(field.default))).toEqual(field.default);
  });

  test('reads its valid example as another value than the default, and refuses its invalid one by name', () => {
    const valid = parseLink(`${key}=${field.valid}`);
    expect(valid.notices).toEqual([]);
    expect(printLink(valid.link)).toBe(`#v=1&${key}=${field.valid}`);
    const { link, notices } = parseLink(`${key}=${field.invalid}`);
    expect(printLink(link)).toBe('#v=1');
    expect(notices).toMatchObject([{ kind: 'value', key, given: field.invalid.replaceAll('+', ' '), used: field.print(field.default) }]);
  });

  test('every value survives its text', () => {
    fc.assert(
      fc.property(valueOf(field), (value) => {
        expect(field.parse(field.print(value))).toEqual(value);
      }),
    );
  });

  test('no text makes it throw, and what it reads it allows', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double().map(String), fc.date().map(String)), (text) => {
        const value = field.parse(text);
        expect(value === undefined ? undefined : field.parse(field.print(value))).toEqual(value);
      }),
    );
  });
});

test('link keys are unique and free of the link’s own marks', () => {
  const keys = FIELDS.map(([key]) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[a-z]+(-[a-z]+)?(\.[a-zA-Z0-9]+)?$/);
});

describe('changing one setting', () => {
  test('changes that one alone, in a copy', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIELD_ENTRIES).chain((entry) => fc.tuple(fc.constant(entry), valueOf(entry.field))),
        ([entry, value]) => {
          const changed = withValue(DEFAULT_SCENARIO, entry.path, value);
          expect(valueAt(changed, entry.path)).toEqual(value);
          for (const { path } of FIELD_ENTRIES.filter((candidate) => candidate !== entry)) expect(valueAt(changed, path)).toBe(valueAt(DEFAULT_SCENARIO, path));
        },
      ),
    );
  });

  test('refuses what the field does not allow', () => {
    expect(() => withValue(DEFAULT_SCENARIO, 'dynamic.rate', 0)).toThrow(/^Invalid/);
    expect(() => withValue(DEFAULT_SCENARIO, 'dynamic.rate', Number.NaN)).toThrow(/^Invalid/);
    expect(() => withValue(DEFAULT_SCENARIO, 'world.seed', 1.5)).toThrow(/^Invalid/);
    expect(() => withValue(DEFAULT_SCENARIO, 'static.from', '2026-02-30')).toThrow(/^Invalid/);
    expect(() => withValue(DEFAULT_SCENARIO, 'events.own', Array.from({ length: 7 }, () => ({ name: 'x', date: '2027-01-01', strength: 1, lead: 1, moves: [] })))).toThrow(/^Invalid/);
    expect(() => withValue(DEFAULT_SCENARIO, 'events.own', [{ name: 'a~b', date: '2027-01-01', strength: 1, lead: 1, moves: [] }])).toThrow(/^Invalid/);
    expect(() => withValue(DEFAULT_SCENARIO, 'events.own', [{ name: '\u0007', date: '2027-01-01', strength: 1, lead: 1, moves: [] }])).toThrow(/^Invalid/);
  });

  test('with a value of another kind does not compile, and is refused where it comes in all the same', () => {
    // @ts-expect-error -- a learning rate is a number
    expect(() => withValue(DEFAULT_SCENARIO, 'dynamic.rate', '0.5')).toThrow(/^Invalid/);
    // @ts-expect-error -- no shift of an event is called "all"
    expect(() => withValue(DEFAULT_SCENARIO, 'valentines.moves', ['all'])).toThrow(/^Invalid/);
    // @ts-expect-error -- a batch in quarantine waits, is released or is rejected
    expect(() => withValues(DEFAULT_SCENARIO, { 'gate.after': 'burn' })).toThrow(/^Invalid/);
    // @ts-expect-error -- no setting of the gate is called "colour"
    expect(() => withValues(DEFAULT_SCENARIO, { 'gate.colour': 'red' })).toThrow('No setting is called gate.colour.');
    // @ts-expect-error -- a rollback goes back to a version, not to a batch
    expect(() => withValue(DEFAULT_SCENARIO, 'interventions.list', [{ kind: 'rollback', date: '2026-10-05', batch: '2026-10-04' }])).toThrow(/^Invalid/);
    // @ts-expect-error -- what comes out is what the setting holds
    const rate: string = valueAt(DEFAULT_SCENARIO, 'dynamic.rate');
    expect(rate).toBe(1);
  });

  test('or several at once is the same as one after the other', () => {
    const changes: Changes = { 'world.days': 130, 'gate.on': true, 'static.to': '2026-08-20' };
    expect(withValues(DEFAULT_SCENARIO, changes)).toEqual(withValue(withValue(withValue(DEFAULT_SCENARIO, 'static.to', '2026-08-20'), 'gate.on', true), 'world.days', 130));
    expect(withValues(DEFAULT_SCENARIO, {})).toEqual(DEFAULT_SCENARIO);
  });

  test('refuses incidents and interventions that mean nothing', () => {
    const incident = { kind: 'scaled', feature: 'price', from: '2026-10-05', to: '2026-10-11', size: 100 } as const;
    // `never`: such values come from outside only, where nothing is typed.
    const refused = (path: ScenarioKey, value: unknown) => expect(() => withValue(DEFAULT_SCENARIO, path, value as never), JSON.stringify(value)).toThrow(/^Invalid/);
    expect(withValue(DEFAULT_SCENARIO, 'incidents.list', [incident]).incidents.list).toEqual([incident]);
    refused('incidents.list', [{ ...incident, feature: 'none' }]);
    refused('incidents.list', [{ ...incident, kind: 'bots' }]);
    refused('incidents.list', [{ ...incident, to: '2026-10-04' }]);
    refused('incidents.list', [{ ...incident, size: 0 }]);
    refused('incidents.list', Array.from({ length: 7 }, () => incident));
    refused('interventions.list', [{ kind: 'rollback', date: '2026-10-05', version: 0 }]);
    refused('interventions.list', [{ kind: 'release', date: '2026-10-05', batch: 'yesterday' }]);
    refused('interventions.list', [{ kind: 'publish', date: '2026-10-05', version: 3 }]);
    refused('interventions.list', Array.from({ length: 41 }, () => ({ kind: 'publish', date: '2026-10-05' })));
  });

  test('puts what a set names into its order, once', () => {
    expect(withValue(DEFAULT_SCENARIO, 'valentines.moves', ['why', 'who', 'why']).valentines.moves).toEqual(['who', 'why']);
    expect(Object.is(withValue(DEFAULT_SCENARIO, 'world.trend', -0).world.trend, 0)).toBe(true);
  });

  test('an unknown path is a mistake of the caller', () => {
    expect(() => fieldAt('world.nothing' as 'world.seed')).toThrow('No setting is called world.nothing.');
  });
});

test('the frozen defaults of link version 1: a released link must keep its meaning', () => {
  const moves = ['who', 'many', 'why'];
  expect(DEFAULT_SCENARIO).toEqual({
    world: { seed: 1, start: '2026-07-01', days: 365, shoppers: 400, conversion: 9, season: 0, trend: 0, change: 0, changeDate: '2026-11-15', wander: 0 },
    valentines: { strength: 1, moves },
    christmas: { strength: 1, moves },
    womens: { strength: 1, moves },
    mothers: { strength: 1, moves, country: 'us' },
    events: { own: [] },
    incidents: { list: [] },
    models: { kind: 'logistic', hidden: 8, features: ['returning', 'phone', 'search', 'newsletter', 'nearby', 'evening', 'cards', 'pages', 'minutes', 'price'], calendar: 'none', clip: 0 },
    static: { from: '2026-07-01', to: '2026-08-31', select: 'validation', grid: 'short', folds: 5, holdout: 7, epochs: 100, rate: 1, batchSize: 0, l2: 0 },
    dynamic: { start: 'warm', rate: 1, passes: 1, batchSize: 512, l2: 0, towards: 'zero', delay: 0, replay: 0, update: 1, publish: 1, challenge: false },
    gate: { on: false, range: 1, missing: 5, distance: 0.5, labelRate: 4, loss: 3, after: 'wait', hold: 3 },
    rollback: { on: false, window: 1, margin: 0.01 },
    scheduled: { on: false, trigger: 'interval', every: 30, window: 60 },
    recalibrated: { on: false, z: 3 },
    mixture: { on: false, share: 3, rate: 0.3 },
    monitors: { psi: 0.25, significance: 0.001 },
    shop: { order: 'expected', visits: 'today', soldOut: 'bought' },
    prices: { wilted: 8, lost: 15, review: 20, alarms: true, release: 2, examples: 5 },
    interventions: { list: [] },
  });
  expect(DEFAULT_VIEW).toEqual({ view: 'page', at: '', metric: 'regret', smoothing: '1', scale: 'log', lens: 'none', reveal: false, theme: 'auto', vary: null, 'vary.in': 'year', 'vary.by': 'cost', 'vary.seeds': '10', years: 0, 'years.of': 'dynamic', chapter: 'none', 'hand-in': '', figure: 'error', panel: 'ledger', speed: 'auto', axis: null, compare: '', hide: [], lock: [], keys: 'own', tell: 'nothing' });
});
