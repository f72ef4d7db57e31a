/** Every preset's claim, over 30 seeds. The sentences on the page (text/presets.ts) say no more than these hold. */
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { costUpTo, LEDGER_LINES, type Ledger } from '../operations/ledger.ts';
import { preset, type PresetName } from '../scenario/presets.ts';
import { withValues, type Changes } from '../scenario/scenario.ts';
import { createEngine, type Engine } from './engine.ts';
import type { History } from './history.ts';
import { simulate } from './simulate.ts';

const SEEDS = 30;

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

function historyOf(name: PresetName, seed: number, changes: Changes = {}): History {
  const scenario = withValues(preset(name).scenario, { ...changes, 'world.seed': seed });
  const running = simulate(scenario, engine);
  let step = running.next();
  while (!step.done) step = running.next();
  return step.value.history;
}

/** Measures every seed; each measure's values in ascending order. */
function overSeeds<M extends string>(measure: (seed: number) => Record<M, number>): Record<M, readonly number[]> {
  const all = Array.from({ length: SEEDS }, (_, i) => measure(i + 1));
  const names = Object.keys(all[0]!) as M[];
  return Object.fromEntries(names.map((name) => [name, all.map((each) => each[name]).toSorted((a, b) => a - b)])) as unknown as Record<M, readonly number[]>;
}

const median = (ascending: readonly number[]) => ascending[Math.floor(ascending.length / 2)]!;
const least = (ascending: readonly number[]) => ascending[0]!;

/** Mean regret over the dates, weighted by shoppers, in nats. */
function regret(history: History, name: 'static' | 'dynamic', from: string, to = from): number {
  let sum = 0;
  let shoppers = 0;
  history.dates.forEach((date, day) => {
    if (date < from || date > to || day < history.servingStart) return;
    sum += history.shoppers[day]! * history.contenders[name].scores.regret[day]!;
    shoppers += history.shoppers[day]!;
  });
  return sum / shoppers;
}

const ratio = (history: History, from: string, to: string) => regret(history, 'dynamic', from, to) / regret(history, 'static', from, to);
const INPUT_MONITORS = ['psi', 'ks', 'missing', 'range'];
const alarms = (history: History, from: string, to: string, monitors?: readonly string[]) =>
  history.monitors.alarms.filter(({ monitor, day }) => (!monitors || monitors.includes(monitor)) && history.dates[day]! >= from && history.dates[day]! <= to).length;

