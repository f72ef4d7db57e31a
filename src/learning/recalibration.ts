/**
 * Calibration in the large: how many purchases a model expected of some shoppers against how many were reported, and the
 * one number that sets it right, added to everybody's log-odds (Cox 1958; the first of the updates that Steyerberg et al.
 * 2004 compare, "Validation and updating of predictive logistic regression models"). Who is likelier to buy than whom
 * stays as it was.
 */
import { exp, log } from '../numerics/elementary.ts';
import { clipped, LEAST_SERVED } from '../numerics/logLoss.ts';
import { UNREPORTED, type Batch } from '../world/shoppers.ts';

export interface InTheLarge {
  /** Outcomes reported, and purchases among them. */
  readonly reported: number;
  readonly bought: number;
  /** Sum of the probabilities of the same shoppers. */
  readonly expected: number;
  /** (bought − expected) in standard deviations of the purchases that those probabilities allow, √Σ p(1 − p); NaN where nothing is reported. */
  readonly z: number;
}

/** @param predicted probabilities, `[shoppers]` */
export function calibrationInTheLarge(predicted: ArrayLike<number>, { reported }: Pick<Batch, 'reported'>): InTheLarge {
  let [count, bought, expected, variance] = [0, 0, 0, 0];
  for (let i = 0; i < reported.length; i++) {
    if (reported[i] === UNREPORTED) continue;
    const p = clipped(predicted[i]!, LEAST_SERVED);
    count += 1;
    bought += reported[i]!;
    expected += p;
    variance += p * (1 - p);
  }
  return { reported: count, bought, expected, z: (bought - expected) / Math.sqrt(variance) };
}

/** Newton's steps are no longer than this, in log-odds: a sum of sigmoids changes its slope at most e-fold over it, so none jumps to and fro. */
const LONGEST_STEP = 1;
const MOST_ROUNDS = 60;
/** Of a purchase. */
const CLOSE_ENOUGH = 1e-6;

export interface Shift {
  /** In log-odds. */
  readonly by: number;
  /** How often the examples were gone through. */
  readonly rounds: number;
}

/**
 * The shift of everybody's log-odds at which the probabilities add up to the purchases reported, by Newton's method. Where
 * nobody bought, or everybody did, it would have no end: half a purchase is reckoned with, or half a purchase less.
 * @param predicted probabilities, `[shoppers]`, of whom at least one outcome is reported
 */
export function interceptShift(predicted: ArrayLike<number>, { reported }: Pick<Batch, 'reported'>): Shift {
  const probabilities: number[] = [];
  let bought = 0;
  for (let i = 0; i < reported.length; i++) {
    if (reported[i] === UNREPORTED) continue;
    probabilities.push(predicted[i]!);
    bought += reported[i]!;
  }
  return shiftTowards(probabilities, bought);
}

/**
 * The same where so many purchases are to be expected of all these shoppers.
 * @param predicted probabilities, `[shoppers]`, one at least
 */
export function shiftTowards(predicted: ArrayLike<number>, bought: number): Shift {
  const odds = Array.from(predicted, (probability) => {
    const p = clipped(probability, LEAST_SERVED);
    return log(p / (1 - p));
  });
  const wanted = Math.min(odds.length - 0.5, Math.max(0.5, bought));
  let by = 0;
  for (let rounds = 1; ; rounds++) {
    let [expected, slope] = [0, 0];
    for (const each of odds) {
      const p = 1 / (1 + exp(-each - by));
      expected += p;
      slope += p * (1 - p);
    }
    const gap = wanted - expected;
    if (Math.abs(gap) < CLOSE_ENOUGH || rounds === MOST_ROUNDS) return { by, rounds };
    by += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, gap / slope));
  }
}
