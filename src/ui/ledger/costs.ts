/** What contenders cost up to each day, and the price that would make two of them cost the same. */
import { breakEven, costUpTo, type Ledger } from '../../operations/ledger.ts';
import { byContender } from '../../scenario/contenders.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { History } from '../../simulation/history.ts';
import type { ChoiceFacts, PriceName } from '../../text/ledger.ts';

type Prices = Scenario['prices'];

/** The prices; of two break-evens equally near, the one that comes first here is told. */
const PRICES: readonly PriceName[] = ['lost', 'wilted', 'review', 'release', 'examples'];

/** Running cost in €, `[days]`. */
export function runningCost(ledger: Ledger, prices: Prices): Float64Array {
  return ledger.lost.map((_, day) => costUpTo(ledger, day, prices));
}

/** Break-even of static and dynamic for each price, in €; NaN where none is. */
export function evens({ contenders }: History, day: number, prices: Prices): Record<PriceName, number> {
  return Object.fromEntries(PRICES.map((price) => [price, breakEven(contenders.static.ledger, contenders.dynamic.ledger, day, prices, price)])) as Record<PriceName, number>;
}

/** How many times a price must change to get there, as a logarithm; a cent more or less is nothing. */
function farOff(now: number, at: number): number {
  return Math.abs(Math.log((at + 0.01) / (now + 0.01)));
}

/** The break-even that is told is the nearest one. */
export function choiceFacts(history: History, day: number, prices: Prices): ChoiceFacts {
  const at = evens(history, day, prices);
  const price = PRICES.filter((each) => !Number.isNaN(at[each])).toSorted((a, b) => farOff(prices[a], at[a]) - farOff(prices[b], at[b]))[0];
  return {
    iso: history.dates[day] ?? '',
    costs: byContender(history.scenario, (name) => costUpTo(history.contenders[name]!.ledger, day, prices)),
    even: price === undefined ? null : { price, now: prices[price], at: at[price] },
  };
}
