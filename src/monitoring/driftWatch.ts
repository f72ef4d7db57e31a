/** The drift detectors at work on the losses of one contender. */
import { LEAST_SERVED, lossOfGiven } from '../numerics/logLoss.ts';
import { UNREPORTED } from '../world/shoppers.ts';
import type { Evidence } from './detector.ts';
import { DETECTOR_NAMES, DETECTORS, type DetectorName } from './detectors.ts';

/** Shoppers whose mean loss is one value of the detectors that eat block means: single losses are too many and too rough. */
const BLOCK = 16;

/** A drift, after so many of the day's labels. */
export interface Drift {
  readonly labels: number;
  readonly detector: DetectorName;
  readonly evidence: Evidence;
}

export class DriftWatch {
  // Where several drift on the same shopper's label, those on errors are told first.
  readonly #detectors = DETECTOR_NAMES.map((name) => ({ name, detector: DETECTORS[name].create(), size: DETECTORS[name].eats === 'errors' ? 1 : BLOCK })).toSorted((a, b) => a.size - b.size);

  /**
   * Feeds them what a contender served a day's shoppers, in the order in which these came. Answers every drift, in the order
   * of the labels on which they were signalled.
   * @param predicted served probabilities, `[shoppers]`
   * @param reported outcomes as reported, `[shoppers]`
   */
  feed(predicted: Float32Array, reported: Uint8Array): readonly Drift[] {
    const { errors, blocks } = valuesOf(predicted, reported);
    const drifts: Drift[] = [];
    for (const { name, detector, size } of this.#detectors) {
      const values = size === 1 ? errors : blocks;
      for (let i = 0; i < values.length; i++) if (detector.update(values[i]!) === 'drift') drifts.push({ labels: (i + 1) * size, detector: name, evidence: detector.evidence() });
    }
    return drifts.toSorted((a, b) => a.labels - b.labels);
  }
}

/** Errors at one half, `[labels]`, and mean losses of whole blocks of them, `[blocks]`. */
function valuesOf(predicted: Float32Array, reported: Uint8Array): { readonly errors: Uint8Array; readonly blocks: Float64Array } {
  const errors = new Uint8Array(reported.length);
  const blocks = new Float64Array(Math.floor(reported.length / BLOCK));
  let labels = 0;
  let sum = 0;
  for (let i = 0; i < reported.length; i++) {
    const label = reported[i]!;
    if (label === UNREPORTED) continue;
    const p = predicted[i]!;
    errors[labels] = p >= 0.5 === (label === 1) ? 0 : 1;
    // A prediction that is no number counts as the worst.
    sum += lossOfGiven(label === 1 ? p : 1 - p, LEAST_SERVED);
    labels += 1;
    if (labels % BLOCK !== 0) continue;
    blocks[labels / BLOCK - 1] = sum / BLOCK;
    sum = 0;
  }
  return { errors: errors.subarray(0, labels), blocks: blocks.subarray(0, Math.floor(labels / BLOCK)) };
}
