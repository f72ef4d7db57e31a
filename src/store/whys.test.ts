import { describe, expect, test } from 'vitest';
import { DEFAULT_SCENARIO } from '../scenario/scenario.ts';
import type { Whys } from '../simulation/why/why.ts';
import { SimulationError } from '../worker/protocol.ts';
import { dayOf } from './calendar.ts';
import { openedWilt } from './fakes.ts';

const day = (date: string): number => dayOf(DEFAULT_SCENARIO, date) ?? NaN;
const VALENTINES = day('2027-02-14');

describe('why the models were off', () => {
  const whys = {} as Whys;

  test('is asked for once today stands still, and only of today', async () => {
    const { store, actions, client, time } = await openedWilt();
    expect(client.questions).toHaveLength(0);
    time.pass(600);
    expect(client.questions.map(({ day: asked }) => asked)).toEqual([VALENTINES]);
    await client.questions[0]!.answer(whys);
    expect(store.getState().why).toMatchObject({ history: store.getState().history, day: VALENTINES, whys });
    actions.step('day', -1);
    expect(store.getState().why).toBeNull();
    actions.step('day', -1);
    time.pass(600);
    expect(client.questions.map(({ day: asked }) => asked)).toEqual([VALENTINES, VALENTINES - 2]);
  });

  test('is remembered while the year is the same', async () => {
    const { store, actions, client, time } = await openedWilt();
    time.pass(600);
    await client.questions[0]!.answer(whys);
    actions.step('day', -1);
    actions.step('day', 1);
    expect(store.getState().why).toMatchObject({ day: VALENTINES, whys });
    time.pass(600);
    expect(client.questions).toHaveLength(1);
    actions.change('dynamic.rate', 2);
    // The old year's, like all else on the page, until the new one is there.
    expect(store.getState().why).toMatchObject({ day: VALENTINES, whys });
    await client.finish();
    expect(store.getState().why).toBeNull();
    time.pass(600);
    expect(client.questions).toHaveLength(2);
  });

  test('is not asked for while the year plays, nor of days on which nobody serves', async () => {
    const { actions, client, time } = await openedWilt();
    actions.goTo(day('2026-08-30'));
    time.pass(600);
    actions.goTo(day('2026-10-01'));
    actions.play();
    time.pass(600);
    expect(client.questions).toHaveLength(0);
    actions.pause();
    time.pass(600);
    expect(client.questions).toHaveLength(1);
  });

  test('that came too late, or could not be worked out, is not told as another day’s', async () => {
    const { store, actions, client, time } = await openedWilt();
    time.pass(600);
    actions.step('day', -1);
    await client.questions[0]!.answer(whys);
    expect(store.getState().why).toBeNull();
    time.pass(600);
    await client.questions[1]!.fail(new SimulationError('died', 'The worker stopped.'));
    expect(store.getState().why).toMatchObject({ day: VALENTINES - 1, whys: null });
  });
});
