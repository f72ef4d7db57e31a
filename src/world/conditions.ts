/**
 * The conditions of a day: how many visits to expect, what the day does to the features, and the true weights.
 * `logit p* = bias + weights · inputs + gift intent`. A function of scenario and date; shoppers.ts draws from it.
 * What the day does to buying has causes, each of which can be thought away (causes.ts).
 */
import { cosTurns, logit, sigmoid } from '../numerics/elementary.ts';
import { fillWords, PURPOSE } from '../numerics/random.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Calendar } from './calendar.ts';
import type { Cause } from './causes.ts';
import { intensity, type Intensity, type Occurrence } from './events.ts';
import { drawFeature, FEATURES, type FeatureName } from './features.ts';
import { wanderingLevels } from './wander.ts';

export interface Conditions {
  /** Expected visits. */
  readonly visits: number;
  /** Shift of each feature, in the order of FEATURES (units: see drawFeature). */
  readonly shifts: Float64Array;
  /** True weight of each feature today, log-odds per unit of model input. */
  readonly weights: Float64Array;
  /** True intercept today, log-odds. */
  readonly bias: number;
  /** Chance that a visitor has gift intent, and what it adds, in log-odds. */
  readonly intentShare: number;
  readonly intent: number;
}

/** Visits by day of the week, Monday first, as multiples of the mean day. */
const WEEKDAY_VISITS = [0.95, 0.95, 0.98, 1.02, 1.12, 1.08, 0.9];
/** Visits are up to this share more in early May and fewer in early November. */
const SEASONAL_VISITS = 0.08;
const VISITS_PEAK = 0.35; // turns: early May
const BUYING_PEAK = 0.04; // turns: mid January

/** What a trend of 1 does in a year: whom the shop's buyers are drifts, log-odds per unit of model input. */
const TREND: Partial<Record<FeatureName, number>> = { phone: 1, search: 0.5, returning: -0.8, newsletter: -0.8, minutes: -0.2, price: 0.3 };

const CALIBRATION_SHOPPERS = 4096;

/** Linear scores `weights · inputs` of a fixed sample of quiet-day shoppers, to find the intercept for a base conversion. */
let calibrationScores: Float64Array | undefined;

function quietScores(): Float64Array {
  if (calibrationScores) return calibrationScores;
  const scores = new Float64Array(CALIBRATION_SHOPPERS);
  const words = new Uint32Array(CALIBRATION_SHOPPERS);
  const values = new Float32Array(CALIBRATION_SHOPPERS);
  const inputs = new Float32Array(CALIBRATION_SHOPPERS);
  FEATURES.forEach((feature, j) => {
    fillWords(0, PURPOSE.calibration, j, words, CALIBRATION_SHOPPERS);
    drawFeature(feature, 0, words, values, inputs);
    for (let i = 0; i < CALIBRATION_SHOPPERS; i++) scores[i]! += feature.weight * inputs[i]!;
  });
  calibrationScores = scores;
  return scores;
}

/** The last one, since many a world is made after another that differs in its seed alone. */
let lastBias = { conversion: NaN, bias: NaN };

/** The intercept at which quiet-day shoppers buy with this probability on average, by Newton's method. */
function biasFor(conversion: number): number {
  if (conversion !== lastBias.conversion) lastBias = { conversion, bias: newtonBias(conversion) };
  return lastBias.bias;
}

function newtonBias(conversion: number): number {
  const scores = quietScores();
  let bias = logit(conversion);
  for (let round = 0; round < 12; round++) {
    let mean = 0;
    let slope = 0;
    for (const score of scores) {
      const p = sigmoid(bias + score);
      mean += p;
      slope += p * (1 - p);
    }
    bias -= (mean / scores.length - conversion) / (slope / scores.length);
  }
  return bias;
}

/** The conditions of every day, `[days]`, if of all that moves the buyers only these causes acted. */
export type ConditionsUnder = (acts: (cause: Cause) => boolean) => Conditions[];

/**
 * The conditions of a scenario's days. Who comes is moved whatever acts; so is the level by a wandering that nobody caused.
 * @param firstKey the first day's number in the random streams
 */
export function conditionsOf(scenario: Scenario, calendar: Calendar, events: readonly Occurrence[], firstKey: number): ConditionsUnder {
  const { world } = scenario;
  const quietBias = biasFor(world.conversion / 100);
  const changeDay = calendar.indexOf(world.changeDate);
  const levels = wanderingLevels(world.wander, world.seed, firstKey, calendar.days);
  const felt = feltEvents(events, calendar.days);
  const conditionsOn = (day: number, acts: (cause: Cause) => boolean): Conditions => {
    const turn = calendar.turns[day]!;
    const years = day / 365.25;
    let visits = world.shoppers * WEEKDAY_VISITS[calendar.weekdays[day]!]! * (1 + SEASONAL_VISITS * cosTurns(turn - VISITS_PEAK));
    let bias = quietBias + (acts('season') ? world.season * cosTurns(turn - BUYING_PEAK) : 0) + (acts('change') && day >= changeDay ? world.change : 0) + levels[day]!;
    const shifts = new Float64Array(FEATURES.length);
    const weights = new Float64Array(FEATURES.length);
    const trend = acts('trend') ? world.trend * years : 0;
    for (let j = 0; j < FEATURES.length; j++) weights[j] = FEATURES[j]!.weight + trend * (TREND[FEATURES[j]!.name] ?? 0);
    let without = 1;
    let intent = 0;
    let crowd = 1;
    for (const { event, mood, rush } of felt[day]!) {
      const { who, many, why } = event.effect;
      if (event.moves.includes('who')) {
        crowd += rush * who.visits;
        addByFeature(shifts, mood, who.features);
      }
      if (event.moves.includes('many') && acts('many')) bias += mood * many.bias;
      if (event.moves.includes('why') && acts('why')) addByFeature(weights, mood, why.weights);
      if (event.moves.includes('why') && acts('intent')) {
        without *= 1 - Math.min(0.95, mood * why.intentShare);
        intent = Math.max(intent, why.intent);
      }
    }
    visits *= crowd;
    return { visits, shifts, weights, bias, intentShare: 1 - without, intent };
  };
  return (acts) => {
    const all: Conditions[] = [];
    for (let day = 0; day < calendar.days; day++) all.push(conditionsOn(day, acts));
    return all;
  };
}

interface Felt extends Intensity {
  readonly event: Occurrence;
}

/** The events that act on each day, in their order, `[days]`. */
function feltEvents(events: readonly Occurrence[], days: number): Felt[][] {
  const felt: Felt[][] = [];
  for (let day = 0; day < days; day++) {
    const ofDay: Felt[] = [];
    for (const event of events) {
      const { mood, rush } = intensity(event, day);
      if (mood !== 0) ofDay.push({ event, mood, rush });
    }
    felt.push(ofDay);
  }
  return felt;
}

/** Adds so many times what is said of each feature. */
function addByFeature(sums: Float64Array, times: number, said: Partial<Record<FeatureName, number>>): void {
  for (let j = 0; j < FEATURES.length; j++) sums[j]! += times * (said[FEATURES[j]!.name] ?? 0);
}
