/**
 * What all drift detectors have in common: they take one number after another, a model's loss or error on each
 * labelled example in the order the labels came in, and say when its mean seems to have changed.
 */

export type Signal = 'none' | 'warning' | 'drift';

/** Some of the values a detector took in. */
export interface Stretch {
  readonly count: number;
  /** NaN if there are none. */
  readonly mean: number;
}

/** What the latest look for a change saw; right after a drift, what that drift rests on. */
export interface Evidence {
  /** The number that is held against the threshold; NaN while the detector has not looked yet. */
  readonly statistic: number;
  /** It signals drift where the statistic exceeds this; in the same unit, see each detector. */
  readonly threshold: number;
  /** The values before the moment at which the change, if any, seems to lie. */
  readonly before: Stretch;
  /** Those since. */
  readonly after: Stretch;
}

export interface Detector {
  /**
   * Takes in one value. After 'drift' the next call starts afresh, as if new.
   * @throws RangeError for a value that is not finite or outside the detector's domain; its state is then as before
   */
  update(value: number): Signal;
  /** Forgets everything it took in; its options stay. */
  reset(): void;
  /** A detector in the same state that goes its own way. */
  copy(): Detector;
  evidence(): Evidence;
}

/** Passes a finite number on. Throws RangeError for NaN and infinities: an unknown outcome is no value. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`A drift detector takes finite numbers, not ${value}.`);
  return value;
}

/** The values that are in `all` but not in `first`, by their count and mean. */
export function rest(all: Stretch, first: Stretch): Stretch {
  const count = all.count - first.count;
  return { count, mean: count > 0 ? (all.mean * all.count - (first.count > 0 ? first.mean * first.count : 0)) / count : NaN };
}
