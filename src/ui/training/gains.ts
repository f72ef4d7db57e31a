/**
 * What a change of the training bought: the static model of one run against the one before, on what can be known by
 * a day. A gain counts only where it is more than chance makes.
 */
import { AFTERMATH } from '../../monitoring/verdicts.ts';
import { pairedDifference } from '../../numerics/paired.ts';
import type { EventMark, History } from '../../simulation/history.ts';
import type { GainKind, GainVerdict } from '../../text/training.ts';
import { changedPaths } from './changed-paths.ts';

export interface Gain {
  readonly kind: GainKind;
  /** The event that it is about. */
  readonly event: EventMark | null;
  /** First and last day of the stretch; −1 where there is none. */
  readonly from: number;
  readonly to: number;
  /** Cross-validated log loss or mean excess log loss (regret), in nats; NaN where there is none. */
  readonly before: number;
  readonly now: number;
  readonly verdict: GainVerdict;
  /** Standard error of the difference, in nats; NaN where it is not known. */
  readonly noise: number;
}

/** Regrets nearer to each other than this are about the same. */
const SAME = 0.05;
/** Standard errors from which a difference counts. */
const SURE = 2;
/** Days before an event that belong to its peak. */
const PEAK = 4;
const MOST_EVENTS = 4;

/** True where both runs were made from the same shoppers. */
function sameShoppers(before: History, now: History): boolean {
  return changedPaths(before, now).every((path) => {
    if (path === 'static.from' || path === 'static.to' || path === 'static.holdout') return false;
    return /^(static|models|interventions)\./.test(path);
  });
}

/** Mean regret of the static model over some served days, weighted by shoppers, in nats; NaN without any. */
function meanRegret({ contenders, shoppers }: History, days: readonly number[]): number {
  let sum = 0;
  let weight = 0;
  for (const day of days) {
    const regret = contenders.static.scores.regret[day] ?? NaN;
    if (Number.isNaN(regret)) continue;
    sum += regret * (shoppers[day] ?? 0);
    weight += shoppers[day] ?? 0;
  }
  return sum / weight;
}

function daysFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** Served days up to `lastTold` that lie in no event, no incident and not in the week after one. */
export function quietDays({ servingStart, monitors }: History, lastTold: number): number[] {
  const loud = monitors.episodes.filter(({ kind }) => kind === 'event' || kind === 'incident');
  return daysFrom(servingStart, lastTold).filter((day) => !loud.some(({ from, to }) => day >= from && day <= to + AFTERMATH));
}

function compared(before: number, now: number): GainVerdict {
  const ratio = now / before;
  if (Number.isNaN(ratio)) return 'unknown';
  return ratio < 1 - SAME ? 'better' : ratio > 1 + SAME ? 'worse' : 'same';
}

function validationGain(before: History, now: History): Gain {
  const [then, here] = [before.training.validation, now.training.validation];
  const [old, fresh] = [then?.candidates[then.chosen], here?.candidates[here.chosen]];
  const gain = { kind: 'validation', event: null, from: -1, to: -1, before: old?.mean ?? NaN, now: fresh?.mean ?? NaN } as const;
  if (!old || !fresh || !sameShoppers(before, now) || old.losses.length !== fresh.losses.length) return { ...gain, verdict: 'unknown', noise: NaN };
  // The folds are dealt alike, so the runs are compared fold by fold.
  const { mean, error: noise } = pairedDifference(fresh.losses, old.losses);
  return { ...gain, verdict: Math.abs(mean) <= SURE * noise || mean === 0 ? 'same' : mean < 0 ? 'better' : 'worse', noise };
}

/** On quiet days and around the last events that were reached by `lastTold`. */
export function gainsOf(before: History, now: History, lastTold: number): Gain[] {
  const regretOn = (kind: GainKind, event: EventMark | null, days: readonly number[]): Gain => {
    const [old, fresh] = [meanRegret(before, days), meanRegret(now, days)];
    return { kind, event, from: days[0] ?? -1, to: days.at(-1) ?? -1, before: old, now: fresh, verdict: compared(old, fresh), noise: NaN };
  };
  const reached = now.events.filter(({ day, strength }) => strength > 0 && day - PEAK <= lastTold && day >= now.servingStart).slice(-MOST_EVENTS);
  return [
    validationGain(before, now),
    regretOn('quiet', null, quietDays(now, lastTold)),
    ...reached.map((event) => regretOn('event', event, daysFrom(Math.max(now.servingStart, event.day - PEAK), Math.min(lastTold, event.day)))),
  ];
}

/** The next event whose days have not begun. */
export function nextEvent({ events }: History, lastTold: number): EventMark | undefined {
  return events.find(({ day, strength }) => strength > 0 && day - PEAK > lastTold);
}
