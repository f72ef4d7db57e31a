import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calibrationError } from '../../monitoring/calibration.ts';
import { aboutName, type Alarm, type WithinChance } from '../../monitoring/alarms.ts';
import { MONITOR_NAMES } from '../../monitoring/monitors.ts';
import { emptyReadings } from '../../monitoring/inputReadings.ts';
import { scoreAlarms, type Episode } from '../../monitoring/verdicts.ts';
import { LOGGED_FEATURES } from '../../scenario/logged.ts';
import { DEFAULT_SCENARIO, withValue } from '../../scenario/scenario.ts';
import { RELIABILITY_BINS, type History } from '../../simulation/history.ts';
import { cellValue, episodeStretch, READING_WORDS, truthLine, type ReadingName } from '../../text/watching.ts';
import { tells } from '../../world/claims/model.ts';
import { historyOf } from '../kit/fixtures.ts';
import { cellAt, driftLayout, rowTop } from './drift-layout.ts';
import { driftCells, levelLimits, LEVELS, psiChance, weeksBetween } from './drift.ts';
import { alarmsUpTo, episodesUpTo, verdictsUpTo } from './known-alarms.ts';
import { chanceBand, drawn, overall, pooled, reach } from './reliability.ts';
import { reportedShare } from './shares.ts';
import { plainWords } from '../../text/words.ts';

const DAYS = 60;
const START = 10;
const WIDTH = LOGGED_FEATURES.length;
const READINGS = Object.keys(READING_WORDS) as ReadingName[];

const day = fc.integer({ min: START, max: DAYS - 1 });
const readingName = fc.constantFrom(...READINGS);
// Millionths: p-values nearer to 0 than a double's last digits of 1 − p are as bad as 0.
const readings = fc.array(fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1_000_000), { minLength: DAYS * WIDTH, maxLength: DAYS * WIDTH });
const alarm: fc.Arbitrary<Alarm> = fc
  .record({ monitor: fc.constantFrom(...MONITOR_NAMES), about: fc.constantFrom(...LOGGED_FEATURES).map((feature) => ({ kind: 'feature' as const, feature })), day, lasts: fc.nat(9) })
  .map(({ lasts, ...rest }) => ({ ...rest, until: Math.min(DAYS - 1, rest.day + lasts), on: rest.day, value: 1, threshold: 0.5, chance: NaN, needsLabels: false, before: NaN, after: NaN }));
const episode: fc.Arbitrary<Episode> = fc.tuple(day, day).map(([a, b]) => ({ kind: 'event', event: { id: 'christmas' }, from: Math.min(a, b), to: Math.max(a, b) }));

function historyWith(values: readonly number[], alarms: readonly Alarm[] = [], episodes: readonly Episode[] = []): History {
  const history = historyOf(DAYS, START);
  const column = Float64Array.from(values, (value, i) => (i < START * WIDTH ? NaN : value));
  const bins = LOGGED_FEATURES.map(() => ({ edges: Float64Array.of(0), counts: Uint32Array.of(2000, 2000, 0) }));
  const counts = LOGGED_FEATURES.map(() => new Uint32Array(DAYS * 3).fill(100));
  return { ...history, monitors: { ...history.monitors, readings: { ...emptyReadings(0), ...Object.fromEntries(READINGS.map((reading) => [reading, column])) }, alarms, episodes, bins, counts } };
}

