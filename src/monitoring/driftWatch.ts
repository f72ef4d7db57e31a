/** The drift detectors at work on the losses of one contender. */
import { LEAST_SERVED, lossOfGiven } from '../numerics/logLoss.ts';
import { UNREPORTED } from '../world/shoppers.ts';
import type { Evidence } from './detector.ts';
import { DETECTOR_NAMES, DETECTORS, type DetectorName } from './detectors.ts';

/** Shoppers whose mean loss is one value of the detectors that eat block means: single losses are too many and too rough. */
const BLOCK = 16;

export interface DriftWatch {
  /**
   * Feeds them what a contender served a day's shoppers, in the order in which these came.
   * @param predicted served probabilities, `[shoppers]`
   * @param reported outcomes as reported, `[shoppers]`
   * @param drift called at once for every detector that signals drift
   */
  feed(predicted: Float32Array, reported: Uint8Array, drift: (detector: DetectorName, evidence: Evidence) => void): void;
}

export function createDriftWatch(): DriftWatch {
  const made = DETECTOR_NAMES.map((name) => ({ name, eats: DETECTORS[name].eats, detector: DETECTORS[name].create() }));
  const onErrors = made.filter(({ eats }) => eats === 'errors');
  const onBlocks = made.filter(({ eats }) => eats === 'block means');
  return {
    feed: (predicted, reported, drift) => {
      const update = (detectors: typeof made, value: number) => {
        for (const { name, detector } of detectors) if (detector.update(value) === 'drift') drift(name, detector.evidence());
      };
      let sum = 0;
      let inBlock = 0;
      for (let i = 0; i < reported.length; i++) {
        const label = reported[i]!;
        if (label === UNREPORTED) continue;
        const p = predicted[i]!;
        update(onErrors, p >= 0.5 === (label === 1) ? 0 : 1);
        // A prediction that is no number counts as the worst.
        sum += lossOfGiven(label === 1 ? p : 1 - p, LEAST_SERVED);
        inBlock += 1;
        if (inBlock < BLOCK) continue;
        update(onBlocks, sum / BLOCK);
        sum = 0;
        inBlock = 0;
      }
    },
  };
}
