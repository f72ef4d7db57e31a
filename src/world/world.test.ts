import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logit, sigmoid } from '../numerics/elementary.ts';
import { median } from '../numerics/quantile.ts';
import type { Incident } from '../scenario/incidents.ts';
import { NO_EVENTS } from '../scenario/presets.ts';
import { DEFAULT_SCENARIO, withValues, type Changes, type Scenario } from '../scenario/scenario.ts';
import { calendarFeatures } from './calendarFeatures.ts';
import { createCalendar } from './calendar.ts';
import { FEATURES } from './features.ts';
import type { Batch } from './shoppers.ts';
import { createWorld, type World } from './world.ts';

const world = (changes: Changes = {}) => createWorld(withValues(DEFAULT_SCENARIO, changes));
const dayOf = ({ calendar }: World, date: string) => calendar.indexOf(date);
const meanOf = (batch: Batch, feature: number) => batch.values.subarray(feature * batch.shoppers, (feature + 1) * batch.shoppers).reduce((sum, value) => sum + value, 0) / batch.shoppers;
/** Fast equality of whole batches, to the bit. */
const sameBatch = (a: Batch, b: Batch) =>
  a.purchases === b.purchases && (['values', 'inputs', 'truth', 'attainable', 'bought'] as const).every((column) => a[column].length === b[column].length && a[column].every((value, i) => value === b[column][i]));
const daysOf = fc.integer({ min: 0, max: 364 });

describe('the calendar', () => {
  it('counts civil days across leap years', () => {
    const calendar = createCalendar('2027-12-30', 430);
    expect(calendar.dates.slice(0, 4)).toEqual(['2027-12-30', '2027-12-31', '2028-01-01', '2028-01-02']);
    expect(calendar.dates[calendar.indexOf('2028-02-29')]).toBe('2028-02-29');
    expect(calendar.dates.at(-1)).toBe('2029-03-03');
    expect(calendar.weekdays[0]).toBe(3); // a Thursday
    expect(calendar.turns[2]).toBe(0);
  });
});

