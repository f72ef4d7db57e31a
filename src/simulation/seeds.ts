/** Seeds in a row: the other years of a scenario. */
import { fieldAt } from '../scenario/scenario.ts';

/** The seed that many after the first; 1 follows the last. */
export function following(first: number, steps: number): number {
  const { domain } = fieldAt('world.seed').field;
  return domain.kind === 'number' ? ((first - 1 + steps) % domain.max) + 1 : first;
}
