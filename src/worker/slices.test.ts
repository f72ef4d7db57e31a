import { expect, test, vi } from 'vitest';
import { isAbort } from './protocol.ts';
import { channelBreath, runInSlices, type Pace } from './slices.ts';

/** A clock that work and breaths move on. */
function fakePace(): Pace & { time: number; breaths: number; onBreath: () => void } {
  const pace = {
    time: 0,
    breaths: 0,
    onBreath: () => undefined,
    now: () => pace.time,
    breathe: () => {
      pace.breaths += 1;
      pace.onBreath();
      return Promise.resolve();
    },
  };
  return pace;
}

function* work(pace: { time: number }, steps: number, stepTime: number, onEnd = () => undefined): Generator<number, string> {
  try {
    for (let i = 1; i <= steps; i++) {
      pace.time += stepTime;
      yield i / steps;
    }
    return 'done';
  } finally {
    onEnd();
  }
}

const never = new AbortController().signal;

test('the result is the generator’s, however it is sliced', async () => {
  for (const stepTime of [0, 1, 5, 12, 100]) {
    const pace = fakePace();
    await expect(runInSlices(work(pace, 40, stepTime), pace, never, () => undefined)).resolves.toBe('done');
    expect(pace.breaths).toBe(stepTime === 0 ? 0 : Math.floor(40 / Math.ceil(12 / stepTime)));
  }
});

test('a run of a quarter of a second or less tells no progress', async () => {
  const pace = fakePace();
  const onProgress = vi.fn<(progress: number) => void>();
  await runInSlices(work(pace, 249, 1), pace, never, onProgress);
  expect(onProgress).not.toHaveBeenCalled();
});

test('a longer one tells rising progress, not too often', async () => {
  const pace = fakePace();
  const told: number[] = [];
  await runInSlices(work(pace, 1000, 1), pace, never, (progress) => told.push(progress));
  expect(told).toEqual(Array.from({ length: 16 }, (_, i) => (250 + 50 * i) / 1000));
});

test('it stops at the first breath after the signal, and the generator cleans up', async () => {
  const pace = fakePace();
  const controller = new AbortController();
  pace.onBreath = () => {
    if (pace.breaths === 3) controller.abort();
  };
  const onEnd = vi.fn<() => undefined>();
  const error: unknown = await runInSlices(work(pace, 1000, 12, onEnd), pace, controller.signal, () => undefined).catch((reason: unknown) => reason);
  expect(isAbort(error)).toBe(true);
  expect(pace.breaths).toBe(3);
  expect(onEnd).toHaveBeenCalledOnce();
});

test('what the generator throws, it throws', async () => {
  const pace = fakePace();
  function* broken(): Generator<number, string> {
    yield 0.5;
    throw new Error('No shoppers came.');
  }
  await expect(runInSlices(broken(), pace, never, () => undefined)).rejects.toThrow('No shoppers came.');
});

test('a breath lets other messages in', async () => {
  const breathe = channelBreath();
  const { port1, port2 } = new MessageChannel();
  const arrived = vi.fn<() => void>();
  port1.addEventListener('message', arrived);
  port1.start();
  port2.postMessage(null);
  // Node may hand out a thousand messages of one channel before it turns to another.
  for (let i = 0; i < 5000 && arrived.mock.calls.length === 0; i++) await breathe();
  expect(arrived).toHaveBeenCalledOnce();
  port1.close();
});
