/** What the gate compared a batch with, counted again from the history. */
import type { BatchRecord } from '../../operations/nights.ts';
import { RECENT_DAYS } from '../../operations/recentDays.ts';
import type { History } from '../../simulation/history.ts';
import { batchesIn } from './known.ts';

/** The days whose shoppers the gate held a batch against: the last that it had let through, the training window's before those. */
export function gateReference(history: History, { arrived }: BatchRecord): number[] {
  const { windowStart, servingStart } = history;
  const window = Array.from({ length: servingStart - windowStart }, (_, i) => windowStart + i);
  const accepted = batchesIn(history).filter((record) => !record.held && record.arrived < arrived).map(({ day }) => day);
  return [...window, ...accepted].slice(-RECENT_DAYS);
}

/** A feature's values on some days, counted in its bins, `[bins]`. */
export function countsOver({ monitors }: History, feature: number, days: readonly number[]): Float64Array {
  const width = monitors.bins[feature]?.counts.length ?? 0;
  const column = monitors.counts[feature];
  const sum = new Float64Array(width);
  for (const day of days) for (let bin = 0; bin < width; bin++) sum[bin]! += column?.[day * width + bin] ?? 0;
  return sum;
}
