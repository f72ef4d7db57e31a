/** Whether a setting differs from its default, as it is printed. */
import { DEFAULT_SCENARIO, printedAt, type Scenario, type ScenarioKey } from '../../scenario/scenario.ts';

export function isChanged(scenario: Scenario, path: ScenarioKey): boolean {
  return printedAt(scenario, path) !== printedAt(DEFAULT_SCENARIO, path);
}