describe(`each preset's claim over ${SEEDS} seeds`, () => {
  it('nothing changes: static is never worse, and dynamic is always dearer to run', () => {
    const { regrets, running, whole } = overSeeds((seed) => {
      const history = historyOf('nothing-changes', seed);
      const [cheap, dear] = [history.contenders.static.ledger, history.contenders.dynamic.ledger];
      const { prices } = history.scenario;
      const withoutErrors = (ledger: Ledger): Ledger => ({ ...ledger, wilted: new Float64Array(365), lost: new Float64Array(365) });
      expect(LEDGER_LINES.every((line) => Number.isFinite(dear[line][364]!))).toBe(true);
      return {
        regrets: ratio(history, '2026-09-01', '2027-06-30'),
        running: costUpTo(withoutErrors(dear), 364, prices) / costUpTo(withoutErrors(cheap), 364, prices),
        whole: costUpTo(dear, 364, prices) / costUpTo(cheap, 364, prices),
      };
    });
    expect(least(regrets)).toBeGreaterThanOrEqual(1);
    expect(least(running)).toBeGreaterThan(1);
    expect(median(whole)).toBeGreaterThan(1);
  });

  it('like the sea level: static drifts off to ten times its first regret, with no alarm in the first three months', () => {
    const { grown, early, late } = overSeeds((seed) => {
      const history = historyOf('sea-level', seed);
      return {
        grown: regret(history, 'static', '2027-06-01', '2027-06-30') / regret(history, 'static', '2026-09-01', '2026-09-14'),
        early: alarms(history, '2026-09-01', '2026-11-30'),
        late: ratio(history, '2027-06-01', '2027-06-30'),
      };
    });
    expect(median(grown)).toBeGreaterThan(10);
    expect(median(early)).toBe(0);
    expect(median(late)).toBeLessThan(0.25);
  });

  it('years-old records: stale from day one, and it stays so', () => {
    const { firstDay, months } = overSeeds((seed) => {
      const history = historyOf('years-old-records', seed);
      return { firstDay: regret(history, 'static', '2026-09-01') / regret(history, 'static', '2027-06-01', '2027-06-30'), months: ratio(history, '2026-09-15', '2026-12-31') };
    });
    expect(least(firstDay)).toBeGreaterThan(0.5);
    expect(median(months)).toBeLessThan(0.05);
  });

  it('the broken feed: ungated dynamic has at least 5 times static’s regret while it lasts, gated at most 1.5 times, and a rollback recovers in a day', () => {
    const { ungated, gated, poisoned, rolledBack } = overSeeds((seed) => {
      const open = historyOf('broken-feed', seed);
      const week = ['2026-10-05', '2026-10-11'] as const;
      return {
        ungated: ratio(open, ...week),
        gated: ratio(historyOf('broken-feed', seed, { 'gate.on': true }), ...week),
        // The feed is whole again on the 12th; what that day shows can act on the 13th.
        poisoned: regret(open, 'dynamic', '2026-10-13'),
        rolledBack: regret(historyOf('broken-feed', seed, { 'rollback.on': true }), 'dynamic', '2026-10-13'),
      };
    });
    expect(median(ungated)).toBeGreaterThanOrEqual(5);
    expect(median(gated)).toBeLessThanOrEqual(1.5);
    expect(median(poisoned)).toBeGreaterThan(0.05);
    expect(median(rolledBack)).toBeLessThan(0.005);
  });

  it('too careful at the gate: Valentine’s is quarantined, and dynamic is about as bad as static', () => {
    const days = ['2027-02-10', '2027-02-14'] as const;
    const { compared, held } = overSeeds((seed) => {
      const history = historyOf('too-careful', seed);
      return { compared: ratio(history, ...days), held: history.dynamic.batches.filter((batch) => batch.held && history.dates[batch.day]! >= days[0] && history.dates[batch.day]! <= days[1]).length };
    });
    expect(median(compared)).toBeGreaterThan(0.8);
    expect(median(held)).toBe(5);
  });

  it('late labels: the spike is missed, and the hangover comes late', () => {
    const worstDay = (history: History) => {
      const from = history.dates.indexOf('2027-02-15');
      const days = history.contenders.dynamic.scores.regret.subarray(from, from + 21);
      return days.indexOf(Math.max(...days));
    };
    const { compared, prompt, late } = overSeeds((seed) => {
      const history = historyOf('late-labels', seed);
      return { compared: ratio(history, '2027-02-10', '2027-02-14'), prompt: worstDay(historyOf('flower-shop', seed)), late: worstDay(history) };
    });
    expect(median(compared)).toBeGreaterThan(0.6);
    expect(median(prompt)).toBeLessThanOrEqual(1);
    expect(median(late)).toBeGreaterThanOrEqual(4);
  });

  it('the second Valentine’s: dynamic has not remembered; a full year of data and a calendar feature let static expect it', () => {
    const second = ['2028-02-08', '2028-02-14'] as const;
    const { remembered, plain, schooled } = overSeeds((seed) => {
      const twoYears = historyOf('second-valentines', seed);
      return {
        remembered: regret(twoYears, 'dynamic', ...second) / regret(twoYears, 'dynamic', '2027-02-08', '2027-02-14'),
        plain: regret(historyOf('second-valentines', seed, { 'static.to': '2027-06-30' }), 'static', ...second),
        schooled: regret(historyOf('second-valentines', seed, { 'static.to': '2027-06-30', 'models.calendar': 'valentines' }), 'static', ...second),
      };
    });
    expect(median(remembered)).toBeGreaterThan(0.7);
    expect(median(schooled)).toBeLessThan(median(plain) / 2);
  });

  it('looks different, is no worse: input alarms without harm', () => {
    const { raised, harm } = overSeeds((seed) => {
      const history = historyOf('looks-different', seed);
      return { raised: alarms(history, '2027-01-31', '2027-02-14', INPUT_MONITORS), harm: regret(history, 'static', '2027-01-31', '2027-02-14') / regret(history, 'static', '2026-09-01', '2026-11-30') };
    });
    expect(least(raised)).toBeGreaterThanOrEqual(1);
    expect(median(harm)).toBeLessThan(2);
  });

  it('looks the same, is worse: no input alarm, and static is far off', () => {
    const { raised, harm } = overSeeds((seed) => {
      const history = historyOf('looks-the-same', seed);
      return { raised: alarms(history, '2027-01-31', '2027-02-14', INPUT_MONITORS), harm: regret(history, 'static', '2027-02-10', '2027-02-14') / regret(history, 'static', '2026-09-01', '2026-11-30') };
    });
    expect(median(raised)).toBe(0);
    expect(least(harm)).toBeGreaterThan(50);
  });
});
