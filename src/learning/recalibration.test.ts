import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logit, sigmoid } from '../numerics/elementary.ts';
import { UNREPORTED } from '../world/shoppers.ts';
import { calibrationInTheLarge, interceptShift } from './recalibration.ts';

/** Shoppers with what was predicted and reported of them; at least one outcome is reported. */
const shoppers = fc
  .array(fc.record({ odds: fc.double({ min: -14, max: 14, noNaN: true }), reported: fc.constantFrom(0, 1, UNREPORTED) }), { minLength: 1, maxLength: 60 })
  .filter((all) => all.some(({ reported }) => reported !== UNREPORTED))
  .map((all) => ({ predicted: all.map(({ odds }) => sigmoid(odds)), batch: { reported: Uint8Array.from(all, ({ reported }) => reported) } }));

describe('a shift of the intercept', () => {
  it('makes the probabilities add up to the purchases reported, half a one from none and from all', () => {
    fc.assert(
      fc.property(shoppers, ({ predicted, batch }) => {
        const { by } = interceptShift(predicted, batch);
        const after = calibrationInTheLarge(predicted.map((p) => sigmoid(logit(p) + by)), batch);
        const wanted = Math.min(after.reported - 0.5, Math.max(0.5, after.bought));
        expect(after.expected).toBeCloseTo(wanted, 4);
      }),
      { numRuns: 500 },
    );
  });

  it('finds its way between shoppers who are all but sure to buy and all but sure not to', () => {
    const predicted = [...Array<number>(50).fill(1 - 1e-7), ...Array<number>(50).fill(1e-7)];
    const reported = Uint8Array.from({ length: 100 }, (_, i) => (i % 4 === 0 ? 1 : 0));
    const { by, rounds } = interceptShift(predicted, { reported });
    expect(predicted.reduce((sum, p) => sum + sigmoid(logit(p) + by), 0)).toBeCloseTo(25, 4);
    expect(rounds).toBeLessThan(60);
  });

  it('ends where nobody bought and where everybody did', () => {
    for (const label of [0, 1]) {
      const { by } = interceptShift([0.1, 0.2, 0.3], { reported: Uint8Array.of(label, label, label) });
      expect(Number.isFinite(by) && Math.abs(by) < 10).toBe(true);
    }
  });
});

it('z is what is missing in standard errors; outcomes that are not reported count nowhere', () => {
  expect(calibrationInTheLarge(Array<number>(100).fill(0.2), { reported: Uint8Array.from({ length: 100 }, (_, i) => (i < 28 ? 1 : 0)) })).toEqual({ reported: 100, bought: 28, expected: expect.closeTo(20, 9) as number, z: expect.closeTo(2, 9) as number });
  expect(calibrationInTheLarge([0.5, 0.9], { reported: Uint8Array.of(1, UNREPORTED) })).toMatchObject({ reported: 1, bought: 1, expected: 0.5, z: 1 });
  expect(calibrationInTheLarge([0.5], { reported: Uint8Array.of(UNREPORTED) }).z).toBeNaN();
});
