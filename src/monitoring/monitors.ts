/**
 * The monitors: everything that can raise an alarm. Whatever goes through all of them (the watch, the alarm log,
 * verdicts, words, the command) follows from this table; what a new one still lacks does not compile.
 */
import { normalQuantile } from '../numerics/normal.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Reported } from '../world/reported.ts';
import { meanByChance, purchasesByChance } from './byChance.ts';
import { DETECTOR_NAMES, type DetectorName } from './detectors.ts';

type Settings = Scenario['monitors'];

/** Share of values missing or out of range that raises an alarm. */
export const BROKEN_SHARE = 0.01;

/** Something that is read off every feature of a day's log, against the training window. */
interface Reading {
  readonly unit: 'nats' | 'p-value' | 'bits' | 'share';
  /** Which values look less like the training window. */
  readonly worse: 'larger' | 'smaller';
  /** The value beyond which an alarm sounds, in the unit; null where none does. */
  readonly limit: ((settings: Settings) => number) | null;
}

/** In the order in which they are shown. inputReadings.ts says how each is read. */
export const READINGS = {
  psi: { unit: 'nats', worse: 'larger', limit: ({ psi }) => psi },
  ks: { unit: 'p-value', worse: 'smaller', limit: ({ significance }) => significance },
  js: { unit: 'bits', worse: 'larger', limit: null },
  missing: { unit: 'share', worse: 'larger', limit: () => BROKEN_SHARE },
  outside: { unit: 'share', worse: 'larger', limit: () => BROKEN_SHARE },
} as const satisfies Readonly<Record<string, Reading>>;

export type ReadingName = keyof typeof READINGS;
export const READING_NAMES = Object.keys(READINGS) as readonly ReadingName[];

/**
 * A monitor, by what it watches: that decides whether it needs labels and what its alarms are about. `byChance` is the value
 * that chance alone stays within at the day's size (inputReadings.ts has it for readings): only beyond both does an alarm sound.
 */
export type Monitor =
  /** A reading of each feature of the day's log. */
  | { readonly watches: 'inputs'; readonly reading: ReadingName }
  /** The mean prediction that a contender served on the day. */
  | { readonly watches: 'predictions'; readonly unit: string; readonly measure: (mean: number, baseRate: number) => number; readonly threshold: (settings: Settings) => number; readonly byChance: (served: Float32Array, usual: Reported, level: number) => number }
  /** The outcomes reported of a day's shoppers. */
  | { readonly watches: 'labels'; readonly unit: string; readonly measure: (reported: Reported, baseRate: number) => number; readonly threshold: (settings: Settings) => number; readonly byChance: (reported: Reported, usual: Reported, level: number) => number }
  /** A contender's losses, one after another: a drift detector, which brings its own threshold (detectors.ts). */
  | { readonly watches: 'losses' };

/** In the order in which they are told. */
export const MONITORS = {
  psi: { watches: 'inputs', reading: 'psi' },
  ks: { watches: 'inputs', reading: 'ks' },
  missing: { watches: 'inputs', reading: 'missing' },
  range: { watches: 'inputs', reading: 'outside' },
  prediction: { watches: 'predictions', unit: 'times the base rate, or the base rate times it', measure: (mean, baseRate) => Math.max(mean / baseRate, baseRate / mean), threshold: () => 1.6, byChance: meanByChance },
  labelRate: { watches: 'labels', unit: 'standard errors', measure: deviations, threshold: ({ significance }) => -normalQuantile(significance / 2), byChance: deviationsByChance },
  ...(Object.fromEntries(DETECTOR_NAMES.map((name) => [name, { watches: 'losses' }])) as Record<DetectorName, { readonly watches: 'losses' }>),
} as const satisfies Readonly<Record<string, Monitor>>;

export type MonitorName = keyof typeof MONITORS;
export const MONITOR_NAMES = Object.keys(MONITORS) as readonly MonitorName[];

type Watched = Monitor['watches'];
/** The monitors that watch one thing. */
type NamesOf<W extends Watched> = { [N in MonitorName]: (typeof MONITORS)[N]['watches'] extends W ? N : never }[MonitorName];

const NEEDS_LABELS: Readonly<Record<Watched, boolean>> = { inputs: false, predictions: false, labels: true, losses: true };

export function needsLabels(monitor: MonitorName): boolean {
  return NEEDS_LABELS[MONITORS[monitor].watches];
}

/** All monitors that watch this, in their order. */
export function monitorsOf<W extends Watched>(watched: W): readonly (Extract<Monitor, { watches: W }> & { readonly name: NamesOf<W> })[] {
  const entries: readonly (readonly [string, Monitor])[] = Object.entries(MONITORS);
  return entries.filter(([, { watches }]) => watches === watched).map(([name, monitor]) => ({ ...(monitor as Extract<Monitor, { watches: W }>), name: name as NamesOf<W> }));
}

/** How many standard errors the reported share of buyers lies from the base rate. */
function deviations({ outcomes, purchases }: Reported, baseRate: number): number {
  return Math.abs(purchases / outcomes - baseRate) / Math.sqrt((baseRate * (1 - baseRate)) / outcomes);
}

/** How many of them chance alone makes, on the side on which this share lies: exactly, where standard errors are only about right. */
function deviationsByChance({ outcomes, purchases }: Reported, usual: Reported, level: number): number {
  const { fewest, most } = purchasesByChance(outcomes, usual, level);
  const baseRate = usual.purchases / usual.outcomes;
  return deviations({ outcomes, purchases: purchases > baseRate * outcomes ? most : fewest }, baseRate);
}