describe('one changed knob changes nothing else', () => {
  it('the same scenario has the same shoppers, another seed has others', () => {
    const [one, same, other] = [world(), world(), world({ 'world.seed': 2 })];
    fc.assert(
      fc.property(daysOf, (day) => {
        expect(sameBatch(one.batch(day), same.batch(day))).toBe(true);
        expect(sameBatch(one.batch(day), other.batch(day))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('a date has the same shoppers wherever the calendar starts and however long it is', () => {
    const [usual, later] = [world(NO_EVENTS), world({ ...NO_EVENTS, 'world.start': '2026-10-15', 'world.days': 400 })];
    for (const date of ['2026-10-15', '2026-12-31', '2027-02-14']) expect(sameBatch(later.batch(dayOf(later, date)), usual.batch(dayOf(usual, date)))).toBe(true);
  });
});

describe('slow change', () => {
  it('a permanent change moves the intercept from its date on', () => {
    const moved = world({ 'world.change': 1, 'world.changeDate': '2026-11-15' });
    const usual = world();
    const difference = (date: string) => moved.conditions[dayOf(moved, date)]!.bias - usual.conditions[dayOf(usual, date)]!.bias;
    expect(difference('2026-11-14')).toBe(0);
    expect(difference('2026-11-15')).toBeCloseTo(1, 12);
    expect(difference('2027-06-30')).toBeCloseTo(1, 12);
  });
  it('season moves buying between winter and summer, trend moves the weights steadily', () => {
    const seasonal = world({ ...NO_EVENTS, 'world.season': 0.5 });
    const bias = (date: string) => seasonal.conditions[dayOf(seasonal, date)]!.bias;
    expect(bias('2027-01-15') - bias('2026-07-16')).toBeCloseTo(1, 2);
    const drifting = world({ ...NO_EVENTS, 'world.trend': 1 });
    const phone = FEATURES.findIndex(({ name }) => name === 'phone');
    expect(drifting.conditions[364]!.weights[phone]! - drifting.conditions[0]!.weights[phone]!).toBeCloseTo(364 / 365.25, 9);
  });
});

describe('the best that sees the log', () => {
  it('is the truth itself where nobody has gift intent', () => {
    for (const shop of [world(NO_EVENTS), world({ 'valentines.moves': ['who', 'many'], 'christmas.strength': 0 })]) {
      for (const day of [3, dayOf(shop, '2027-02-14')]) {
        const { truth, attainable } = shop.batch(day);
        expect(attainable).toBe(truth);
      }
    }
  });

  it('weighs the truth with gift intent and without it by how many have it', () => {
    const shop = world();
    fc.assert(
      fc.property(fc.integer({ min: dayOf(shop, '2027-02-01'), max: dayOf(shop, '2027-02-14') }), (day) => {
        const { intentShare, intent } = shop.conditions[day]!;
        const { truth, attainable } = shop.batch(day);
        truth.forEach((p, i) => {
          const mixed = (without: number) => (1 - intentShare) * sigmoid(without) + intentShare * sigmoid(without + intent);
          // The shopper has it, or has not.
          const misses = [mixed(logit(p)), mixed(logit(p) - intent)].map((each) => Math.abs(each - attainable[i]!));
          expect(Math.min(...misses)).toBeLessThan(1e-12);
        });
        expect(attainable).not.toEqual(truth);
      }),
      { numRuns: 5 },
    );
  });

  it('means what it says', () => {
    const shop = world({ 'world.shoppers': 2000 });
    const batches = Array.from({ length: 14 }, (_, i) => shop.batch(dayOf(shop, '2027-02-01') + i));
    const sum = (column: (batch: Batch) => ArrayLike<number>) => batches.reduce((whole, batch) => whole + Array.from(column(batch)).reduce((all, each) => all + each, 0), 0);
    expect(sum(({ attainable }) => attainable) / sum(({ bought }) => bought)).toBeCloseTo(1, 1);
  });

  it('sees the true features where incidents broke the log, and gives bots nothing', () => {
    const day = (incident: Pick<Incident, 'kind' | 'feature' | 'size'>) => world({ 'incidents.list': [{ ...incident, from: '2027-02-10', to: '2027-02-10' }] }).batch(dayOf(world(), '2027-02-10'));
    const usual = world().batch(dayOf(world(), '2027-02-10'));
    expect(day({ kind: 'scaled', feature: 'price', size: 100 }).attainable).toEqual(usual.attainable);
    const { attainable } = day({ kind: 'bots', feature: 'none', size: 20 });
    expect(attainable.subarray(0, usual.shoppers)).toEqual(usual.attainable);
    expect(attainable.subarray(usual.shoppers)).toEqual(new Float64Array(attainable.length - usual.shoppers));
  });
});

describe('magnitudes', () => {
  it.each([3, 9, 25])('on quiet days about %d %% buy', (conversion) => {
    const calm = world({ ...NO_EVENTS, 'world.conversion': conversion, 'world.shoppers': 2000 });
    let shoppers = 0;
    let expected = 0;
    for (let day = 0; day < 60; day++) {
      const batch = calm.batch(day);
      shoppers += batch.shoppers;
      expected += batch.truth.reduce((sum, p) => sum + p, 0);
    }
    expect((100 * expected) / shoppers / conversion).toBeCloseTo(1, 1);
  });

  it("Valentine's Day sells about six times an ordinary day, at a conversion of about a quarter (model.md names the sources)", () => {
    const multiples: number[] = [];
    const conversions: number[] = [];
    for (let seed = 1; seed <= 20; seed++) {
      const shop = world({ 'world.seed': seed });
      const batch = shop.batch(dayOf(shop, '2027-02-14'));
      multiples.push(batch.purchases / 36);
      conversions.push(batch.purchases / batch.shoppers);
    }
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(multiples)).toBeGreaterThan(5);
    expect(mean(multiples)).toBeLessThan(8);
    expect(mean(conversions)).toBeGreaterThan(0.2);
    expect(mean(conversions)).toBeLessThan(0.3);
  });

  it('features have the units and shares that model.md tells', () => {
    const batch = world({ 'world.shoppers': 2000 }).batch(3);
    FEATURES.forEach((feature, j) => {
      const values = [...batch.values.subarray(j * batch.shoppers, (j + 1) * batch.shoppers)];
      if (feature.kind === 'binary') {
        expect(new Set(values)).toEqual(new Set([0, 1]));
        expect(Math.abs(meanOf(batch, j) - feature.share)).toBeLessThan(0.05);
      } else if (feature.kind === 'count') {
        expect(values.every((value) => Number.isInteger(value) && value >= 1 && value <= feature.most)).toBe(true);
        expect(Math.abs(meanOf(batch, j) - 1 - feature.mean)).toBeLessThan(0.5);
      } else {
        expect(Math.abs(median(values) / feature.median - 1)).toBeLessThan(0.12);
        expect(meanOf(batch, j)).toBeGreaterThan(median(values));
        expect(values.every((value) => Math.abs(value / feature.grain - Math.round(value / feature.grain)) < 1e-4)).toBe(true);
      }
    });
  });
});

describe('calendar features', () => {
  const seeing = (choice: Scenario['models']['calendar'], changes: Changes = {}) => withValues(DEFAULT_SCENARIO, { ...changes, 'models.calendar': choice });
  const calendar = createCalendar('2026-07-01', 365);

  it('are bounded, and closeness is 1 on the day and gone the day after', () => {
    const features = calendarFeatures(seeing('events'), calendar);
    expect(features.map(({ name }) => name)).toEqual(['season_cos', 'season_sin', 'valentines', 'christmas', 'womens', 'mothers']);
    features.forEach(({ values }) => expect(values.every((value) => Math.abs(value) <= 1)).toBe(true));
    const days = { valentines: '2027-02-14', christmas: '2026-12-25', womens: '2027-03-08', mothers: '2027-05-09' };
    for (const [name, date] of Object.entries(days)) {
      const { values } = features.find((feature) => feature.name === name)!;
      const day = calendar.indexOf(date);
      expect(values[day], name).toBe(1);
      expect(values[day - 4], name).toBeCloseTo(Math.exp(-1), 9);
      expect(values[day + 1], name).toBeLessThan(1e-12);
    }
  });

  it('are those of fewer events in the same order, and none where no dates are seen', () => {
    expect(calendarFeatures(seeing('valentines'), calendar)).toEqual(calendarFeatures(seeing('events'), calendar).slice(0, 3));
    expect(calendarFeatures(seeing('season'), calendar)).toEqual(calendarFeatures(seeing('events'), calendar).slice(0, 2));
    expect(calendarFeatures(seeing('none'), calendar)).toEqual([]);
  });

  it('know the country’s Mother’s Day', () => {
    const features = calendarFeatures(seeing('events', { 'mothers.country': 'uk' }), calendar);
    expect(features.find(({ name }) => name === 'mothers')!.values[calendar.indexOf('2027-03-07')]).toBe(1);
  });
});
