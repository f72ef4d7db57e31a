import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCENARIO, withValue, withValues } from '../scenario/scenario.ts';
import { calendarFeatures } from '../world/calendarFeatures.ts';
import { FEATURES } from '../world/features.ts';
import { createWorld } from '../world/world.ts';
import { fitScaling, modelInputs } from './inputs.ts';

/** Two weeks of a log in which a feed breaks on the second Monday, another loses half of its values. */
const world = createWorld(
  withValues(DEFAULT_SCENARIO, {
    'incidents.list': [
      { kind: 'scaled', feature: 'price', from: '2026-07-13', to: '2026-07-14', size: 100 },
      { kind: 'missing', feature: 'pages', from: '2026-07-13', to: '2026-07-14', size: 50 },
    ],
  }),
);
const window = Array.from({ length: 12 }, (_, day) => world.batch(day));
const calendar = calendarFeatures(withValue(DEFAULT_SCENARIO, 'models.calendar', 'valentines'), world.calendar);
const scaling = (clip: number) => fitScaling(window, calendar, { features: DEFAULT_SCENARIO.models.features, clip });
const BROKEN = 12;

describe('clipped inputs', () => {
  it('lie within the clip; what lies there anyway is the same to the bit, what lies beyond is on its edge', () => {
    const width = scaling(0).names.length;
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 10, noNaN: true }), fc.integer({ min: 0, max: BROKEN + 1 }), (clip, day) => {
        const [free, clipped] = [modelInputs(world.batch(day), day, scaling(0)), modelInputs(world.batch(day), day, scaling(clip))];
        free.forEach((value, at) => {
          const logged = at % width < FEATURES.length;
          const expected = logged && Math.abs(value) > clip ? Math.fround(Math.sign(value) * clip) : value;
          if (clipped[at] !== expected) throw new Error(`${value} became ${clipped[at]} at a clip of ${clip}`);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('hold what breaks: prices in cents lie ten deviations off, clipped at three they do not', () => {
    const price = FEATURES.findIndex(({ name }) => name === 'price');
    const prices = (clip: number) => {
      const scaled = scaling(clip);
      return modelInputs(world.batch(BROKEN), BROKEN, scaled).filter((_, at) => at % scaled.names.length === price);
    };
    expect(Math.max(...prices(0))).toBeGreaterThan(10);
    expect(new Set(prices(3))).toEqual(new Set([3]));
  });

  it('leave the calendar and the intercept alone, and a missing value at the mean', () => {
    const { names } = scaling(0.5);
    const rows = modelInputs(world.batch(BROKEN), BROKEN, scaling(0.5));
    const pages = FEATURES.findIndex(({ name }) => name === 'pages');
    expect(rows.filter((_, at) => at % names.length === names.length - 1).every((one) => one === 1)).toBe(true);
    calendar.forEach(({ values }, k) => expect(rows[FEATURES.length + k]).toBe(Math.fround(values[BROKEN]!)));
    expect(rows.filter((value, at) => at % names.length === pages && value === 0).length).toBeGreaterThan(100);
  });
});

describe('a feature of whose spread the window tells nothing', () => {
  const WINDOW = 62;
  const fields = fc.record({
    feature: fc.constantFrom(...FEATURES.map(({ name }) => name)),
    kind: fc.constantFrom('stuck' as const, 'missing' as const),
    size: fc.constantFrom(0, 1, 5, 40, 100),
    /** Days at the window's beginning on which it still moved, before it stuck at one of its own values. */
    moved: fc.constantFrom(0, 1),
  });
  const ownValue = (feature: (typeof FEATURES)[number]) => (feature.kind === 'binary' ? Math.round(feature.share) : feature.kind === 'count' ? 1 + feature.mean : feature.median);

  it('says nothing while it stands still, and once it moves again its mean square is that of any other', () => {
    fc.assert(
      fc.property(fields, ({ feature, kind, size, moved }) => {
        const at = FEATURES.findIndex(({ name }) => name === feature);
        const from = `2026-07-0${moved + 1}`;
        const broken = createWorld(withValues(DEFAULT_SCENARIO, { 'incidents.list': [{ kind, feature, from, to: '2026-08-31', size: kind === 'missing' ? 100 : moved > 0 ? ownValue(FEATURES[at]!) : size }] }));
        const days = Array.from({ length: WINDOW }, (_, day) => broken.batch(day));
        const { features } = DEFAULT_SCENARIO.models;
        const fitted = fitScaling(days, [], { features, clip: 0 });
        // Missing values leave the spread of those that are there.
        expect(fitted.unvaried).toEqual(kind === 'missing' && moved > 0 ? [] : [feature]);
        const column = (day: number) => modelInputs(broken.batch(day), day, fitted).filter((_, i) => i % fitted.names.length === at);
        const square = (values: Float32Array) => values.reduce((sum, value) => sum + value * value, 0) / values.length;
        if (moved === 0) expect(square(column(30))).toBeLessThan(1e-9);
        const free = square(Float32Array.from([70, 77, 84, 91].flatMap((day) => [...column(day)])));
        expect(free, `${feature} ${kind} ${size} ${moved}`).toBeGreaterThan(0.4);
        expect(free).toBeLessThan(2.5);
        expect(fitScaling(days, [], { features: features.filter((name) => name !== feature), clip: 0 }).unvaried).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('is none where all move', () => {
    expect(scaling(0).unvaried).toEqual([]);
  });
});
