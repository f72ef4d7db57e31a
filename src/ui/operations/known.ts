/** The nights of the dynamic model as they were known at the end of a day: nothing that happens later shows. */
import { batchesOf, type BatchRecord } from '../../operations/nights.ts';
import type { History } from '../../simulation/history.ts';
import type { AlarmCounts } from '../../text/operations.ts';

export type BatchState = 'accepted' | 'held' | 'released' | 'rejected';

/** Every batch whose labels came in for the dynamic model. */
export function batchesIn({ contenders }: History): BatchRecord[] {
  return batchesOf(contenders.dynamic.nights);
}

/** What has become of a batch; null while its labels are not in. */
export function batchState({ arrived, held, settled }: BatchRecord, lastTold: number): BatchState | null {
  if (arrived > lastTold) return null;
  if (!held) return 'accepted';
  return settled && settled.day <= lastTold ? settled.how : 'held';
}

/** Whether it was let through although a check was beyond its threshold: chance alone goes as far. */
export function isLetByChance({ held, checks }: BatchRecord): boolean {
  return !held && checks.some(({ byChance }) => byChance);
}

/** A day's alarms, and how many values were beyond a threshold only by chance. */
export function alarmCounts({ monitors }: History, day: number): AlarmCounts {
  const onDay = (all: readonly { readonly day: number }[]) => all.filter((each) => each.day === day).length;
  return { alarms: onDay(monitors.alarms), withinChance: onDay(monitors.withinChance) };
}

/** Days on end on which one version served. */
export interface Stretch {
  readonly number: number;
  /** First and last day. */
  readonly from: number;
  readonly to: number;
}

/** @param serving number of the version that served, `[days]`, 0 where none did */
export function stretches(serving: ArrayLike<number>, first: number, last: number): Stretch[] {
  const found: { number: number; from: number; to: number }[] = [];
  for (let day = first; day <= last; day++) {
    const number = serving[day] ?? 0;
    const open = found.at(-1);
    if (number === 0) continue;
    if (open?.number === number && open.to === day - 1) open.to = day;
    else found.push({ number, from: day, to: day });
  }
  return found;
}
