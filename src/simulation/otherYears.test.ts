import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { finish } from '../learning/steps.ts';
import { costUpTo } from '../operations/ledger.ts';
import { CONTENDERS } from '../scenario/contenders.ts';
import { DEFAULT_SCENARIO, fieldAt, withValue, withValues } from '../scenario/scenario.ts';
import { YEARS } from '../scenario/view.ts';
import { createEngine, type Engine } from './engine.ts';
import { recordsOf } from './history.ts';
import { measured } from './measured.ts';
import { bandOf, curveOf, FEWEST_FOR_BAND, otherSeeds } from './otherYears.ts';
import { runOtherYear } from './runOtherYear.ts';
import { simulate } from './simulate.ts';
import { stretchFigures } from './stretchFigures.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await startBackend());
});

/** 120 days of 50 shoppers, with every contender there is. */
const SMALL = withValues(DEFAULT_SCENARIO, { 'world.days': 120, 'world.shoppers': 50, 'static.select': 'fixed', 'static.epochs': 3, 'scheduled.on': true, 'recalibrated.on': true, 'mixture.on': true });

describe('an other year', () => {
  it('is the year of the command with that seed, to what float32 holds, and its story to the bit', () => {
    const year = finish(runOtherYear(SMALL, 9, engine))!;
    const { history } = finish(simulate(withValue(SMALL, 'world.seed', 9), createEngine(engine.backend)));
    const last = history.dates.length - 1;
    expect(year.purchases).toEqual(Float32Array.from(history.purchases));
    expect(Object.keys(year.contenders)).toEqual(CONTENDERS);
    for (const { name, scores, ledger } of recordsOf(history)) {
      const own = year.contenders[name]!;
      for (const [column, values] of Object.entries(own.scores)) expect(values, column).toEqual(Float32Array.from(scores[column as keyof typeof scores]));
      expect(own.cost[last]).toBe(Math.fround(costUpTo(ledger, last, SMALL.prices)));
      expect(own.story).toEqual(stretchFigures(history)[name]);
      const curve = curveOf(year, own, { kind: 'metric', metric: 'regret', days: 7 });
      const exact = measured({ ...history, scores }, 'regret', 7);
      for (let day = history.servingStart; day <= last; day++) expect(curve[day]).toBeCloseTo(exact[day]!, 6);
    }
  });

  it('is none where its seed leaves nothing to train on', () => {
    const lost = withValues(SMALL, { 'static.select': 'validation', 'incidents.list': [{ kind: 'lost', feature: 'none', from: '2026-06-01', to: '2026-09-30', size: 100 }] });
    expect(finish(runOtherYear(lost, 3, engine))).toBeNull();
  });

  it('has no seed of its own', () => {
    const { domain } = fieldAt('world.seed').field;
    const most = domain.kind === 'number' ? domain.max : NaN;
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 1, max: most }), fc.integer({ min: most - 99, max: most })), fc.integer({ min: 1, max: YEARS.most }), (seed, years) => {
        const seeds = otherSeeds(withValue(SMALL, 'world.seed', seed), years);
        expect(new Set([seed, ...seeds]).size).toBe(years + 1);
        expect(seeds.every((each) => each >= 1 && each <= most)).toBe(true);
      }),
    );
  });

  it('takes so little room that the most of them stay under 64 MB', () => {
    const { shoppers, purchases, contenders } = finish(runOtherYear(SMALL, 2, engine))!;
    const columns = [shoppers, purchases, ...Object.values(contenders).flatMap(({ scores, cost }) => [cost, ...Object.values(scores)])];
    const { domain } = fieldAt('world.days').field;
    const days = domain.kind === 'number' ? domain.max : NaN;
    expect((columns.reduce((sum, { byteLength }) => sum + byteLength, 0) / shoppers.length) * days * YEARS.most).toBeLessThan(64e6);
  });
});

describe('a band', () => {
  const curves = fc.integer({ min: 1, max: 20 }).chain((days) => fc.array(fc.array(fc.oneof({ weight: 9, arbitrary: fc.double({ min: -1e3, max: 1e3, noNaN: true }) }, fc.constant(NaN)), { minLength: days, maxLength: days }), { minLength: 1, maxLength: 40 }));

  it('has four fifths of the years that are there within it, whatever their order', () => {
    fc.assert(
      fc.property(curves, (years) => {
        const { low, high, years: count } = bandOf(years);
        expect(count).toBe(years.length);
        expect(bandOf(years.toReversed())).toEqual({ low, high, years: count });
        low.forEach((least, day) => {
          const there = years.map((curve) => curve[day]!).filter((value) => !Number.isNaN(value));
          const most = high[day]!;
          if (there.length < FEWEST_FOR_BAND) expect([least, most]).toEqual([NaN, NaN]);
          else {
            expect(least).toBeLessThanOrEqual(most);
            const rank = (there.length - 1) / 10;
            expect(there.filter((value) => value < least).length).toBeLessThanOrEqual(Math.ceil(rank));
            expect(there.filter((value) => value > most).length).toBeLessThanOrEqual(Math.ceil(rank));
            expect(there.filter((value) => value >= least && value <= most).length).toBeGreaterThanOrEqual(there.length - 2 * Math.ceil(rank));
          }
        });
      }),
    );
  });
});
