import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { startBackend } from '../../learning/backend.ts';
import { finish } from '../../learning/steps.ts';
import { costByDay, costUpTo, LEDGER_LINES, type Ledger } from '../../operations/ledger.ts';
import { DEFAULT_SCENARIO, withValues } from '../../scenario/scenario.ts';
import { createEngine } from '../../simulation/engine.ts';
import { recordsOf, type History } from '../../simulation/history.ts';
import { simulate } from '../../simulation/simulate.ts';
import { choiceLine } from '../../text/ledger.ts';
import { historyOf } from '../kit/fixtures.ts';
import { alarmsSoFar, choiceFacts, evens } from './costs.ts';

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
  it('never shrink, and are the same a day or all at once', () => {
    fc.assert(
      fc.property(ledger, (lines) => {
        const costs = costByDay(lines, prices);
        expect(costs).toEqual(costs.map((_, day) => costUpTo(lines, day, prices)));
        costs.forEach((cost, day) => expect(cost).toBeGreaterThanOrEqual(costs[day - 1] ?? 0));
      }),
    );
  });
});

describe('alarms', () => {
  it('billed are those that are listed: what is about all in every column, what is about a contender in its own', async () => {
    const broken = withValues(DEFAULT_SCENARIO, { 'world.days': 120, 'world.shoppers': 100, 'static.select': 'fixed', 'static.epochs': 5, 'scheduled.on': true, 'mixture.on': true, 'incidents.list': [{ kind: 'scaled', feature: 'price', from: '2026-09-20', to: '2026-09-24', size: 100 }] });
    const made = finish(simulate(broken, createEngine(await startBackend()))).history;
    expect(made.monitors.alarms.length).toBeGreaterThan(3);
    for (const [day] of made.dates.entries()) {
      const { all, everyones } = alarmsSoFar(made, day);
      const billed = recordsOf(made).map(({ ledger: lines }) => lines.alarms[day] ?? 0);
      expect(billed.every((each) => each >= everyones)).toBe(true);
      expect(billed.reduce((sum, each) => sum + each - everyones, everyones)).toBe(all);
    }
  });
});

describe('mistakes and running', () => {
  it('add up to the cost, line by line', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: DAYS - 1 }), (made, day) => {
        const { costs, sides } = choiceFacts(made, day, prices);
        for (const name of ['static', 'dynamic'] as const) expect(sides.mistakes[name] + sides.running[name]).toBeCloseTo(costs[name], 6);
        const { lost, wilted } = made.contenders.static.ledger;
        expect(sides.mistakes.static).toBeCloseTo(lost[day]! * prices.lost + wilted[day]! * prices.wilted, 6);
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
    const sides = { mistakes: { static: 24_400, dynamic: 12_000 }, running: { static: 58, dynamic: 2_480 } };
    expect(choiceLine({ iso: '2027-02-14', costs, sides, cheaper: 'dynamic', even: { price: 'lost', now: 15, at: 2.141 } })).toBe(
      'Up to 14 February 2027, in this scenario and at these prices, the dynamic model is cheaper by 9\u202f978\u00a0€: 14\u202f480\u00a0€ against the static one’s 24\u202f458\u00a0€. Its mistakes cost 12\u202f000\u00a0€ against 24\u202f400\u00a0€, running it 2\u202f480\u00a0€ against 58\u00a0€. They would cost the same if a lost customer cost 2.14\u00a0€; yours is 15\u00a0€. Below that the static model would be the cheaper one.',
    );
    expect(choiceLine({ iso: '2027-02-14', costs: { static: 100, dynamic: 300, scheduled: 200 }, sides, cheaper: 'static', even: null })).toMatch(/the static model is cheaper by 200\u00a0€.*No single price, changed alone, turns that round\. The scheduled one, at 200\u00a0€, is between the two\.$/u);
    // A difference has cents where both costs do.
    expect(choiceLine({ iso: '2027-02-14', costs: { static: 236, dynamic: 334.07 }, sides, cheaper: 'static', even: null })).toMatch(/cheaper by 98\u00a0€: 236\u00a0€ against/u);
    expect(choiceLine({ iso: '2027-02-14', costs: { static: 20.1, dynamic: 34.17 }, sides, cheaper: 'static', even: null })).toMatch(/cheaper by 14\.07\u00a0€: 20\.10\u00a0€ against/u);
    expect(choiceLine({ iso: '2027-02-14', costs: { static: 100, dynamic: 100.5 }, sides, cheaper: null, even: null })).toMatch(/static and dynamic tie: 100\u00a0€ and 101\u00a0€, within 1%\.$/u);
  });
});
