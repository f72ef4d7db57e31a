/** Too careful at the gate: Valentine's Day looks like an error to it. */
import { expect, it } from 'vitest';
import { median } from '../../numerics/quantile.ts';
import { batchesOf } from '../../operations/nights.ts';
import type { History } from '../history.ts';
import { overSeeds, PEAK, ratio, yearOf } from './seeds.ts';

const heldAtPeak = ({ contenders, dates }: History) => batchesOf(contenders.dynamic.nights).filter(({ held, day }) => held && dates[day]! >= PEAK[0] && dates[day]! <= PEAK[1]).length;

it('Valentine’s is quarantined, and dynamic is about as bad as static', () => {
  const { compared, held } = overSeeds((seed) => {
    const history = yearOf('too-careful', seed);
    return { compared: ratio(history, PEAK), held: heldAtPeak(history) };
  });
  expect(median(compared)).toBeGreaterThan(0.8);
  expect(median(held)).toBe(5);
});
