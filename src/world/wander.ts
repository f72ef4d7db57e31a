/**
 * Restless days: the level of buying wanders, a first-order autoregression (AR(1)) from one day to the next,
 *
 *     level ← φ · level + √(1 − φ²) · deviation · z,    z standard normal
 *
 * so that over the years its standard deviation is the one that is set. Nothing caused it and nothing announces it: the
 * weather, a football match, a strike of the buses.
 */
import { normalQuantile } from '../numerics/normal.ts';
import { PURPOSE, uniform } from '../numerics/random.ts';

/** φ: what a day keeps of the level of the day before. */
export const PERSISTENCE = 0.9;
/** Days of the past that a level is made of: what came before them counts less than 0.9²⁰⁰, a billionth. */
const PAST = 200;

/**
 * The level of each day, in log-odds, `[days]`. Each is summed over the same days before it, in the same order, so a date
 * has the same level wherever the calendar starts.
 * @param firstKey the first day's number in the random streams
 */
export function wanderingLevels(deviation: number, seed: number, firstKey: number, days: number): Float64Array {
  const levels = new Float64Array(days);
  if (deviation === 0) return levels;
  const scale = deviation * Math.sqrt(1 - PERSISTENCE * PERSISTENCE);
  const shocks = Float64Array.from({ length: PAST + days }, (_, i) => scale * normalQuantile(uniform(seed, PURPOSE.wander, firstKey - PAST + i)));
  for (let day = 0; day < days; day++) {
    let level = 0;
    for (let i = day; i <= day + PAST; i++) level = PERSISTENCE * level + shocks[i]!;
    levels[day] = level;
  }
  return levels;
}
