import { describe, expect, test } from 'vitest';
import { DEFAULT_SCENARIO, withValue, type Scenario } from '../scenario/scenario.ts';
import type { History } from '../simulation/history.ts';
import type { Whys } from '../simulation/why/why.ts';
import { holdable } from './holding.ts';
import { abortError, isAbort, type CancellableClient, type Finished } from './protocol.ts';

const seeded = (seed: number): Scenario => withValue(DEFAULT_SCENARIO, 'world.seed', seed);
const ignore = (): void => undefined;
const WHYS = { day: 1 } as unknown as Whys;

/** A client that is answered by hand: what it was asked, oldest first, and whether that was given up. */
function handClient() {
  const asked: { readonly what: string; readonly answer: () => void; isOver: boolean }[] = [];
  const giveUps: (() => void)[] = [];
  const ask = <Answer>(what: string, answer: Answer): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const entry = { what, answer: () => resolve(answer), isOver: false };
      asked.push(entry);
      giveUps.push(() => {
        entry.isOver = true;
        reject(abortError());
      });
    });
  const client: CancellableClient = {
    run: (scenario) => ask<Finished>(`run ${scenario.world.seed}`, { history: { scenario } as History, took: 1 }),
    explain: (_, day) => ask<Whys | undefined>(`explain ${day}`, WHYS),
    cancel: () => giveUps.splice(0).forEach((giveUp) => giveUp()),
    close: ignore,
  };
  return { client, asked, whats: () => asked.map(({ what }) => what) };
}

const settled = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
const seedOf = ({ history }: Finished) => history.scenario.world.seed;

describe('a client that can be held', () => {
  test('asks nothing while it is held, and all that is still wanted afterwards', async () => {
    const { client, asked, whats } = handClient();
    const held = holdable(client);
    held.hold(true);
    const older = held.run(seeded(1), ignore).catch((error: unknown) => isAbort(error));
    const newer = held.run(seeded(2), ignore);
    const why = held.explain(seeded(2), 9);
    await settled();
    expect(whats()).toEqual([]);
    expect(await older).toBe(true);
    held.hold(false);
    expect(whats()).toEqual(['run 2', 'explain 9']);
    for (const { answer } of asked) answer();
    expect(seedOf(await newer)).toBe(2);
    expect(await why).toBe(WHYS);
  });

  test('gives up what is under way when it is held, and begins it again', async () => {
    const { client, asked, whats } = handClient();
    const held = holdable(client);
    const run = held.run(seeded(1), ignore);
    held.hold(true);
    held.hold(true);
    await settled();
    expect(asked.map(({ isOver }) => isOver)).toEqual([true]);
    held.hold(false);
    expect(whats()).toEqual(['run 1', 'run 1']);
    asked[1]?.answer();
    expect(seedOf(await run)).toBe(1);
  });

  test('a hold that is over before the client has given up changes nothing', async () => {
    const { client, asked } = handClient();
    const held = holdable(client);
    const run = held.run(seeded(1), ignore);
    held.hold(true);
    held.hold(false);
    await settled();
    asked[1]?.answer();
    expect(seedOf(await run)).toBe(1);
  });

  test('a run ends the wait for an explanation, and closing ends every wait', async () => {
    const { client } = handClient();
    const held = holdable(client);
    const why = held.explain(seeded(1), 3).catch((error: unknown) => isAbort(error));
    const run = held.run(seeded(2), ignore).catch((error: unknown) => isAbort(error));
    expect(await why).toBe(true);
    held.close();
    expect(await run).toBe(true);
  });

  test('says what the client says, also that it failed', async () => {
    const held = holdable({ ...handClient().client, run: () => Promise.reject(new Error('no')) });
    await expect(held.run(seeded(1), ignore)).rejects.toThrow('no');
  });
});