describe('the drift map', () => {
  it('has weeks that follow each other without gaps', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(2000), (first, more) => {
        const weeks = weeksBetween(first, first + more);
        expect(weeks[0]?.first).toBe(first);
        expect(weeks.at(-1)?.last).toBe(first + more);
        weeks.slice(1).forEach((week, i) => expect(week.first).toBe((weeks[i]?.last ?? 0) + 1));
        expect(weeks.every((week) => week.last - week.first < 7 && week.last >= week.first)).toBe(true);
      }),
    );
  });

  it('shows each week’s worst known day and nothing after', () => {
    fc.assert(
      fc.property(readings, readingName, day, (values, reading, lastTold) => {
        const history = historyWith(values);
        const weeks = weeksBetween(START, DAYS - 1);
        driftCells(history, reading, weeks, lastTold).forEach((row, feature) =>
          row.forEach((cell, i) => {
            const week = weeks[i] ?? { first: 0, last: 0 };
            expect(cell === null).toBe(week.first > lastTold);
            if (!cell) return;
            expect(cell.day).toBeLessThanOrEqual(lastTold);
            expect(cell.level).toBeLessThan(LEVELS);
            for (let each = week.first; each <= Math.min(lastTold, week.last); each++) {
              const value = values[each * WIDTH + feature] ?? NaN;
              expect(reading === 'ks' ? cell.value <= value : cell.value >= value).toBe(true);
            }
          }),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('marks a week while an alarm of its own reading stands in it', () => {
    fc.assert(
      fc.property(fc.array(alarm, { maxLength: 8 }), day, (alarms, lastTold) => {
        const history = historyWith(Array<number>(DAYS * WIDTH).fill(0), alarms);
        const weeks = weeksBetween(START, DAYS - 1);
        driftCells(history, 'psi', weeks, lastTold).forEach((row, feature) =>
          row.forEach((cell, i) => {
            const { first, last } = weeks[i] ?? { first: 0, last: 0 };
            const stands = alarms.some((each) => each.monitor === 'psi' && aboutName(each.about) === LOGGED_FEATURES[feature] && each.day <= Math.min(last, lastTold) && each.until >= first);
            expect(cell?.alarm ?? false).toBe(stands && first <= lastTold);
          }),
        );
      }),
    );
  });

  it('draws hollow the worst day that is beyond the threshold within what chance gives, and says so; an alarm of the week fills it', () => {
    const byChance: WithinChance = { monitor: 'psi', about: { kind: 'feature', feature: 'price' }, day: 20, on: 20, value: 0.4, threshold: 0.25, chance: 0.61, size: 48, needsLabels: false };
    const values = Array.from({ length: DAYS * WIDTH }, (_, i) => (i === 20 * WIDTH + LOGGED_FEATURES.indexOf('price') ? 0.4 : 0.1));
    const weeks = weeksBetween(START, DAYS - 1);
    const hollow = (alarms: readonly Alarm[], reading: ReadingName, lastTold: number) => {
      const history = historyWith(values, alarms);
      return driftCells({ ...history, monitors: { ...history.monitors, withinChance: [byChance] } }, reading, weeks, lastTold).flatMap((row, feature) => row.flatMap((cell, week) => (cell?.withinChance ? [[LOGGED_FEATURES[feature], weeks[week]!.first <= 20 && weeks[week]!.last >= 20]] : [])));
    };
    expect(hollow([], 'psi', 20)).toEqual([['price', true]]);
    expect(hollow([], 'psi', 19)).toEqual([]);
    expect(hollow([], 'outside', 20)).toEqual([]);
    expect(hollow([{ ...byChance, until: 21, day: 21, before: NaN, after: NaN }], 'psi', 21)).toEqual([]);
    const said = cellValue({ reading: 'psi', iso: '2027-02-14', value: 0.4, alarm: false, withinChance: byChance });
    expect(said).toBe('0.400 on 14 February, beyond the threshold but within what chance gives with 48 shoppers (up to 0.610)');
  });

  it('keeps its two last shades for values beyond the alarm’s threshold', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 2, noNaN: true }), fc.double({ min: 0.0001, max: 0.2, noNaN: true }), (psi, significance) => {
        const limits = READINGS.map((reading) => levelLimits(reading, { psi, significance }));
        for (const each of limits) {
          expect(each).toHaveLength(LEVELS - 1);
          expect(each.toSorted((a, b) => a - b)).toEqual(each);
        }
        expect(levelLimits('psi', { psi, significance })[LEVELS - 3]).toBe(psi);
        expect(levelLimits('ks', { psi, significance })[LEVELS - 3]).toBeCloseTo(-Math.log10(significance), 12);
      }),
    );
  });

  it('knows that chance makes more of fewer shoppers', () => {
    const history = historyWith(Array<number>(DAYS * WIDTH).fill(0));
    const fewer: History = { ...history, shoppers: history.shoppers.map((count) => count / 4) };
    expect(psiChance(fewer, 0, 20)).toBeGreaterThan(psiChance(history, 0, 20) * 3);
  });

  it('finds the cell under the pointer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 2000 }), fc.integer({ min: 1, max: 260 }), fc.nat(WIDTH - 1), fc.nat(259), (width, weeks, row, anyWeek) => {
        const layout = driftLayout({ width, em: 15 }, weeks, WIDTH);
        const week = anyWeek % weeks;
        expect(cellAt(layout, layout.left + (week + 0.5) * layout.wide, rowTop(layout, row) + layout.cell / 2)).toEqual({ row, week });
      }),
    );
  });
});

