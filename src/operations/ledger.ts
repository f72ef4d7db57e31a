/** The ledger: what a contender cost up to each day, in countable things; prices turn it into money. */
import type { Scenario } from '../scenario/scenario.ts';

export const LEDGER_LINES = ['processed', 'updates', 'fits', 'versions', 'checks', 'alarms', 'held', 'wilted', 'lost'] as const;
export type LedgerLine = (typeof LEDGER_LINES)[number];

/** Running totals at the end of each day, each `[days]`. */
export type Ledger = Readonly<Record<LedgerLine, Float64Array>>;

export function emptyLedger(days: number): Ledger {
  return Object.fromEntries(LEDGER_LINES.map((line) => [line, new Float64Array(days)])) as Ledger;
}

/** What happened to the bouquets of a day. All whole numbers of bouquets or customers. */
export interface ShopDay {
  readonly ordered: number;
  readonly demand: number;
  readonly sold: number;
  /** Ordered and not sold. */
  readonly wilted: number;
  /** Wanted and not there. */
  readonly emptyHanded: number;
}

/** A shop that orders what a model expects, rounded, and meets this demand. */
export function shopDay(expected: number, demand: number): ShopDay {
  const ordered = Math.round(expected);
  const sold = Math.min(ordered, demand);
  return { ordered, demand, sold, wilted: ordered - sold, emptyHanded: demand - sold };
}

/** Price of one unit of each line, in €; lines without a price are free. Examples are priced by the million. */
export function unitPrices(prices: Scenario['prices']): Readonly<Record<LedgerLine, number>> {
  return {
    processed: prices.examples / 1e6,
    updates: 0,
    fits: 0,
    versions: prices.release,
    checks: 0,
    alarms: prices.review,
    held: prices.review,
    wilted: prices.wilted,
    lost: prices.lost,
  };
}

/** What a contender cost up to a day, in €. */
export function costUpTo(ledger: Ledger, day: number, prices: Scenario['prices']): number {
  const each = unitPrices(prices);
  return LEDGER_LINES.reduce((sum, line) => sum + ledger[line][day]! * each[line], 0);
}

/**
 * The price at which two contenders cost the same up to a day, all other prices as they are; NaN where no price from 0
 * up does that.
 */
export function breakEven(a: Ledger, b: Ledger, day: number, prices: Scenario['prices'], price: keyof Scenario['prices']): number {
  const apart = (at: Scenario['prices']) => costUpTo(a, day, at) - costUpTo(b, day, at);
  // Taken from the counts alone: among large sums equal counts would not cancel.
  const slope = apart({ ...FREE, [price]: 1 });
  const even = -apart({ ...prices, [price]: 0 }) / slope;
  return slope !== 0 && even >= 0 ? even : NaN;
}

const FREE: Scenario['prices'] = { wilted: 0, lost: 0, review: 0, release: 0, examples: 0 };
