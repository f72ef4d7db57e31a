import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvesOf, endsOf, extent, partsOn, reachBefore, reachOf, rowsOf, saidOn, sameColumns, union, type DayColumn } from './columns.ts';

const values = (...numbers: number[]) => Float64Array.from(numbers);
const text = (value: number) => value.toFixed(1);

const sold: DayColumn = { key: 'sold', of: 'sold', name: 'sold', values: values(9, 8, 7, 6), drawn: 'bars', say: (value) => `${value} bouquets sold` };
const frozen: DayColumn = { key: 'frozen', of: 'static', name: 'static', values: values(NaN, 1, 2, 3), before: { values: values(20, 30, 40, 50), shift: 1 } };
const best: DayColumn = { key: 'best', of: 'best', name: 'best possible', short: 'best', values: values(NaN, 0, 0, NaN), offAxis: true };
const kept: DayColumn = { key: 'kept', of: 'dynamic', name: 'dynamic', values: values(100, 100, 100, 100), drawn: 'not' };
const all = [sold, frozen, best, kept];

describe('rows', () => {
  it('give each day its values, null where there is none, and lift what lies below the axis', () => {
    expect(rowsOf([{ ...frozen, before: null }], 0, 3, 1.5)).toEqual([
      { day: 0, frozen: null },
      { day: 1, frozen: 1.5 },
      { day: 2, frozen: 2 },
      { day: 3, frozen: 3 },
    ]);
  });

  it('take the run before from a calendar that began earlier, and leave out what is not drawn', () => {
    expect(rowsOf(all, 2, 3, -Infinity)).toEqual([
      { day: 2, sold: 7, 'before frozen': 50, frozen: 2, best: 0 },
      { day: 3, sold: 6, 'before frozen': null, frozen: 3, best: null },
    ]);
  });
});

it('curves lie on each other in one order: bars, the run before, the best possible, the models', () => {
  expect(curvesOf([frozen, best, kept, sold])).toEqual([
    { key: 'sold', name: 'sold', of: 'sold', drawn: 'bars' },
    { key: 'before frozen', name: 'static', of: 'static', drawn: 'ghost' },
    { key: 'best', name: 'best possible', of: 'best', drawn: 'line' },
    { key: 'frozen', name: 'static', of: 'static', drawn: 'line' },
  ]);
});

describe('reach', () => {
  it('is of what is shown and must lie on the axis', () => {
    expect(reachOf(all, 1, 2)).toEqual([1, 8]);
    expect(reachOf([best], 0, 3)).toBeNull();
    expect(reachBefore(all, 0, 1)).toEqual([30, 40]);
    expect(reachBefore([best], 0, 3)).toBeNull();
  });

  it('of two holds both', () => {
    expect(union([1, 2], [0, 1.5])).toEqual([0, 2]);
    expect([union(null, [3, 4]), union([3, 4], null), union(null, null)]).toEqual([[3, 4], [3, 4], null]);
  });

  it('ignores days without values', () => {
    expect(extent([values(NaN, 2, 1), values(NaN)])).toEqual([1, 2]);
    expect(extent([values(NaN)])).toBeNull();
  });
});

