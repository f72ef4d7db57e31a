/** What contenders cost up to each day, and the price that would make two of them cost the same. */
import { breakEven, costUpTo, sideUpTo, SIDES, type Side } from '../../operations/ledger.ts';
import { byContender } from '../../scenario/contenders.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { History } from '../../simulation/history.ts';
import type { ChoiceFacts, PriceName } from '../../text/ledger.ts';
import { leastOf } from '../../simulation/storySoFar.ts';
import type { OtherYear } from '../../simulation/otherYears.ts';

type Prices = Scenario['prices'];

/** The prices; of two break-evens equally near, the one that comes first here is told. */
const PRICES: readonly PriceName[] = ['lost', 'wilted', 'review', 'release', 'examples'];

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
  const costs = byContender(history.scenario, (name) => costUpTo(history.contenders[name]!.ledger, day, prices));
  return {
    iso: history.dates[day] ?? '',
    costs,
    cheaper: leastOf({ static: costs.static, dynamic: costs.dynamic }) as ChoiceFacts['cheaper'],
    sides: Object.fromEntries(SIDES.map((side) => [side, { static: sideUpTo(history.contenders.static.ledger, day, prices, side), dynamic: sideUpTo(history.contenders.dynamic.ledger, day, prices, side) }])) as Record<Side, Record<'static' | 'dynamic', number>>,
    even: price === undefined ? null : { price, now: prices[price], at: at[price] },
  };
}

/** Static's cost less dynamic's up to a day, in each other year, in €; 0 for a tie, as the story's figures count them. */
export function costDifferences(years: readonly OtherYear[], day: number): readonly number[] {
  return years.map(({ contenders }) => {
    const [frozen, learning] = [contenders.static.cost[day] ?? NaN, contenders.dynamic.cost[day] ?? NaN];
    return leastOf({ static: frozen, dynamic: learning }) === null ? 0 : frozen - learning;
  });
}

/** Alarms raised up to a day, and those among them that concern every contender. */
export function alarmsSoFar({ monitors }: History, day: number): { readonly all: number; readonly everyones: number } {
  const raised = monitors.alarms.filter((alarm) => alarm.day <= day);
  return { all: raised.length, everyones: raised.filter(({ about }) => about.kind !== 'contender').length };
}
