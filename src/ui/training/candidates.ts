/** The candidates of a cross-validation as they are shown: which of them tie, and the axis that holds them all. */
import type { Candidate, CrossValidation } from '../../learning/crossValidation.ts';
import { linearAxis, type ValueAxis } from '../kit/ticks.ts';

/** The greatest mean loss that is within one standard error of the best, in nats. */
export function tieEdge({ candidates, chosen }: CrossValidation): number {
  const best = candidates[chosen];
  return best ? best.mean + best.error : NaN;
}

/** The candidates that tie with the chosen one, without it, the best first. */
export function tiedWith(validation: CrossValidation): Candidate[] {
  const edge = tieEdge(validation);
  return validation.candidates.filter(({ mean }, i) => i !== validation.chosen && mean <= edge).toSorted((a, b) => a.mean - b.mean);
}

/** Holds every fold and every bar. */
export function lossAxis({ candidates }: CrossValidation, marks: number): ValueAxis {
  const values = candidates.flatMap(({ losses, mean, error }) => [...losses, mean - error, mean + error]);
  return linearAxis(Math.min(...values), Math.max(...values), marks);
}
