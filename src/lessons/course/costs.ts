/** What some ways to train have cost by the end of a year. */
import { costUpTo } from '../../operations/ledger.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import type { History } from '../../simulation/history.ts';

/** In €. */
export type Costs = Readonly<Partial<Record<ContenderName, number>>>;

/** Those that serve in it. */
export function costsOf({ contenders, dates, scenario }: Pick<History, 'contenders' | 'dates' | 'scenario'>, ways: readonly ContenderName[]): Costs {
  return Object.fromEntries(ways.flatMap((way) => (contenders[way] ? [[way, costUpTo(contenders[way].ledger, dates.length - 1, scenario.prices)]] : [])));
}
