import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CAUSES } from '../../world/causes.ts';
import { PARTS, type ExplainedMiss } from '../../simulation/why/why.ts';
import { reachOf, stepsOf } from './steps.ts';

const bouquets = fc.double({ min: -300, max: 300, noNaN: true });
const byCause = fc.tuple(...CAUSES.map(() => bouquets)).map((values) => Object.fromEntries(CAUSES.map((cause, i) => [cause, values[i]])) as ExplainedMiss['today']);

/** Any parts at all, many of them nil. */
const anyMiss: fc.Arbitrary<ExplainedMiss> = fc
  .tuple(fc.double({ min: 0, max: 400, noNaN: true }), fc.tuple(...PARTS.map(() => fc.oneof(fc.constant(0), fc.double({ min: -0.4, max: 0.4, noNaN: true }), bouquets))), byCause)
  .map(([expected, sizes, reckoned]) => {
    const parts = Object.fromEntries(PARTS.map((part, i) => [part, sizes[i]])) as ExplainedMiss['parts'];
    const today = Object.fromEntries(CAUSES.map((cause) => [cause, parts[cause] + reckoned[cause]])) as ExplainedMiss['today'];
    const miss = sizes.reduce((sum, size) => sum + size, 0);
    return { sold: expected + miss, expected, miss, parts, today, reckoned, spread: 5, taught: null, ofWhole: expected };
  });

test('steps lead from what was expected to what was sold, each from where the one before ends, and what is small is told together', () => {
  fc.assert(
    fc.property(anyMiss, (why) => {
      const { steps, rest } = stepsOf(why);
      let at = why.expected;
      for (const { part, size, from, to, cause } of steps) {
        expect(from).toBe(at);
        expect(size).toBe(why.parts[part]);
        expect(Math.abs(size)).toBeGreaterThanOrEqual(0.5);
        if (cause) expect(cause.today - cause.reckoned).toBeCloseTo(size, 9);
        at = to;
      }
      expect(at + rest).toBeCloseTo(why.sold, 9);
    }),
  );
});

test('all that is drawn lies on the scale', () => {
  fc.assert(
    fc.property(fc.array(anyMiss, { minLength: 1, maxLength: 3 }), (whys) => {
      const [least, most] = reachOf(whys);
      const drawn = whys.flatMap((why) => [0, why.expected, why.sold, ...stepsOf(why).steps.flatMap(({ from, to, cause }) => [from, to, ...(cause ? [from - cause.reckoned] : [])])]);
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(least);
      expect(Math.max(...drawn)).toBeLessThanOrEqual(most);
    }),
  );
});
