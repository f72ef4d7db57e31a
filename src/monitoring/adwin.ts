/**
 * ADWIN, adaptive windowing (Bifet & Gavaldà 2007): keeps a window of the latest values, as long as no cut through it
 * separates two means that differ by more than chance allows; where one does, the old part goes. The window is held in
 * buckets of 1, 2, 4 … values, at most `maxBuckets` of a size, so a million values take some hundred numbers.
 *
 * In the manner of river 0.24: every bucket boundary is tried as a cut (older versions skipped the last bucket of each
 * row), only when the clock ticks, and after a drift it starts anew.
 *
 * Bifet & Gavaldà: Learning from time-changing data with adaptive windowing, SIAM International Conference on Data
 * Mining 2007, doi 10.1137/1.9781611972771.42.
 *
 * @example the loss rises from 0.25 to 0.85 after a thousand values
 *     const adwin = new Adwin();
 *     const losses = Array.from({ length: 2000 }, (_, i) => (i < 1000 ? 0.2 : 0.8) + (i % 2) / 10);
 *     losses.findIndex((loss) => adwin.update(loss) === 'drift'); // 1023
 *     adwin.evidence().before.count; // 1000
 */
import { log } from '../numerics/elementary.ts';
import { finite, type Detector, type Evidence, type Signal } from './detector.ts';

export interface AdwinOptions {
  /** Accepted chance of a false alarm, 0 to 1: the smaller, the surer and the later. */
  readonly delta: number;
  /** Looks for a cut at every so many values. */
  readonly clock: number;
  /** Buckets of one size before two are merged into the next. */
  readonly maxBuckets: number;
  /** Values that each side of a cut must have at least. */
  readonly minWindow: number;
  /** Looks for no cut until the window holds more values than this. */
  readonly gracePeriod: number;
}

const DEFAULTS: AdwinOptions = { delta: 0.002, clock: 32, maxBuckets: 5, minWindow: 5, gracePeriod: 10 };

/** Row r holds buckets of 2^r values: enough for 2^40. */
const ROWS = 40;

const NOTHING: Evidence = { statistic: NaN, threshold: NaN, before: { count: 0, mean: NaN }, after: { count: 0, mean: NaN } };

export class Adwin implements Detector {
  readonly options: AdwinOptions;
  /** Places in a row: one more than it keeps, for the bucket that makes it merge two. */
  readonly #places: number;
  /** Sum of each bucket's values, `[rows, places]`, the oldest of a row first. */
  #totals: Float64Array;
  /** Sum of squared differences from each bucket's mean, `[rows, places]`. */
  #spreads: Float64Array;
  /** Buckets in each row, `[rows]`. */
  #buckets = new Uint8Array(ROWS);
  #rows = 1;
  #width = 0;
  #total = 0;
  #spread = 0;
  #ticks = 0;
  #drifted = false;
  #evidence = NOTHING;

  /** Throws RangeError for options outside their ranges. */
  constructor(options: Partial<AdwinOptions> = {}) {
    this.options = { ...DEFAULTS, ...options };
    const { delta, clock, maxBuckets, minWindow, gracePeriod } = this.options;
    if (!(delta > 0 && delta < 1)) throw new RangeError(`ADWIN's delta lies between 0 and 1, not at ${delta}.`);
    if (!(clock >= 1 && maxBuckets >= 2 && minWindow >= 1 && gracePeriod >= 1)) throw new RangeError('ADWIN counts with whole numbers from 1, and with two buckets or more.');
    this.#places = maxBuckets + 1;
    this.#totals = new Float64Array(ROWS * this.#places);
    this.#spreads = new Float64Array(ROWS * this.#places);
  }

  /** Values in the window. */
  get width(): number {
    return this.#width;
  }

  /** Sum of the window's values. */
  get total(): number {
    return this.#total;
  }

  /** Sum of squared differences from the window's mean. */
  get spread(): number {
    return this.#spread;
  }

