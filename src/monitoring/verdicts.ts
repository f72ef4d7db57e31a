/** Scores alarms against the world's truth: which true changes each monitor found, how late, and what it cried wolf about. */
import { median } from '../numerics/quantile.ts';
import type { EventName } from '../scenario/events.ts';
import type { IncidentKind } from '../scenario/incidents.ts';
import type { Alarm } from './alarms.ts';
import { MONITOR_NAMES, type MonitorName } from './monitors.ts';

/** A stretch of days on which the world, or its log, truly differs from the training window's. */
export type Episode = {
  readonly from: number;
  readonly to: number;
} & (
  | { readonly kind: 'event'; readonly event: EventName }
  | { readonly kind: 'incident'; readonly incident: IncidentKind }
  /** The permanent change. */
  | { readonly kind: 'change' }
  /** Slow change: the trend, or the season alone. */
  | { readonly kind: 'drift'; readonly drift: 'trend' | 'season' }
);

export interface Verdict {
  readonly monitor: MonitorName;
  /** Episodes in which it raised an alarm, episodes in which it did not. */
  readonly found: number;
  readonly missed: number;
  /** Days from an episode's start to its first alarm, median over those found; NaN where none was. */
  readonly delay: number;
  /** Alarms outside all episodes and their aftermath. */
  readonly falseAlarms: number;
}

/** Days after an episode in which an alarm still belongs to it: detectors see the way back as well. */
export const AFTERMATH = 7;

export function scoreAlarms(alarms: readonly Alarm[], episodes: readonly Episode[]): Verdict[] {
  return MONITOR_NAMES.map((monitor) => {
    const own = alarms.filter((alarm) => alarm.monitor === monitor);
    const delays = episodes.map((episode) => delayOf(own, episode)).filter((delay) => delay !== undefined);
    return {
      monitor,
      found: delays.length,
      missed: episodes.length - delays.length,
      delay: median(delays),
      falseAlarms: own.filter((alarm) => !isExplained(alarm, episodes)).length,
    };
  });
}

/** Whether an alarm falls into an episode, or within so many days after it. */
function belongs({ day, until }: Alarm, { from, to }: Episode, grace: number): boolean {
  return day <= to + grace && until >= from;
}

/** Days from an episode's start to the first alarm in it; undefined where there is none. */
function delayOf(alarms: readonly Alarm[], episode: Episode): number | undefined {
  let first = Infinity;
  for (const alarm of alarms) if (belongs(alarm, episode, 1)) first = Math.min(first, Math.max(alarm.day, episode.from));
  return first === Infinity ? undefined : first - episode.from;
}

function isExplained(alarm: Alarm, episodes: readonly Episode[]): boolean {
  for (const episode of episodes) if (belongs(alarm, episode, AFTERMATH)) return true;
  return false;
}
