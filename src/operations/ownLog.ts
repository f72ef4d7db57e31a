/**
 * A contender's own log. Its orders decide when its shop is sold out, and what a shop writes down of those who come too
 * late decides what the contender gets to learn: the censored demand of inventory control (Conrad, "Sales data and the
 * estimation of demand", Operational Research Quarterly 27, 1976).
 */
import type { Scenario } from '../scenario/scenario.ts';
import { UNREPORTED, type Batch } from '../world/shoppers.ts';
import type { LabelledBatch } from './labelled.ts';

type SoldOut = Scenario['shop']['soldOut'];

export class OwnLog {
  readonly #soldOut: SoldOut;
  readonly #orders = new Map<number, number>();

  constructor(soldOut: SoldOut) {
    this.#soldOut = soldOut;
  }

  /** Notes that on this day so many bouquets were ordered. */
  stock(day: number, ordered: number): void {
    this.#orders.set(day, ordered);
  }

  /** A day's batch as this contender's shop reports it; as it is on days without an order. */
  reportedOn(day: number, batch: Batch): Batch {
    const ordered = this.#orders.get(day);
    return ordered === undefined ? batch : soldOutAfter(ordered, batch, this.#soldOut);
  }

  /** The same of a batch with its model inputs. */
  labelled({ day, batch, rows, samples }: LabelledBatch): LabelledBatch {
    return { day, batch: this.reportedOn(day, batch), rows, samples };
  }
}

/**
 * What is reported of a batch whose shoppers came in their order until so many bouquets were sold. Who came later could
 * not buy: `bought` logs the wish all the same, `not` logs that nothing was sold, `unknown` logs nothing of any of them,
 * buyers or not. What an incident does to an outcome it does to what the shop would have logged. The same batch where
 * the stock outlasted the day.
 */
export function soldOutAfter(ordered: number, batch: Batch, soldOut: SoldOut): Batch {
  if (soldOut === 'bought' || batch.purchases < ordered) return batch;
  const reported = batch.reported.slice();
  let sold = 0;
  for (let i = 0; i < reported.length; i++) {
    const wants = batch.bought[i] === 1;
    if (sold >= ordered) {
      if (soldOut === 'unknown') reported[i] = UNREPORTED;
      else if (wants && reported[i] !== UNREPORTED) reported[i] = 1 - reported[i]!;
    }
    if (wants) sold += 1;
  }
  return { ...batch, reported };
}
