/** What contenders cost up to each day, and the price that would make two of them cost the same. */
import { breakEven, costUpTo, type Ledger } from '../../operations/ledger.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { trainedOf, type History, type TrainedName } from '../../simulation/history.ts';
import type { ChoiceFacts, PriceName } from '../../text/ledger.ts';

type Prices = Scenario['prices'];

/** The prices in the order in which a break-even is told: what the models get wrong first. */
const TOLD: readonly PriceName[] = ['lost', 'wilted', 'review', 'release', 'examples'];

/** Running cost in €, `[days]`. */
export function runningCost(ledger: Ledger, prices: Prices): Float64Array {
  return ledger.lost.map((_, day) => costUpTo(ledger, day, prices));
}

/** Break-even of static and dynamic for each price, in €; NaN where none is. */
export function evens({ ledgers }: History, day: number, prices: Prices): Record<PriceName, number> {
  return Object.fromEntries(TOLD.map((price) => [price, breakEven(ledgers.static, ledgers.dynamic, day, prices, price)])) as Record<PriceName, number>;
}

export function choiceFacts(history: History, day: number, prices: Prices): ChoiceFacts {
  const serving = trainedOf(history.scenario);
  const cost = (name: TrainedName) => (serving.includes(name) ? costUpTo(history.ledgers[name], day, prices) : NaN);
  const at = evens(history, day, prices);
  const price = TOLD.find((each) => !Number.isNaN(at[each]));
  return {
    iso: history.dates[day] ?? '',
    costs: { static: cost('static'), dynamic: cost('dynamic'), scheduled: cost('scheduled') },
    even: price === undefined ? null : { price, now: prices[price], at: at[price] },
  };
}
