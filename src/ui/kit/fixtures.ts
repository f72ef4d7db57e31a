/** Histories made up for tests: the calendar and its events are right, the scores are any. */
import { emptyReadings } from '../../monitoring/inputReadings.ts';
import { emptyLedger } from '../../operations/ledger.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import { EVENT_DATES, YEARLY_EVENTS } from '../../scenario/events.ts';
import { DEFAULT_SCENARIO, withValue } from '../../scenario/scenario.ts';
import type { ContenderHistory, DailyScores, History } from '../../simulation/history.ts';
import { emptyScores } from '../../simulation/scores.ts';

/** Scores of a contender by name and day; days before serving get none. */
type ScoreOf = (name: keyof DailyScores, day: number) => number;

interface Made {
  readonly static?: ScoreOf;
  readonly dynamic?: ScoreOf;
  /** Serves only where it is given. */
  readonly scheduled?: ScoreOf;
  readonly best?: ScoreOf;
  /** As the best possible, where it is not given. */
  readonly attainable?: ScoreOf;
  readonly purchases?: (day: number) => number;
}

/** A history from 1 July 2026 on. */
export function historyOf(days: number, servingStart: number, { static: frozen = () => 0.3, dynamic = () => 0.3, scheduled, best = () => 0.25, attainable = best, purchases = () => 36 }: Made = {}): History {
  const dates = Array.from({ length: days }, (_, day) => new Date(Date.UTC(2026, 6, 1 + day)).toISOString().slice(0, 10));
  const column = (score: ScoreOf, name: keyof DailyScores) => Float64Array.from({ length: days }, (_, day) => (day < servingStart ? NaN : score(name, day)));
  const scores = (score: ScoreOf) => Object.fromEntries((Object.keys(emptyScores(0)) as (keyof DailyScores)[]).map((name) => [name, column(score, name)])) as Record<keyof DailyScores, Float64Array>;
  const weights = (of: readonly number[], from: number) => Float64Array.from({ length: days * 3 }, (_, index) => (index < from * 3 ? NaN : (of[index % 3] ?? NaN)));
  const record = (name: ContenderName, score: ScoreOf, believed: readonly number[]): ContenderHistory => ({
    name,
    scores: scores(score),
    versions: [],
    nights: [],
    serving: new Uint16Array(days),
    ordered: column(score, 'expected').map(Math.round),
    labelRate: new Float64Array(days).fill(NaN),
    ledger: emptyLedger(days),
    reliability: { shoppers: new Float32Array(), predicted: new Float32Array(), bought: new Float32Array() },
    weights: weights(believed, servingStart),
  });
  return {
    scenario: withValue(DEFAULT_SCENARIO, 'scheduled.on', scheduled !== undefined),
    hash: '',
    backend: 'none',
    dates,
    windowStart: 0,
    servingStart,
    shoppers: new Float64Array(days).fill(400),
    purchases: Float64Array.from({ length: days }, (_, day) => purchases(day)),
    baseRate: 0.09,
    contenders: {
      static: record('static', frozen, [-0.4, 0.6, -3]),
      dynamic: record('dynamic', dynamic, [-0.5, 0.8, -2.5]),
      ...(scheduled && { scheduled: record('scheduled', scheduled, [-0.4, 0.6, -3]) }),
    },
    best: scores(best),
    attainable: scores(attainable),
    floor: emptyLedger(days),
    inputs: {
      names: ['phone', 'returning', 'intercept'],
      centre: new Float64Array(3),
      scale: new Float64Array(3).fill(1),
      unvaried: [],
      truth: weights([-0.5, 0.7, -2.9], 0),
    },
    events: dates.flatMap((iso, day) => YEARLY_EVENTS.flatMap((id) => (iso.endsWith(EVENT_DATES[id]) ? [{ id, name: '', day, strength: DEFAULT_SCENARIO[id].strength }] : []))),
    training: { l2: 0, epochs: 100, validation: null, heldOut: null, examples: 0 },
    outside: [],
    monitors: { readings: emptyReadings(0), alarms: [], withinChance: [], episodes: [], verdicts: [], bins: [], counts: [] },
  };
}
