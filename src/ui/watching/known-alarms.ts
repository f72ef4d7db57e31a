/** Alarms and true changes as far as they are known by the end of a day. */
import type { Alarm } from '../../monitoring/alarms.ts';
import { scoreAlarms, type Episode, type Verdict } from '../../monitoring/verdicts.ts';
import type { History } from '../../simulation/history.ts';

/** Raised by `lastTold`, the newest first. One may stand for longer: its last day is not to be told. */
export function alarmsUpTo({ monitors }: History, lastTold: number): Alarm[] {
  return monitors.alarms
    .filter(({ day }) => day <= lastTold)
    .toReversed()
    .toSorted((a, b) => b.day - a.day);
}

/** True changes that have begun by `lastTold`; none lasts longer than that. */
export function episodesUpTo({ monitors }: History, lastTold: number): Episode[] {
  return monitors.episodes.filter(({ from }) => from <= lastTold).map((episode) => ({ ...episode, to: Math.min(episode.to, lastTold) }));
}

export function verdictsUpTo(history: History, lastTold: number): Verdict[] {
  const alarms = alarmsUpTo(history, lastTold).map((alarm) => (alarm.until <= lastTold ? alarm : { ...alarm, until: lastTold }));
  return scoreAlarms(alarms, episodesUpTo(history, lastTold));
}
