import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { median } from '../numerics/quantile.ts';
import { DEFAULT_SCENARIO, withValue, type Scenario } from '../scenario/scenario.ts';
import { createEngine, type Engine } from './engine.ts';
import type { History } from './history.ts';
import { simulate } from './simulate.ts';

const SEEDS = 30;

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

function historyOf(scenario: Scenario): History {
  const running = simulate(scenario, engine);
  let step = running.next();
  while (!step.done) step = running.next();
  return step.value.history;
}

const historiesOf = (scenario: Scenario) => Array.from({ length: SEEDS }, (_, i) => historyOf(withValue(scenario, 'world.seed', i + 1)));

const total = (history: History, column: ArrayLike<number>, from: string, to: string, weigh = false) =>
  history.dates.reduce((sum, date, day) => (date >= from && date <= to && day >= history.servingStart ? sum + column[day]! * (weigh ? history.shoppers[day]! : 1) : sum), 0);

/** Mean regret over the dates, weighted by shoppers. */
const regret = (history: History, name: 'static' | 'dynamic', from: string, to: string) =>
  total(history, history.contenders[name].scores.regret, from, to, true) / total(history, history.shoppers, from, to);

describe(`the default story, medians over ${SEEDS} seeds`, () => {
  let histories: History[];
  beforeAll(() => {
    histories = historiesOf(DEFAULT_SCENARIO);
  });
  const typical = (measure: (history: History) => number) => median(histories.map(measure));

  it('quiet months reward the cheap choice: static is better or equal, and both are near the best possible', () => {
    const months = ['2026-09-01', '2026-11-30'] as const;
    expect(typical((history) => regret(history, 'static', ...months) / regret(history, 'dynamic', ...months))).toBeLessThanOrEqual(1);
    const bestLoss = typical((history) => total(history, history.best.logLoss, ...months, true) / total(history, history.shoppers, ...months));
    for (const name of ['static', 'dynamic'] as const) expect(typical((history) => regret(history, name, ...months))).toBeLessThan(bestLoss / 100);
  });

  it("at Valentine's static's regret is at least 4 times dynamic's, and static expects at most half of the bouquets sold", () => {
    const days = ['2027-02-10', '2027-02-14'] as const;
    expect(typical((history) => regret(history, 'static', ...days) / regret(history, 'dynamic', ...days))).toBeGreaterThanOrEqual(4);
    expect(typical((history) => total(history, history.contenders.static.scores.expected, ...days) / total(history, history.purchases, ...days))).toBeLessThanOrEqual(0.5);
  });

  it("the hangover: in the week after, dynamic's regret is at least 5 times static's", () => {
    const days = ['2027-02-15', '2027-02-21'] as const;
    expect(typical((history) => regret(history, 'dynamic', ...days) / regret(history, 'static', ...days))).toBeGreaterThanOrEqual(5);
  });

  it("over the year dynamic's regret is at most 60 % of static's", () => {
    const days = ['2026-09-01', '2027-06-30'] as const;
    expect(typical((history) => regret(history, 'dynamic', ...days) / regret(history, 'static', ...days))).toBeLessThanOrEqual(0.6);
  });
});

it('where nothing changes static is never worse over the year', () => {
  const calm = (['valentines', 'christmas', 'womens', 'mothers'] as const).reduce((scenario, id) => withValue(scenario, `${id}.strength`, 0), DEFAULT_SCENARIO);
  for (const history of historiesOf(calm)) {
    const days = ['2026-09-01', '2027-06-30'] as const;
    expect(regret(history, 'static', ...days)).toBeLessThanOrEqual(regret(history, 'dynamic', ...days));
  }
});
