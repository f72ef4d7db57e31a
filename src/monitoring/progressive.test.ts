import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { log } from '../numerics/elementary.ts';
import vectors from '../testdata/progressive_validation.json' with { type: 'json' };
import { fadingMean } from './progressive.ts';
import { trailingMean } from './smoothing.ts';

const losses = Float64Array.from(vectors.losses);
const one = losses.map(() => 1);
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12) as number);

describe('progressive validation against published values', () => {
  it('cumulative, fading, windowed', () => {
    expect([...fadingMean(losses, one)]).toEqual(close(vectors.cumulative));
    expect([...fadingMean(losses, one, 0.99)]).toEqual(close(vectors['fading_0.99']));
    expect([...trailingMean(losses, one, 10)]).toEqual(close(vectors.sliding_window_10));
  });
  it('Frouros’ fading errors', () => {
    const { errors, alpha_1, alpha_0_9999 } = vectors.published['frouros prequential fading'];
    const ones = errors.map(() => 1);
    expect(fadingMean(errors, ones).at(-1)).toBe(alpha_1);
    expect(fadingMean(errors, ones, 0.9999).at(-1)).toBeCloseTo(alpha_0_9999, 8);
  });
  it('Vowpal Wabbit’s progress lines', () => {
    const means = fadingMean(losses, one);
    for (const { examples, average_loss } of vectors.vw_style_progress) expect(means[examples - 1]).toBeCloseTo(average_loss, 12);
  });
  it('delayed labels change what is predicted, not how it is scored', () => {
    const bought = vectors.losses.map((loss, i) => (Math.abs(loss + log(vectors.delayed[0].p[i] ?? NaN)) < 1e-9 ? 1 : 0));
    for (const { p, delayed_progressive_log_loss } of Object.values(vectors.delayed)) {
      const scores = p.map((q, i) => -log(bought[i] === 1 ? q : 1 - q));
      expect(fadingMean(scores, one).at(-1)).toBeCloseTo(delayed_progressive_log_loss, 9);
    }
  });
});

const day = fc.tuple(fc.oneof({ weight: 5, arbitrary: fc.double({ min: 0, max: 10, noNaN: true }) }, { weight: 1, arbitrary: fc.constant(NaN) }), fc.integer({ min: 0, max: 500 }));
const year = fc.array(day, { minLength: 1, maxLength: 50 });
const mean = (rows: readonly (readonly [number, number])[], keep: number) => fadingMean(rows.map(([value]) => value), rows.map(([, weight]) => weight), keep);

describe('laws of the fading mean', () => {
  it('knows nothing of later days and stays among the values', () => {
    fc.assert(
      fc.property(year, year, fc.double({ min: 0.1, max: 1, noNaN: true }), (past, future, keep) => {
        const means = mean(past, keep);
        expect(mean([...past, ...future], keep).subarray(0, past.length)).toEqual(means);
        const values = past.flatMap(([value, weight]) => (weight > 0 && !Number.isNaN(value) ? [value] : []));
        for (const m of means) if (!Number.isNaN(m)) expect(m >= Math.min(...values) - 1e-9 && m <= Math.max(...values) + 1e-9).toBe(true);
      }),
    );
  });
  it('without fading is the trailing mean over all days', () => {
    fc.assert(
      fc.property(year, (rows) => {
        const [values, weights] = [Float64Array.from(rows, ([value]) => value), Float64Array.from(rows, ([, weight]) => weight)];
        expect([...mean(rows, 1)]).toEqual([...trailingMean(values, weights, rows.length)].map((m) => (Number.isNaN(m) ? NaN : (expect.closeTo(m, 10) as number))));
      }),
    );
  });
  it('refuses shares beyond 1', () => {
    expect(() => fadingMean([1], [1], 1.5)).toThrow(RangeError);
    expect(() => fadingMean([1], [1], 0)).toThrow(RangeError);
  });
});
