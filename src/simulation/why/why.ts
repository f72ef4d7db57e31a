/** Why a contender was off on a day: bouquets sold less bouquets expected, as parts that add up to it. `model.md` defines them. */
import type { ByContender } from '../../scenario/contenders.ts';
import { CAUSES, type Cause } from '../../world/causes.ts';

/**
 * The parts, in the order in which they lead from expected to sold:
 * `learntFromBroken`, broken data that was learnt; `logBroken`, today's log; `learntByChance`, what luck had taught; `unfinished`, what the
 * model could not tell apart or had not finished learning; by cause, what it adds today less what the model reckons with;
 * `chance`, today's luck.
 */
export const PARTS = ['chance', ...CAUSES, 'unfinished', 'learntByChance', 'logBroken', 'learntFromBroken'] as const;
export type Part = (typeof PARTS)[number];

/** In bouquets. */
export interface Why {
  readonly sold: number;
  readonly expected: number;
  /** Sold less expected. */
  readonly miss: number;
  /** They add up to the miss. */
  readonly parts: Readonly<Record<Part, number>>;
  /** What each cause adds today, and what of it the model reckons with; their difference is the cause's part. */
  readonly today: Readonly<Record<Cause, number>>;
  readonly reckoned: Readonly<Record<Cause, number>>;
}

/** With what tells luck from cause, and where luck came from. */
export interface ExplainedMiss extends Why {
  /** Standard deviation of the bouquets sold that chance alone gives, √Σp̄(1 − p̄), gift intent averaged. */
  readonly spread: number;
  /** Of the nights before, the one whose lessons moved what luck makes it expect furthest towards where it stands; null where none did. */
  readonly taught: TaughtByChance | null;
  /**
   * What the version in service would have expected of today's shoppers as they are, Σm(X), where the log shows them otherwise: the
   * parts tell of today's log what it hides from a model that learnt from whole data. Null for a mixture on the day of an incident.
   */
  readonly ofWhole: number | null;
}

export interface TaughtByChance {
  /** The day after whose closing it learnt. */
  readonly night: number;
  /** Bouquets that it expects more of today's shoppers since then, for no reason but luck. */
  readonly by: number;
}

/** Of everyone who serves on a day. */
export type Whys = ByContender<ExplainedMiss>;
