/** The run before one change, kept beside the page's own. */
import { describe, expect, test } from 'vitest';
import { compareWith, comparedScenario } from '../scenario/compare.ts';
import { soundLink } from '../scenario/link.ts';
import { DEFAULT_SCENARIO, withValues, type Scenario } from '../scenario/scenario.ts';
import { SimulationError } from '../worker/protocol.ts';
import { fakeHistory, fakeWilt, openedWilt, type FakeWilt } from './fakes.ts';

const RATE = DEFAULT_SCENARIO.dynamic.rate;
const asked = ({ pool }: FakeWilt) => pool.tasks().map(({ task }) => (task.ask as { scenario: Scenario }).scenario.dynamic.rate);

async function finish(wilt: FakeWilt): Promise<void> {
  const [waiting] = wilt.pool.tasks();
  await waiting!.finish(fakeHistory((waiting!.task.ask as { scenario: Scenario }).scenario));
}

describe('what a link compares with', () => {
  test('is worked out once the year itself is there, and stands beside it until it is dismissed', async () => {
    const wilt = fakeWilt();
    wilt.load(soundLink('#v=1&dynamic.rate=0.2&compare=dynamic.rate~1')!, []);
    expect(asked(wilt)).toEqual([]);
    await wilt.client.finish();
    expect(asked(wilt)).toEqual([1]);
    await finish(wilt);
    expect(wilt.store.getState().before?.scenario.dynamic.rate).toBe(1);
    wilt.time.pass(60_000);
    expect(wilt.store.getState().before).not.toBe(null);
    wilt.actions.setView('compare', '');
    expect(wilt.store.getState().before).toBe(null);
  });

  test('follows other settings, and is never another scenario’s', async () => {
    const wilt = fakeWilt();
    wilt.load(soundLink('#v=1&dynamic.rate=0.2&compare=dynamic.rate~1')!, []);
    await wilt.client.finish();
    await finish(wilt);
    wilt.actions.change('world.seed', 9);
    expect(wilt.store.getState().before).toBe(null);
    await wilt.client.finish();
    await finish(wilt);
    expect(wilt.store.getState().before?.scenario).toMatchObject({ world: { seed: 9 }, dynamic: { rate: 1 } });
    // Set to what it is compared with, there is nothing to compare.
    wilt.actions.change('dynamic.rate', 1);
    await wilt.client.finish();
    expect([asked(wilt), wilt.store.getState().before]).toEqual([[], null]);
  });

  test('that cannot be worked out is none', async () => {
    const wilt = fakeWilt();
    wilt.load(soundLink('#v=1&dynamic.rate=0.2&compare=dynamic.rate~1')!, []);
    await wilt.client.finish();
    await wilt.pool.tasks()[0]!.fail(new SimulationError('threw', 'no'));
    expect(wilt.store.getState()).toMatchObject({ before: null, run: { kind: 'done' } });
  });
});

test('the run before the last change can be kept, by name', async () => {
  const wilt = await openedWilt();
  wilt.actions.keepBefore();
  expect(wilt.store.getState().view.compare).toBe('');
  wilt.actions.change('dynamic.rate', 0.2);
  await wilt.client.finish();
  wilt.time.pass(60_000);
  expect(wilt.store.getState().before).toBe(null);
  wilt.actions.keepBefore();
  expect(wilt.store.getState().view.compare).toBe(`dynamic.rate~${RATE}`);
  await finish(wilt);
  expect(wilt.store.getState().before?.scenario.dynamic.rate).toBe(RATE);
});

describe('what can be said in a link', () => {
  test('any few settings, and back', () => {
    const now = withValues(DEFAULT_SCENARIO, { 'dynamic.rate': 0.2, 'gate.on': true, 'incidents.list': [{ kind: 'scaled', feature: 'price', from: '2026-10-05', to: '2026-10-11', size: 100 }] });
    const compare = compareWith(DEFAULT_SCENARIO, now);
    expect(compare).toContain('dynamic.rate~1');
    expect(comparedScenario(now, compare!)).toEqual(DEFAULT_SCENARIO);
    // What an item of a list was is more than a pair can say.
    expect(compareWith(now, DEFAULT_SCENARIO)).toBe(undefined);
  });

  test('not another calendar, nor what is no scenario', () => {
    expect(compareWith(DEFAULT_SCENARIO, withValues(DEFAULT_SCENARIO, { 'world.days': 400 }))).toBe(undefined);
    expect(comparedScenario(DEFAULT_SCENARIO, 'dynamic.rate~1')).toBe(undefined);
    expect(comparedScenario(DEFAULT_SCENARIO, 'static.to~2027-06-30')).toBe(undefined);
  });
});
