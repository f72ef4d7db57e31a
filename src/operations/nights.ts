/** Reads records of nights: what became of every labelled batch, every rollback, every refusal, and what could not be done. */
import type { Check } from './gate.ts';
import type { MorningStep, Night, Settled } from './night.ts';

/** What became of a labelled batch. */
export interface BatchRecord {
  /** The day its shoppers came, and the day its labels were in. */
  readonly day: number;
  readonly arrived: number;
  /** Empty where the gate is off. */
  readonly checks: readonly Check[];
  readonly held: boolean;
  /** How a held batch left quarantine; null while it waits, and for batches that were never held. */
  readonly settled: { readonly day: number; readonly how: Settled; readonly by: 'hand' | 'clock' } | null;
}

/** Every batch whose labels came in, in the order in which they did. */
export function batchesOf(nights: readonly Night[]): BatchRecord[] {
  const settled = new Map(
    nights.flatMap(({ day, morning }) => morning.flatMap((step) => (step.kind === 'settled' ? [[step.batch, { day, how: step.how, by: step.by }] as const] : []))),
  );
  return nights.flatMap(({ day, labels, gate }) => {
    if (labels.kind !== 'arrived') return [];
    const held = gate.kind === 'held';
    return [{ day: labels.batch, arrived: day, checks: 'checks' in gate ? gate.checks : [], held, settled: settled.get(labels.batch) ?? null }];
  });
}

export interface Rollback {
  /** The day from which the earlier version serves again. */
  readonly day: number;
  readonly from: number;
  readonly to: number;
  readonly by: 'guard' | 'hand';
  /** Mean log loss of both versions on the same recent labelled shoppers, in nats; NaN for a rollback by hand. */
  readonly loss: number;
  readonly earlierLoss: number;
}

/** Every rollback, in order. */
export function rollbacksOf(nights: readonly Night[]): Rollback[] {
  return nights.flatMap(({ day, morning, guard }) => {
    const byHand = morning.flatMap((step): Rollback[] => (step.kind === 'rolled back' ? [{ day, from: step.from, to: step.to, by: 'hand', loss: NaN, earlierLoss: NaN }] : []));
    if (guard.kind !== 'rolled back') return byHand;
    const { from, to, loss, earlierLoss } = guard;
    return [...byHand, { day: day + 1, from, to, by: 'guard', loss, earlierLoss }];
  });
}

/** A publish that the publish check refused. */
export interface Refusal {
  /** The day on which the version would have begun to serve. */
  readonly day: number;
  /** Progressive losses on the same shoppers, in nats. */
  readonly champion: number;
  readonly challenger: number;
}

export function refusalsOf(nights: readonly Night[]): Refusal[] {
  return nights.flatMap(({ day, publishing }) => (publishing.kind === 'refused' ? [{ day: day + 1, champion: publishing.champion, challenger: publishing.challenger }] : []));
}

/** By day served, how much of its weight the mixture gave to dynamic on that day, from 0 to 1. */
export function dynamicShares(nights: readonly Night[]): Float64Array {
  const shares = new Float64Array(nights.length);
  let share = 0.5;
  nights.forEach(({ learning }, i) => {
    shares[i] = share;
    if (learning.kind === 'reweighed') share = learning.to;
  });
  return shares;
}

/** The interventions that could not be done, in order. */
export function undoneOf(nights: readonly Night[]): Extract<MorningStep, { kind: 'not done' }>[] {
  return nights.flatMap(({ morning }) => morning.filter((step) => step.kind === 'not done'));
}
