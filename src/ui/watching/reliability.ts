/** A contender's reliability diagram over some days, pooled from the days' tenths. */
import { chanceError, type ReliabilityBin } from '../../monitoring/calibration.ts';
import { RELIABILITY_BINS, type ReliabilityDays } from '../../simulation/history.ts';

/** Bins with fewer shoppers are not drawn: a single buyer among three says nothing. */
const FEWEST = 10;

/** Tenths from low to high, over the days `first` to `last`. */
export function pooled({ shoppers, predicted, bought }: ReliabilityDays, first: number, last: number): ReliabilityBin[] {
  return Array.from({ length: RELIABILITY_BINS }, (_, bin) => {
    const sum = (column: Float32Array) => {
      let total = 0;
      for (let day = first; day <= last; day++) total += column[day * RELIABILITY_BINS + bin] ?? 0;
      return total;
    };
    const count = sum(shoppers);
    return { low: bin / RELIABILITY_BINS, high: (bin + 1) / RELIABILITY_BINS, shoppers: count, predicted: sum(predicted) / count, bought: sum(bought) / count };
  });
}

export function drawn(diagram: readonly ReliabilityBin[]): ReliabilityBin[] {
  return diagram.filter(({ shoppers }) => shoppers >= FEWEST);
}

/** Corners, as [forecast, share], of the band in which chance keeps the marks of forecasts that mean what they say: one standard error either way. */
export function chanceBand(diagram: readonly ReliabilityBin[]): (readonly [number, number])[] {
  const marks = drawn(diagram);
  const side = (errors: number) => marks.map((bin) => [bin.predicted, Math.min(1, Math.max(0, bin.predicted + errors * chanceError(bin)))] as const);
  return [...side(1), ...side(-1).toReversed()];
}

/** The end of both axes: the same for all diagrams, so that they can be compared; from 0.2 in steps of 0.2. */
export function reach(diagrams: readonly (readonly ReliabilityBin[])[]): number {
  const most = Math.max(0, ...diagrams.flatMap((diagram) => drawn(diagram).flatMap(({ predicted, bought }) => [predicted, bought])));
  return Math.min(1, Math.max(0.2, Math.ceil(most * 5 - 1e-9) / 5));
}

/** Of all shoppers: mean forecast and share that bought. */
export function overall(diagram: readonly ReliabilityBin[]): { readonly predicted: number; readonly bought: number } {
  const filled = diagram.filter(({ shoppers }) => shoppers > 0);
  const total = filled.reduce((sum, { shoppers }) => sum + shoppers, 0);
  return {
    predicted: filled.reduce((sum, bin) => sum + bin.predicted * bin.shoppers, 0) / total,
    bought: filled.reduce((sum, bin) => sum + bin.bought * bin.shoppers, 0) / total,
  };
}
