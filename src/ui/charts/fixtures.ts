/** Histories made up for tests: the calendar and its events are right, the scores are any. */
import { DEFAULT_SCENARIO } from '../../scenario/scenario.ts';
import type { DailyScores, EventMark, History } from '../../simulation/history.ts';

const EVENTS: readonly (readonly [id: EventMark['id'], monthDay: string])[] = [
  ['christmas', '12-25'],
  ['valentines', '02-14'],
  ['womens', '03-08'],
  ['mothers', '05-09'],
];

/** Scores of a contender by name and day; days before serving get none. */
type ScoreOf = (name: keyof DailyScores, day: number) => number;

interface Made {
  readonly static?: ScoreOf;
  readonly dynamic?: ScoreOf;
  readonly best?: ScoreOf;
  readonly purchases?: (day: number) => number;
}

/** A history from 1 July 2026 on. */
export function historyOf(days: number, servingStart: number, { static: frozen = () => 0.3, dynamic = () => 0.3, best = () => 0.25, purchases = () => 36 }: Made = {}): History {
  const dates = Array.from({ length: days }, (_, day) => new Date(Date.UTC(2026, 6, 1 + day)).toISOString().slice(0, 10));
  const column = (score: ScoreOf, name: keyof DailyScores) => Float64Array.from({ length: days }, (_, day) => (day < servingStart ? NaN : score(name, day)));
  const scores = (score: ScoreOf): DailyScores => ({
    expected: column(score, 'expected'),
    logLoss: column(score, 'logLoss'),
    brier: column(score, 'brier'),
    errorRate: column(score, 'errorRate'),
    auc: column(score, 'auc'),
    regret: column(score, 'regret'),
  });
  return {
    scenario: DEFAULT_SCENARIO,
    hash: '',
    backend: 'none',
    dates,
    windowStart: 0,
    servingStart,
    shoppers: new Float64Array(days).fill(400),
    purchases: Float64Array.from({ length: days }, (_, day) => purchases(day)),
    contenders: { static: scores(frozen), dynamic: scores(dynamic), best: scores(best) },
    weights: {
      inputs: ['phone', 'returning', 'intercept'],
      static: Float64Array.of(-0.4, 0.6, -3),
      dynamic: Float64Array.from({ length: days * 3 }, (_, index) => (index < servingStart * 3 ? NaN : [-0.5, 0.8, -2.5][index % 3] ?? NaN)),
      truth: Float64Array.from({ length: days * 3 }, (_, index) => [-0.5, 0.7, -2.9][index % 3] ?? NaN),
    },
    events: dates.flatMap((iso, day) => EVENTS.flatMap(([id, monthDay]) => (iso.endsWith(monthDay) ? [{ id, name: '', day, strength: 1 }] : []))),
  };
}
