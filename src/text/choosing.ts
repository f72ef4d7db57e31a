/** Words of the shops that a student has not seen before: which way to train, and what it will cost. */
import type { ContenderName } from '../scenario/contenders.ts';
import { CONTENDER_WORDS } from './contenders.ts';
import { euros } from './ledger.ts';

export const CHOOSING = {
  way: 'How would you train here?',
  cost: 'the cost',
  costOf: 'It will cost in a year:',
  commit: 'This is my choice',
  working: 'Working out its year…',
  failed: 'Its year could not be worked out. Load the page again: your choice is kept.',
  costs: 'What each way to train cost in a year',
  yours: ' (your choice)',
} as const;

type Costs = Readonly<Partial<Record<ContenderName, number>>>;

/** The cheapest first. */
export function shopOrder(costs: Costs): readonly (readonly [ContenderName, number])[] {
  return (Object.entries(costs) as [ContenderName, number][]).toSorted(([, a], [, b]) => a - b);
}

/** "You picked the cheapest, and said 20 000 €; it cost 24 100 €." */
export function chosenSays(costs: Costs, { pick, cost }: { readonly pick: string; readonly cost: number }): string {
  const [cheapest] = shopOrder(costs);
  const own = costs[pick as ContenderName];
  if (!cheapest || own === undefined) return '';
  const said = `You said ${euros(cost)}; in this year it cost ${euros(own)}.`;
  return pick === cheapest[0] ? `Yours was the cheapest. ${said}` : `In this year ${CONTENDER_WORDS[cheapest[0]]} was cheaper, by ${euros(own - cheapest[1])}. ${said}`;
}
