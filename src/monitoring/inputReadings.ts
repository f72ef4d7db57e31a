/** What the input monitors, which need no labels, read off a day's log: each feature against the training window. */
import { jensenShannon, psi } from './distances.ts';
import { holm } from './holm.ts';
import { kolmogorovSmirnov } from './kolmogorovSmirnov.ts';
import type { Reference, Sample } from './reference.ts';

/** Readings of one day, `[features]` each, or of many, `[days, features]`, NaN on days that are not watched. */
export interface InputReadings {
  readonly psi: Float64Array;
  /** Kolmogorov–Smirnov p-values, corrected for the number of features (Holm). */
  readonly ks: Float64Array;
  /** Jensen–Shannon distance in bits, 0 to 1. */
  readonly js: Float64Array;
  /** Shares of values missing, and outside the training window's range. */
  readonly missing: Float64Array;
  readonly outside: Float64Array;
}

/** Readings that are still to be taken: NaN. */
export function emptyReadings(size: number): InputReadings {
  const column = () => new Float64Array(size).fill(NaN);
  return { psi: column(), ks: column(), js: column(), missing: column(), outside: column() };
}

/** Reads a day's samples, counted against the references, both in the order of FEATURES. */
export function readInputs(references: readonly Reference[], samples: readonly Sample[]): InputReadings {
  const readings = emptyReadings(samples.length);
  readings.ks.set(holm(samples.map((sample, j) => kolmogorovSmirnov(references[j]!, sample).pValue)));
  samples.forEach(({ count, counts, outside }, j) => {
    const reference = references[j]!;
    const absent = counts.at(-1)!;
    const shoppers = count + absent;
    readings.psi[j] = psi(reference.counts, counts);
    readings.js[j] = jensenShannon(reference.counts, counts);
    readings.missing[j] = absent / shoppers;
    readings.outside[j] = outside / shoppers;
  });
  return readings;
}