describe('the ends of curves', () => {
  it('bear the last value there is, and point down to what lies below the axis', () => {
    expect(endsOf(all, 1, { last: 3, told: 3 }, { lowest: 0.5, highest: Infinity }, text, false)).toEqual([
      { of: 'static', name: 'static', value: '3.0', day: 3, at: 3, now: { day: 3, at: 3 } },
      { of: 'best', name: 'best possible', value: '0.0 ↓', day: 2, at: 0, now: { day: 2, at: 0 } },
    ]);
  });

  it('bear no value where the curve goes on beyond today, and mark where it is today', () => {
    const ends = endsOf(all, 1, { last: 3, told: 1 }, { lowest: 0.5, highest: Infinity }, text, false);
    expect(ends.map(({ value, day }) => [value, day])).toEqual([['', 3], ['', 2]]);
    expect(ends.map(({ now }) => now)).toEqual([{ day: 1, at: 1 }, { day: 1, at: 0 }]);
    expect(endsOf(all, 1, { last: 3, told: 0 }, { lowest: 0.5, highest: Infinity }, text, false).map(({ now }) => now)).toEqual([null, null]);
  });

  it('are said shorter where there is little room, and are not there before anything is known', () => {
    expect(endsOf([best], 1, { last: 3, told: 3 }, { lowest: -1, highest: Infinity }, text, true).map(({ name }) => name)).toEqual(['best']);
    expect([true, false].map((narrow) => endsOf([{ ...best, tight: 'b.' }], 1, { last: 3, told: 3 }, { lowest: -1, highest: Infinity }, text, narrow)[0]!.name)).toEqual(['b.', best.name]);
    expect(endsOf(all, 1, { last: 0, told: 0 }, { lowest: 0, highest: Infinity }, text, false)).toEqual([]);
  });
});

it('a day is read off for the eye in names and values, for the ear in each column’s own words', () => {
  expect(partsOn(all, 1, text).map(({ name, value }) => `${name} ${value}`)).toEqual(['sold 8.0', 'static 1.0', 'best 0.0']);
  expect(saidOn(all, 1, text, 'nats')).toEqual(['8 bouquets sold', 'static 1.0 nats', 'best 0.0 nats']);
  expect(saidOn([frozen], 1, text, '')).toEqual(['static 1.0']);
});

it('what is there on some days only is drawn below the models, and elsewhere neither named nor read off', () => {
  const seen: DayColumn = { key: 'seen', of: 'attainable', name: 'log’s best', values: values(NaN, 5, NaN, NaN), sometimes: true };
  expect(curvesOf([frozen, seen]).map(({ key }) => key)).toEqual(['before frozen', 'seen', 'frozen']);
  expect(endsOf([seen], 0, { last: 1, told: 1 }, { lowest: 0, highest: Infinity }, text, false).map(({ name }) => name)).toEqual(['log’s best']);
  expect(endsOf([seen], 0, { last: 2, told: 2 }, { lowest: 0, highest: Infinity }, text, false)).toEqual([]);
  expect([1, 2].map((day) => partsOn([frozen, seen], day, text).length)).toEqual([2, 1]);
  expect([1, 2].map((day) => saidOn([frozen, seen], day, text, '').length)).toEqual([2, 1]);
});

it('columns are drawn alike while their arrays are the same, whatever is built anew around them', () => {
  expect(sameColumns(all, all.map((column) => ({ ...column, before: column.before ? { ...column.before } : null })))).toBe(true);
  fc.assert(
    fc.property(fc.nat(all.length - 1), fc.constantFrom<Partial<DayColumn>>({ key: 'other' }, { of: 'scheduled' }, { values: values(1) }, { drawn: 'not' }, { before: { values: values(1), shift: 0 } }), (place, change) => {
      const changed = all.map((column, i) => (i === place ? { ...column, ...change } : column));
      return sameColumns(all, changed) === (all[place] === kept && change.drawn === 'not');
    }),
  );
  expect(sameColumns(all, all.slice(1))).toBe(false);
});

it('on an axis whose ends were asked for, what lies beyond is drawn on its edge and points there', () => {
  const high: DayColumn = { key: 'static', of: 'static', name: 'static', values: Float64Array.from([0.1, 5, 9]) };
  expect(rowsOf([high], 0, 2, 1, 6).map((row) => row['static'])).toEqual([1, 5, 6]);
  const [end] = endsOf([high], 0, { last: 2, told: 2 }, { lowest: 1, highest: 6 }, String, false);
  expect(end).toMatchObject({ value: '9 ↑', at: 6, now: { day: 2, at: 6 } });
});
