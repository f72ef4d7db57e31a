import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTrue, judge, orderAt } from './judge.ts';
import { bySide, type Drawing, type Prediction } from './prediction.ts';

const values = fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 6, maxLength: 6 });
const curves: fc.Arbitrary<Prediction> = fc.record({ static: values, dynamic: values });
const partly: fc.Arbitrary<Drawing> = fc.record({ static: fc.array(fc.option(fc.integer({ min: 0, max: 150 })), { minLength: 6, maxLength: 6 }), dynamic: fc.array(fc.option(fc.integer({ min: 0, max: 150 })), { minLength: 6, maxLength: 6 }) });

describe('a prediction that is judged', () => {
  it('has no gap and the right order where it is what happened', () => {
    fc.assert(
      fc.property(curves, (truth) => {
        const { sides, order } = judge(truth, truth);
        for (const { gaps, meanGap } of Object.values(sides)) {
          expect(gaps).toEqual(Array<number>(6).fill(0));
          expect(meanGap).toBe(0);
        }
        expect(order).toEqual(Array<boolean>(6).fill(true));
      }),
    );
  });

  it('is as far from the truth as the truth from it', () => {
    fc.assert(
      fc.property(curves, curves, (a, b) => {
        const [there, back] = [judge(a, b), judge(b, a)];
        for (const side of ['static', 'dynamic'] as const) {
          expect(there.sides[side].gaps.map((gap) => gap! + 0)).toEqual(back.sides[side].gaps.map((gap) => 0 - gap!));
          expect(there.sides[side].meanGap).toBe(back.sides[side].meanGap);
          expect(there.sides[side].widest).toBe(back.sides[side].widest);
        }
        expect(there.order).toEqual(back.order);
      }),
    );
  });

  it('knows no difference between the two models but their names', () => {
    const swapped = <T>({ static: frozen, dynamic: learning }: { readonly static: T; readonly dynamic: T }) => ({ static: learning, dynamic: frozen });
    fc.assert(
      fc.property(partly, curves, (drawn, truth) => {
        const [one, other] = [judge(drawn, truth), judge(swapped(drawn), swapped(truth))];
        expect(other.order).toEqual(one.order);
        expect(other.peak).toBe(one.peak);
        expect(swapped(other.sides)).toEqual(one.sides);
      }),
    );
  });

  it('says nothing of what is not drawn, and its widest gap is no narrower than the mean', () => {
    fc.assert(
      fc.property(partly, curves, (drawn, truth) => {
        const { sides, order } = judge(drawn, truth);
        for (const side of ['static', 'dynamic'] as const) {
          const { gaps, widest, meanGap } = sides[side];
          drawn[side].forEach((value, i) => expect(gaps[i] === null).toBe(value === null));
          expect(widest === null).toBe(drawn[side].every((value) => value === null));
          if (widest !== null) expect(Math.abs(gaps[widest]!)).toBeGreaterThanOrEqual(meanGap!);
        }
        order.forEach((right, i) => expect(right === null).toBe(drawn.static[i] === null || drawn.dynamic[i] === null));
      }),
    );
  });

  it('lies inside a band that is around it, and outside one that is not', () => {
    fc.assert(
      fc.property(curves, fc.double({ min: 0, max: 20, noNaN: true }), (drawn, wide) => {
        const around = bySide((side) => ({ low: drawn[side].map((value) => value - wide), middle: drawn[side], high: drawn[side].map((value) => value + wide) }));
        const above = bySide((side) => ({ low: drawn[side].map((value) => value + 1), middle: drawn[side].map((value) => value + 2), high: drawn[side].map((value) => value + 3) }));
        expect(countTrue(judge(drawn, drawn, around).sides.static.drawnInside)).toEqual({ right: 6, of: 6 });
        expect(countTrue(judge(drawn, drawn, above).sides.dynamic.drawnInside)).toEqual({ right: 0, of: 6 });
      }),
    );
  });

  it('is judged in whole bouquets, and not where the calendar does not reach', () => {
    const drawn = { static: [30, 3], dynamic: [10, 5] };
    const judged = judge(drawn, { static: [84.6, NaN], dynamic: [10.4, NaN] });
    expect(judged.sides.static.gaps).toEqual([-55, null]);
    expect(judged.sides.dynamic.gaps).toEqual([0, null]);
    expect(judged.order).toEqual([true, null]);
    expect(judged.peak).toBe(0);
    expect(judged.sides.static.drawnInside).toEqual([null, null]);
  });

  it('finds the worst day of either model', () => {
    expect(judge({ static: [1, 2, 3], dynamic: [3, 2, 1] }, { static: [5, 9, 5], dynamic: [5, 5, 12] }).peak).toBe(2);
    expect(judge({ static: [1], dynamic: [1] }, { static: [NaN], dynamic: [NaN] }).peak).toBeNull();
    expect([orderAt({ static: [4], dynamic: [3] }, 0), orderAt({ static: [3], dynamic: [3] }, 0), orderAt({ static: [null], dynamic: [3] }, 0)]).toEqual([1, 0, null]);
  });
});
