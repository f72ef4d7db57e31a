import { transfer, type Remote } from 'comlink';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SCENARIO, withValue, type Scenario } from '../scenario/scenario.ts';
import type { History } from '../simulation/history.ts';
import type { Whys } from '../simulation/why/why.ts';
import { buffersOf } from './buffers.ts';
import { createClient } from './client.ts';
import { closeFakes, fakeWorker, type FakeWorker } from './fakes.ts';
import { SimulationError, isAbort, type Finished, type Sign, type SimulationApi, type SimulationClient } from './protocol.ts';
import { createRunner } from './runner.ts';
import { channelBreath } from './slices.ts';

afterEach(closeFakes);

const ignore = (): void => undefined;
const seeded = (seed: number): Scenario => withValue(DEFAULT_SCENARIO, 'world.seed', seed);
const historyOf = (scenario: Scenario): History => ({ scenario, shoppers: new Float64Array([1, 2, 3]) }) as unknown as History;
const finishedWith = (scenario: Scenario): Finished => ({ history: historyOf(scenario), took: 5 });
const unasked = (): never => {
  throw new Error('Nobody asked why.');
};
const good: Partial<SimulationApi> = { explain: unasked, run: (scenario) => Promise.resolve(finishedWith(scenario)) };
/** Says that it has begun, then nothing. */
const stuck: Partial<SimulationApi> = {
  explain: unasked,
  run: (_scenario, sign) => {
    sign(null);
    return new Promise(ignore);
  },
};

/** A client whose n-th worker runs the n-th api (the last one again and again), and whose watch ticks on demand. */
function clientOf(...apis: (Partial<SimulationApi> | undefined)[]): { client: SimulationClient; workers: FakeWorker[]; tick: (times: number) => void } {
  const workers: FakeWorker[] = [];
  let onTick: () => void = ignore;
  const client = createClient(
    () => {
      const worker = fakeWorker(apis[Math.min(workers.length, apis.length - 1)]);
      workers.push(worker);
      return worker;
    },
    (_, tick) => {
      onTick = tick;
      return () => {
        onTick = ignore;
      };
    },
  );
  return { client, workers, tick: (times) => Array.from({ length: times }).forEach(() => onTick()) };
}

const failure = (run: Promise<unknown>): Promise<unknown> => run.then(() => 'no error', (error: unknown) => error);
const failureKind = async (run: Promise<unknown>): Promise<unknown> => {
  const error = await failure(run);
  return error instanceof SimulationError ? error.failure : error;
};