  /** Buckets of 1, 2, 4 … values. */
  get rows(): readonly number[] {
    return [...this.#buckets.subarray(0, this.#rows)];
  }

  update(value: number): Signal {
    finite(value);
    if (this.#drifted) this.reset();
    this.#insert(value);
    this.#ticks += 1;
    if (this.#ticks % this.options.clock !== 0 || this.#width <= this.options.gracePeriod) return 'none';
    let cut = this.#clearestCut();
    this.#evidence = cut;
    while (cut.statistic > cut.threshold) {
      this.#drifted = true;
      this.#dropOldest();
      cut = this.#clearestCut();
    }
    return this.#drifted ? 'drift' : 'none';
  }

  reset(): void {
    this.#buckets.fill(0);
    this.#rows = 1;
    this.#width = this.#total = this.#spread = this.#ticks = 0;
    this.#drifted = false;
    this.#evidence = NOTHING;
  }

  copy(): Adwin {
    const twin = new Adwin(this.options);
    twin.#totals = this.#totals.slice();
    twin.#spreads = this.#spreads.slice();
    twin.#buckets = this.#buckets.slice();
    twin.#rows = this.#rows;
    twin.#width = this.#width;
    twin.#total = this.#total;
    twin.#spread = this.#spread;
    twin.#ticks = this.#ticks;
    twin.#drifted = this.#drifted;
    twin.#evidence = this.#evidence;
    return twin;
  }

  /** At the last tick's clearest cut: the means' difference, and how much of it chance allows; in the values' unit. */
  evidence(): Evidence {
    return this.#evidence;
  }

  #insert(value: number): void {
    if (this.#width > 0) {
      const distance = value - this.#total / this.#width;
      this.#spread += (this.#width * distance * distance) / (this.#width + 1);
    }
    this.#width += 1;
    this.#total += value;
    this.#push(0, value, 0);
    for (let row = 0; this.#buckets[row]! > this.options.maxBuckets; row++) this.#mergeOldest(row);
  }

  #push(row: number, total: number, spread: number): void {
    const at = row * this.#places + this.#buckets[row]!;
    this.#totals[at] = total;
    this.#spreads[at] = spread;
    this.#buckets[row]! += 1;
  }

  /** Makes one bucket of the next row out of a row's two oldest. */
  #mergeOldest(row: number): void {
    const at = row * this.#places;
    const size = 2 ** row;
    const [a, b] = [this.#totals[at]!, this.#totals[at + 1]!];
    const distance = (a - b) / size;
    this.#rows = Math.max(this.#rows, row + 2);
    this.#push(row + 1, a + b, this.#spreads[at]! + this.#spreads[at + 1]! + (size * distance * distance) / 2);
    this.#shift(row, 2);
  }

  #dropOldest(): void {
    const row = this.#rows - 1;
    const at = row * this.#places;
    const size = 2 ** row;
    this.#width -= size;
    this.#total -= this.#totals[at]!;
    const distance = this.#totals[at]! / size - this.#total / this.#width;
    this.#spread -= this.#spreads[at]! + (size * this.#width * distance * distance) / (size + this.#width);
    this.#shift(row, 1);
    while (this.#rows > 1 && this.#buckets[this.#rows - 1] === 0) this.#rows -= 1;
  }

  /** Takes the oldest buckets out of a row. */
  #shift(row: number, count: number): void {
    const left = this.#buckets[row]! - count;
    const from = row * this.#places;
    for (let at = from; at < from + left; at++) {
      this.#totals[at] = this.#totals[at + count]!;
      this.#spreads[at] = this.#spreads[at + count]!;
    }
    this.#buckets[row] = left;
  }

  /** Of all cuts between two buckets with enough values on each side, the one whose means differ furthest beyond chance. */
  #clearestCut(): Evidence {
    const { delta, minWindow } = this.options;
    const confidence = log((2 * log(this.#width)) / delta);
    const variance = this.#spread / this.#width;
    let margin = -Infinity;
    let [before, beforeTotal, threshold] = [0, 0, NaN];
    let older = 0;
    let olderTotal = 0;
    for (let row = this.#rows - 1; row >= 0; row--) {
      const size = 2 ** row;
      const end = row * this.#places + this.#buckets[row]!;
      for (let at = row * this.#places; at < end; at++) {
        older += size;
        olderTotal += this.#totals[at]!;
        const newer = this.#width - older;
        if (older < minWindow || newer < minWindow) continue;
        const difference = Math.abs(olderTotal / older - (this.#total - olderTotal) / newer);
        const reciprocal = 1 / (older - minWindow + 1) + 1 / (newer - minWindow + 1);
        const allowed = Math.sqrt(2 * reciprocal * variance * confidence) + (2 / 3) * confidence * reciprocal;
        if (difference - allowed <= margin) continue;
        margin = difference - allowed;
        [before, beforeTotal, threshold] = [older, olderTotal, allowed];
      }
    }
    if (before === 0) return NOTHING;
    const after = this.#width - before;
    return {
      statistic: margin + threshold,
      threshold,
      before: { count: before, mean: beforeTotal / before },
      after: { count: after, mean: (this.#total - beforeTotal) / after },
    };
  }
}
