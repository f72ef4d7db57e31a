/** Sample quantiles. */

/**
 * The value below which a share of the sample lies, with linear interpolation between neighbours (Hyndman and Fan's
 * type 7, numpy's default). NaN for an empty sample.
 */
export function quantile(sample: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(sample).sort();
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? NaN;
  const above = sorted[Math.ceil(position)] ?? NaN;
  return below + (above - below) * (position - Math.floor(position));
}

/** The middle of the sample; between the two middle ones where their number is even. NaN for an empty sample. */
export function median(sample: ArrayLike<number>): number {
  return quantile(sample, 0.5);
}
