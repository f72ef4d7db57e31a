/**
 * Lessons: what made a contender's versions, step by step and in order, so that the same training can be gone through
 * once more with other labels. Decisions are kept as they fell: which days were learnt, at what rate, when a version was
 * published, gone back to or refitted. The contender writes them down as it does them; nobody works them out again.
 */
export type Lesson =
  /** A batch fit of the chosen candidate on what is reported of these days, both included, which serves as a version. */
  | { readonly kind: 'fit'; readonly version: number; readonly from: number; readonly to: number }
  /** A version that knows nothing. */
  | { readonly kind: 'untrained'; readonly version: number }
  /** The model in training goes through a day's batch at this rate. */
  | { readonly kind: 'learn'; readonly day: number; readonly rate: number }
  /** The model in training is a version from now on. */
  | { readonly kind: 'publish'; readonly version: number }
  /** The model in training goes on from a version. */
  | { readonly kind: 'go on from'; readonly version: number }
  /** A version is the first one with its intercept refitted on a day's batch. */
  | { readonly kind: 'refit intercept'; readonly version: number; readonly day: number }
  /** Of a mixture: after a night its experts are weighed by what they lost on a day's batch. */
  | { readonly kind: 'weigh'; readonly night: number; readonly day: number };
