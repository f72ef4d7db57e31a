import { describe, expect, test } from 'vitest';
import { parseLink } from '../scenario/linkReading.ts';
import { DEFAULT_SCENARIO, withValue } from '../scenario/scenario.ts';
import { YEARS } from '../scenario/view.ts';
import type { OtherYear } from '../simulation/otherYears.ts';
import { SimulationError } from '../worker/protocol.ts';
import { linkOf } from './address.ts';
import { fakeWilt, openedWilt, type FakeWilt } from './fakes.ts';
import { storiesOf } from './otherYears.ts';

const RATE = DEFAULT_SCENARIO.dynamic.rate;
const story = { quiet: null, peak: null, hangover: null, year: null };
const yearOf = (seed: number): OtherYear => ({ seed, contenders: { static: { story }, dynamic: { story } } }) as unknown as OtherYear;
const seedOf = ({ task }: ReturnType<FakeWilt['pool']['tasks']>[number]) => task.ask.seed;

/** A year that has been drawn, with other years asked for. */
async function asking(years = 10): Promise<FakeWilt> {
  const wilt = await openedWilt();
  wilt.actions.setView('years', years);
  wilt.time.pass(300);
  return wilt;
}

/** Lets so many years come in, and what is told of them. */
async function comeIn({ pool, time }: FakeWilt, count: number): Promise<void> {
  for (const each of pool.tasks().slice(0, count)) await each.finish(yearOf(seedOf(each)));
  time.pass(500);
}

const others = ({ store }: FakeWilt) => store.getState().others;

describe('other years', () => {
  test('are not run until they are asked for, and then with the seeds that follow', async () => {
    const wilt = await openedWilt();
    wilt.time.pass(10_000);
    expect(wilt.pool.tasks()).toEqual([]);
    expect(others(wilt)).toMatchObject({ scenario: null, asked: 0 });
    wilt.actions.setView('years', YEARS.fewest);
    expect(others(wilt)).toMatchObject({ asked: 10, done: 0, years: [] });
    wilt.time.pass(300);
    const { seed } = DEFAULT_SCENARIO.world;
    expect(wilt.pool.tasks().map(seedOf)).toEqual(Array.from({ length: 10 }, (_, i) => seed + 1 + i));
  });

  test('are told as they come in, not one by one, in the order of their seeds, and whole at the end', async () => {
    const wilt = await asking();
    const [first, second, third] = wilt.pool.tasks();
    await third!.finish(yearOf(seedOf(third!)));
    expect(others(wilt).done).toBe(0);
    await first!.finish(yearOf(seedOf(first!)));
    await second!.finish(null);
    wilt.time.pass(500);
    expect(others(wilt)).toMatchObject({ asked: 10, done: 3 });
    expect(others(wilt).years.map(({ seed }) => seed)).toEqual([seedOf(first!), seedOf(third!)]);
    for (const each of wilt.pool.tasks()) await each.finish(yearOf(seedOf(each)));
    expect(others(wilt)).toMatchObject({ done: 10, failure: null });
    expect(storiesOf(others(wilt))).toHaveLength(9);
    expect(storiesOf(others(wilt))).toBe(storiesOf(others(wilt)));
  });

  test('give way at once to a changed setting, and begin again when the new year is there and stands still', async () => {
    const wilt = await asking();
    await comeIn(wilt, 4);
    expect(others(wilt).years).toHaveLength(4);
    wilt.actions.change('dynamic.rate', RATE / 2);
    expect(wilt.pool.tasks()).toEqual([]);
    expect(others(wilt)).toMatchObject({ asked: 10, done: 0, years: [] });
    expect(wilt.pool.held).toEqual(new Set(['own run']));
    wilt.time.pass(1000);
    expect(wilt.pool.tasks()).toEqual([]);
    await wilt.client.finish();
    expect(wilt.pool.held.size).toBe(0);
    wilt.time.pass(300);
    expect(wilt.pool.tasks()).toHaveLength(10);
    expect(wilt.pool.tasks()[0]!.task.ask.scenario.dynamic.rate).toBe(RATE / 2);
  });

  test('of a change that is taken back are there again, but only of one scenario', async () => {
    const wilt = await asking();
    await comeIn(wilt, 10);
    wilt.actions.change('dynamic.rate', RATE / 2);
    await wilt.client.finish();
    wilt.actions.undo();
    expect(others(wilt)).toMatchObject({ asked: 10, done: 10 });
    await wilt.client.finish();
    wilt.time.pass(1000);
    expect(wilt.pool.tasks()).toEqual([]);
    wilt.actions.redo();
    await wilt.client.finish();
    wilt.time.pass(300);
    await comeIn(wilt, 1);
    wilt.actions.undo();
    expect(others(wilt).done).toBe(0);
  });

  test('are switched off and on without being run again, and more of them are run besides', async () => {
    const wilt = await asking();
    await comeIn(wilt, 10);
    wilt.actions.setView('years', 0);
    expect(others(wilt)).toMatchObject({ scenario: null, asked: 0, years: [] });
    wilt.actions.setView('years', 20);
    expect(others(wilt)).toMatchObject({ asked: 20, done: 10 });
    wilt.time.pass(300);
    expect(wilt.pool.tasks()).toHaveLength(10);
  });

  test('say how long they will take before they are run: as the coldest run of the same fit, by all workers', async () => {
    const wilt = await openedWilt();
    const { each } = others(wilt);
    expect(each).toBeCloseTo((60 * 0.9) / wilt.pool.width, 9);
    wilt.actions.change('dynamic.rate', RATE / 2);
    await wilt.client.finish();
    expect(others(wilt).each).toBe(each);
  });

  test('that fail say so, and are tried again when they are asked for again', async () => {
    const wilt = await asking();
    await comeIn(wilt, 2);
    await wilt.pool.tasks()[0]!.fail(new SimulationError('died', 'The worker stopped twice.'));
    expect(wilt.pool.tasks()).toEqual([]);
    expect(others(wilt).done).toBe(2);
    expect(others(wilt).failure).not.toBeNull();
    wilt.actions.setView('years', 0);
    wilt.actions.setView('years', 10);
    expect(others(wilt)).toMatchObject({ done: 2, failure: null });
    wilt.time.pass(300);
    expect(wilt.pool.tasks()).toHaveLength(8);
  });

  test('are in the link, and a link asks for them', async () => {
    const wilt = await asking(20);
    expect(linkOf(wilt.store.getState())).toBe('#v=1&years=20');
    const other = fakeWilt();
    other.load(parseLink('#v=1&seed=7&years=40&years.of=static').link, []);
    expect(others(other)).toMatchObject({ asked: 40, done: 0 });
    await other.client.finish();
    other.time.pass(300);
    expect(other.pool.tasks()).toHaveLength(40);
    expect(other.pool.tasks().every((each) => seedOf(each) > 7)).toBe(true);
  });

  test('wait while the frame is nowhere to be seen', async () => {
    const { actions, pool } = await asking();
    actions.setOnScreen(false);
    expect(pool.held).toEqual(new Set(['off screen']));
    actions.setOnScreen(true);
    expect(pool.held.size).toBe(0);
  });
});

test('of a scenario with another price the years are others', async () => {
  const wilt = await asking();
  await comeIn(wilt, 10);
  wilt.actions.change('prices.lost', withValue(DEFAULT_SCENARIO, 'prices.lost', 30).prices.lost);
  expect(others(wilt).years).toEqual([]);
});
