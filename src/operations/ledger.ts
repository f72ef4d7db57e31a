/** The ledger: what a contender cost up to each day, in countable things; prices turn it into money. */
import type { Scenario } from '../scenario/scenario.ts';

/** The settings among the prices that are amounts of money. */
export type PriceName = Exclude<keyof Scenario['prices'], 'alarms'>;

/** Amounts in €, and whether alarms are reviewed: they are where nothing is said of it. */
type Prices = Readonly<Record<PriceName, number>> & { readonly alarms?: boolean };

/** What is spent on: mistakes, or running a model. */
export const SIDES = ['mistakes', 'running'] as const;
export type Side = (typeof SIDES)[number];

interface LineRules {
  /** The price that turns it into money; null where it is counted and free. */
  readonly price: PriceName | null;
  /** The setting without which it is free. */
  readonly where?: 'alarms';
  /** What is counted comes at that price by so many. */
  readonly per: number;
  /** Whether a forecast that was wrong costs it, or the work around a model. */
  readonly of: Side;
}

/** In the order of the command's report; simulation/records.ts counts them. */
export const LEDGER_RULES = {
  /** Examples gone through, over all epochs and passes. */
  processed: { price: 'examples', per: 1e6, of: 'running' },
  /** Steps of gradient descent on new shoppers. */
  updates: { price: null, per: 1, of: 'running' },
  /** Models fitted from scratch. */
  fits: { price: null, per: 1, of: 'running' },
  versions: { price: 'release', per: 1, of: 'running' },
  /** Checks of batches and of versions. */
  checks: { price: null, per: 1, of: 'running' },
  alarms: { price: 'review', per: 1, where: 'alarms', of: 'running' },
  /** Batches held in quarantine. */
  held: { price: 'review', per: 1, of: 'running' },
  /** Bouquets. */
  wilted: { price: 'wilted', per: 1, of: 'mistakes' },
  /** Customers. */
  lost: { price: 'lost', per: 1, of: 'mistakes' },
} as const satisfies Readonly<Record<string, LineRules>>;

export type LedgerLine = keyof typeof LEDGER_RULES;
export const LEDGER_LINES = Object.keys(LEDGER_RULES) as readonly LedgerLine[];

/** Lines of the ledger that have a price. */
export type PaidLine = { [L in LedgerLine]: (typeof LEDGER_RULES)[L]['price'] extends null ? never : L }[LedgerLine];
export const PAID_LINES: readonly PaidLine[] = LEDGER_LINES.filter((line): line is PaidLine => LEDGER_RULES[line].price !== null);

/** Running totals at the end of each day, each `[days]`. */
export type Ledger = Readonly<Record<LedgerLine, Float64Array>>;

export function emptyLedger(days: number): Ledger {
  return Object.fromEntries(LEDGER_LINES.map((line) => [line, new Float64Array(days)])) as Ledger;
}

/** The price that turns a line into money at present; null where it is free. */
export function priceOf(line: LedgerLine, prices: Prices): PriceName | null {
  const { price, where }: LineRules = LEDGER_RULES[line];
  return where && prices[where] === false ? null : price;
}

/** Price of one of each line, in €; lines without a price are free. */
export function unitPrices(prices: Prices): Readonly<Record<LedgerLine, number>> {
  const unitPrice = (line: LedgerLine) => {
    const price = priceOf(line, prices);
    return price === null ? 0 : prices[price] / LEDGER_RULES[line].per;
  };
  return Object.fromEntries(LEDGER_LINES.map((line) => [line, unitPrice(line)])) as Record<LedgerLine, number>;
}

/** What a contender cost up to a day, in €. */
export function costUpTo(ledger: Ledger, day: number, prices: Prices): number {
  const each = unitPrices(prices);
  return LEDGER_LINES.reduce((sum, line) => sum + ledger[line][day]! * each[line], 0);
}

/** The same of every day, `[days]`. */
export function costByDay(ledger: Ledger, prices: Prices): Float64Array {
  const each = unitPrices(prices);
  const costs = new Float64Array(ledger.processed.length);
  for (const line of LEDGER_LINES) addTimes(costs, ledger[line], each[line]);
  return costs;
}

function addTimes(sums: Float64Array, counts: Float64Array, price: number): void {
  for (let day = 0; day < sums.length; day++) sums[day]! += counts[day]! * price;
}

/** Up to a day, of its mistakes alone, or of running it alone. */
export function sideUpTo(ledger: Ledger, day: number, prices: Prices, side: Side): number {
  const each = unitPrices(prices);
  return LEDGER_LINES.reduce((sum, line) => (LEDGER_RULES[line].of === side ? sum + ledger[line][day]! * each[line] : sum), 0);
}

/**
 * The price at which two contenders cost the same up to a day, all other prices as they are; NaN where no price from 0
 * up does that.
 */
export function breakEven(a: Ledger, b: Ledger, day: number, prices: Prices, price: PriceName): number {
  const apart = (at: Prices) => costUpTo(a, day, at) - costUpTo(b, day, at);
  // Taken from the counts alone: among large sums equal counts would not cancel.
  const slope = apart({ ...prices, ...FREE, [price]: 1 });
  const even = -apart({ ...prices, [price]: 0 }) / slope;
  return slope !== 0 && even >= 0 ? even : NaN;
}

const FREE: Readonly<Record<PriceName, number>> = { wilted: 0, lost: 0, review: 0, release: 0, examples: 0 };