describe('what is known of alarms and truth', () => {
  it('is never “nothing” where the level of buying wanders', () => {
    const drift = { kind: 'drift', drift: 'trend', from: 0, to: 30 } as const;
    expect(episodeStretch(drift, '2026-09-01', '2026-12-25', true, false)).toMatch(/ \(1 September to 25 December\)$/);
    expect(episodeStretch(drift, '2026-09-01', '2026-12-25', true, true)).toMatch(/ \(1 September to 25 December 2026\)$/);
    expect(episodeStretch(drift, '2026-09-01', '2026-12-25', false, true)).toMatch(/ \(since 1 September 2026\)$/);
    expect(truthLine([], false)).toBe('Nothing has truly changed so far: each alarm up to now is a false one.');
    expect(truthLine([], true)).toBe('No event, incident or lasting change so far. The level of buying wanders, for no reason that has a name: alarms about that are counted as false.');
    expect(truthLine(['Christmas'], true)).toContain('Christmas. The level of buying wanders');
  });

  it('is what the run says once the year is over', () => {
    fc.assert(
      fc.property(fc.array(alarm, { maxLength: 12 }), fc.array(episode, { maxLength: 4 }), (alarms, episodes) => {
        const history = historyWith([], alarms, episodes);
        expect(verdictsUpTo(history, DAYS - 1)).toEqual(scoreAlarms(alarms, episodes));
      }),
    );
  });

  it('does not depend on what comes after', () => {
    fc.assert(
      fc.property(fc.array(alarm, { maxLength: 12 }), fc.array(episode, { maxLength: 4 }), day, (alarms, episodes, lastTold) => {
        const past = historyWith([], alarms.filter((each) => each.day <= lastTold).map((each) => ({ ...each, until: Math.min(each.until, lastTold) })), episodes.filter(({ from }) => from <= lastTold).map((each) => ({ ...each, to: Math.min(each.to, lastTold) })));
        const whole = historyWith([], alarms, episodes);
        expect(verdictsUpTo(whole, lastTold)).toEqual(verdictsUpTo(past, lastTold));
        expect(episodesUpTo(whole, lastTold)).toEqual(past.monitors.episodes);
      }),
    );
  });

  it('lists the newest alarm first', () => {
    fc.assert(
      fc.property(fc.array(alarm, { maxLength: 12 }), day, (alarms, lastTold) => {
        const days = alarmsUpTo(historyWith([], alarms.toSorted((a, b) => a.day - b.day)), lastTold).map((each) => each.day);
        expect(days).toEqual(days.toSorted((a, b) => b - a));
        expect(Math.max(0, ...days)).toBeLessThanOrEqual(lastTold);
      }),
    );
  });
});

describe('reliability', () => {
  const tenths = fc.array(fc.nat(40), { minLength: DAYS * RELIABILITY_BINS, maxLength: DAYS * RELIABILITY_BINS });

  it('pools days without losing a shopper or a buyer', () => {
    fc.assert(
      fc.property(tenths, day, day, (counts, a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const shoppers = Float32Array.from(counts);
        const column = (share: number) => shoppers.map((count) => Math.floor(count * share));
        const bins = pooled({ shoppers, predicted: column(0.5), bought: column(0.25) }, first, last);
        const sum = (values: Float32Array) => values.subarray(first * RELIABILITY_BINS, (last + 1) * RELIABILITY_BINS).reduce((total, value) => total + value, 0);
        expect(bins.reduce((total, bin) => total + bin.shoppers, 0)).toBe(sum(shoppers));
        expect(bins.reduce((total, bin) => total + (bin.shoppers > 0 ? bin.bought * bin.shoppers : 0), 0)).toBeCloseTo(sum(column(0.25)), 6);
        const { predicted, bought } = overall(bins);
        if (sum(shoppers) > 0) expect(calibrationError(bins).expected).toBeGreaterThanOrEqual(Math.abs(predicted - bought) - 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  it('draws every mark within the square', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ shoppers: fc.nat(100), predicted: fc.double({ min: 0, max: 1, noNaN: true }), bought: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 10 }), (given) => {
        const diagram = given.map((bin) => ({ ...bin, low: 0, high: 1 }));
        const most = reach([diagram]);
        for (const { predicted, bought } of drawn(diagram)) expect(Math.max(predicted, bought)).toBeLessThanOrEqual(most + 1e-9);
        // The band lies about the diagonal: out along its upper side, back along its lower one.
        const band = chanceBand(diagram);
        expect(band).toHaveLength(2 * drawn(diagram).length);
        band.forEach(([forecast, share], i) => expect(i < band.length / 2 ? share - forecast : forecast - share).toBeGreaterThanOrEqual(0));
        for (const [, share] of band) expect(Math.abs(share - 0.5)).toBeLessThanOrEqual(0.5);
        expect(most).toBeGreaterThanOrEqual(0.2);
        expect(most).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('what the readings are worth', () => {
  const facts = { limit: 0.25, features: WIDTH, shoppers: 400, chance: 0.055 };

  it('is told as model.md tells it', () => {
    const told = '1.15 to 2.1 times as far';
    expect(plainWords(READING_WORDS.ks.explains(facts))).toContain(told);
    expect(tells(told)).toBe(true);
  });

  it('of the stability index says whether chance exceeds its threshold', () => {
    expect(plainWords(READING_WORDS.psi.explains(facts))).toContain('The threshold is 4.5 times that');
    expect(plainWords(READING_WORDS.psi.explains({ ...facts, shoppers: 80, chance: 0.275 }))).toContain('exceed the threshold by chance');
    expect(plainWords(READING_WORDS.psi.explains({ ...facts, shoppers: NaN, chance: NaN }))).not.toMatch(/times that|by chance more often/);
  });
});

describe('shares of buyers', () => {
  it('are known only once their labels are in', () => {
    fc.assert(
      fc.property(day, fc.nat(30), (lastTold, delay) => {
        const history = historyWith([]);
        const late: History = { ...history, scenario: withValue(DEFAULT_SCENARIO, 'dynamic.delay', delay), contenders: { ...history.contenders, dynamic: { ...history.contenders.dynamic, labelRate: new Float64Array(DAYS).fill(0.1) } } };
        reportedShare(late, lastTold).forEach((share, each) => expect(Number.isNaN(share)).toBe(each > lastTold - delay));
      }),
    );
  });
});
