/** What the input monitors, which need no labels, read off a day's log: each feature against the training window. */
import { distanceByChance, missingByChance, outsideByChance } from './byChance.ts';
import { jensenShannon, psi } from './distances.ts';
import { holm } from './holm.ts';
import { kolmogorovSmirnov } from './kolmogorovSmirnov.ts';
import { READING_NAMES, type ReadingName } from './monitors.ts';
import type { Reference, Sample } from './reference.ts';

/** Readings of one day, `[features]` each, or of many, `[days, features]`, NaN on days that are not watched. */
export type InputReadings = Readonly<Record<ReadingName, Float64Array>>;

/** A day's log of one feature, counted against its reference. */
interface Counted {
  readonly reference: Reference;
  readonly sample: Sample;
}

/** How each is read, from all features at once. */
const READERS: Readonly<Record<ReadingName, (features: readonly Counted[]) => ArrayLike<number>>> = {
  psi: (features) => features.map(({ reference, sample }) => psi(reference.counts, sample.counts)),
  /** Kolmogorov–Smirnov p-values, corrected for the number of features (Holm). */
  ks: (features) => holm(features.map(({ reference, sample }) => kolmogorovSmirnov(reference, sample).pValue)),
  /** Jensen–Shannon distance in bits, 0 to 1. */
  js: (features) => features.map(({ reference, sample }) => jensenShannon(reference.counts, sample.counts)),
  missing: (features) => features.map(({ sample }) => sample.counts.at(-1)! / shoppersOf(sample)),
  /** Share of values outside the training window's range. */
  outside: (features) => features.map(({ sample }) => sample.outside / shoppersOf(sample)),
};

/** The reading that chance alone stays within where nothing has changed; null where the reading is a test itself, or raises no alarm. */
export const BY_CHANCE: Readonly<Record<ReadingName, ((counted: Counted, level: number) => number) | null>> = {
  psi: ({ reference, sample }, level) => distanceByChance(reference.counts, sample.counts, level),
  ks: null,
  js: null,
  missing: ({ reference, sample }, level) => missingByChance(shoppersOf(sample), reference.counts, level) / shoppersOf(sample),
  outside: ({ reference, sample }, level) => outsideByChance(sample.count, reference.count, level) / shoppersOf(sample),
};

/** Those with a value, and those without, who are counted last. */
export function shoppersOf({ count, counts }: Sample): number {
  return count + counts.at(-1)!;
}

function ofEach<T>(make: (reading: ReadingName) => T): Record<ReadingName, T> {
  return Object.fromEntries(READING_NAMES.map((reading) => [reading, make(reading)])) as Record<ReadingName, T>;
}

/** Readings that are still to be taken: NaN. */
export function emptyReadings(size: number): InputReadings {
  return ofEach(() => new Float64Array(size).fill(NaN));
}

/** Reads a day's samples, counted against the references, both in the order of FEATURES. */
export function readInputs(references: readonly Reference[], samples: readonly Sample[]): InputReadings {
  const features = samples.map((sample, j) => ({ reference: references[j]!, sample }));
  return ofEach((reading) => new Float64Array(READERS[reading](features)));
}
