/** Which setting stands where: in each group first the few that matter, then the rest. */
import { EVENT_GROUPS } from '../../scenario/events.ts';
import { FIELD_ENTRIES, type ScenarioKey } from '../../scenario/scenario.ts';
import { GROUP_WORDS } from '../../text/fields.ts';

export interface SettingsGroup {
  readonly id: keyof typeof GROUP_WORDS;
  readonly few: readonly ScenarioKey[];
  readonly more: readonly ScenarioKey[];
}

const eventFields = FIELD_ENTRIES.filter(({ group }) => group in EVENT_GROUPS).map(({ path }) => path);

export const GROUPS: readonly SettingsGroup[] = [
  {
    id: 'world',
    few: ['world.shoppers', 'world.conversion', 'world.trend', 'world.change', 'world.changeDate', 'world.wander'],
    more: ['world.season', 'world.seed', 'world.start', 'world.days'],
  },
  {
    id: 'events',
    few: [...eventFields.filter((path) => !path.endsWith('.moves')), 'events.own'],
    more: eventFields.filter((path) => path.endsWith('.moves')),
  },
  { id: 'incidents', few: ['incidents.list'], more: [] },
  { id: 'models', few: ['models.kind', 'models.hidden', 'models.calendar'], more: ['models.features', 'models.clip'] },
  {
    id: 'static',
    few: ['static.from', 'static.to', 'static.select', 'static.epochs', 'static.l2'],
    more: ['static.grid', 'static.folds', 'static.holdout', 'static.rate', 'static.batchSize'],
  },
  {
    id: 'dynamic',
    few: ['dynamic.rate', 'dynamic.start', 'dynamic.delay', 'dynamic.publish'],
    more: ['dynamic.update', 'dynamic.challenge', 'dynamic.replay', 'dynamic.passes', 'dynamic.batchSize', 'dynamic.l2', 'dynamic.towards'],
  },
  { id: 'scheduled', few: ['scheduled.on', 'scheduled.trigger', 'scheduled.every', 'scheduled.window'], more: [] },
  { id: 'recalibrated', few: ['recalibrated.on', 'recalibrated.z'], more: [] },
  { id: 'mixture', few: ['mixture.on', 'mixture.share', 'mixture.rate'], more: [] },
  {
    id: 'guards',
    few: ['gate.on', 'gate.after', 'gate.hold', 'rollback.on', 'rollback.margin', 'rollback.window', 'interventions.list'],
    more: ['gate.distance', 'gate.labelRate', 'gate.loss', 'gate.range', 'gate.missing'],
  },
  { id: 'alarms', few: ['monitors.psi', 'monitors.significance'], more: [] },
  { id: 'shop', few: ['shop.soldOut', 'shop.order', 'shop.visits'], more: [] },
  { id: 'prices', few: ['prices.wilted', 'prices.lost', 'prices.review', 'prices.alarms', 'prices.release', 'prices.examples'], more: [] },
];

/** The title of the group that a setting stands in. */
export function groupTitle(path: ScenarioKey): string {
  const group = GROUPS.find(({ few, more }) => few.includes(path) || more.includes(path));
  return group ? GROUP_WORDS[group.id].title : '';
}
