import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNREPORTED, type Batch } from '../world/shoppers.ts';
import { OwnLog, soldOutAfter } from './ownLog.ts';

/** Shoppers in the order in which they came; what is reported of them may be wrong or missing. */
const shopper = fc.record({ bought: fc.constantFrom(0, 1), mishap: fc.constantFrom('none', 'flipped', 'lost') });
const batch = fc.array(shopper, { minLength: 1, maxLength: 30 }).map((shoppers): Batch => {
  const bought = Uint8Array.from(shoppers, (each) => each.bought);
  return {
    shoppers: shoppers.length,
    purchases: bought.reduce((sum, each) => sum + each, 0),
    values: new Float32Array(),
    inputs: new Float32Array(),
    truth: new Float64Array(shoppers.length),
    attainable: new Float64Array(shoppers.length),
    bought,
    reported: Uint8Array.from(shoppers, (each) => (each.mishap === 'lost' ? UNREPORTED : each.mishap === 'flipped' ? 1 - each.bought : each.bought)),
  };
});
const ordered = fc.integer({ min: 0, max: 30 });
const soldOut = fc.constantFrom('bought' as const, 'not' as const, 'unknown' as const);

/** Which shoppers found nothing left. */
const tooLate = (stock: number, { bought }: Batch): boolean[] => [...bought].map((_, i) => bought.subarray(0, i).reduce((sum, each) => sum + each, 0) >= stock);

describe('the log of a shop that may be sold out', () => {
  it('changes what is reported, of those who came too late, and nothing else', () => {
    fc.assert(
      fc.property(batch, ordered, soldOut, (day, stock, says) => {
        const before = day.reported.slice();
        const { reported, ...rest } = soldOutAfter(stock, day, says);
        expect(day.reported).toEqual(before);
        expect(rest).toEqual({ ...day, reported: undefined, ...rest });
        expect(rest.bought).toBe(day.bought);
        const late = tooLate(stock, day);
        reported.forEach((label, i) => {
          if (says === 'bought' || !late[i]) expect(label).toBe(before[i]);
        });
      }),
    );
  });

  it('says “not bought” of every wish that came too late, and does to it what mishaps do', () => {
    fc.assert(
      fc.property(batch, ordered, (day, stock) => {
        const late = tooLate(stock, day);
        soldOutAfter(stock, day, 'not').reported.forEach((label, i) => {
          const logged = late[i] ? 0 : day.bought[i]!;
          const was = day.reported[i]!;
          expect(label).toBe(was === UNREPORTED ? UNREPORTED : was === day.bought[i] ? logged : 1 - logged);
        });
      }),
    );
  });

  it('says nothing of anyone who came too late where that is unknown', () => {
    fc.assert(
      fc.property(batch, ordered, (day, stock) => {
        const late = tooLate(stock, day);
        soldOutAfter(stock, day, 'unknown').reported.forEach((label, i) => expect(label).toBe(late[i] ? UNREPORTED : day.reported[i]));
      }),
    );
  });

  it('is the world’s own on days without an order and where the stock outlasts the day', () => {
    fc.assert(
      fc.property(batch, soldOut, (day, says) => {
        const log = new OwnLog(says);
        expect(log.reportedOn(3, day)).toBe(day);
        log.stock(3, day.purchases + 1);
        expect(log.reportedOn(3, day)).toBe(day);
      }),
    );
  });
});
