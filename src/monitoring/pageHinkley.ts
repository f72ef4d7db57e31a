/**
 * Page–Hinkley (Page 1954; Hinkley 1971): adds up how far each value lies from the mean so far, less an allowance, and
 * signals drift when that sum has climbed too far above its lowest point (or, for a fall, sunk below its highest).
 * In the manner of river 0.24. The threshold is in units of the values times values seen, so it must fit the loss.
 *
 * Page: Continuous inspection schemes, Biometrika 41, 1954, doi 10.1093/biomet/41.1-2.100. Hinkley: Inference about the
 * change-point from cumulative sum tests, Biometrika 58, 1971, doi 10.1093/biomet/58.3.509.
 *
 * @example the loss rises from 0.25 to 0.85 after a thousand values
 *     const pageHinkley = new PageHinkley({ threshold: 5 });
 *     const losses = Array.from({ length: 2000 }, (_, i) => (i < 1000 ? 0.2 : 0.8) + (i % 2) / 10);
 *     losses.findIndex((loss) => pageHinkley.update(loss) === 'drift'); // 1008
 *     pageHinkley.evidence().before.count; // 999
 */
import { finite, rest, type Detector, type Evidence, type Signal, type Stretch } from './detector.ts';

export interface PageHinkleyOptions {
  /** Looks for no change in the first values. */
  readonly minInstances: number;
  /** Allowance for each value, in the values' unit: smaller changes of the mean are let pass. */
  readonly delta: number;
  /** How far the sum may climb, in the values' unit times values. */
  readonly threshold: number;
  /** The share of the sum that is kept from one value to the next. */
  readonly alpha: number;
  /** Whether it looks for a rise of the mean, for a fall or for both. */
  readonly mode: 'up' | 'down' | 'both';
}

const DEFAULTS: PageHinkleyOptions = { minInstances: 30, delta: 0.005, threshold: 50, alpha: 1 - 0.0001, mode: 'both' };

interface Climb {
  /** The running sum and its lowest point (a fall is summed with its sign turned). */
  sum: number;
  lowest: number;
  /** The values up to the lowest point: the change, if any, lies after them. */
  count: number;
  mean: number;
}

const level = (): Climb => ({ sum: 0, lowest: Infinity, count: 0, mean: NaN });

export class PageHinkley implements Detector {
  readonly options: PageHinkleyOptions;
  #count = 0;
  #mean = 0;
  #rise = level();
  #fall = level();
  #drifted = false;

  /** Throws RangeError for options outside their ranges. */
  constructor(options: Partial<PageHinkleyOptions> = {}) {
    this.options = { ...DEFAULTS, ...options };
    const { minInstances, delta, threshold, alpha } = this.options;
    if (!(minInstances >= 1 && delta >= 0 && threshold > 0)) throw new RangeError('Page–Hinkley counts from 1 and has a threshold above 0 and an allowance of 0 or more.');
    if (!(alpha > 0 && alpha <= 1)) throw new RangeError(`Page–Hinkley keeps a share between 0 and 1 of its sum, not ${alpha}.`);
  }

  /** Mean of the values since it started. */
  get mean(): number {
    return this.#mean;
  }

  /** How far the sum lies above its lowest point, for a rise of the mean. */
  get rise(): number {
    return this.#rise.sum - this.#rise.lowest;
  }

  /** The same for a fall of the mean. */
  get fall(): number {
    return this.#fall.sum - this.#fall.lowest;
  }

  update(value: number): Signal {
    finite(value);
    if (this.#drifted) this.reset();
    this.#count += 1;
    this.#mean += (value - this.#mean) / this.#count;
    const distance = value - this.#mean;
    this.#climb(this.#rise, distance);
    this.#climb(this.#fall, -distance);
    const { minInstances, threshold } = this.options;
    this.#drifted = this.#count >= minInstances && this.#steepest() > threshold;
    return this.#drifted ? 'drift' : 'none';
  }

  reset(): void {
    this.#count = this.#mean = 0;
    this.#rise = level();
    this.#fall = level();
    this.#drifted = false;
  }

  copy(): PageHinkley {
    const twin = new PageHinkley(this.options);
    twin.#count = this.#count;
    twin.#mean = this.#mean;
    twin.#rise = { ...this.#rise };
    twin.#fall = { ...this.#fall };
    twin.#drifted = this.#drifted;
    return twin;
  }

  /** The height of the climb, and before and after: up to its lowest point and since. */
  evidence(): Evidence {
    const { count, mean } = this.#rising() ? this.#rise : this.#fall;
    const all: Stretch = { count: this.#count, mean: this.#mean };
    return {
      statistic: this.#count > 0 ? this.#steepest() : NaN,
      threshold: this.options.threshold,
      before: { count, mean },
      after: rest(all, { count, mean }),
    };
  }

  #climb(climb: Climb, distance: number): void {
    climb.sum = this.options.alpha * climb.sum + distance - this.options.delta;
    if (climb.sum > climb.lowest) return;
    climb.lowest = climb.sum;
    climb.count = this.#count;
    climb.mean = this.#mean;
  }

  #rising(): boolean {
    const { mode } = this.options;
    return mode === 'up' || (mode === 'both' && this.rise >= this.fall);
  }

  #steepest(): number {
    return this.#rising() ? this.rise : this.fall;
  }
}
