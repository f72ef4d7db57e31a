import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import scipy from '../testdata/ks_2samp.json' with { type: 'json' };
import { normalQuantile } from '../numerics/normal.ts';
import { tells } from '../world/claims/model.ts';
import { FEATURES } from '../world/features.ts';
import { EXACT_UP_TO, kolmogorovSmirnov, limitPValue } from './kolmogorovSmirnov.ts';
import { createReference, sampleAgainst } from './reference.ts';

function test(past: readonly number[], today: readonly number[]) {
  const reference = createReference(past);
  return kolmogorovSmirnov(reference, sampleAgainst(reference, today));
}

const upwards = (count: number, from = 0) => Array.from({ length: count }, (_, i) => i + from);

describe('Kolmogorov–Smirnov against scipy', () => {
  it.each(Object.entries(scipy.cases))('%s', (_, { a, b, n, m, statistic, pvalue_exact, pvalue_kolmogorov_limit }) => {
    const ours = test(a, b);
    expect(ours.method).toBe('exact');
    expect(ours.statistic).toBeCloseTo(statistic, 14);
    expect(ours.pValue).toBeCloseTo(pvalue_exact, 12);
    expect(limitPValue(Math.sqrt((n * m) / (n + m)) * statistic)).toBeCloseTo(pvalue_kolmogorov_limit, 12);
  });
  it('is precise in the far tail', () => {
    // 2 of the C(180, 90) orders.
    expect(test(upwards(90), upwards(90, 100)).pValue / 2.197_506_411_680_401e-53).toBeCloseTo(1, 9);
  });
});

describe('Kolmogorov–Smirnov on yes/no features', () => {
  const [past, today] = [62 * 400, 400];
  /** What an alarm allows the first of ten features to be judged by Holm. */
  const alpha = 0.001 / FEATURES.length;
  const scaled = Math.sqrt((past * today) / (past + today));
  /** The least gap between two shares whose p-value is below alpha. */
  function leastGap(): number {
    let gap = 0;
    while (limitPValue(scaled * gap) > alpha) gap += 1e-5;
    return gap;
  }
  const ratios = FEATURES.flatMap((feature) => (feature.kind === 'binary' ? [{ share: feature.share, times: leastGap() / ((-normalQuantile(alpha / 2) * Math.sqrt(feature.share * (1 - feature.share))) / scaled) }] : []));

  it('needs the multiple of a z-test’s shift that model.md tells', () => {
    const [least, most] = [Math.min(...ratios.map(({ times }) => times)), Math.max(...ratios.map(({ times }) => times))];
    const told = `${least.toFixed(2)} to ${most.toFixed(1)} times`;
    expect(tells(`A yes/no feature must shift ${told} as far as a z-test of two shares would ask`)).toBe(true);
  });
  it('needs the more the rarer the yes is', () => {
    const uneven = ratios.toSorted((a, b) => Math.abs(b.share - 0.5) - Math.abs(a.share - 0.5)).map(({ times }) => times);
    expect(uneven).toEqual(uneven.toSorted((a, b) => b - a));
  });
});

const sample = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 });

describe('laws of Kolmogorov–Smirnov', () => {
  it('is the widest gap between the cumulative shares, found where it says', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const gap = (holds: (value: number) => boolean) => Math.abs(a.filter(holds).length / a.length - b.filter(holds).length / b.length);
        const { statistic, at } = test(a, b);
        expect(statistic).toBeCloseTo(Math.max(...[...a, ...b].map((x) => gap((value) => value <= x))), 12);
        if (statistic > 0) expect(Math.max(gap((value) => value <= at), gap((value) => value < at))).toBeCloseTo(statistic, 12);
        else expect(at).toBeNaN();
      }),
    );
  });
  it('is the same both ways, and under any rising map of the values', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const { statistic, pValue } = test(a, b);
        const back = test(b, a);
        expect([back.statistic, back.pValue]).toEqual([statistic, expect.closeTo(pValue, 12)]);
        const cubed = test(a.map((x) => x ** 3 - 5), b.map((x) => x ** 3 - 5));
        expect([cubed.statistic, cubed.pValue]).toEqual([statistic, pValue]);
      }),
    );
  });
  it('its limit falls from 1 to 0, without a step where its two series meet', () => {
    const values = Array.from({ length: 400 }, (_, i) => limitPValue(i / 100));
    expect(values[0]).toBe(1);
    expect(values.at(-1)).toBeLessThan(1e-13);
    expect(values.every((p, i) => i === 0 || p <= (values[i - 1] ?? 1))).toBe(true);
    expect(limitPValue(1 - 1e-12)).toBeCloseTo(limitPValue(1), 11);
  });
  it('uses the limit beyond a product of sizes, and it lies close to the exact value there', () => {
    const [a, b] = [upwards(101), upwards(101, 18.5)];
    expect(a.length * b.length).toBeGreaterThan(EXACT_UP_TO);
    const { method, pValue } = test(a, b);
    expect(method).toBe('limit');
    expect(Math.abs(pValue / test(a.slice(1), b.slice(1)).pValue - 1)).toBeLessThan(0.35);
  });
  it('of a day without values is unknown', () => {
    expect(test([1], [NaN]).pValue).toBeNaN();
  });
});
