/** Whose other years are drawn: the contender that the view looks at, or dynamic where that one does not serve. */
import { contendersOf, type ContenderName } from '../../scenario/contenders.ts';
import type { History } from '../../simulation/history.ts';

export function shownOf({ scenario }: Pick<History, 'scenario'>, looked: ContenderName): ContenderName {
  return contendersOf(scenario).includes(looked) ? looked : 'dynamic';
}
