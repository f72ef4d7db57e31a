/** What a run leaves behind: one row a day, stored as columns. It crosses from the worker to the page as it is. */
import type { CrossValidation } from '../learning/crossValidation.ts';
import type { HeldOut } from '../learning/staticTraining.ts';
import type { Alarm, WithinChance } from '../monitoring/alarms.ts';
import type { Episode, Verdict } from '../monitoring/verdicts.ts';
import type { InputReadings } from '../monitoring/inputReadings.ts';
import type { Ledger } from '../operations/ledger.ts';
import type { Night } from '../operations/night.ts';
import type { Version } from '../operations/versions.ts';
import { CONTENDERS, type ByContender, type ContenderName } from '../scenario/contenders.ts';
import type { EventName } from '../scenario/events.ts';
import type { Intervention } from '../scenario/interventions.ts';
import type { LoggedFeature } from '../scenario/logged.ts';
import type { Scenario } from '../scenario/scenario.ts';

/**
 * Everyone whose predictions are scored: `best` is the best possible, the true probabilities; `attainable` the best that
 * sees the log, which knows the world as well, but of no shopper the gift intent that nobody logs.
 */
export const SCORED = [...CONTENDERS, 'best', 'attainable'] as const;
export type ScoredName = (typeof SCORED)[number];

/**
 * A contender's daily scores, each `[days]`, NaN on days it did not serve. Every loss is the mean over the day's
 * shoppers of the prediction that was served, scored before anything is learnt from them (progressive validation) and
 * with what they truly did, also where their reports are flipped, lost or late.
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
  /** Excess log loss, *regret* for short: the expected log loss above the best possible's, mean KL(p* ‖ q), in nats. */
  readonly regret: Float64Array;
}

/** Probabilities grouped by tenths: what a reliability diagram over any days is made of, each `[days, RELIABILITY_BINS]`. */
export interface ReliabilityDays {
  readonly shoppers: Float32Array;
  /** Sum of the predictions, and purchases. */
  readonly predicted: Float32Array;
  readonly bought: Float32Array;
}
export const RELIABILITY_BINS = 10;

/** Everything about one contender in a run. */
export interface ContenderHistory {
  readonly name: ContenderName;
  readonly scores: DailyScores;
  /** By their numbers: version n is the n-th. */
  readonly versions: readonly Version[];
  /** One record a night since it began to serve. */
  readonly nights: readonly Night[];
  /** Number of the version that served, `[days]`, 0 where none did. */
  readonly serving: Uint16Array;
  /** Bouquets ordered on its word, `[days]`, NaN before it served. */
  readonly ordered: Float64Array;
  /** Share of buyers among the outcomes of a day's shoppers that its shop reported, `[days]`, NaN where none were in by the end. */
  readonly labelRate: Float64Array;
  readonly ledger: Ledger;
  readonly reliability: ReliabilityDays;
  /**
   * The weights that served, in log-odds per unit of each model input, `[days, inputs]`; NaN before the contender
   * served, and always for models that have no weights of this kind.
   */
  readonly weights: Float64Array;
}

/** What models see, and what the truth makes of it. */
export interface InputHistory {
  /** Model inputs in order; the last one is `intercept`. */
  readonly names: readonly string[];
  /** What is subtracted from each input and what divides it before models see it, `[inputs]`: versions hold weights on scaled inputs. */
  readonly centre: Float64Array;
  readonly scale: Float64Array;
  /** Logged features of whose spread the training window told nothing: they are scaled by what is usual of them. */
  readonly unvaried: readonly LoggedFeature[];
  /** True weights, in log-odds per unit of each model input, `[days, inputs]`; an input that the truth does not use is zero. */
  readonly truth: Float64Array;
}

/** How the static model came to be. */
export interface StaticReport {
  readonly l2: number;
  readonly epochs: number;
  readonly validation: CrossValidation | null;
  readonly heldOut: HeldOut | null;
  readonly examples: number;
}

/** Everything the watch saw. */
export interface MonitorReport {
  readonly readings: InputReadings;
  readonly alarms: readonly Alarm[];
  /** Values beyond their thresholds that raised no alarm, since chance alone goes as far at the day's size. */
  readonly withinChance: readonly WithinChance[];
  readonly episodes: readonly Episode[];
  readonly verdicts: readonly Verdict[];
  /** Bins of each feature's histogram: inner edges, and the training window's counts (the missing ones last). */
  readonly bins: readonly { readonly edges: Float64Array; readonly counts: Uint32Array }[];
  /** Each feature's counts by day, `[days, bins]`. */
  readonly counts: readonly Uint32Array[];
}

export interface History {
  readonly scenario: Scenario;
  /** Hex digest of scores, weights, readings, ledgers and alarms; digest.ts lists which. What differs in any bit of these has another one. Empty where less was asked than everything. */
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
  /** Share of buyers among the training window's reported outcomes: what alarms compare with, and the page tells. */
  readonly baseRate: number;
  /** One record a contender that serves in this scenario, in the order of CONTENDERS; the others are not there. */
  readonly contenders: ByContender<ContenderHistory>;
  /** The best possible's scores. */
  readonly best: DailyScores;
  /** Those of the best that sees the log: the best possible's own on days without gift intent. */
  readonly attainable: DailyScores;
  /**
   * The floor of the ledger: what still wilts or is lost where the order knows today's visitors and the true probability
   * of each, and is the quantile that the prices ask for. No order costs less to expect.
   */
  readonly floor: Ledger;
  readonly inputs: InputHistory;
  /** The events that fall into the calendar, by date. */
  readonly events: readonly EventMark[];
  readonly training: StaticReport;
  /** Interventions on days on which nobody serves: they were not done. */
  readonly outside: readonly Intervention[];
  readonly monitors: MonitorReport;
}

/** The records of the contenders that serve, in their order. */
export function recordsOf({ contenders }: Pick<History, 'contenders'>): readonly ContenderHistory[] {
  return Object.values(contenders);
}

/** Scores with the name of whose they are. */
export interface NamedScores {
  readonly name: ScoredName;
  readonly scores: DailyScores;
}

/** The scores of every contender that serves, then the best possible's, then those of the best that sees the log. */
export function scoresIn(history: Pick<History, 'contenders' | 'best' | 'attainable'>): readonly NamedScores[] {
  return [...recordsOf(history), { name: 'best', scores: history.best }, { name: 'attainable', scores: history.attainable }];
}

/** An event on the calendar. */
export type EventMark = EventName & {
  readonly day: number;
  readonly strength: number;
};
