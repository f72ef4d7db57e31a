import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapleyValues } from './shapley.ts';

test('the glove game: one left glove, two right ones, a pair is worth 1', () => {
  // Bit 0 has the left glove. Published: 2/3, 1/6, 1/6.
  const worth = Array.from({ length: 8 }, (_, coalition) => ((coalition & 1) === 1 && coalition > 1 ? 1 : 0));
  const values = shapleyValues(worth, 3);
  [2 / 3, 1 / 6, 1 / 6].forEach((value, i) => expect(values[i]).toBeCloseTo(value, 15));
});

test('values add up to the whole, and who adds nothing gets exactly nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain((causes) => fc.tuple(fc.constant(causes), fc.integer({ min: 0, max: causes - 1 }), fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1 << causes, maxLength: 1 << causes }))),
      ([causes, idle, drawn]) => {
        const worth = drawn.map((_, coalition) => drawn[coalition & ~(1 << idle)]!);
        const values = shapleyValues(worth, causes);
        expect(values[idle]).toBe(0);
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(worth.at(-1)! - worth[0]!, 9);
      },
    ),
  );
});

test('whether a cause is named first or last changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 8, maxLength: 8 }), (worth) => {
      const mirrored = worth.map((_, coalition) => worth[((coalition & 1) << 2) | (coalition & 2) | (coalition >> 2)]!);
      const [values, other] = [shapleyValues(worth, 3), shapleyValues(mirrored, 3)];
      [0, 1, 2].forEach((cause) => expect(other[2 - cause]).toBeCloseTo(values[cause]!, 9));
    }),
  );
});
