/**
 * What a model sees of a batch: the logged features, scaled by the training window's mean and standard deviation
 * (never by anything later; where the window tells no spread, by what is known of the feature), the calendar features it is given, and a column of ones for the intercept. A missing
 * value is taken to be the window's mean; a feature that models may not see is always 0. What lies beyond the clip, where
 * there is one, counts as if it lay on it.
 */
import type { Scenario } from '../scenario/scenario.ts';
import type { CalendarFeature } from '../world/calendarFeatures.ts';
import { FEATURES, quietMoments, type FeatureName } from '../world/features.ts';
import type { Batch } from '../world/shoppers.ts';

export interface InputScaling {
  /** Names of the model inputs in order; `intercept` is last. */
  readonly names: readonly string[];
  /** What is subtracted and what divides, `[inputs]`; 0 and 1 for calendar features and the intercept. */
  readonly centre: Float64Array;
  readonly scale: Float64Array;
  /** Logged features (of those that models may see) of whose spread the window tells nothing. */
  readonly unvaried: readonly FeatureName[];
  readonly calendar: readonly CalendarFeature[];
  /** 1 for the logged features that models may see, `[features]`; the others are always 0. */
  readonly visible: Uint8Array;
  /** Logged features are cut off at ± so many standard deviations; Infinity where they are not. */
  readonly clip: number;
}

/**
 * A spread in the window below this share of the usual one tells nothing of the feature: it stood still but for a few days.
 * Divided by it, the mean square of any other day's values would be eleven and more instead of one, and a step of gradient
 * descent settles well only where rate · p(1 − p) · x² is small, at all only where it is below 2.
 */
const LEAST_SPREAD = 0.3;

/**
 * Fits the scaling on the batches of the training window. A feature that (nearly) stood still there keeps its centre, so that
 * it says nothing while it stands still, and is divided by how far from there its usual values lie, √(σ² + (μ − centre)²):
 * once it moves again its mean square is 1, as any other feature's. One that is missing throughout is scaled as usual.
 * @param clip in standard deviations; 0 clips nothing
 */
export function fitScaling(window: readonly Batch[], calendar: readonly CalendarFeature[], { features, clip }: Pick<Scenario['models'], 'features' | 'clip'>): InputScaling {
  const names = [...FEATURES.map(({ name }) => name), ...calendar.map(({ name }) => name), 'intercept'];
  const centre = new Float64Array(names.length);
  const scale = new Float64Array(names.length).fill(1);
  const unvaried: FeatureName[] = [];
  FEATURES.forEach((feature, j) => {
    const usual = quietMoments(feature);
    const { sum, squares, count } = sumsOf(window, j);
    const mean = count === 0 ? usual.mean : sum / count;
    const deviation = count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean * mean));
    const isUnvaried = deviation < LEAST_SPREAD * usual.deviation;
    if (isUnvaried && features.includes(feature.name)) unvaried.push(feature.name);
    centre[j] = mean;
    scale[j] = isUnvaried ? Math.sqrt(usual.deviation * usual.deviation + (usual.mean - mean) * (usual.mean - mean)) : deviation;
  });
  return { names, centre, scale, unvaried, calendar, visible: Uint8Array.from(FEATURES, ({ name }) => (features.includes(name) ? 1 : 0)), clip: clip === 0 ? Infinity : clip };
}

/** Over a feature's values that are there: their sum, that of their squares, and how many they are. */
function sumsOf(window: readonly Batch[], feature: number): { readonly sum: number; readonly squares: number; readonly count: number } {
  let [sum, squares, count] = [0, 0, 0];
  for (const { inputs, shoppers } of window) {
    const end = (feature + 1) * shoppers;
    for (let i = feature * shoppers; i < end; i++) {
      const value = inputs[i]!;
      if (Number.isNaN(value)) continue;
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  return { sum, squares, count };
}

/** The model inputs of a day's batch, `[shoppers, inputs]` row by row. */
export function modelInputs({ inputs, shoppers }: Batch, day: number, { names, centre, scale, calendar, visible, clip }: InputScaling): Float32Array<ArrayBuffer> {
  const width = names.length;
  const rows = new Float32Array(shoppers * width);
  FEATURES.forEach((_, j) => {
    if (visible[j]) writeScaled(inputs.subarray(j * shoppers, (j + 1) * shoppers), rows.subarray(j), width, { centre: centre[j]!, perScale: 1 / scale[j]!, clip });
  });
  calendar.forEach(({ values }, k) => writeSame(values[day]!, rows.subarray(FEATURES.length + k), width));
  writeSame(1, rows.subarray(width - 1), width);
  return rows;
}

/** Writes a feature's scaled values into its column: every `width`-th place. A function of its own, since within a closure the loop takes twice as long. */
function writeScaled(values: Float32Array, places: Float32Array, width: number, { centre, perScale, clip }: { readonly centre: number; readonly perScale: number; readonly clip: number }): void {
  for (let i = 0, at = 0; i < values.length; i++, at += width) {
    const scaled = (values[i]! - centre) * perScale;
    // One comparison for nearly all: what is missing is not within the clip either.
    places[at] = scaled >= -clip && scaled <= clip ? scaled : clippedTo(clip, scaled);
  }
}

function clippedTo(clip: number, scaled: number): number {
  return Number.isNaN(scaled) ? 0 : scaled > 0 ? clip : -clip;
}

/** Writes one value into every `width`-th place. */
function writeSame(value: number, places: Float32Array, width: number): void {
  for (let at = 0; at < places.length; at += width) places[at] = value;
}

/** Weights on scaled inputs, turned into log-odds per unit of the unscaled model input; the last is the intercept. */
export function unscaledWeights(weights: ArrayLike<number>, { centre, scale }: Pick<InputScaling, 'centre' | 'scale'>): Float64Array {
  const unscaled = Float64Array.from(weights, (weight, j) => weight / scale[j]!);
  const last = unscaled.length - 1;
  for (let j = 0; j < last; j++) unscaled[last]! -= unscaled[j]! * centre[j]!;
  return unscaled;
}
