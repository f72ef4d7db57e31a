/** Laws of every kind of incident that is registered: the truth stays, and only what the kind says it breaks is broken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../scenario/arbitrary.ts';
import { INCIDENT_KINDS, INCIDENTS, type Incident } from '../scenario/incidents.ts';
import { LOGGED_FEATURES } from '../scenario/logged.ts';
import { DEFAULT_SCENARIO, withValues } from '../scenario/scenario.ts';
import { observe } from './incidents.ts';
import type { Batch } from './shoppers.ts';
import { createWorld } from './world.ts';

const world = (list: readonly Incident[]) => createWorld(withValues(DEFAULT_SCENARIO, { 'world.days': 120, 'world.shoppers': 60, 'incidents.list': list }));
const usual = world([]);
const FROM = 40;
const TO = 43;

describe.each(INCIDENT_KINDS)('%s', (kind) => {
  const { breaksFeed, size: allowed } = INCIDENTS[kind];
  const features = breaksFeed ? fc.constantFrom(...LOGGED_FEATURES) : fc.constant('none' as const);
  const incident = (feature: Incident['feature'], size: number): Incident => ({ kind, feature, from: usual.calendar.dates[FROM]!, to: usual.calendar.dates[TO]!, size });
  const anyIncident = fc.tuple(features, valueOf(allowed)).map(([feature, size]) => incident(feature, size));
  const during = fc.integer({ min: FROM, max: TO });
  /** What the log has of a feature of those who really came; bots stand after them. */
  const logged = ({ values, shoppers }: Batch, feature: number, came: number) => [...values.subarray(feature * shoppers, feature * shoppers + came)];
  const seenByModels = ({ inputs, shoppers }: Batch, feature: number, came: number) => [...inputs.subarray(feature * shoppers, feature * shoppers + came)];

  it('leaves the truth about each shopper as it was', () => {
    fc.assert(
      fc.property(anyIncident, during, (broken, day) => {
        const [batch, true_] = [world([broken]).batch(day), usual.batch(day)];
        expect(batch.purchases).toBe(true_.purchases);
        expect([...batch.truth.subarray(0, true_.shoppers)]).toEqual([...true_.truth]);
        expect([...batch.bought.subarray(0, true_.shoppers)]).toEqual([...true_.bought]);
        // Whoever else is logged bought nothing and never would.
        expect(batch.truth.subarray(true_.shoppers).every((p) => p === 0)).toBe(true);
        expect(batch.reported.subarray(true_.shoppers).every((label) => label === 0)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('breaks nothing but what it says it breaks', () => {
    fc.assert(
      fc.property(anyIncident, during, (broken, day) => {
        const [batch, true_] = [world([broken]).batch(day), usual.batch(day)];
        LOGGED_FEATURES.forEach((feature, j) => {
          if (feature === broken.feature) return;
          expect(logged(batch, j, true_.shoppers)).toEqual(logged(true_, j, true_.shoppers));
          expect(seenByModels(batch, j, true_.shoppers)).toEqual(seenByModels(true_, j, true_.shoppers));
        });
        if (breaksFeed) expect([batch.shoppers, [...batch.reported]]).toEqual([true_.shoppers, [...true_.reported]]);
      }),
      { numRuns: 20 },
    );
  });

  it('changes the log on its days at its usual size, alike at each look, and on no other day', () => {
    const broken = world([incident(breaksFeed ? 'price' : 'none', allowed.default)]);
    for (let day = FROM - 3; day <= TO + 3; day++) {
      const isDuring = day >= FROM && day <= TO;
      expect(broken.batch(day)).toEqual(broken.batch(day));
      if (isDuring) expect(broken.batch(day)).not.toEqual(usual.batch(day));
      else expect(broken.batch(day)).toEqual(usual.batch(day));
    }
  });

  it('leaves the batch that it is given alone', () => {
    const batch = usual.batch(FROM);
    const before = structuredClone(batch);
    observe(batch, world([incident(breaksFeed ? 'price' : 'none', allowed.default)]).incidents, 1, FROM);
    expect(batch).toEqual(before);
  });
});

it('several at once come one after the other, each with chances of its own', () => {
  const half: Incident = { kind: 'lost', feature: 'none', from: usual.calendar.dates[FROM]!, to: usual.calendar.dates[TO]!, size: 50 };
  const unknown = (list: readonly Incident[]) => world(list).batch(FROM).reported.filter((label) => label > 1).length;
  expect(unknown([half, half])).toBeGreaterThan(unknown([half]));
});
