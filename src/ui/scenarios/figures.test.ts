import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESET_NAMES, preset } from '../../scenario/presets.ts';
import { withValue } from '../../scenario/scenario.ts';
import type { OtherYear } from '../../simulation/otherYears.ts';
import { PRESET_WORDS, toldInTheMiddle, type Figure, type Sentence } from '../../text/presets.ts';
import { plainWords } from '../../text/words.ts';
import { figureOver } from './figures.ts';

const DATES = Array.from({ length: 670 }, (_, day) => new Date(Date.UTC(2026, 6, 1 + day)).toISOString().slice(0, 10));
const SERVING = 62;

/** A year with the same values on all days served, and shoppers that differ from day to day. */
function yearOf(seed: number, { regrets, expected, cost }: { readonly regrets: readonly [number, number]; readonly expected: number; readonly cost: number }): OtherYear {
  const column = (value: number) => new Float32Array(DATES.length).fill(NaN, 0, SERVING).fill(value, SERVING);
  const contender = (regret: number, total: number) => ({ scores: { expected: column(expected), regret: column(regret), logLoss: column(1), brier: column(1), errorRate: column(1), auc: column(1) }, cost: column(total), story: {} as never });
  return { seed, shoppers: Float32Array.from(DATES, (_, day) => 300 + ((day * seed) % 97)), purchases: column(40), contenders: { static: contender(regrets[0], 100), dynamic: contender(regrets[1], cost) } };
}

const value = fc.double({ min: 0.001, max: 10, noNaN: true });
const made = fc.array(fc.record({ regrets: fc.tuple(value, value), expected: value, cost: value }), { minLength: 5, maxLength: 30 });
const PEAK = ['2027-02-10', '2027-02-14'] as const;

describe('a figure beside a sentence', () => {
  it('is the median over the years, whoever came, with four in five of them within its span', () => {
    fc.assert(
      fc.property(made, (all) => {
        const years = all.map((each, i) => yearOf(i + 2, each));
        const figures: readonly (readonly [Figure, (of: (typeof all)[number]) => number])[] = [
          [{ kind: 'regret', of: 'dynamic', than: 'static', over: PEAK }, ({ regrets }) => regrets[1] / regrets[0]],
          [{ kind: 'regret', of: 'static', than: 'static', over: PEAK, before: ['2026-08-20', '2026-09-14'] }, () => 1],
          [{ kind: 'bouquets', of: 'static', over: PEAK }, ({ expected }) => expected / 40],
          [{ kind: 'cost' }, ({ cost }) => cost / 100],
        ];
        for (const [figure, of] of figures) {
          const { years: count, low, middle, high } = figureOver(years, DATES, figure)!;
          const values = all.map(of);
          const [below, above] = [values.filter((each) => each < middle * (1 - 1e-5)).length, values.filter((each) => each > middle * (1 + 1e-5)).length];
          expect(count).toBe(all.length);
          expect(Math.max(below, above)).toBeLessThanOrEqual(all.length / 2);
          expect(low).toBeLessThanOrEqual(middle);
          expect(high).toBeGreaterThanOrEqual(middle);
        }
      }),
    );
  });

  it('is none where the calendar has no such days', () => {
    const years = [yearOf(2, { regrets: [1, 2], expected: 1, cost: 1 })];
    expect(figureOver(years, DATES, { kind: 'regret', of: 'dynamic', than: 'static', over: ['2031-02-10', '2031-02-14'] })).toBeNull();
    expect(figureOver(years, DATES, { kind: 'regret', of: 'dynamic', than: 'static', over: ['2026-07-01', '2026-07-14'] })).toBeNull();
  });
});

describe('what holds in the median', () => {
  const figuresIn = (all: readonly Sentence[]) => all.flatMap((sentence) => (sentence.kind === 'claim' && sentence.figure ? [sentence.figure] : []));

  it('says so, and shows its figure in place', () => {
    for (const name of PRESET_NAMES) {
      const { answer } = PRESET_WORDS[name];
      const count = answer.filter((sentence) => sentence.kind === 'claim' && sentence.inTheMiddle).length;
      const before = plainWords(toldInTheMiddle(answer, () => null));
      expect(before.split('(in the middle one of 30 years).').length - 1, name).toBe(count);
      const after = plainWords(toldInTheMiddle(answer, () => ({ years: 29, middle: 6.12, low: 4.2, high: 8.8 })));
      expect(after.split('of 29 other years').length - 1, name).toBe(figuresIn(answer).length);
      // Each says of which days it is: the sentence before it may be of others, too.
      const days = figuresIn(answer).filter(({ kind }) => kind !== 'cost').length;
      expect(after.split(/other years (?:static|dynamic)(?:’s regret| expects [\d.]+ for each one sold) (?:over the year|on \d|from \d)/).length - 1, name).toBe(days);
      expect(`${before} ${after}`, name).not.toMatch(/NaN|undefined|\.\.|\. \(/);
    }
  });

  it('has its days in the scenario that it is said of, and in the one that was stepped to', () => {
    for (const name of PRESET_NAMES) {
      const { answer, next } = PRESET_WORDS[name];
      const { scenario } = preset(name);
      const all = [{ scenario, figures: figuresIn(answer) }, ...next.map(({ path, value: to, done }) => ({ scenario: withValue(scenario, path, to), figures: figuresIn(done) }))];
      for (const { scenario: { world, static: { to } }, figures } of all) {
        const start = Date.parse(world.start);
        const last = new Date(start + 86_400_000 * (world.days - 1)).toISOString().slice(0, 10);
        for (const figure of figures) {
          const dates = figure.kind === 'cost' ? [] : [...figure.over, ...(figure.kind === 'regret' ? (figure.before ?? []) : [])];
          expect(dates.every((date) => date > to && date <= last), `${name}: ${dates.join(', ')}`).toBe(true);
        }
      }
    }
  });
});
