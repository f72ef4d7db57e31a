/** The candidates of a cross-validation as they are shown: each beside the chosen one, fold by fold. */
import type { Candidate, CrossValidation } from '../../learning/crossValidation.ts';
import { pairedDifference, type PairedDifference } from '../../numerics/paired.ts';
import { linearAxis, type ValueAxis } from '../kit/ticks.ts';

/** A candidate and how its losses differ from the chosen one's on the same folds, in nats; zeros for the chosen one itself. */
export interface Compared extends PairedDifference {
  readonly candidate: Candidate;
  readonly chosen: boolean;
  /** Not worse than the chosen one by more than one standard error of the difference. */
  readonly tied: boolean;
}

/** In the order of the grid. A hard fold is hard for all, and cancels. */
export function comparedWithChosen({ candidates, chosen }: CrossValidation): Compared[] {
  const best = candidates[chosen]?.losses ?? [];
  return candidates.map((candidate, i) => {
    const difference = pairedDifference(candidate.losses, best);
    return { ...difference, candidate, chosen: i === chosen, tied: i !== chosen && difference.mean <= difference.error };
  });
}

/** Room beside the outermost fold, as a share of the axis. */
const MARGIN = 0.03;

/** Holds every fold's difference, every bar, and zero, with no more room than that: the differences that decide are small ones. */
export function differenceAxis(compared: readonly Compared[], marks: number): ValueAxis {
  const values = compared.flatMap(({ gaps, mean, error }) => [...gaps, mean - error, mean + error]);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const { ticks, domain, scale } = linearAxis(least, most, marks);
  const margin = MARGIN * (most > least ? most - least : domain[1] - domain[0]);
  const [low, high] = [least - margin, most + margin];
  return { scale, domain: [low, high], ticks: ticks.filter((tick) => tick >= low && tick <= high) };
}
