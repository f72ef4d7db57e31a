/**
 * What the track shows, row by row, as stops that can be pointed at, walked through and opened. Rows that have
 * nothing to say are not there: the track says them in words.
 */
import { contendersOf, type ContenderName } from '../../scenario/contenders.ts';
import { daysBetween } from '../../scenario/civilDates.ts';
import type { History } from '../../simulation/history.ts';
import { batchesIn, batchState, isLetByChance, stretches } from './known.ts';

/** What a stop opens. */
export type Opened =
  | { readonly kind: 'version'; readonly of: ContenderName; readonly number: number; readonly from: number }
  | { readonly kind: 'batch'; readonly day: number }
  | { readonly kind: 'alarms'; readonly day: number }
  | { readonly kind: 'incident'; readonly index: number }
  | { readonly kind: 'deed'; readonly index: number };

export interface Stop {
  /** First and last day. */
  readonly from: number;
  readonly to: number;
  readonly opens: Opened;
}

export type RowName = ContenderName | 'batches' | 'alarms' | 'incidents' | 'deeds';

export interface TrackRow {
  readonly name: RowName;
  /** By their first day; never empty. */
  readonly stops: readonly Stop[];
}

export function keyOf(opened: Opened): string {
  return Object.values(opened).join(' ');
}

/** Days from the calendar's first one; may lie outside of it. */
function dayOf({ dates }: History, iso: string): number {
  return daysBetween(dates[0] ?? iso, iso);
}

function versionStops(history: History, of: ContenderName, lastTold: number): Stop[] {
  return stretches(history.contenders[of]?.serving ?? [], history.servingStart, lastTold).map(({ number, from, to }) => ({ from, to, opens: { kind: 'version', of, number, from } }));
}

function batchStops(history: History, lastTold: number): Stop[] {
  return batchesIn(history).filter((record) => (record.held || isLetByChance(record)) && batchState(record, lastTold) !== null).map(({ day }) => ({ from: day, to: day, opens: { kind: 'batch', day } }));
}

function alarmStops({ monitors, servingStart }: History, lastTold: number): Stop[] {
  const days = new Set([...monitors.alarms, ...monitors.withinChance].map(({ day }) => day).filter((day) => day >= servingStart && day <= lastTold));
  return [...days].toSorted((a, b) => a - b).map((day) => ({ from: day, to: day, opens: { kind: 'alarms', day } }));
}

function incidentStops(history: History, lastTold: number): Stop[] {
  return history.scenario.incidents.list
    .map((incident, index): Stop => ({ from: Math.max(history.servingStart, dayOf(history, incident.from)), to: Math.min(lastTold, dayOf(history, incident.to)), opens: { kind: 'incident', index } }))
    .filter(({ from, to }) => from <= to)
    .toSorted((a, b) => a.from - b.from);
}

function deedStops(history: History, lastTold: number): Stop[] {
  return history.scenario.interventions.list
    .map(({ date }, index): Stop => ({ from: dayOf(history, date), to: dayOf(history, date), opens: { kind: 'deed', index } }))
    .filter(({ from }) => from >= history.servingStart && from <= lastTold)
    .toSorted((a, b) => a.from - b.from);
}

/** The rows that have something to say, from top to bottom. */
export function trackRows(history: History, lastTold: number): TrackRow[] {
  const rows: TrackRow[] = [
    { name: 'dynamic', stops: versionStops(history, 'dynamic', lastTold) },
    // A frozen model is one version for good; only a second one is worth a row.
    ...contendersOf(history.scenario).filter((of) => of !== 'dynamic').map((of) => ({ name: of, stops: versionStops(history, of, lastTold) })).filter(({ stops }) => stops.length > 1),
    { name: 'batches', stops: batchStops(history, lastTold) },
    { name: 'alarms', stops: alarmStops(history, lastTold) },
    { name: 'incidents', stops: incidentStops(history, lastTold) },
    { name: 'deeds', stops: deedStops(history, lastTold) },
  ];
  return rows.filter(({ stops }) => stops.length > 0);
}

/** The stop nearest to a day, within so many days; undefined where none is. */
export function nearestStop(stops: readonly Stop[], day: number, within: number): Stop | undefined {
  const away = ({ from, to }: Stop) => Math.max(0, from - day, day - to);
  const nearest = stops.reduce<Stop | undefined>((best, stop) => (best === undefined || away(stop) < away(best) ? stop : best), undefined);
  return nearest && away(nearest) <= within ? nearest : undefined;
}

/** The last day that words about a mark may tell of: today, and beyond it only where the mark itself lies beyond. */
export function toldOf({ from }: Stop, today: number, lastTold: number): number {
  return from <= today ? Math.min(today, lastTold) : lastTold;
}
