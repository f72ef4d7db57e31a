/** Too careful at the gate: Valentine's Day looks like an error to it; without it dynamic follows. */
import { expect } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { claim } from './claim.ts';
import { fittedYearOf, heldBatches, overSeeds, PEAK, ratio, TO_VALENTINES } from './seeds.ts';

claim(['too-careful-held', 'too-careful-off'], 'Valentine’s is quarantined, and dynamic is about as bad as static; with the gate off it follows', () => {
  const { compared, held, off } = overSeeds((seed) => {
    const history = fittedYearOf('too-careful', seed, TO_VALENTINES);
    return { compared: ratio(history, PEAK), held: heldBatches(history, PEAK), off: ratio(fittedYearOf('too-careful', seed, { ...TO_VALENTINES, 'gate.on': false }), PEAK) };
  });
  expect(median(compared)).toBeGreaterThan(0.8);
  expect(median(compared)).toBeLessThan(1.25);
  expect(median(held)).toBe(5);
  expect(median(off)).toBeLessThan(0.25);
});
