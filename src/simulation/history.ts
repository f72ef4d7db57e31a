/** What a run leaves behind: one row a day, stored as columns. It crosses from the worker to the page as it is. */
import type { Scenario } from '../scenario/scenario.ts';

/** `best` is the best possible: the true probabilities. */
export const CONTENDERS = ['static', 'dynamic', 'best'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/**
 * A contender's daily scores, each `[days]`, NaN on days it did not serve. Every loss is the mean over the day's
 * shoppers of the prediction that was served (progressive validation).
 */
export interface DailyScores {
  /** Expected purchases: the sum of the served probabilities, in bouquets. */
  readonly expected: Float64Array;
  /** Against what happened, in nats. */
  readonly logLoss: Float64Array;
  readonly brier: Float64Array;
  /** Share of shoppers on whose side of one half the model was wrong. */
  readonly errorRate: Float64Array;
  /** Area under the ROC curve; NaN on a day on which everyone or no one bought. */
  readonly auc: Float64Array;
  /** Expected log loss above the best possible, mean KL(p* ‖ q), in nats. */
  readonly regret: Float64Array;
}

/** The weights that were in service, in log-odds per unit of each model input. */
export interface WeightHistory {
  /** Model inputs in order; the last one is `intercept`. */
  readonly inputs: readonly string[];
  /** `[inputs]`, constant over the year. */
  readonly static: Float64Array;
  /** `[days, inputs]`, NaN before the model served. */
  readonly dynamic: Float64Array;
  /** `[days, inputs]`; a model input that the truth does not use is zero. */
  readonly truth: Float64Array;
}

export interface History {
  readonly scenario: Scenario;
  /** Hex digest of every column: equal hashes are equal histories, to the bit. */
  readonly hash: string;
  /** tfjs backend that computed it. */
  readonly backend: string;
  /** ISO dates, `[days]`. */
  readonly dates: readonly string[];
  /** Index of the training window's first day and of the first day served. */
  readonly windowStart: number;
  readonly servingStart: number;
  /** Visits a day, `[days]`. */
  readonly shoppers: Float64Array;
  /** Bouquets sold a day, `[days]`. */
  readonly purchases: Float64Array;
  readonly contenders: Readonly<Record<ContenderName, DailyScores>>;
  readonly weights: WeightHistory;
  /** The events that fall into the calendar, by date. */
  readonly events: readonly EventMark[];
}

/** An event on the calendar. `id` is the scenario's group; only an own event brings its name along. */
export interface EventMark {
  readonly id: 'valentines' | 'christmas' | 'womens' | 'mothers' | 'own';
  readonly name: string;
  readonly day: number;
  readonly strength: number;
}
