/**
 * The golden hash: a short digest of a history's numbers, to the bit. What counts is listed here once, by contender and
 * by name, and every alarm by its days and value. A contender that a scenario has not adds nothing, nor does a column
 * that is not listed, so that a new contender or a new ledger line changes no hash that was given before.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { LedgerLine } from '../operations/ledger.ts';
import type { InputReadings } from '../monitoring/inputReadings.ts';
import { CONTENDERS, type ContenderName } from '../scenario/contenders.ts';
import type { ContenderHistory, DailyScores, History } from './history.ts';

const SCORES: readonly (keyof DailyScores)[] = ['expected', 'logLoss', 'brier', 'errorRate', 'auc', 'regret'];
const READINGS: readonly (keyof InputReadings)[] = ['psi', 'ks', 'js', 'missing', 'outside'];
const LEDGER: readonly LedgerLine[] = ['processed', 'updates', 'fits', 'versions', 'checks', 'alarms', 'held', 'wilted', 'lost'];

/** Contenders whose columns every hash has, empty ones where they do not serve: hashes were first given so. */
const ALWAYS: readonly ContenderName[] = ['static', 'dynamic', 'scheduled'];
/** Of these the weights are in every hash, of `scheduled` in none. */
const WEIGHED: readonly ContenderName[] = ['static', 'dynamic'];

type Column = Float64Array;

/** The hashed columns of a history, in order. */
export function hashedColumns({ contenders, best, inputs, shoppers, purchases, monitors }: Omit<History, 'hash'>): Column[] {
  const days = shoppers.length;
  const neverServed = new Float64Array(days).fill(NaN);
  const nothing = new Float64Array(days);
  const each = (of: (record: ContenderHistory | undefined) => readonly Column[]) => ALWAYS.flatMap((name) => of(contenders[name]));
  const later = CONTENDERS.filter((name) => !ALWAYS.includes(name)).flatMap((name) => contenders[name] ?? []);
  const scores = (daily: DailyScores | undefined) => SCORES.map((score) => daily?.[score] ?? neverServed);
  const ledger = (record: ContenderHistory | undefined) => LEDGER.map((line) => record?.ledger[line] ?? nothing);
  return [
    shoppers,
    purchases,
    ...each((record) => scores(record?.scores)),
    ...scores(best),
    ...WEIGHED.flatMap((name) => contenders[name]?.weights ?? []),
    inputs.truth,
    ...READINGS.map((reading) => monitors.readings[reading]),
    ...each(ledger),
    Float64Array.from(monitors.alarms.flatMap(({ day, until, value }) => [day, until, value])),
    ...later.flatMap((record) => [...scores(record.scores), record.weights, ...ledger(record)]),
  ];
}

/** First 16 hex digits of SHA-256 over the columns' bytes (little-endian float64), in order. */
export function digest(history: Omit<History, 'hash'>): string {
  const hash = sha256.create();
  for (const { buffer, byteOffset, byteLength } of hashedColumns(history)) hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  return bytesToHex(hash.digest()).slice(0, 16);
}
