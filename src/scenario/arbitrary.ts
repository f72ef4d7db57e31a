/** For tests: random values of every setting, made from the same domains that controls and messages use. */
import * as fc from 'fast-check';
import type { Domain, Field } from './field.ts';
import type { Link } from './link.ts';
import { addDays, daysBetween } from './civilDates.ts';
import { repair } from './repair.ts';
import { lead, SHIFTS, strength, type OwnEvent } from './events.ts';
import { INCIDENT_KINDS, INCIDENTS, type Incident } from './incidents.ts';
import type { Intervention } from './interventions.ts';
import { LOGGED_FEATURES } from './logged.ts';
import { FIELD_ENTRIES, scenarioFrom, type Scenario } from './scenario.ts';
import { VARIED_ENTRIES } from './vary.ts';
import { VIEW_FIELDS, viewFrom, type View, type ViewKey } from './view.ts';

function civilDate(min: string, max: string): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: daysBetween(min, max) }).map((day) => addDays(min, day));
}

const ownEvent: fc.Arbitrary<OwnEvent> = fc.record({
  name: fc
    .oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), fc.constantFrom('Prom night', 'Fête de la Musique', '50% off + more', "a&b=#c\"'<>", '花の日', '💐'))
    .map((name) => name.trim())
    .filter((name) => /^[^~;\p{C}\p{Zl}\p{Zp}]{1,24}$/u.test(name) && name.length <= 24),
  date: civilDate('2000-01-01', '2099-12-31'),
  strength: valueOf(strength()),
  lead: valueOf(lead()),
  moves: fc.subarray([...SHIFTS]),
});

const span = fc.tuple(civilDate('2020-01-01', '2060-12-31'), fc.integer({ min: 0, max: 60 })).map(([from, days]) => ({ from, to: addDays(from, days) }));

const incident: fc.Arbitrary<Incident> = fc.constantFrom(...INCIDENT_KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    feature: INCIDENTS[kind].breaksFeed ? fc.constantFrom(...LOGGED_FEATURES) : fc.constant('none' as const),
    dates: span,
    size: valueOf(INCIDENTS[kind].size),
  }),
).map(({ kind, feature, dates, size }) => ({ kind, feature, ...dates, size }));

const someDate = civilDate('2020-01-01', '2060-12-31');
const intervention: fc.Arbitrary<Intervention> = fc.oneof(
  fc.record({ kind: fc.constant('rollback' as const), date: someDate, version: fc.integer({ min: 1, max: 99_999 }) }),
  fc.record({ kind: fc.constantFrom('release' as const, 'reject' as const), date: someDate, batch: someDate }),
  fc.record({ kind: fc.constantFrom('publish' as const, 'retrain' as const), date: someDate }),
);

/** Items of the lists, by the form that names them. */
const ITEMS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'name~date~strength~lead~moves': ownEvent,
  'kind~feature~from~to~size': incident,
  'kind~date~target': intervention,
};

/** Any value that the field allows. */
export function valueOf<T>({ domain }: Field<T>): fc.Arbitrary<T> {
  // The domain says which values the schema takes: scenario.test.ts holds that each one survives it.
  return inDomain(domain) as fc.Arbitrary<T>;
}

function inDomain(domain: Domain): fc.Arbitrary<unknown> {
  switch (domain.kind) {
    case 'number': {
      const { min, max, integer } = domain;
      return integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
    }
    case 'choice':
      return fc.constantFrom(...domain.options);
    case 'flags':
      return fc.subarray([...domain.options]);
    case 'switch':
      return fc.boolean();
    case 'date':
      return domain.event === undefined ? civilDate(domain.min, domain.max) : fc.oneof(civilDate(domain.min, domain.max), fc.constantFrom('valentines', 'mothers-7', 'christmas+12', 'own~Prom night+1'));
    case 'list':
      return fc.array(ITEMS[domain.form] ?? ownEvent, { maxLength: Math.min(6, domain.most) });
    case 'text':
      // Digits alone: a link that came in capitals is put right but for a code of letters.
      return fc.stringMatching(/^\d{0,40}$/);
    case 'names':
      return fc.subarray([...domain.options], { maxLength: 6 });
    case 'ends':
      return fc.oneof(fc.constant(null), fc.tuple(fc.integer({ min: -999, max: 0 }), fc.integer({ min: 1, max: 999 })));
    case 'compare':
      return fc.oneof(fc.constant(''), fc.constantFrom(...VARIED_ENTRIES).chain(({ linkKey, field }) => (valueOf(field) as fc.Arbitrary<never>).map((value) => `${linkKey}~${field.print(value)}`)));
    case 'vary':
      return fc.oneof(fc.constant(null), fc.constantFrom(...VARIED_ENTRIES).chain(({ path, field }) => fc.record({ path: fc.constant(path), values: fc.uniqueArray(valueOf(field), { minLength: 1, maxLength: 6 }) })));
  }
}

/** Any scenario, most of its settings at their defaults, and one whose training window fits. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .tuple(...FIELD_ENTRIES.map(({ field }) => fc.oneof({ weight: 2, arbitrary: fc.constant(field.default) }, valueOf(field))))
  .map((values) => repair(scenarioFrom((entry) => values[FIELD_ENTRIES.indexOf(entry)])));

const VIEW_KEYS = Object.keys(VIEW_FIELDS) as ViewKey[];
/** Made once: each scenario that is drawn has a view drawn to it. */
const VIEW_VALUES = VIEW_KEYS.map((key) => valueOf(VIEW_FIELDS[key] as Field<unknown>));

/** Any view of a scenario; today is unset or in its calendar. */
export function anyView(scenario: Scenario): fc.Arbitrary<View> {
  const today = fc.oneof(fc.constantFrom('', 'valentines', 'christmas+3'), fc.integer({ min: 0, max: scenario.world.days - 1 }).map((day) => addDays(scenario.world.start, day)));
  return fc.tuple(...VIEW_KEYS.map((key, i) => (key === 'at' ? today : VIEW_VALUES[i]!))).map((values) => viewFrom((key) => values[VIEW_KEYS.indexOf(key)]));
}

const unknownPair = fc
  .tuple(fc.constantFrom('zzz', 'page', '__proto__', 'constructor', 'toString', ''), fc.string())
  .map(([key, value]) => `${key}=${value.replaceAll(/[&\s]/g, '.')}`);

export const anyLink: fc.Arbitrary<Link> = anyScenario.chain((scenario) => fc.record({ scenario: fc.constant(scenario), view: anyView(scenario), unknown: fc.array(unknownPair, { maxLength: 3 }) }));
