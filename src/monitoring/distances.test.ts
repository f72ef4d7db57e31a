import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import scipy from '../testdata/jensen_shannon.json' with { type: 'json' };
import published from '../testdata/psi.json' with { type: 'json' };
import { tells } from '../world/claims/model.ts';
import { jensenShannon, psi, psiByChance, usedBins } from './distances.ts';

describe('against published values', () => {
  const { counts_no_zero: full, counts_with_zero: holed, null_distribution: chance } = published.cases;
  it('population stability index', () => {
    expect(psi(full.expected_counts, full.actual_counts, 'floor')).toBeCloseTo(full.psi, 12);
    expect(psi(holed.expected_counts, holed.actual_counts, 'floor')).toBeCloseTo(holed.psi_floor_1e4_no_renorm, 12);
    expect(psi(holed.expected_counts, holed.actual_counts)).toBeCloseTo(holed.psi_add_half, 12);
  });
  it.each(chance.rows)('its largest values by chance, $B bins, $n_ref and $n_cur values', ({ B, n_ref, n_cur, crit95, crit99 }) => {
    expect(psiByChance(n_ref, n_cur, B, 0.95)).toBeCloseTo(crit95, 12);
    expect(psiByChance(n_ref, n_cur, B, 0.99)).toBeCloseTo(crit99, 12);
  });
  it('by chance reaches the rule of thumb in small shops only, as model.md tells', () => {
    const byChance = (shoppers: number) => psiByChance(62 * shoppers, shoppers, 10, 0.99);
    const fewestBelow = (limit: number) => Array.from({ length: 400 }, (_, i) => i + 1).find((shoppers) => byChance(shoppers) < limit)!;
    expect(tells(`stays below ${byChance(400).toFixed(3)} on 99 days of 100`)).toBe(true);
    expect(tells(`the customary 0.1 on one day of 100 only in a shop of ${fewestBelow(0.1) - 1} shoppers, 0.25 only with ${fewestBelow(0.25) - 1}`)).toBe(true);
  });
  it.each(Object.entries(scipy.cases))('Jensen–Shannon distance of %s', (_, { p, q, distance_base_2, distance_base_e }) => {
    expect(jensenShannon(p, q)).toBeCloseTo(distance_base_2, 12);
    expect(jensenShannon(p, q, 'nats')).toBeCloseTo(distance_base_e, 12);
  });
});

const side = fc.array(fc.nat(500), { minLength: 4, maxLength: 4 }).filter((counts) => counts.some((count) => count > 0));

describe('laws of distances', () => {
  it('are 0 from a distribution to itself, positive otherwise, and the same both ways', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        expect(psi(a, a)).toBe(0);
        expect(jensenShannon(a, a)).toBe(0);
        for (const distance of [psi, jensenShannon]) {
          expect(distance(a, b)).toBeGreaterThanOrEqual(0);
          expect(distance(a, b)).toBeCloseTo(distance(b, a), 12);
        }
      }),
    );
  });
  it('Jensen–Shannon keeps the triangle inequality and its bound', () => {
    fc.assert(
      fc.property(side, side, side, (a, b, c) => {
        expect(jensenShannon(a, c)).toBeLessThanOrEqual(jensenShannon(a, b) + jensenShannon(b, c) + 1e-7);
        expect(jensenShannon(a, c)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
  it('do not care for bins that nobody uses, nor for the order of the bins', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        for (const distance of [psi, jensenShannon]) {
          expect(distance([...a, 0], [...b, 0])).toBe(distance(a, b));
          expect(distance(a.toReversed(), b.toReversed())).toBeCloseTo(distance(a, b), 12);
        }
      }),
    );
  });
  it('of nothing are unknown; one bin tells nothing', () => {
    expect(psi([0, 0], [1, 2])).toBeNaN();
    expect(jensenShannon([1, 2], [0, 0])).toBeNaN();
    expect(psiByChance(100, 100, usedBins([5, 0], [3, 0]), 0.95)).toBe(0);
  });
});
