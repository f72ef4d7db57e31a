/**
 * Reads what another frame says was the run of a scenario. Whoever is on the same origin may have said it, so nothing of it is
 * believed before it is looked at: the engine, the link, the shape of what is hashed, and the hash itself, worked out anew
 * over all its columns.
 */
import type { Scenario } from '../scenario/scenario.ts';
import { digest, hashedColumns } from '../simulation/digest.ts';
import type { History } from '../simulation/history.ts';
import type { Finished } from './protocol.ts';
import { isSame } from './same.ts';

/** What frames send each other. */
export interface SharedRun {
  /** Which build's engine ran it. */
  readonly engine: string;
  /** The scenario's own link. */
  readonly link: string;
  readonly finished: Finished;
}

/** The run, where it is of this engine and scenario and its hash is right; undefined for anything else. Never throws. */
export function receivedRun(answer: unknown, expected: { readonly engine: string; readonly link: string; readonly scenario: Scenario }): Finished | undefined {
  try {
    // What it says to be is looked at below, before any of it is used.
    const { engine, link, finished } = answer as SharedRun;
    if (engine !== expected.engine || link !== expected.link) return undefined;
    const { history, took } = finished;
    if (typeof took !== 'number' || !Number.isFinite(took) || !isSame(history.scenario, expected.scenario)) return undefined;
    return isWhole(history) && history.hash === digest(history) ? { history, took } : undefined;
  } catch {
    // Something of what is looked at is not there at all.
    return undefined;
  }
}

function isWhole(history: History): boolean {
  const days = history.scenario.world.days;
  const { dates, shoppers, purchases } = history;
  return (
    Array.isArray(dates) && dates.length === days && dates.every((date) => typeof date === 'string') && shoppers.length === days && purchases.length === days && hashedColumns(history).every((column) => column instanceof Float64Array)
  );
}
