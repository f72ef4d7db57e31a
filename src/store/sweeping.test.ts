import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SCENARIO, withValue } from '../scenario/scenario.ts';
import type { Sweep, SweepOutcome, SweepRun } from '../simulation/sweep.ts';
import { abortError } from '../worker/protocol.ts';
import { createSweeping, type SweepPool, type Sweeping } from './sweeping.ts';

interface Asked {
  readonly run: SweepRun;
  readonly near: string;
  readonly signal: AbortSignal;
  readonly finish: () => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

const OUTCOME: SweepOutcome = { kind: 'hindered', hindrance: { kind: 'training', why: 'So it is.' } };
const SWEEP: Sweep = { scenario: DEFAULT_SCENARIO, path: 'dynamic.rate', values: [0.1, 1], seeds: 2 };

let asked: Asked[];
let clock: number;
let sweeping: Sweeping;

const settle = async (): Promise<void> => {
  for (let i = 0; i < 4; i++) await Promise.resolve();
};

beforeEach(() => {
  [asked, clock] = [[], 0];
  const pool = {
    width: 1,
    do: (_: 'sweep', { run }: { readonly run: SweepRun }, { signal, near }: { readonly signal: AbortSignal; readonly near: string }) =>
      new Promise<SweepOutcome>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(abortError()));
        const finish = () => {
          resolve(OUTCOME);
          return settle();
        };
        const fail = (error: Error) => {
          reject(error);
          return settle();
        };
        asked.push({ run, near, signal, finish, fail });
      }),
  };
  sweeping = createSweeping(pool as unknown as SweepPool, () => clock);
});

const { status, outcomes } = { status: () => sweeping.store.getState().status, outcomes: () => sweeping.store.getState().outcomes };

test('runs every year once, those of a seed near each other, and tells how far it is', async () => {
  sweeping.show(SWEEP);
  expect(asked).toHaveLength(0);
  sweeping.run();
  expect(asked.map(({ run, near }) => [run, near])).toEqual([1, 1, 2, 2].map((seed, i) => [{ seed, value: SWEEP.values[i % 2] }, `sweep ${seed}`]));
  expect(status()).toEqual({ kind: 'running', done: 0, years: 4, secondsLeft: null });
  for (const { finish } of asked.slice(0, 3)) {
    clock += 1000;
    await finish();
  }
  expect(status()).toEqual({ kind: 'running', done: 3, years: 4, secondsLeft: 1 });
  expect(outcomes()).toEqual([OUTCOME, OUTCOME, OUTCOME, undefined]);
  await asked[3]!.finish();
  expect(status()).toEqual({ kind: 'idle' });
});

test('keeps what was run for other values and seeds, and for the scenario that a point opens, and for no other scenario', async () => {
  sweeping.show(SWEEP);
  sweeping.run();
  for (const { finish } of asked.splice(0)) await finish();
  sweeping.show({ ...SWEEP, scenario: withValue(DEFAULT_SCENARIO, 'dynamic.rate', 0.1), values: [0.1, 0.5, 1] });
  expect(outcomes()).toEqual([OUTCOME, undefined, OUTCOME, OUTCOME, undefined, OUTCOME]);
  sweeping.run();
  expect(asked.map(({ run }) => run)).toEqual([{ seed: 1, value: 0.5 }, { seed: 2, value: 0.5 }]);
  sweeping.show({ ...SWEEP, scenario: withValue(DEFAULT_SCENARIO, 'dynamic.passes', 2) });
  expect(asked.every(({ signal }) => signal.aborted)).toBe(true);
  expect(outcomes()).toEqual([undefined, undefined, undefined, undefined]);
  expect(status()).toEqual({ kind: 'idle' });
});

test('stops, keeps what is done, and goes on from there', async () => {
  sweeping.show(SWEEP);
  sweeping.run();
  await asked[0]!.finish();
  sweeping.stop();
  expect([status(), asked[1]?.signal.aborted]).toEqual([{ kind: 'idle' }, true]);
  asked = [];
  sweeping.run();
  expect(asked).toHaveLength(3);
});

test('says why it failed', async () => {
  sweeping.show(SWEEP);
  sweeping.run();
  await asked[0]!.fail(new Error('It did not settle.'));
  expect(status()).toMatchObject({ kind: 'failed', message: expect.stringContaining('It did not settle.') as string });
});
