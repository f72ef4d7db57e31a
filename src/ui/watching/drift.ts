/**
 * The drift map's cells: features by weeks, each the week's worst day so far. Weeks are counted from the day on which
 * the models began to serve.
 */
import { aboutName, type Alarm, type WithinChance } from '../../monitoring/alarms.ts';
import { psiByChance, usedBins } from '../../monitoring/distances.ts';
import { BROKEN_SHARE, monitorsOf, READINGS, type MonitorName, type ReadingName } from '../../monitoring/monitors.ts';
import { LOGGED_FEATURES } from '../../scenario/logged.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { History } from '../../simulation/history.ts';

export interface Week {
  readonly first: number;
  readonly last: number;
}

export interface DriftCell {
  /** The week's worst day, and what was read on it. */
  readonly day: number;
  readonly value: number;
  /** Larger is worse; comparable within a reading. */
  readonly badness: number;
  /** 0 to LEVELS − 1, by how far it is from nothing. */
  readonly level: number;
  readonly alarm: boolean;
  /** What chance alone gives on that day, and to how many shoppers, where the value is beyond the threshold and yet raised no alarm; else null. */
  readonly withinChance: Pick<WithinChance, 'chance' | 'size'> | null;
}

/** Shades of the map. The last two stand for values that raise an alarm, where the reading has one. */
export const LEVELS = 6;

export function weeksBetween(first: number, last: number): Week[] {
  return Array.from({ length: Math.max(0, Math.ceil((last - first + 1) / 7)) }, (_, i) => ({ first: first + i * 7, last: Math.min(last, first + i * 7 + 6) }));
}

/** The limits between levels, ascending; a p-value's are of −log10 p, so that larger is worse. `[LEVELS − 1]` */
export function levelLimits(reading: ReadingName, { psi, significance }: Scenario['monitors']): readonly number[] {
  switch (reading) {
    case 'psi':
      return [psi / 8, psi / 4, psi / 2, psi, psi * 2];
    case 'ks':
      return [1 / 3, 2 / 3, 5 / 6, 1, 3].map((power) => -Math.log10(significance) * power);
    case 'js':
      return [0.05, 0.1, 0.15, 0.2, 0.3];
    case 'missing':
    case 'outside':
      return [0, BROKEN_SHARE / 4, BROKEN_SHARE / 2, BROKEN_SHARE, 0.25];
  }
}

/** The value at which the reading raises an alarm, as it is shown; NaN where it raises none. */
export function alarmLimit(reading: ReadingName, settings: Scenario['monitors']): number {
  return READINGS[reading].limit?.(settings) ?? NaN;
}

/** How bad a value is; larger is worse. Where small ones are bad, their powers of ten are told apart. */
function badnessOf(reading: ReadingName, value: number): number {
  return READINGS[reading].worse === 'smaller' ? -Math.log10(Math.max(value, Number.MIN_VALUE)) : value;
}

/** Worst days by feature and week, `[features][weeks]`; null where nothing is known by `lastTold`. */
export function driftCells(history: History, reading: ReadingName, weeks: readonly Week[], lastTold: number): (DriftCell | null)[][] {
  const { monitors, scenario } = history;
  const column = monitors.readings[reading];
  const width = monitors.bins.length;
  const limits = levelLimits(reading, scenario.monitors);
  const alarms = driftAlarms(history, reading, lastTold);
  const hollow = new Map(monitors.withinChance.filter(({ monitor }) => monitor === monitorOf(reading)).map((each) => [`${aboutName(each.about)} ${each.day}`, each]));
  return Array.from({ length: width }, (_, feature) =>
    weeks.map((week): DriftCell | null => {
      let worst = -1;
      for (let day = week.first; day <= Math.min(week.last, lastTold); day++) {
        const value = column[day * width + feature] ?? NaN;
        if (!Number.isNaN(value) && (worst < 0 || badnessOf(reading, value) > badnessOf(reading, column[worst * width + feature] ?? NaN))) worst = day;
      }
      if (worst < 0) return null;
      const value = column[worst * width + feature] ?? NaN;
      const badness = badnessOf(reading, value);
      const level = limits.filter((limit) => badness > limit).length;
      const alarm = (alarms[feature] ?? []).some(({ day, until }) => day <= Math.min(week.last, lastTold) && until >= week.first);
      return { day: worst, value, badness, level, alarm, withinChance: alarm ? null : (hollow.get(`${LOGGED_FEATURES[feature]} ${worst}`) ?? null) };
    }),
  );
}

/** The monitor that goes by a reading; undefined where none does. */
function monitorOf(reading: ReadingName): MonitorName | undefined {
  return monitorsOf('inputs').find((each) => each.reading === reading)?.name;
}

/** The alarms that a reading raised by `lastTold`, by feature. */
export function driftAlarms({ monitors }: History, reading: ReadingName, lastTold: number): Alarm[][] {
  const monitor = monitorOf(reading);
  return LOGGED_FEATURES.map((name) => monitors.alarms.filter(({ monitor: by, about, day }) => by === monitor && about.kind === 'feature' && about.feature === name && day <= lastTold));
}

/** What the population stability index of a feature stays below on 99 of 100 days on which nothing has changed. */
export function psiChance({ monitors, windowStart, servingStart, shoppers }: History, feature: number, day: number): number {
  const bins = monitors.bins[feature];
  const counts = monitors.counts[feature];
  if (!bins || !counts) return NaN;
  const width = bins.counts.length;
  const reference = shoppers.subarray(windowStart, servingStart).reduce((sum, count) => sum + count, 0);
  return psiByChance(reference, shoppers[day] ?? NaN, usedBins(bins.counts, counts.subarray(day * width, (day + 1) * width)), SURE);
}

const SURE = 0.99;
