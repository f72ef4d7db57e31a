/** Which setting stands where: in each group first the few that matter, then the rest. */
import type { ScenarioKey } from '../../scenario/scenario.ts';
import type { GROUP_WORDS } from '../../text/fields.ts';

export interface SettingsGroup {
  readonly id: keyof typeof GROUP_WORDS;
  readonly few: readonly ScenarioKey[];
  readonly more: readonly ScenarioKey[];
}

export const GROUPS: readonly SettingsGroup[] = [
  {
    id: 'world',
    few: ['world.shoppers', 'world.conversion', 'world.trend', 'world.change', 'world.changeDate'],
    more: ['world.season', 'world.seed', 'world.start', 'world.days'],
  },
  {
    id: 'events',
    few: ['valentines.strength', 'christmas.strength', 'womens.strength', 'mothers.strength', 'mothers.country', 'events.own'],
    more: ['valentines.moves', 'christmas.moves', 'womens.moves', 'mothers.moves'],
  },
  { id: 'models', few: ['models.calendar'], more: [] },
  { id: 'static', few: ['static.from', 'static.to', 'static.l2'], more: ['static.epochs', 'static.rate', 'static.batchSize'] },
  { id: 'dynamic', few: ['dynamic.rate', 'dynamic.start', 'dynamic.delay'], more: ['dynamic.passes', 'dynamic.batchSize', 'dynamic.l2'] },
];
