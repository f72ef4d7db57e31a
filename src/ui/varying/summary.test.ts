import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAID_LINES } from '../../operations/ledger.ts';
import { byStretch, type Stretch } from '../../scenario/stretches.ts';
import type { VariedKey, VariedValue } from '../../scenario/vary.ts';
import { sweepFacts, type SweepMeasure } from '../../simulation/sweepFacts.ts';
import type { Spread, SpreadFigures, SweepPoint } from '../../simulation/sweep.ts';
import { sweepSummary } from '../../text/varying.ts';

const spread = (median: number): Spread => ({ median, p10: median, p90: median });

/** A contender's cost by stretch; its regret a thousandth of it. */
function contender(costs: Record<Stretch, number>): Record<Stretch, SpreadFigures> {
  const parts = Object.fromEntries(PAID_LINES.map((line) => [line, spread(0)])) as SpreadFigures['parts'];
  return byStretch((stretch) => ({ cost: spread(costs[stretch]), regret: spread(costs[stretch] / 1000), parts }));
}

const STATIC = contender({ quiet: 100, peak: 100, hangover: 10, year: 1000 });

/** A point whose dynamic costs these in quiet months, peak, hangover and year. */
const point = (value: VariedValue, [quiet, peak, hangover, year]: readonly [number, number, number, number]): SweepPoint => ({ value, runs: 7, hindrance: null, contenders: { static: STATIC, dynamic: contender({ quiet, peak, hangover, year }) } });

function said(points: readonly SweepPoint[], path: VariedKey = 'dynamic.rate', measure: SweepMeasure = 'cost', stretch: Stretch = 'year'): string {
  return sweepSummary(sweepFacts(points, stretch, measure), { path, measure, stretch, values: points.length, seeds: 7 });
}

const VALLEY = [point(0.1, [90, 300, 10, 1200]), point(0.6, [91, 50, 14, 800]), point(1, [92, 51, 15, 806]), point(3, [140, 49, 15, 950])];

describe('the sentence about a sweep', () => {
  it('names the best value, ties, what is paid on either side, and who depends on it', () => {
    expect(said(VALLEY)).toBe(
      'Medians over 7 years. Dynamic is cheapest over the year at 0.6 (800 €); 1 is as good within a percent. Smaller costs more at the peak, less in the hangover. At 3 it costs more in the quiet months and in the hangover. It is cheaper than static at 0.6, 1 and 3, dearer or alike at the others. It makes no difference to static, 1 000 €.'.replace('800 €', '800\u00a0€').replace('1 000 €', '1\u202f000\u00a0€'),
    );
  });

  it('says of a whole side only what every value on it bears out', () => {
    const between: SweepPoint = point(0.5, [90, 49, 18, 900]);
    const [furthest, ...others] = VALLEY;
    expect(said(VALLEY)).toContain('Smaller costs more at the peak, less in the hangover.');
    expect(said([furthest!, between, ...others])).toContain('At 0.1 it costs more at the peak, less in the hangover.');
  });

  it('is true of every value that it speaks of', () => {
    const cost = fc.integer({ min: 10, max: 100 });
    const costs = fc.tuple(cost, cost, cost, cost);
    const amounts = { 'costs more': 1, 'costs less': -1, less: -1 };
    const places: Readonly<Record<string, Stretch>> = { 'in the quiet months': 'quiet', 'at the peak': 'peak', 'in the hangover': 'hangover' };
    fc.assert(
      fc.property(fc.array(costs, { minLength: 2, maxLength: 6 }), (rows) => {
        const points = rows.map((row, i) => point(i + 1, row));
        const costOf = (i: number, stretch: Stretch): number => points[i]?.contenders.dynamic?.[stretch]?.cost.median ?? NaN;
        const best = points.reduce((least, _, i) => (costOf(i, 'year') < costOf(least, 'year') ? i : least), 0);
        for (const [, at, alone, told = ''] of said(points).matchAll(/(?:(Smaller|Larger)|At (\d) it) (costs [^.]*)\./g)) {
          const about = points.map((_, i) => i).filter((i) => (alone === undefined ? (at === 'Smaller' ? i < best : i > best) : i === Number(alone) - 1));
          expect(about.length).toBeGreaterThan(0);
          for (const [, word = '', where = ''] of told.matchAll(/(costs more|costs less|less) ((?:(?:, | and )?(?:in the quiet months|at the peak|in the hangover))+)/g)) {
            const stretches = Object.keys(places).filter((place) => where.includes(place)).map((place) => places[place]!);
            expect(stretches.length).toBeGreaterThan(0);
            for (const stretch of stretches) for (const i of about) expect(Math.sign(costOf(i, stretch) - costOf(best, stretch))).toBe(amounts[word as keyof typeof amounts]);
          }
        }
      }),
    );
  });

  it('says what lies at an end, and nothing of other stretches where it is about one', () => {
    expect(said(VALLEY, 'dynamic.rate', 'regret', 'hangover')).toContain('Dynamic is nearest to the best possible in the hangover at 0.1 (0.0100), at the end of what was run: beyond it may be better still. It is nearer than static at none of them.');
  });

  it('promises nothing beyond what can be set', () => {
    const delays = [point(0, [90, 30, 10, 800]), point(7, [91, 50, 14, 900])];
    expect(said(delays, 'dynamic.delay')).toContain('cheapest over the year at 0 days (800\u00a0€). ');
    expect(said([point(1, [90, 30, 10, 800]), point(7, [91, 50, 14, 900])], 'dynamic.delay')).toContain('at 1 day (800\u00a0€), at the end of what was run: beyond it may be better still.');
  });

  it('puts words in quotes and looks for no sides among them', () => {
    const sentence = said([point('bought', [1, 1, 1, 900]), point('not', [9, 9, 9, 2000])], 'shop.soldOut');
    expect(sentence).toContain('Dynamic is cheapest over the year at “bought” (900');
    expect(sentence).not.toMatch(/Smaller|Larger|at the end/);
  });

  it('says where nothing differs, and where there is nothing', () => {
    expect(said([point(1, [1, 1, 1, 900]), point(2, [1, 1, 1, 901])])).toBe('Medians over 7 years. It makes no difference to static and dynamic that goes beyond a percent.');
    expect(said([{ value: 1, runs: 0, hindrance: null, contenders: {} }])).toBe('No day of this stretch is served in this calendar.');
  });
});