describe('a client', () => {
  test('starts one worker, when it is first asked', async () => {
    const { client, workers } = clientOf(good);
    expect(workers).toHaveLength(0);
    await expect(client.run(seeded(1), ignore)).resolves.toEqual(finishedWith(seeded(1)));
    await expect(client.run(seeded(2), ignore)).resolves.toEqual(finishedWith(seeded(2)));
    expect(workers).toHaveLength(1);
  });

  test('passes progress on, not mere signs of life', async () => {
    const { client } = clientOf({
      explain: unasked,
      run: async (scenario, sign) => {
        // Over the channel a call is answered by a promise.
        await (sign as Remote<Sign>)(null);
        await (sign as Remote<Sign>)(0.5);
        return finishedWith(scenario);
      },
    });
    const told: number[] = [];
    await client.run(seeded(1), (progress) => told.push(progress));
    expect(told).toEqual([0.5]);
  });

  test('lets the newer run win, even where the older one answers', async () => {
    const answers: (() => void)[] = [];
    const { client } = clientOf({
      explain: unasked,
      run: (scenario) =>
        new Promise((resolve) => {
          answers.push(() => resolve(finishedWith(scenario)));
        }),
    });
    const older = failure(client.run(seeded(1), ignore));
    const newer = client.run(seeded(2), ignore);
    expect(isAbort(await older)).toBe(true);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    for (const answer of answers) answer();
    expect((await newer).history.scenario.world.seed).toBe(2);
  });

  test('hands on what the engine threw', async () => {
    const { client, workers } = clientOf({
      explain: unasked,
      run: (scenario) => (scenario.world.seed === 1 ? Promise.reject(new Error('The static model did not settle.')) : Promise.resolve(finishedWith(scenario))),
    });
    await expect(failure(client.run(seeded(1), ignore))).resolves.toMatchObject({ failure: 'threw', message: 'The static model did not settle.' });
    await client.run(seeded(2), ignore);
    expect(workers).toHaveLength(1);
  });

  test('repeats the run of a worker that crashed, in a new one', async () => {
    const { client, workers } = clientOf(stuck, good);
    const run = client.run(seeded(3), ignore);
    workers[0]?.crash();
    expect((await run).history.scenario.world.seed).toBe(3);
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  });

  test('says so when the second worker crashes as well, and goes on with the next run', async () => {
    const { client, workers } = clientOf(stuck, stuck, good);
    const run = failureKind(client.run(seeded(1), ignore));
    workers[0]?.crash();
    workers[1]?.crash();
    expect(await run).toBe('died');
    expect((await client.run(seeded(2), ignore)).history.scenario.world.seed).toBe(2);
    expect(workers).toHaveLength(3);
  });

  test('starts anew after a worker died while nobody waited', async () => {
    const { client, workers } = clientOf(good);
    await client.run(seeded(1), ignore);
    workers[0]?.crash();
    await client.run(seeded(2), ignore);
    expect(workers).toHaveLength(2);
  });

  test('notices a worker that was ended silently', async () => {
    const { client, workers, tick } = clientOf(good);
    await client.run(seeded(1), ignore);
    workers[0]?.vanish();
    const run = client.run(seeded(2), ignore);
    tick(2);
    expect(workers).toHaveLength(1);
    tick(1);
    expect((await run).history.scenario.world.seed).toBe(2);
    expect(workers).toHaveLength(2);
  });

  test('gives a first start time to load, and then gives up', async () => {
    const { client, workers, tick } = clientOf(undefined);
    const run = failureKind(client.run(seeded(1), ignore));
    tick(29);
    expect(workers).toHaveLength(1);
    tick(1 + 30);
    expect(await run).toBe('died');
    expect(workers).toHaveLength(2);
  });

  test('says so where workers are denied', async () => {
    const client = createClient(() => {
      throw new Error('The operation is insecure.');
    });
    expect(await failureKind(client.run(seeded(1), ignore))).toBe('denied');
  });

  test('closing ends the worker and the wait', async () => {
    const { client, workers } = clientOf(stuck);
    const run = failure(client.run(seeded(1), ignore));
    client.close();
    expect(isAbort(await run)).toBe(true);
    expect(workers[0]?.ended).toBe(true);
  });

  test('receives arrays that were handed over, not copied', async () => {
    let sent: History | undefined;
    const { client } = clientOf({
      explain: unasked,
      run: (scenario) => {
        const finished = finishedWith(scenario);
        sent = finished.history;
        return Promise.resolve(transfer(finished, buffersOf(finished)));
      },
    });
    const { history } = await client.run(seeded(1), ignore);
    expect(history.shoppers).toEqual(new Float64Array([1, 2, 3]));
    expect(sent?.shoppers.length).toBe(0);
  });
});

describe('an explanation', () => {
  const whys = (day: number): Whys => ({ day }) as unknown as Whys;

  test('comes from the worker that ran the year', async () => {
    const { client, workers } = clientOf({ ...good, explain: (_scenario, day) => Promise.resolve(whys(day)) });
    await client.run(seeded(1), ignore);
    await expect(client.explain(seeded(1), 228)).resolves.toEqual(whys(228));
    expect(workers).toHaveLength(1);
  });

  test('is not waited for any longer where another run or question is asked for', async () => {
    const { client } = clientOf({ ...good, explain: () => new Promise(ignore) });
    await client.run(seeded(1), ignore);
    const [first, second] = [failure(client.explain(seeded(1), 1)), failure(client.explain(seeded(1), 2))];
    expect(isAbort(await first)).toBe(true);
    await client.run(seeded(2), ignore);
    expect(isAbort(await second)).toBe(true);
  });

  test('that fails, or whose worker dies, says so', async () => {
    const { client, workers } = clientOf({ ...good, explain: (_scenario, day) => (day === 1 ? Promise.reject(new Error('No reason.')) : new Promise(ignore)) });
    await client.run(seeded(1), ignore);
    expect(await failureKind(client.explain(seeded(1), 1))).toBe('threw');
    const unanswered = failureKind(client.explain(seeded(1), 2));
    workers[0]?.crash();
    expect(await unanswered).toBe('died');
  });
});

