/** What contenders cost up to each day, and the price that would make two of them cost the same. */
import { breakEven, costUpTo, type Ledger } from '../../operations/ledger.ts';
import { contendersOf, type ContenderName } from '../../scenario/contenders.ts';
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
export function evens({ ledgers }: History, day: number, prices: Prices): Record<PriceName, number> {
  return Object.fromEntries(PRICES.map((price) => [price, breakEven(ledgers.static, ledgers.dynamic, day, prices, price)])) as Record<PriceName, number>;
}

/** How many times a price must change to get there, as a logarithm; a cent more or less is nothing. */
function farOff(now: number, at: number): number {
  return Math.abs(Math.log((at + 0.01) / (now + 0.01)));
}

/** The break-even that is told is the nearest one. */
export function choiceFacts(history: History, day: number, prices: Prices): ChoiceFacts {
  const serving = contendersOf(history.scenario);
  const cost = (name: ContenderName) => (serving.includes(name) ? costUpTo(history.ledgers[name], day, prices) : NaN);
  const at = evens(history, day, prices);
  const price = PRICES.filter((each) => !Number.isNaN(at[each])).toSorted((a, b) => farOff(prices[a], at[a]) - farOff(prices[b], at[b]))[0];
  return {
    iso: history.dates[day] ?? '',
    costs: { static: cost('static'), dynamic: cost('dynamic'), scheduled: cost('scheduled') },
    even: price === undefined ? null : { price, now: prices[price], at: at[price] },
  };
}
