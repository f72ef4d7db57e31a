import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../testdata/classification_metrics.json' with { type: 'json' };
import { calibrationError, reliability } from './calibration.ts';

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
