/** What is said at a setting that the calendar has no room for. */
import type { Misplaced } from '../../scenario/misplaced.ts';
import type { Scenario, ScenarioKey } from '../../scenario/scenario.ts';
import { misplacedSentence } from '../../text/misplaced.ts';
import { misplacedIn } from '../../world/misplaced.ts';

/** All settings ask about the same scenario. */
const found = new WeakMap<Scenario, readonly Misplaced[]>();

/** A sentence for each thing misplaced; '' where there is none. */
export function misplacedAt(scenario: Scenario, path: ScenarioKey): string {
  let misplaced = found.get(scenario);
  if (!misplaced) found.set(scenario, (misplaced = misplacedIn(scenario)));
  return misplaced.flatMap((each) => (each.at === path ? [misplacedSentence(each)] : [])).join(' ');
}
