/** What makes one static model another: the settings in which two runs differ and that count for it. */
import { FIELD_ENTRIES, printedAt, type Scenario, type ScenarioKey } from '../../scenario/scenario.ts';
import { SETTINGS } from '../../scenario/table.ts';
import type { History } from '../../simulation/history.ts';

/** Groups of settings that have to do with the static model; by hand it may be trained anew. */
const isAboutStatic = (group: keyof Scenario): boolean => ['world', 'fit'].includes(SETTINGS[group].decides) || group === 'interventions';

/** The settings in which two runs differ and that make a difference to the static model. */
export function changedPaths(before: History, now: History): ScenarioKey[] {
  const differs = (path: ScenarioKey) => printedAt(before.scenario, path) !== printedAt(now.scenario, path);
  return FIELD_ENTRIES.filter(({ group, path }) => isAboutStatic(group) && differs(path)).map(({ path }) => path);
}
