import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { DEFAULT_SCENARIO } from '../scenario/scenario.ts';
import { breakEven, costUpTo, type Ledger, LEDGER_LINES, LEDGER_RULES, priceOf } from './ledger.ts';

const count = fc.integer({ min: 0, max: 100_000 });
const ledger: fc.Arbitrary<Ledger> = fc
  .record(Object.fromEntries(LEDGER_LINES.map((line) => [line, count])) as Record<keyof Ledger, typeof count>)
  .map((lines) => Object.fromEntries(LEDGER_LINES.map((line) => [line, Float64Array.of(lines[line])])) as Ledger);
const price = fc.double({ min: 0, max: 500, noNaN: true });
const prices = fc.record({ alarms: fc.boolean(), wilted: price, lost: price, review: price, release: price, examples: price });
const priced = fc.constantFrom(...(Object.keys(DEFAULT_SCENARIO.prices) as (keyof typeof DEFAULT_SCENARIO.prices)[]).filter((name) => name !== 'alarms'));

describe('costs', () => {
  it('grow in proportion with all prices', () => {
    fc.assert(
      fc.property(ledger, prices, fc.integer({ min: 1, max: 9 }), (lines, each, times) => {
        const more = { ...each, wilted: each.wilted * times, lost: each.lost * times, review: each.review * times, release: each.release * times, examples: each.examples * times };
        expect(costUpTo(lines, 0, more)).toBeCloseTo(times * costUpTo(lines, 0, each), 3);
      }),
    );
  });

  it('are the same for both at the break-even price', () => {
    fc.assert(
      fc.property(ledger, ledger, prices, priced, (a, b, each, name) => {
        const even = breakEven(a, b, 0, each, name);
        if (Number.isNaN(even)) return;
        expect(even).toBeGreaterThanOrEqual(0);
        const at = { ...each, [name]: even };
        const [one, other] = [costUpTo(a, 0, at), costUpTo(b, 0, at)];
        expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-6 * Math.max(1, one));
      }),
    );
  });

  it('leave alarms out where nobody reviews them, and count them all the same', () => {
    fc.assert(
      fc.property(ledger, ledger, prices, (a, b, each) => {
        const unreviewed = { ...each, alarms: false };
        const quiet = { ...a, alarms: new Float64Array(1) };
        expect(costUpTo(a, 0, unreviewed)).toBeCloseTo(costUpTo(quiet, 0, { ...each, alarms: true }), 6);
        expect(costUpTo(a, 0, { ...each, alarms: true }) - costUpTo(a, 0, unreviewed)).toBeCloseTo(a.alarms[0]! * each.review, 3);
        // What a review costs turns on held batches alone then.
        if (a.held[0] === b.held[0]) expect(breakEven(a, b, 0, unreviewed, 'review')).toBeNaN();
        expect([priceOf('alarms', unreviewed), priceOf('held', unreviewed), priceOf('alarms', DEFAULT_SCENARIO.prices)]).toEqual([null, 'review', 'review']);
      }),
    );
  });

  it('have a break-even only on the way from one sign to the other', () => {
    fc.assert(
      fc.property(ledger, ledger, prices, priced, (a, b, each, name) => {
        const gap = (value: number) => costUpTo(a, 0, { ...each, [name]: value }) - costUpTo(b, 0, { ...each, [name]: value });
        const even = breakEven(a, b, 0, each, name);
        const turns = Math.sign(gap(0)) !== Math.sign(gap(1000));
        if (Math.min(Math.abs(gap(0)), Math.abs(gap(1000))) > 1) expect(even <= 1000).toBe(turns);
      }),
    );
  });

  it('of a line are its price for so many as come at that price, and every price is some line’s', () => {
    const each = { wilted: 2, lost: 3, review: 5, release: 7, examples: 11 };
    for (const line of LEDGER_LINES) {
      const { price: named, per } = LEDGER_RULES[line];
      const alone = Object.fromEntries(LEDGER_LINES.map((other) => [other, Float64Array.of(other === line ? 4 * per : 0)])) as Ledger;
      expect(costUpTo(alone, 0, each), line).toBeCloseTo(named === null ? 0 : 4 * each[named], 12);
    }
    const paid = new Set<string | null>(LEDGER_LINES.map((line) => LEDGER_RULES[line].price));
    expect(Object.keys(each).filter((name) => !paid.has(name))).toEqual([]);
  });

  it('are nothing where nothing has a price', () => {
    fc.assert(
      fc.property(ledger, (lines) => {
        expect(costUpTo(lines, 0, { wilted: 0, lost: 0, review: 0, release: 0, examples: 0 })).toBe(0);
      }),
    );
  });
});