describe('a runner', () => {
  const breathe = channelBreath();
  const pace = { now: () => performance.now(), breathe };

  test('starts the engine once, and again where it failed', async () => {
    const start = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('No WebAssembly.')).mockResolvedValue('engine');
    const runner = createRunner({
      ...pace,
      start,
      *simulate(scenario, engine) {
        expect(engine).toBe('engine');
        yield 0.5;
        return { history: historyOf(scenario), explainable: scenario };
      },
      explain: unasked,
      workOn: unasked,
    });
    await expect(runner.run(seeded(1), ignore)).rejects.toThrow('No WebAssembly.');
    expect((await runner.run(seeded(2), ignore)).history.scenario.world.seed).toBe(2);
    await runner.run(seeded(3), ignore);
    expect(start).toHaveBeenCalledTimes(2);
  });

  test('a newer run ends the older one at its next breath', async () => {
    let steps = 0;
    const runner = createRunner({
      now: () => steps * 20,
      breathe,
      start: () => Promise.resolve(null),
      *simulate(scenario) {
        for (let left = scenario.world.seed === 1 ? Infinity : 0; left > 0; left--) {
          steps += 1;
          yield 0;
        }
        return { history: historyOf(scenario), explainable: scenario };
      },
      explain: unasked,
      workOn: unasked,
    });
    const older = failure(runner.run(seeded(1), ignore));
    await breathe();
    const newer = runner.run(seeded(2), ignore);
    expect(isAbort(await older)).toBe(true);
    expect((await newer).history.scenario.world.seed).toBe(2);
  });
});

describe('a runner that explains', () => {
  const breathe = channelBreath();
  /** How often a year was simulated and explained, and what steps there were. */
  function counting() {
    const counts = { simulated: 0, explained: 0 };
    let steps = 0;
    const runner = createRunner({
      now: () => steps * 20,
      breathe,
      start: () => Promise.resolve(null),
      *simulate(scenario) {
        counts.simulated += 1;
        yield 0;
        return { history: historyOf(scenario), explainable: scenario };
      },
      workOn: unasked,
      *explain({ world }: Scenario) {
        counts.explained += 1;
        for (let left = world.seed === 1 ? 20 : Infinity; left > 0; left--) {
          steps += 1;
          yield 0;
        }
        return { on: (day) => ({ day }) as unknown as Whys };
      },
    });
    return { runner, counts };
  }

  test('works it out once a year, for all who ask meanwhile', async () => {
    const { runner, counts } = counting();
    await runner.run(seeded(1), ignore);
    expect(await Promise.all([runner.explain(seeded(1), 3), runner.explain(seeded(1), 4)])).toEqual([{ day: 3 }, { day: 4 }]);
    expect(await runner.explain(seeded(1), 5)).toEqual({ day: 5 });
    expect(counts).toEqual({ simulated: 1, explained: 1 });
  });

  test('stops at its next breath where another year is asked for', async () => {
    const { runner } = counting();
    await runner.run(seeded(2), ignore);
    const endless = failure(runner.explain(seeded(2), 3));
    await breathe();
    expect((await runner.run(seeded(1), ignore)).history.scenario.world.seed).toBe(1);
    expect(isAbort(await endless)).toBe(true);
  });

  test('gives an explanation up where it is told to, and begins it again without another run', async () => {
    const { runner, counts } = counting();
    await runner.run(seeded(1), ignore);
    const given = failure(runner.explain(seeded(1), 3));
    await breathe();
    runner.cancel();
    expect(isAbort(await given)).toBe(true);
    expect(await runner.explain(seeded(1), 3)).toEqual({ day: 3 });
    runner.cancel();
    expect(await runner.explain(seeded(1), 4)).toEqual({ day: 4 });
    expect(counts).toEqual({ simulated: 1, explained: 2 });
  });

  test('runs the year again where the worker was started anew', async () => {
    const { runner, counts } = counting();
    expect(await runner.explain(seeded(1), 3)).toEqual({ day: 3 });
    expect(counts).toEqual({ simulated: 1, explained: 1 });
  });
});

test('every distinct buffer is found once', () => {
  const shared = new Float64Array(4);
  const value = { a: shared, b: [shared.subarray(1), { c: new Float32Array(2) }], d: null, e: 'text' };
  expect(buffersOf(value)).toEqual([shared.buffer, value.b[1] && (value.b[1] as { c: Float32Array }).c.buffer]);
});
