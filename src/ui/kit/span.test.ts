import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCENARIO } from '../../scenario/scenario.ts';
import { LENSES, lensOn } from '../../scenario/view.ts';
import { historyOf } from './fixtures.ts';
import { knownUntil, lensesOn, lensSpan, yearSpan } from './span.ts';

const year = historyOf(365, 62);
const VALENTINES = year.dates.indexOf('2027-02-14');
const day = fc.integer({ min: 0, max: 364 });

describe('the year', () => {
  it('begins when serving begins, ends with a month or the calendar, and holds today', () => {
    fc.assert(
      fc.property(day, (today) => {
        const { first, last, lastTold } = yearSpan(year, today);
        const closes = last === 364 || year.dates[last]?.slice(0, 7) !== year.dates[last + 1]?.slice(0, 7);
        return first === 62 && closes && lastTold === today && last >= today;
      }),
    );
  });

  it('shows a month of what is to come, while the calendar has one', () => {
    fc.assert(
      fc.property(day, (today) => {
        const { last } = yearSpan(year, today);
        return last === 364 || last - today >= 31;
      }),
    );
  });

  it('never shrinks, and grows at most once a month', () => {
    const ends = Array.from({ length: 303 }, (_, index) => yearSpan(year, 62 + index).last);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(new Set(ends).size).toBeLessThanOrEqual(8);
  });

  it('gives the past most of the room on Valentine’s Day', () => {
    expect(year.dates[yearSpan(year, VALENTINES).last]).toBe('2027-03-31');
  });
});

describe('the lens', () => {
  it('shows a fortnight, a week to each side', () => {
    expect(lensSpan(year, 'valentines', VALENTINES + 30, VALENTINES + 30)).toEqual({ first: VALENTINES - 7, last: VALENTINES + 7, lastTold: VALENTINES + 30, focus: VALENTINES });
  });

  it('is offered only for what has been reached, or with the year revealed', () => {
    expect(lensesOn(year, 70, 70)).toEqual(['none', 'today']);
    expect(lensesOn(year, VALENTINES, VALENTINES)).toEqual(['none', 'christmas', 'valentines', 'today']);
    expect(lensesOn(year, 70, knownUntil(year, 70, true))).toEqual(LENSES.filter((lens) => lens === 'none' || lens === 'today' || DEFAULT_SCENARIO[lens].strength > 0));
  });

  it('is on an event of the user’s own by its name, too, once it has been reached', () => {
    const fair = { ...year, events: [...year.events, { id: 'own' as const, name: 'Village fair', day: 100, strength: 1 }] };
    const lens = lensOn('Village fair');
    expect(lensSpan(fair, lens, 120, 120)).toMatchObject({ first: 93, last: 107, focus: 100 });
    expect(lensesOn(fair, 90, 90)).not.toContain(lens);
    expect(lensesOn(fair, 120, 120)).toEqual(['none', lens, 'today']);
    expect(lensSpan(year, lens, 120, 120)).toBeNull();
  });

  it('on the last fortnight ends today', () => {
    fc.assert(
      fc.property(fc.integer({ min: 64, max: 364 }), (today) => {
        const { first, last } = lensSpan(year, 'today', today, today) ?? { first: NaN, last: NaN };
        return last === today && last - first <= 13 && first >= 62;
      }),
    );
  });

  it('takes the latest of several years that has begun', () => {
    const years = historyOf(1000, 62);
    const second = years.dates.indexOf('2028-02-14');
    expect(lensSpan(years, 'valentines', second - 8, second - 8)?.focus).toBe(VALENTINES);
    expect(lensSpan(years, 'valentines', second, second)?.focus).toBe(second);
  });
});
