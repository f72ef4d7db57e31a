import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contendersOf } from '../../scenario/contenders.ts';
import { METRIC_NAMES } from '../../scenario/metrics.ts';
import type { DailyScores, History } from '../../simulation/history.ts';
import type { OtherYear } from '../../simulation/otherYears.ts';
import { historyOf } from '../kit/fixtures.ts';
import { errorAxis, scaleFor } from './error-axis.ts';
import { recordDifferences, recordOf } from './record.ts';
import { apartFrom, metricSeries } from './series.ts';

const history = historyOf(120, 62, {
  static: (_, day) => 0.2 + (day % 5) / 10,
  dynamic: (_, day) => 0.3 + (day % 3) / 10,
  scheduled: () => 0.25,
});

const mapped = (scores: DailyScores) => Object.fromEntries(Object.entries(scores).map(([name, values]) => [name, Float32Array.from(values as Float64Array)])) as OtherYear['contenders']['static']['scores'];

describe('metricSeries', () => {
  it('has every metric for every contender, from the first served day on', () => {
    for (const metric of METRIC_NAMES) {
      for (const { values } of metricSeries(history, metric, 7)) {
        expect([...values.subarray(0, 62)].every(Number.isNaN)).toBe(true);
        expect([...values.subarray(62)].some(Number.isNaN)).toBe(false);
      }
    }
  });

  it('has nothing for the scheduled contender where it does not serve', () => {
    const off = historyOf(80, 62);
    const named = (of: History) => metricSeries(of, 'auc', 7).map((series) => series.of);
    expect(named(off)).toEqual(['static', 'dynamic', 'best', 'attainable']);
    expect(named(history)).toEqual([...contendersOf(history.scenario), 'best', 'attainable']);
  });

  it('is kept apart from the best possible’s where it is another, once for all', () => {
    const made = historyOf(80, 62, { best: () => 0.25, attainable: (_, day) => (day < 70 ? 0.25 : 0.26) });
    const [best, attainable] = metricSeries(made, 'logLoss', 1).slice(-2).map(({ values }) => values) as [Float64Array, Float64Array];
    const there = apartFrom(best, attainable);
    expect([...there].map(Number.isNaN)).toEqual([...there].map((_, day) => day < 70));
    expect([...there.subarray(70)]).toEqual([...attainable.subarray(70)]);
    expect(apartFrom(best, attainable)).toBe(there);
  });

  it('is computed once', () => {
    expect(metricSeries(history, 'auc', 28)).toBe(metricSeries(history, 'auc', 28));
  });

  it('of expected ÷ observed divides what was expected by what was sold', () => {
    const twice = historyOf(80, 62, { static: () => 72 });
    expect([...metricSeries(twice, 'calibration', 7)[0]!.values.subarray(62)].every((ratio) => Math.abs(ratio - 2) < 1e-12)).toBe(true);
  });

  it('of bouquets off is the days’ mean distance from what was sold, and no miss makes up for another', () => {
    const misses = fc.array(fc.integer({ min: -36, max: 60 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(misses, fc.integer({ min: 1, max: 28 }), (off, days) => {
        const made = historyOf(off.length, 0, { static: (_, day) => 36 + (off[day] ?? NaN) });
        const last = off.slice(-days).map(Math.abs);
        return Math.abs((metricSeries(made, 'bouquets', days)[0]?.values.at(-1) ?? NaN) - last.reduce((sum, each) => sum + each, 0) / last.length) < 1e-9;
      }),
    );
  });
});

describe('recordOf', () => {
  it('counts each day for the better model, and ties for nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 40 }), (days) => {
        const made = historyOf(days.length, 0, { static: (_, day) => days[day]?.[0] ?? NaN, dynamic: (_, day) => days[day]?.[1] ?? NaN });
        const lower = recordOf(made, 'logLoss');
        const higher = recordOf(made, 'auc');
        const wins = days.filter(([frozen, learning]) => frozen < learning).length;
        const losses = days.filter(([frozen, learning]) => frozen > learning).length;
        return lower.static.at(-1) === wins && lower.dynamic.at(-1) === losses && higher.static.at(-1) === losses && higher.dynamic.at(-1) === wins;
      }),
    );
  });

  it('of other years counts like this year’s', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.constantFrom(...METRIC_NAMES), (days, metric) => {
        const made = historyOf(days.length, 0, { static: (_, day) => days[day]?.[0] ?? NaN, dynamic: (_, day) => days[day]?.[1] ?? NaN });
        const floats = (of: 'static' | 'dynamic') => ({ scores: mapped(made.contenders[of].scores), cost: new Float32Array(), story: {} as never });
        const year: OtherYear = { seed: 2, shoppers: Float32Array.from(made.shoppers), purchases: Float32Array.from(made.purchases), contenders: { static: floats('static'), dynamic: floats('dynamic') } };
        const { static: frozen, dynamic } = recordOf(made, metric);
        days.forEach((_, day) => expect(recordDifferences([year], metric, day)).toEqual([dynamic[day]! - frozen[day]!]));
      }),
    );
  });

  it('of expected ÷ observed finds half as bad as twice', () => {
    const made = historyOf(63, 62, { static: () => 18, dynamic: () => 72 });
    const { static: frozen, dynamic } = recordOf(made, 'calibration');
    expect([frozen.at(-1), dynamic.at(-1)]).toEqual([0, 0]);
  });
});

describe('errorAxis', () => {
  const reaches = fc.tuple(fc.double({ min: 1e-5, max: 3, noNaN: true }), fc.double({ min: 1e-5, max: 3, noNaN: true })).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

  it('holds every value of every metric on every scale', () => {
    fc.assert(
      fc.property(fc.constantFrom(...METRIC_NAMES), fc.constantFrom('log' as const, 'linear' as const), reaches, (metric, scale, reach) => {
        const { domain } = errorAxis(metric, scaleFor(metric, scale), reach, 4);
        return domain[0] <= reach[0] * (1 + 1e-9) && domain[1] >= reach[1] * (1 - 1e-9);
      }),
    );
  });

  it('holds still for regret in all ordinary times', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1, noNaN: true }), (high) => {
        expect(errorAxis('regret', 'log', [1e-4, high], 4).domain).toEqual([1e-4, 1]);
      }),
    );
    expect(errorAxis('regret', 'log', null, 4).domain).toEqual([1e-4, 1]);
  });

  it('has one where expected ÷ observed is right, and logarithms only where they mean something', () => {
    expect(errorAxis('calibration', 'linear', [0.4, 0.8], 4).domain[1]).toBeGreaterThanOrEqual(1);
    expect(METRIC_NAMES.filter((metric) => scaleFor(metric, 'log') !== null)).toEqual(['regret', 'calibration']);
  });
});
