/**
 * What the shop's site logs about a visit. Quiet-day distributions are invented but plausible for a flower shop;
 * `weight` is what a feature truly does to the odds of buying, in log-odds per unit of the model input.
 */
import { exp, log, logit, sigmoid } from '../numerics/elementary.ts';
import { normalQuantile } from '../numerics/normal.ts';
import { unit } from '../numerics/random.ts';
import type { LoggedFeature } from '../scenario/logged.ts';

interface Common {
  readonly name: FeatureName;
  /** True weight on quiet days, log-odds per unit of model input. */
  readonly weight: number;
}

export type Feature = Common &
  (
    | { /** 1 with this probability, else 0. */ readonly kind: 'binary'; readonly share: number }
    | { /** 1 + a geometric count with this mean, at most `most`. */ readonly kind: 'count'; readonly mean: number; readonly most: number }
    | {
        /** Log-normal, rounded to `grain`; models see log2(value / median), so weights are per doubling. */
        readonly kind: 'skewed';
        readonly median: number;
        readonly sigma: number;
        readonly grain: number;
        readonly least: number;
      }
  );

export type FeatureName = LoggedFeature;

export const FEATURES: readonly Feature[] = [
  { name: 'returning', kind: 'binary', share: 0.35, weight: 0.7 },
  { name: 'phone', kind: 'binary', share: 0.55, weight: -0.5 },
  { name: 'search', kind: 'binary', share: 0.4, weight: 0.3 },
  { name: 'newsletter', kind: 'binary', share: 0.12, weight: 0.6 },
  { name: 'nearby', kind: 'binary', share: 0.6, weight: 0.4 },
  { name: 'evening', kind: 'binary', share: 0.3, weight: -0.2 },
  { name: 'cards', kind: 'binary', share: 0.08, weight: 0.9 },
  { name: 'pages', kind: 'count', mean: 4, most: 40, weight: 0.06 },
  { name: 'minutes', kind: 'skewed', median: 4, sigma: 0.9, grain: 0.1, least: 0.1, weight: 0.25 },
  { name: 'price', kind: 'skewed', median: 38, sigma: 0.45, grain: 1, least: 5, weight: -0.6 },
];

const LN2 = log(2);

/** What models see of a logged value, before scaling; a missing value (NaN) stays missing. */
export function modelInput(feature: Feature, value: number): number {
  return feature.kind === 'skewed' ? log(Math.max(value, feature.grain / 2) / feature.median) / LN2 : value;
}

/** Mean and standard deviation of what models see of a feature on quiet days, by its distribution: what a shop would write down of it. */
export function quietMoments(feature: Feature): { readonly mean: number; readonly deviation: number } {
  switch (feature.kind) {
    case 'binary':
      return { mean: feature.share, deviation: Math.sqrt(feature.share * (1 - feature.share)) };
    case 'count':
      return { mean: 1 + feature.mean, deviation: Math.sqrt(feature.mean * (1 + feature.mean)) };
    case 'skewed':
      return { mean: 0, deviation: feature.sigma / LN2 };
  }
}

/**
 * Draws one feature for a day's shoppers.
 * @param shift what the day does to the feature: log-odds (binary), log of the mean (count), doublings (skewed)
 * @param words the feature's random words, `[shoppers]`
 * @param values out: as logged, `[shoppers]`
 * @param inputs out: as models see it before scaling, `[shoppers]`
 */
export function drawFeature(feature: Feature, shift: number, words: Uint32Array, values: Float32Array, inputs: Float32Array): void {
  if (feature.kind === 'binary') drawBinary(feature, shift, words, values);
  else if (feature.kind === 'count') drawCount(feature, shift, words, values);
  else {
    drawSkewed(feature, shift, words, values, inputs);
    return;
  }
  inputs.set(values);
}

type Kind<K> = Extract<Feature, { kind: K }>;

function drawBinary({ share }: Kind<'binary'>, shift: number, words: Uint32Array, values: Float32Array): void {
  // A word is below the threshold where it is below the next whole number; 1 is taken away so that a share of 1 has one too.
  const last = Math.ceil(sigmoid(logit(share) + shift) * 4294967296) - 1;
  if (last < 0) values.fill(0);
  else for (let i = 0; i < values.length; i++) values[i] = notAbove(words[i]!, last);
}

/** 1 where a ≤ b, else 0, both of 32 bits without a sign, by what is borrowed in b − a: no processor foresees which, so it is not branched on. */
function notAbove(a: number, b: number): number {
  return 1 - (((~b & a) | ((~b | a) & (b - a))) >>> 31);
}

function drawCount({ mean, most }: Kind<'count'>, shift: number, words: Uint32Array, values: Float32Array): void {
  const shifted = mean * exp(shift);
  const scale = 1 / log(shifted / (1 + shifted));
  for (let i = 0; i < values.length; i++) values[i] = Math.min(most, 1 + Math.floor(log(unit(words[i]!)) * scale));
}

/** A skewed feature's tables, made once: its quantiles, and log2(value / median) by number of grains. */
interface Tables {
  /** exp(σ·z) at the middle of each of 2^QUANTILE_BITS equal slices of probability. */
  readonly quantiles: Float64Array;
  /** Logged values lie on a grid; those beyond the table are computed. */
  readonly doublings: Float64Array;
}

const QUANTILE_BITS = 14;
const GRID = 1024;
const tables = new Map<FeatureName, Tables>();

function tablesOf({ name, median, sigma, grain }: Kind<'skewed'>): Tables {
  const remembered = tables.get(name);
  if (remembered) return remembered;
  const slices = 2 ** QUANTILE_BITS;
  const made = {
    quantiles: Float64Array.from({ length: slices }, (_, slice) => exp(sigma * normalQuantile((slice + 0.5) / slices))),
    doublings: Float64Array.from({ length: GRID }, (_, grains) => log((grains * grain) / median) / LN2),
  };
  tables.set(name, made);
  return made;
}

function drawSkewed(feature: Kind<'skewed'>, shift: number, words: Uint32Array, values: Float32Array, inputs: Float32Array): void {
  const { median, grain, least } = feature;
  const leastGrains = Math.round(least / grain);
  const centre = (median / grain) * exp(shift * LN2);
  const { quantiles, doublings } = tablesOf(feature);
  for (let i = 0; i < values.length; i++) {
    const grains = Math.max(leastGrains, Math.floor(centre * quantiles[words[i]! >>> (32 - QUANTILE_BITS)]! + 0.5));
    values[i] = grains * grain;
    inputs[i] = grains < GRID ? doublings[grains]! : log((grains * grain) / median) / LN2;
  }
}
