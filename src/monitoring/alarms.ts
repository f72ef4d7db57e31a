/** Alarms: what a monitor saw, on which data, against what threshold, and whether it needed labels. */
import type { ContenderName } from '../scenario/contenders.ts';
import type { LoggedFeature } from '../scenario/logged.ts';

/** Monitors that can raise an alarm. The first four need no labels. */
export const MONITORS = ['psi', 'ks', 'missing', 'range', 'prediction', 'labelRate', 'adwin', 'pageHinkley', 'ddm'] as const;
export type MonitorName = (typeof MONITORS)[number];

/** Share of values missing or out of range that raises an alarm. */
export const BROKEN_SHARE = 0.01;

export interface Alarm {
  readonly monitor: MonitorName;
  /** The feature or the contender it is about; null for the label rate. */
  readonly subject: LoggedFeature | ContenderName | null;
  /** The day it was raised. */
  readonly day: number;
  /** The last day on which the monitor stood above its threshold, the day itself for detectors. */
  readonly until: number;
  /** The day whose shoppers raised it; earlier than `day` where labels were late. */
  readonly on: number;
  /** What was measured when it was raised, and the threshold in the same unit. */
  readonly value: number;
  readonly threshold: number;
  readonly needsLabels: boolean;
  /** Detectors: mean before and after the change they see; else NaN. */
  readonly before: number;
  readonly after: number;
}

/** Days below the threshold that a standing alarm may have without ending. */
const PAUSE = 2;

export interface AlarmLog {
  /** A monitor that compares a value with a threshold every day. Raises once, then keeps the alarm standing. */
  compare(monitor: MonitorName, seen: Pick<Alarm, 'subject' | 'day' | 'on' | 'needsLabels'>, value: number, threshold: number): void;
  /** A detector's drift. */
  raise(alarm: Omit<Alarm, 'until'>): void;
  alarms(): Alarm[];
  /** Alarms raised on a day that somebody who runs this contender has to review, or all of the day's. */
  raisedOn(day: number, contender?: ContenderName): number;
}

/** Input and label alarms concern every contender, those about a contender only that one. */
function concerns({ monitor, subject }: Alarm, contender: ContenderName): boolean {
  return ['psi', 'ks', 'missing', 'range', 'labelRate'].includes(monitor) || subject === contender;
}

export function createAlarmLog(): AlarmLog {
  const alarms: Alarm[] = [];
  const standing = new Map<string, number>();
  return {
    compare: (monitor, seen, value, threshold) => {
      if (!(value > threshold)) return;
      const { subject, day } = seen;
      const key = `${monitor} ${subject ?? ''}`;
      const at = standing.get(key);
      if (at !== undefined && day - alarms[at]!.until <= PAUSE + 1) {
        alarms[at] = { ...alarms[at]!, until: day };
        return;
      }
      standing.set(key, alarms.length);
      alarms.push({ ...seen, monitor, value, threshold, until: day, before: NaN, after: NaN });
    },
    raise: (alarm) => alarms.push({ ...alarm, until: alarm.day }),
    alarms: () => alarms,
    raisedOn: (day, contender) => alarms.reduce((count, alarm) => count + (alarm.day === day && (!contender || concerns(alarm, contender)) ? 1 : 0), 0),
  };
}
