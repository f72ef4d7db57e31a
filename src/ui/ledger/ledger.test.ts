import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { LEDGER_LINES, type Ledger } from '../../operations/ledger.ts';
import { DEFAULT_SCENARIO } from '../../scenario/scenario.ts';
import type { History } from '../../simulation/history.ts';
import { choiceLine } from '../../text/ledger.ts';
import { historyOf } from '../kit/fixtures.ts';
import { choiceFacts, evens, runningCost } from './costs.ts';

const count = fc.integer({ min: 0, max: 5000 });
const DAYS = 4;

/** Totals that grow from day to day. */
const ledger: fc.Arbitrary<Ledger> = fc
  .array(fc.array(count, { minLength: DAYS, maxLength: DAYS }), { minLength: LEDGER_LINES.length, maxLength: LEDGER_LINES.length })
  .map((columns) => {
    const grown = (steps: readonly number[]) => Float64Array.from(steps, (_, day) => steps.slice(0, day + 1).reduce((sum, step) => sum + step, 0));
    return Object.fromEntries(LEDGER_LINES.map((line, i) => [line, grown(columns[i] ?? [])])) as Ledger;
  });

const history = fc.tuple(ledger, ledger).map(([frozen, learning]): History => {
  const made = historyOf(DAYS, 1);
  return { ...made, contenders: { static: { ...made.contenders.static, ledger: frozen }, dynamic: { ...made.contenders.dynamic, ledger: learning } } };
});
const { prices } = DEFAULT_SCENARIO;

describe('costs so far', () => {
  it('never shrink', () => {
    fc.assert(
      fc.property(ledger, (lines) => {
        const costs = runningCost(lines, prices);
        costs.forEach((cost, day) => expect(cost).toBeGreaterThanOrEqual(costs[day - 1] ?? 0));
      }),
    );
  });
});

describe('the choice', () => {
  it('names the cheaper one, and another one beyond the break-even', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: DAYS - 1 }), (made, day) => {
        const { costs, even } = choiceFacts(made, day, prices);
        if (!even || Math.abs(costs.static - costs.dynamic) < 1) return;
        const beyond = even.now > even.at ? even.at / 2 : even.at * 2 + 1;
        const there = choiceFacts(made, day, { ...prices, [even.price]: beyond }).costs;
        expect(Math.sign(there.static - there.dynamic)).toBe(-Math.sign(costs.static - costs.dynamic));
      }),
    );
  });

  it('tells every price that turns it round', () => {
    fc.assert(
      fc.property(history, (made) => {
        const { even } = choiceFacts(made, DAYS - 1, prices);
        expect(even === null).toBe(Object.values(evens(made, DAYS - 1, prices)).every(Number.isNaN));
      }),
    );
  });

  it('tells the nearest break-even', () => {
    fc.assert(
      fc.property(history, (made) => {
        const { even } = choiceFacts(made, DAYS - 1, prices);
        const all = evens(made, DAYS - 1, prices);
        const far = (now: number, at: number) => Math.max(at / now, now / at);
        for (const [price, at] of Object.entries(all)) if (even && at > 0.5 && even.at > 0.5) expect(far(even.now, even.at)).toBeLessThanOrEqual(far(prices[price as keyof typeof all], at) * 1.03);
      }),
    );
  });

  it('leaves out a contender that does not serve', () => {
    fc.assert(
      fc.property(history, (made) => {
        expect(Object.keys(choiceFacts(made, 0, prices).costs)).toEqual(['static', 'dynamic']);
      }),
    );
  });

  it('is said in one breath, honest both ways', () => {
    const costs = { static: 24_458, dynamic: 14_480 };
    expect(choiceLine({ iso: '2027-02-14', costs, even: { price: 'lost', now: 15, at: 2.141 } })).toBe(
      'Up to 14 February 2027, in this scenario and at these prices, the dynamic model is cheaper by 9\u202f978\u00a0€: 14\u202f480\u00a0€ against the static one’s 24\u202f458\u00a0€. They would cost the same if a lost customer cost 2.14\u00a0€; yours is 15\u00a0€. Below that the static model would be the cheaper one.',
    );
    expect(choiceLine({ iso: '2027-02-14', costs: { static: 100, dynamic: 300, scheduled: 200 }, even: null })).toMatch(/the static model is cheaper by 200\u00a0€.*No single price, changed alone, turns that round\. The scheduled one, at 200\u00a0€, is between the two\.$/u);
    expect(choiceLine({ iso: '2027-02-14', costs: { static: 100, dynamic: 100 }, even: null })).toMatch(/cost the same/);
  });
});
