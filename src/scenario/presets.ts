/** Ready-made scenarios, each with one thing to see. What each one claims is held by its test in simulation/claims. */
import { DEFAULT_SCENARIO, withValues, type Changes, type Scenario } from './scenario.ts';

export const PRESET_NAMES = [
  'flower-shop',
  'nothing-changes',
  'sea-level',
  'years-old-records',
  'broken-feed',
  'too-careful',
  'late-labels',
  'second-valentines',
  'looks-different',
  'looks-the-same',
] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

export interface Preset {
  readonly name: PresetName;
  readonly scenario: Scenario;
  /** The day to open on. */
  readonly at: string;
}

const NO_EVENTS: Changes = { 'valentines.strength': 0, 'christmas.strength': 0, 'womens.strength': 0, 'mothers.strength': 0 };

const CHANGES: Readonly<Record<PresetName, { readonly at: string; readonly changes: Changes }>> = {
  'flower-shop': { at: '2027-02-14', changes: {} },
  'nothing-changes': { at: '2027-02-14', changes: NO_EVENTS },
  'sea-level': { at: '2027-03-31', changes: { ...NO_EVENTS, 'world.trend': 0.5 } },
  'years-old-records': { at: '2026-09-14', changes: { ...NO_EVENTS, 'world.change': 1.2, 'world.changeDate': '2026-09-01', 'world.trend': 0.5 } },
  'broken-feed': { at: '2026-10-09', changes: { 'incidents.list': [{ kind: 'scaled', feature: 'price', from: '2026-10-05', to: '2026-10-11', size: 100 }] } },
  'too-careful': { at: '2027-02-14', changes: { 'gate.on': true, 'gate.distance': 0.08, 'gate.labelRate': 1.4, 'gate.loss': 1.2, 'gate.after': 'reject' } },
  'late-labels': { at: '2027-02-21', changes: { 'dynamic.delay': 7 } },
  'second-valentines': { at: '2028-02-14', changes: { 'world.days': 639 } },
  'looks-different': { at: '2027-02-14', changes: { ...NO_EVENTS, 'valentines.strength': 2, 'valentines.moves': ['who'] } },
  'looks-the-same': { at: '2027-02-14', changes: { ...NO_EVENTS, 'valentines.strength': 1, 'valentines.moves': ['many', 'why'] } },
};

export function preset(name: PresetName): Preset {
  const { at, changes } = CHANGES[name];
  return { name, scenario: withValues(DEFAULT_SCENARIO, changes), at };
}
