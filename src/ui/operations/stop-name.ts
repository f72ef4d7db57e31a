/** What a mark on the track is called. */
import type { History } from '../../simulation/history.ts';
import { dayMonth, longDate } from '../../text/dates.ts';
import { interventionLine } from '../../text/interventions.ts';
import { alarmsOn, batchName, incidentName, versionName } from '../../text/operations.ts';
import { alarmCounts, batchesIn, batchState, isLetByChance } from './known.ts';
import type { Stop } from './rows.ts';

/** @param lastTold the last day that it may tell of */
export function stopName(history: History, { from, to: until, opens }: Stop, lastTold: number): string {
  const to = Math.max(from, Math.min(until, lastTold));
  const iso = history.dates[from] ?? '';
  switch (opens.kind) {
    case 'version':
      return `${versionName(opens.of, opens.number)}, ${from === to ? longDate(iso) : `${dayMonth(iso)} to ${longDate(history.dates[to] ?? '')}`}`;
    case 'batch': {
      const record = batchesIn(history).find(({ day }) => day === opens.day);
      return batchName(iso, (record && batchState(record, lastTold)) ?? 'held', record !== undefined && isLetByChance(record));
    }
    case 'alarms':
      return alarmsOn(iso, alarmCounts(history, opens.day));
    case 'incident': {
      const incident = history.scenario.incidents.list[opens.index];
      return incident ? `${longDate(iso)}: ${incidentName(incident)}` : longDate(iso);
    }
    case 'deed': {
      const deed = history.scenario.interventions.list[opens.index];
      return deed ? interventionLine(deed) : longDate(iso);
    }
  }
}
