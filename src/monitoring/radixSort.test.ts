import fc from 'fast-check';
import { expect, it } from 'vitest';
import { radixSort } from './radixSort.ts';

it('sorts, whatever the size of the numbers, and leaves them as they were', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 32 }), fc.array(fc.nat(2 ** 31 - 1)), (bits, raw) => {
      const numbers = Uint32Array.from(raw, (number) => (2 * number + 1) % 2 ** bits);
      const kept = numbers.slice();
      expect(radixSort(numbers, 2 ** bits - 1)).toEqual(numbers.toSorted());
      expect(numbers).toEqual(kept);
    }),
  );
});
