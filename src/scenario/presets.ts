/** Ready-made scenarios, each with one thing to see. What each one claims is held by its test in simulation/claims. */
import { YEARLY_EVENTS } from './events.ts';
import { DEFAULT_SCENARIO, withValues, type Changes, type Scenario, type ScenarioKey } from './scenario.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

/** A year in which nothing of the calendar happens. */
export const NO_EVENTS: Changes = Object.fromEntries(YEARLY_EVENTS.map((id): [ScenarioKey, number] => [`${id}.strength`, 0]));

/** How a year is looked at where nothing else is asked for. */
type Sight = Pick<View, 'metric' | 'smoothing' | 'scale' | 'lens' | 'reveal'>;

interface Entry {
  /** The day to open on: what there is to see has been seen by then. */
  readonly at: string;
  readonly changes: Changes;
  /** How to look at it, where the default does not show it at once. */
  readonly sight?: Partial<Sight>;
}

/** Order here is order on the page. */
const PRESETS = {
  'flower-shop': { at: '2027-02-21', changes: {} },
  'nothing-changes': { at: '2027-06-30', changes: NO_EVENTS, sight: { smoothing: '28' } },
  'sea-level': { at: '2027-06-30', changes: { ...NO_EVENTS, 'world.trend': 0.5 }, sight: { smoothing: '28' } },
  'years-old-records': { at: '2026-09-30', changes: { ...NO_EVENTS, 'world.change': 1.2, 'world.changeDate': '2026-09-01', 'world.trend': 0.5 } },
  'restless-days': { at: '2027-06-30', changes: { ...NO_EVENTS, 'world.wander': 0.2 }, sight: { smoothing: '28' } },
  'broken-feed': { at: '2026-10-09', changes: { 'incidents.list': [{ kind: 'scaled', feature: 'price', from: '2026-10-05', to: '2026-10-11', size: 100 }] }, sight: { lens: 'today' } },
  'flipped-labels': {
    at: '2026-11-12',
    changes: { 'gate.on': true, 'incidents.list': [{ kind: 'flipped', feature: 'none', from: '2026-11-02', to: '2026-11-15', size: 20 }] },
    sight: { metric: 'calibration', lens: 'today' },
  },
  'too-careful': { at: '2027-02-14', changes: { 'gate.on': true, 'gate.distance': 0.08, 'gate.labelRate': 1.4, 'gate.loss': 1.2, 'gate.after': 'reject' }, sight: { lens: 'valentines' } },
  'late-labels': { at: '2027-02-21', changes: { 'dynamic.delay': 7 }, sight: { lens: 'valentines' } },
  'sold-out': { at: '2027-06-30', changes: { 'shop.soldOut': 'not' }, sight: { metric: 'calibration', smoothing: '28' } },
  'second-valentines': { at: '2028-02-14', changes: { 'world.days': 639 } },
  'fair-static': {
    at: '2027-02-14',
    changes: { 'world.start': '2025-09-01', 'world.days': 668, 'static.from': '2025-09-01', 'static.to': '2026-08-31', 'models.calendar': 'events' },
    sight: { lens: 'valentines' },
  },
  'looks-different': { at: '2027-02-14', changes: { ...NO_EVENTS, 'valentines.strength': 2, 'valentines.moves': ['who'] }, sight: { lens: 'valentines' } },
  'looks-the-same': { at: '2027-02-14', changes: { ...NO_EVENTS, 'valentines.strength': 1, 'valentines.moves': ['many', 'why'] }, sight: { lens: 'valentines' } },
} as const satisfies Readonly<Record<string, Entry>>;

export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];

interface Preset {
  readonly name: PresetName;
  readonly scenario: Scenario;
  /** The day to open on. */
  readonly at: string;
  readonly sight: Sight;
}

const { metric, smoothing, scale, lens, reveal } = DEFAULT_VIEW;

export function preset(name: PresetName): Preset {
  const { at, changes, sight }: Entry = PRESETS[name];
  return { name, scenario: withValues(DEFAULT_SCENARIO, changes), at, sight: { metric, smoothing, scale, lens, reveal, ...sight } };
}
