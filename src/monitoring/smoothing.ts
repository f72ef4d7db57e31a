/**
 * Trailing windows over daily scores: what a model's record was over the last days, as known at the end of each
 * day. Nothing from a later day enters. Sums are taken afresh for every day, so no rounding is carried along.
 */

/** A value a day, `[days]`. */
export type Daily = Float64Array | Float32Array;

/**
 * The mean of daily `values` over the last `days` days, each day weighted by `weights` (its shoppers): the pooled
 * mean over all those shoppers. Both `[days]`. Days without a value (NaN) or without weight are left out; NaN where
 * none is left.
 */
export function trailingMean(values: Daily, weights: Daily, days: number): Float64Array {
  return trailing(values.length, days, (first, last) => {
    let sum = 0;
    let weight = 0;
    for (let day = first; day <= last; day++) {
      const value = values[day] ?? NaN;
      const share = weights[day] ?? 0;
      if (Number.isNaN(value) || !(share > 0)) continue;
      sum += value * share;
      weight += share;
    }
    return weight > 0 ? sum / weight : NaN;
  });
}

/**
 * The sum of `above` over the last `days` days as a multiple of the sum of `below`; both `[days]`. A day on which
 * either is NaN is left out; NaN where nothing is left to divide by.
 */
export function trailingRatio(above: Daily, below: Daily, days: number): Float64Array {
  return trailing(above.length, days, (first, last) => {
    let top = 0;
    let bottom = 0;
    for (let day = first; day <= last; day++) {
      const upper = above[day] ?? NaN;
      const lower = below[day] ?? NaN;
      if (Number.isNaN(upper) || Number.isNaN(lower)) continue;
      top += upper;
      bottom += lower;
    }
    return bottom > 0 ? top / bottom : NaN;
  });
}

/**
 * The mean of |`expected` − `sold`| over the last `days` days, each day as much as any other; both `[days]`, in bouquets.
 * Days without a value (NaN) are left out; NaN where none is left. Misses in opposite directions do not cancel.
 */
export function trailingDistance(expected: Daily, sold: Daily, days: number): Float64Array {
  const off = Float64Array.from(expected, (value, day) => Math.abs(value - (sold[day] ?? NaN)));
  return trailingMean(off, new Float64Array(off.length).fill(1), days);
}

/** One figure a day, from the window that ends with it; the first windows are shorter. */
function trailing(length: number, days: number, figure: (first: number, last: number) => number): Float64Array {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`A window has one day or more, not ${days}.`);
  const figures = new Float64Array(length);
  for (let day = 0; day < length; day++) figures[day] = figure(Math.max(0, day - days + 1), day);
  return figures;
}
