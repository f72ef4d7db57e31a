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
    const belongs = ({ day, until }: Alarm, { from, to }: Episode, grace: number) => day <= to + grace && until >= from;
    const delays = episodes.flatMap((episode) => {
      const first = own.filter((alarm) => belongs(alarm, episode, 1)).reduce((least, { day }) => Math.min(least, Math.max(day, episode.from)), Infinity);
      return Number.isFinite(first) ? [first - episode.from] : [];
    });
    return {
      monitor,
      found: delays.length,
      missed: episodes.length - delays.length,
      delay: median(delays),
      falseAlarms: own.filter((alarm) => !episodes.some((episode) => belongs(alarm, episode, AFTERMATH))).length,
    };
  });
}
