/**
 * What a run is asked for. What is not asked for is not computed, and whatever is computed is the same to the bit: a year of
 * an ensemble, of a sweep or of a claim needs a few columns of the many that the page shows.
 */

/** The parts of a run that can be left out. All else, scores and orders, records of the night and versions, every run has. */
export interface Parts {
  /** Brier score, error rate and AUC, else NaN; log loss and regret are there in any case. */
  readonly measures: boolean;
  /** The watch: readings and alarms. Else the ledger's line of alarms is NaN, unless a contender is retrained on them. */
  readonly alarms: boolean;
  /** The ledger of the best possible's orders; else 0. */
  readonly floor: boolean;
  /** What only the page draws: weights (else NaN), reliability (else 0), the log's histograms (else none), the digest (else empty). */
  readonly details: boolean;
}

export const ASKS = {
  /** What each day expected and lost, and what wilted or was lost by each contender's orders. */
  scores: { measures: false, alarms: false, floor: false, details: false },
  /** The same, and what the best possible's orders would have cost. */
  flowers: { measures: false, alarms: false, floor: true, details: false },
  /** Scores, and whole ledgers. */
  costs: { measures: false, alarms: true, floor: false, details: false },
  /** Every daily score, and whole ledgers. */
  measures: { measures: true, alarms: true, floor: false, details: false },
  everything: { measures: true, alarms: true, floor: true, details: true },
} as const satisfies Readonly<Record<string, Parts>>;

export type Ask = keyof typeof ASKS;
