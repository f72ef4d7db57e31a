/** Alarms and true changes as far as they are known by the end of a day. */
import type { Alarm } from '../../monitoring/alarms.ts';
import { scoreAlarms, type Episode, type Verdict } from '../../monitoring/verdicts.ts';
import type { History } from '../../simulation/history.ts';

/** Raised by `known`, the newest first. One may stand for longer: its last day is not to be told. */
export function alarmsUpTo({ monitors }: History, known: number): Alarm[] {
  return monitors.alarms
    .filter(({ day }) => day <= known)
    .toReversed()
    .toSorted((a, b) => b.day - a.day);
}

/** True changes that have begun by `known`; none lasts longer than that. */
export function episodesUpTo({ monitors }: History, known: number): Episode[] {
  return monitors.episodes.filter(({ from }) => from <= known).map((episode) => ({ ...episode, to: Math.min(episode.to, known) }));
}

export function verdictsUpTo(history: History, known: number): Verdict[] {
  const alarms = alarmsUpTo(history, known).map((alarm) => (alarm.until <= known ? alarm : { ...alarm, until: known }));
  return scoreAlarms(alarms, episodesUpTo(history, known));
}
