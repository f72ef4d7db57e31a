import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../testdata/classification_metrics.json' with { type: 'json' };
import { DEFAULT_SCENARIO, withValue } from '../scenario/scenario.ts';
import { tells } from '../world/claims/model.ts';
import { createWorld } from '../world/world.ts';
import { calibrationError, calibrationFloor, chanceError, reliability } from './calibration.ts';

const { twenty } = vectors.cases;

describe('calibration against published values', () => {
  it('reliability diagram of twenty shoppers', () => {
    const diagram = reliability(twenty.p, twenty.y);
    expect(diagram.map(({ shoppers }) => shoppers)).toEqual(twenty.reliability_bins_10.map(({ count }) => count));
    diagram.forEach(({ predicted, bought }, bin) => {
      const published = twenty.reliability_bins_10[bin];
      if (!published?.count) return;
      expect(predicted).toBeCloseTo(published.mean_p ?? NaN, 12);
      expect(bought).toBeCloseTo(published.mean_y ?? NaN, 12);
    });
  });
  it('expected and maximum calibration error with 5, 10 and 15 bins', () => {
    const published = [
      [5, twenty.ece_equal_width_5, twenty.mce_equal_width_5],
      [10, twenty.ece_equal_width_10, twenty.mce_equal_width_10],
      [15, twenty.ece_equal_width_15, twenty.mce_equal_width_15],
    ] as const;
    for (const [bins, expected, maximum] of published) {
      const error = calibrationError(reliability(twenty.p, twenty.y, bins));
      expect(error.expected).toBeCloseTo(expected, 12);
      expect(error.maximum).toBeCloseTo(maximum, 12);
    }
  });
  it('scikit-learn’s calibration curve', () => {
    const { p, y, prob_pred, prob_true } = vectors.published_small['calibration_curve sklearn doc'];
    const held = reliability(p, y, 3);
    expect(held.map(({ predicted }) => predicted)).toEqual(prob_pred.map((value) => expect.closeTo(value, 12) as number));
    expect(held.map(({ bought }) => bought)).toEqual(prob_true.map((value) => expect.closeTo(value, 12) as number));
  });
});

describe('the floor of the expected calibration error', () => {
  /** The true probabilities of some days of a seed’s year, against what came of them. */
  function truthOf(seed: number, from: string, days: number) {
    const { calendar, batch } = createWorld(withValue(DEFAULT_SCENARIO, 'world.seed', seed));
    const batches = Array.from({ length: days }, (_, i) => batch(calendar.indexOf(from) + i));
    return reliability(batches.flatMap(({ truth }) => [...truth]), batches.flatMap(({ bought }) => [...bought]));
  }
  const seeds = Array.from({ length: 30 }, (_, i) => i + 1);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it.each([
    ['2026-09-01', 7, 'over seven quiet days'],
    ['2027-02-08', 7, 'over the week to Valentine’s Day'],
    ['2026-09-01', 28, 'over 28 quiet days'],
  ])('is what the truth itself scores, from %s over %d days, as model.md tells', (from, days, when) => {
    const diagrams = seeds.map((seed) => truthOf(seed, from, days));
    const scored = mean(diagrams.map((diagram) => calibrationError(diagram).expected));
    expect(mean(diagrams.map(calibrationFloor)) / scored).toBeGreaterThan(0.85);
    expect(mean(diagrams.map(calibrationFloor)) / scored).toBeLessThan(1.15);
    expect(tells(`${(100 * scored).toFixed(1)} points ${when.replace('’', "'")}`), `${scored}`).toBe(true);
  });
  it('halves with four times as many shoppers, and knows no outcome', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 60 }), (forecasts) => {
        const diagram = (times: number, bought: number) => reliability(Array.from({ length: times }, () => forecasts).flat(), Array<number>(times * forecasts.length).fill(bought));
        expect(calibrationFloor(diagram(4, 0))).toBeCloseTo(calibrationFloor(diagram(1, 1)) / 2, 9);
      }),
    );
  });
  it('of nobody is unknown', () => {
    expect([calibrationFloor(reliability([], [])), chanceError({ predicted: NaN, shoppers: 0 })]).toEqual([NaN, NaN]);
  });
});

const shopper = fc.record({ p: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 60 }).map((k) => k / 60)), y: fc.integer({ min: 0, max: 1 }) });
const shoppers = fc.array(shopper, { minLength: 1, maxLength: 60 });

describe('laws of calibration', () => {
  it('every shopper is in one bin, whose edges hold its mean prediction', () => {
    fc.assert(
      fc.property(shoppers, fc.integer({ min: 1, max: 20 }), (day, bins) => {
        const diagram = reliability(day.map(({ p }) => p), day.map(({ y }) => y), bins);
        expect(diagram.length).toBe(bins);
        for (const { low, high, shoppers: count, predicted } of diagram) {
          expect(count).toBe(day.filter(({ p }) => (p > low || low === 0) && p <= high).length);
          if (count > 0) expect(predicted).toBeGreaterThanOrEqual(low - 1e-12);
          if (count > 0) expect(predicted).toBeLessThanOrEqual(high + 1e-12);
        }
      }),
    );
  });
  it('the error in one bin is the overall gap; more halves of bins never make it smaller', () => {
    fc.assert(
      fc.property(shoppers, fc.integer({ min: 1, max: 5 }), (day, halvings) => {
        const error = (bins: number) => calibrationError(reliability(day.map(({ p }) => p), day.map(({ y }) => y), bins));
        expect(error(1).expected).toBeCloseTo(Math.abs(day.reduce((sum, { p, y }) => sum + p - y, 0)) / day.length, 12);
        expect(error(2 ** halvings).expected).toBeGreaterThanOrEqual(error(2 ** (halvings - 1)).expected - 1e-12);
        expect(error(2 ** halvings).maximum).toBeGreaterThanOrEqual(error(2 ** halvings).expected - 1e-12);
      }),
    );
  });
  it('is unknown for nobody', () => {
    expect(calibrationError(reliability([], []))).toEqual({ expected: NaN, maximum: NaN });
    expect(() => reliability([], [], 0)).toThrow(RangeError);
  });
});
