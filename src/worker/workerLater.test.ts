import { wrap } from 'comlink';
import { afterEach, expect, test } from 'vitest';
import { DEFAULT_SCENARIO } from '../scenario/scenario.ts';
import { createClient } from './client.ts';
import { closeFakes, fakeWorker } from './fakes.ts';
import { comingClient } from './comingClient.ts';
import { abortError, isAbort, SimulationError, type CancellableClient, type Finished, type SimulationApi } from './protocol.ts';
import { workerLater } from './workerLater.ts';

afterEach(closeFakes);

const ignore = (): void => undefined;
const FINISHED = { took: 5 } as Finished;
const good: Partial<SimulationApi> = { run: () => Promise.resolve(FINISHED) };
const noTicks = () => ignore;

test('a worker that comes later hears all that was said to it, in its order', async () => {
  const heard: number[] = [];
  let arrive: (() => void) | undefined;
  const later = workerLater(
    () =>
      new Promise((resolve) => {
        arrive = () => resolve(fakeWorker({ cancel: () => void heard.push(heard.length) }));
      }),
  );
  const api = wrap<SimulationApi>(later);
  const said = [api.cancel(), api.cancel()];
  expect(heard).toEqual([]);
  arrive?.();
  await Promise.all([...said, api.cancel()]);
  expect(heard).toEqual([0, 1, 2]);
});

test('one that is ended before it came is ended when it comes', async () => {
  const worker = fakeWorker(good);
  const later = workerLater(() => Promise.resolve(worker));
  later.terminate();
  await Promise.resolve();
  await Promise.resolve();
  expect(worker.ended).toBe(true);
});

test('where none can be had the run is denied at once, and the next one tries again', async () => {
  let tries = 0;
  const client = createClient(() => {
    tries += 1;
    return workerLater(() => (tries === 1 ? Promise.reject(new Error('no')) : Promise.resolve(fakeWorker(good))));
  }, noTicks);
  const error = await client.run(DEFAULT_SCENARIO, ignore).catch((reason: unknown) => reason);
  expect(error instanceof SimulationError && error.failure).toBe('denied');
  expect(tries).toBe(1);
  await expect(client.run(DEFAULT_SCENARIO, ignore)).resolves.toEqual(FINISHED);
  expect(tries).toBe(2);
});

/** A client that says in `log` what it was asked, under a name. */
const named = (name: string, log: string[]): CancellableClient => ({
  run: () => {
    log.push(`${name} runs`);
    return Promise.resolve(FINISHED);
  },
  explain: () => Promise.reject(abortError()),
  cancel: () => void log.push(`${name} cancels`),
  close: () => void log.push(`${name} closes`),
});

test('a client whose code comes later waits for it, and runs by itself where it cannot be had', async () => {
  const log: string[] = [];
  await comingClient(named('own', log), () => Promise.resolve(named('better', log))).run(DEFAULT_SCENARIO, ignore);
  await comingClient(named('own', log), () => Promise.reject(new Error('offline'))).run(DEFAULT_SCENARIO, ignore);
  expect(log).toEqual(['better runs', 'own runs']);
});

test('what was given up before the code came is not begun', async () => {
  const log: string[] = [];
  const client = comingClient(named('own', log), () => Promise.resolve(named('better', log)));
  const given = client.run(DEFAULT_SCENARIO, ignore).catch((error: unknown) => isAbort(error));
  client.cancel();
  expect(await given).toBe(true);
  await client.run(DEFAULT_SCENARIO, ignore);
  expect(log).toEqual(['own cancels', 'better runs']);
});
