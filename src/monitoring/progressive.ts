/**
 * A model's progressive-validation score since its start: the mean of the losses it was served with, each scored
 * before it was learnt from (Gama, Sebastião & Rodrigues 2013). For a window of days see `trailingMean`, which the page
 * draws; this one only tests use, to hold progressive validation against reference values.
 */

/**
 * The mean up to each day, older days fading.
 * @param values daily mean losses, `[days]`; a day with NaN or without weight adds nothing
 * @param weights shoppers behind each, `[days]`
 * @param keep the share of its weight that a day keeps from one day to the next: 1 for the plain cumulative mean
 * @returns `[days]`; NaN until the first value
 * @throws RangeError unless 0 < keep ≤ 1
 */
export function fadingMean(values: ArrayLike<number>, weights: ArrayLike<number>, keep = 1): Float64Array {
  if (!(keep > 0 && keep <= 1)) throw new RangeError(`A fading mean keeps a share between 0 and 1, not ${keep}.`);
  let sum = 0;
  let weight = 0;
  return Float64Array.from({ length: values.length }, (_, day) => {
    const [value, share] = [values[day]!, weights[day]!];
    const counts = !Number.isNaN(value) && share > 0;
    sum = keep * sum + (counts ? value * share : 0);
    weight = keep * weight + (counts ? share : 0);
    return weight > 0 ? sum / weight : NaN;
  });
}
