/**
 * Alarms: what a monitor measured, on which data, against what threshold, and whether it needed labels. A value beyond its
 * threshold but within what chance gives at the day's size raises none; it is noted.
 */
import type { ContenderName } from '../scenario/contenders.ts';
import type { LoggedFeature } from '../scenario/logged.ts';
import { needsLabels, type MonitorName } from './monitors.ts';

/** What an alarm is about: a feature of the log, a contender, or the log's outcomes, which are everyone's. */
export type AlarmAbout =
  | { readonly kind: 'feature'; readonly feature: LoggedFeature }
  | { readonly kind: 'contender'; readonly contender: ContenderName }
  | { readonly kind: 'log' };

export interface Alarm {
  readonly monitor: MonitorName;
  readonly about: AlarmAbout;
  /** The day it was raised. */
  readonly day: number;
  /** The last day on which the monitor stood above its threshold, the day itself for detectors. */
  readonly until: number;
  /** The day whose shoppers raised it; earlier than `day` where labels were late. */
  readonly on: number;
  /** What was measured when it was raised, and the threshold in the same unit. */
  readonly value: number;
  readonly threshold: number;
  /** What chance alone stays within at that day's size, in the same unit; NaN where the threshold says that itself. */
  readonly chance: number;
  readonly needsLabels: boolean;
  /** Detectors: mean before and after the change they see; else NaN. */
  readonly before: number;
  readonly after: number;
}

/** What is measured, of whose data, and when. */
type Measured = Pick<Alarm, 'monitor' | 'about' | 'day' | 'on' | 'value' | 'threshold'>;

/** A value beyond its threshold that raised no alarm: chance alone goes as far. */
export interface WithinChance extends Measured {
  readonly chance: number;
  /** Shoppers or outcomes that were measured. */
  readonly size: number;
  readonly needsLabels: boolean;
}

/** How many were measured, and what chance gives then, for values that need it; null where the threshold says that itself. */
interface BySize {
  readonly size: number;
  readonly chance: (() => number) | null;
}

/** Days below the threshold that a standing alarm may have without ending. */
const PAUSE = 2;

/** Whether a value is one that an alarm may be raised for; what could not be measured is none. */
export function isBeyond(value: number, threshold: number): boolean {
  return value > threshold;
}

/** Alarms about the log concern every contender, those about a contender only that one. */
function concerns({ about }: Alarm, contender: ContenderName): boolean {
  return about.kind !== 'contender' || about.contender === contender;
}

/** Whom or what an alarm is about, in a word; '' for the log as a whole. */
export function aboutName(about: AlarmAbout): LoggedFeature | ContenderName | '' {
  switch (about.kind) {
    case 'feature':
      return about.feature;
    case 'contender':
      return about.contender;
    case 'log':
      return '';
  }
}

export class AlarmLog {
  readonly alarms: Alarm[] = [];
  readonly withinChance: WithinChance[] = [];
  /** Index of the newest alarm of each monitor, by what it is about. */
  readonly #newest = new Map<string, number>();

  /** A monitor that compares a value with a threshold every day. Raises once, then keeps the alarm standing. */
  compare(measured: Measured, bySize: BySize): void {
    const { monitor, about, day, value, threshold } = measured;
    if (!isBeyond(value, threshold)) return;
    const chance = bySize.chance?.() ?? NaN;
    if (value <= chance) {
      this.withinChance.push({ ...measured, chance, size: bySize.size, needsLabels: needsLabels(monitor) });
      return;
    }
    const key = `${monitor} ${aboutName(about)}`;
    const at = this.#newest.get(key);
    if (at !== undefined && day - this.alarms[at]!.until <= PAUSE + 1) {
      this.alarms[at] = { ...this.alarms[at]!, until: day };
      return;
    }
    this.#newest.set(key, this.alarms.length);
    this.alarms.push({ ...measured, chance, until: day, needsLabels: needsLabels(monitor), before: NaN, after: NaN });
  }

  /** A detector's drift, with the means before and after it. */
  raise(drift: Measured & Pick<Alarm, 'before' | 'after'>): void {
    this.alarms.push({ ...drift, chance: NaN, until: drift.day, needsLabels: needsLabels(drift.monitor) });
  }

  /** Alarms raised on a day that somebody who runs this contender has to review, or all of the day's. */
  raisedOn(day: number, contender?: ContenderName): number {
    let count = 0;
    for (const alarm of this.alarms) if (alarm.day === day && (!contender || concerns(alarm, contender))) count += 1;
    return count;
  }
}
