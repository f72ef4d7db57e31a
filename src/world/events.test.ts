/** Laws of every event that is registered, and of one of the user's own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_DATES, SHIFTS, YEARLY_EVENTS, type Shift, type YearlyEvent } from '../scenario/events.ts';
import { NO_EVENTS } from '../scenario/presets.ts';
import { DEFAULT_SCENARIO, withValues, type Changes } from '../scenario/scenario.ts';
import { intensity } from './events.ts';
import { createWorld } from './world.ts';

const world = (changes: Changes) => createWorld(withValues(DEFAULT_SCENARIO, { ...NO_EVENTS, ...changes }));
const quiet = world({});

/** Settings with which it alone happens. */
const alone = (id: YearlyEvent | 'own', strength: number, moves: readonly Shift[]): Changes =>
  id === 'own' ? { 'events.own': [{ name: 'Open day', date: '2026-10-10', strength, lead: 5, moves }] } : { [`${id}.strength`]: strength, [`${id}.moves`]: moves };

describe.each([...YEARLY_EVENTS, 'own'] as const)('%s', (id) => {
  const made = world(alone(id, 1, SHIFTS));
  const [event, ...others] = made.events;
  const today = event!.day;
  const on = (moves: readonly Shift[], strength = 1) => world(alone(id, strength, moves)).conditions[today]!;
  const usual = quiet.conditions[today]!;

  it('happens once in the default year, under its own name', () => {
    expect(event!.name.id).toBe(id);
    expect(others).toEqual([]);
  });

  it('acts from its lead-up to its day, and on no other day', () => {
    const moved = quiet.calendar.dates.flatMap((_, day) => (JSON.stringify(made.batch(day).reported) !== JSON.stringify(quiet.batch(day).reported) || made.conditions[day]!.bias !== quiet.conditions[day]!.bias ? [day] : []));
    expect(moved).toEqual(Array.from({ length: event!.effect.lead + 1 }, (_, i) => today - event!.effect.lead + i));
    const still = (day: number) => ({ ...made.conditions[day]!, ...made.batch(day) });
    for (const day of [today - event!.effect.lead - 1, today + 1]) expect(still(day)).toEqual({ ...quiet.conditions[day]!, ...quiet.batch(day) });
  });

  it('rises to its day, and is then as strong as it was set', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 3, noNaN: true }), fc.integer({ min: 0, max: event!.effect.lead - 1 }), (strength, ahead) => {
        const [before, after] = [intensity({ ...event!, strength }, today - ahead - 1), intensity({ ...event!, strength }, today - ahead)];
        expect(after.mood).toBeGreaterThan(before.mood);
        expect(after.rush).toBeGreaterThan(before.rush);
        expect(intensity({ ...event!, strength }, today).mood).toBeCloseTo(strength, 12);
        expect(intensity({ ...event!, strength }, today).rush).toBeCloseTo(strength, 12);
      }),
    );
  });

  it('at strength zero is nothing', () => {
    const none = world(alone(id, 0, SHIFTS));
    expect(none.events).toEqual([]);
    expect(none.conditions).toEqual(quiet.conditions);
  });

  it('may move who comes: more visits with other features, the same truth about each', () => {
    const { visits, shifts, ...truth } = on(['who']);
    expect(visits).toBeGreaterThan(usual.visits);
    expect(shifts).not.toEqual(usual.shifts);
    expect({ ...usual, ...truth }).toEqual(usual);
  });

  it('may move how many buy: the intercept and nothing else', () => {
    const { bias, ...rest } = on(['many']);
    expect(bias).toBeGreaterThan(usual.bias);
    expect({ ...rest, bias: usual.bias }).toEqual(usual);
  });

  it('may move why they buy: the weights and gift intent, for the same shoppers', () => {
    const { weights, intentShare, intent, ...rest } = on(['why']);
    expect(weights).not.toEqual(usual.weights);
    expect(intentShare).toBeGreaterThan(0);
    expect(intent).toBeGreaterThan(0);
    expect({ ...usual, ...rest }).toEqual(usual);
  });

  it('that may move nothing moves nothing', () => {
    expect(on([], 3)).toEqual(usual);
  });
});

describe.each(YEARLY_EVENTS)('%s', (id) => {
  it('falls on the date by which lists are ordered, in the default calendar', () => {
    const { events, calendar } = world({ [`${id}.strength`]: 1 });
    expect(calendar.dates[events[0]!.day]?.slice(5)).toBe(EVENT_DATES[id]);
  });

  it('comes once in every year', () => {
    const { events, calendar } = world({ [`${id}.strength`]: 1, 'world.start': '2027-01-01', 'world.days': 1826 });
    expect(events.filter(({ day }) => day < calendar.days).map(({ day }) => calendar.dates[day]?.slice(0, 4))).toEqual(['2027', '2028', '2029', '2030', '2031']);
  });
});

it('lists of events go from July to June', () => {
  const inFlowerYear = (date: string) => `${Number(date.slice(0, 2)) >= 7 ? 1 : 2}-${date}`;
  expect(Object.values(EVENT_DATES).map(inFlowerYear)).toEqual(Object.values(EVENT_DATES).map(inFlowerYear).toSorted());
});
