/** The stability index and the Kolmogorov–Smirnov test over a thousand days on which nothing changes. */
import { describe, expect, it } from 'vitest';
import { fillWords, unit } from '../numerics/random.ts';
import { psi, psiByChance, usedBins } from './distances.ts';
import { kolmogorovSmirnov } from './kolmogorovSmirnov.ts';
import { createReference, sampleAgainst } from './reference.ts';

describe('a thousand days on which nothing changes', () => {
  const words = new Uint32Array(3000);
  const draw = (round: number, count: number, map: (share: number) => number) => {
    fillWords(11, 99, round, words, count);
    return Float64Array.from({ length: count }, (_, i) => map(unit(words[i] ?? 0)));
  };
  const shapes = { continuous: (share: number) => share * share, grid: (share: number) => Math.floor(30 * share * share), binary: (share: number) => (share < 0.3 ? 1 : 0) };
  it.each(Object.entries(shapes))('%s: the index stays below its chance level about as often as it says, the test at least as often', (shape, map) => {
    let [high, rejected, overRule] = [0, 0, 0];
    for (let round = 0; round < 1000; round++) {
      const reference = createReference(draw(2 * round, 3000, map));
      const today = sampleAgainst(reference, draw(2 * round + 1, 100, map));
      const index = psi(reference.counts, today.counts);
      if (index > psiByChance(reference.count, today.count, usedBins(reference.counts, today.counts), 0.95)) high += 1;
      if (index > 0.1) overRule += 1;
      if (kolmogorovSmirnov(reference, today).pValue <= 0.05) rejected += 1;
    }
    expect(high).toBeGreaterThan(30);
    expect(high).toBeLessThan(70);
    expect(rejected).toBeLessThan(65);
    // The rule of thumb's 0.1 is nothing special for ten bins and a hundred values.
    if (shape !== 'binary') expect(overRule).toBeGreaterThan(200);
  });
});
