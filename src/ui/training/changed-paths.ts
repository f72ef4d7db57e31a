/** What makes one static model another: the settings in which two runs differ and that count for it. */
import { FIELD_ENTRIES, printedAt, type ScenarioKey } from '../../scenario/scenario.ts';
import type { History } from '../../simulation/history.ts';

/** Groups of settings that have nothing to do with the static model. */
const OTHERS: ReadonlySet<string> = new Set(['dynamic', 'gate', 'rollback', 'scheduled', 'monitors', 'prices']);

/** The settings in which two runs differ and that make a difference to the static model. */
export function changedPaths(before: History, now: History): ScenarioKey[] {
  const differs = (path: ScenarioKey) => printedAt(before.scenario, path) !== printedAt(now.scenario, path);
  return FIELD_ENTRIES.filter(({ group, path }) => !OTHERS.has(group) && differs(path)).map(({ path }) => path);
}
