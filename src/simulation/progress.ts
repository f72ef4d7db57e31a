/** How a run's progress is shared out among its parts. */
import { scaledProgress } from '../learning/staticTraining.ts';

/** Share of a run that the static fit takes when it is not remembered. */
export const FIT_SHARE = 0.4;

/** Share of a run that is done when so many of its days are closed. */
export function shareDone(closed: number, days: number): number {
  return FIT_SHARE + ((1 - FIT_SHARE) * closed) / days;
}

/** Runs a part whose progress is too small to tell: it breathes, and the run's progress stands where it is. */
export function* standing<T>(part: Generator<number, T>, share: number): Generator<number, T> {
  return yield* scaledProgress(part, share, share);
}
