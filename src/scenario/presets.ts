/** Ready-made scenarios, each with one thing to see. What each one claims is held by its test in simulation/claims. */
import { YEARLY_EVENTS } from './events.ts';
import { DEFAULT_SCENARIO, withValues, type Changes, type Scenario, type ScenarioKey } from './scenario.ts';

/** A year in which nothing of the calendar happens. */
export const NO_EVENTS: Changes = Object.fromEntries(YEARLY_EVENTS.map((id): [ScenarioKey, number] => [`${id}.strength`, 0]));

/** Each with the day to open on. Order here is order on the page. */
const PRESETS = {
  'flower-shop': { at: '2027-02-14', changes: {} },
  'nothing-changes': { at: '2027-02-14', changes: NO_EVENTS },
  'sea-level': { at: '2027-03-31', changes: { ...NO_EVENTS, 'world.trend': 0.5 } },
  'years-old-records': { at: '2026-09-14', changes: { ...NO_EVENTS, 'world.change': 1.2, 'world.changeDate': '2026-09-01', 'world.trend': 0.5 } },
  'restless-days': { at: '2027-03-31', changes: { ...NO_EVENTS, 'world.wander': 0.2 } },
  'broken-feed': { at: '2026-10-09', changes: { 'incidents.list': [{ kind: 'scaled', feature: 'price', from: '2026-10-05', to: '2026-10-11', size: 100 }] } },
  'flipped-labels': { at: '2026-11-12', changes: { 'gate.on': true, 'incidents.list': [{ kind: 'flipped', feature: 'none', from: '2026-11-02', to: '2026-11-15', size: 20 }] } },
  'too-careful': { at: '2027-02-14', changes: { 'gate.on': true, 'gate.distance': 0.08, 'gate.labelRate': 1.4, 'gate.loss': 1.2, 'gate.after': 'reject' } },
  'late-labels': { at: '2027-02-21', changes: { 'dynamic.delay': 7 } },
  'sold-out': { at: '2027-02-14', changes: { 'shop.soldOut': 'not' } },
  'second-valentines': { at: '2028-02-14', changes: { 'world.days': 639 } },
  'fair-static': {
    at: '2027-02-14',
    changes: { 'world.start': '2025-09-01', 'world.days': 668, 'static.from': '2025-09-01', 'static.to': '2026-08-31', 'models.calendar': 'events' },
  },
  'looks-different': { at: '2027-02-14', changes: { ...NO_EVENTS, 'valentines.strength': 2, 'valentines.moves': ['who'] } },
  'looks-the-same': { at: '2027-02-14', changes: { ...NO_EVENTS, 'valentines.strength': 1, 'valentines.moves': ['many', 'why'] } },
} as const satisfies Readonly<Record<string, { readonly at: string; readonly changes: Changes }>>;

export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];

interface Preset {
  readonly name: PresetName;
  readonly scenario: Scenario;
  /** The day to open on. */
  readonly at: string;
}

export function preset(name: PresetName): Preset {
  const { at, changes } = PRESETS[name];
  return { name, scenario: withValues(DEFAULT_SCENARIO, changes), at };
}
