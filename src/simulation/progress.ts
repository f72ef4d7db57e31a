/** How a run's progress is shared out among its parts. */
import { scaledProgress } from '../learning/staticTraining.ts';

/** Share of a run that the static fit takes when it is not remembered. */
export const FIT_SHARE = 0.4;

/** Runs a part whose progress is too small to tell: breathes, but reports nothing. */
export function* quietly<T>(part: Generator<number, T>): Generator<number, T> {
  return yield* scaledProgress(part, FIT_SHARE, FIT_SHARE);
}
