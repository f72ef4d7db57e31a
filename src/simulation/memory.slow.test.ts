/** No run leaves a tensor behind, whether it ends or is stopped on any day. */
import { memory } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { startBackend } from '../learning/backend.ts';
import { DEFAULT_SCENARIO, withValues } from '../scenario/scenario.ts';
import { createEngine } from './engine.ts';
import { simulate } from './simulate.ts';

test('tf.memory().numTensors is the same after a thousand runs, finished and stopped', async () => {
  const engine = createEngine(await startBackend());
  // Two weeks served: what a night makes it makes every night.
  const small = withValues(DEFAULT_SCENARIO, { 'world.days': 120, 'static.to': '2026-10-15', 'world.shoppers': 50, 'static.select': 'fixed' });
  const before = memory().numTensors;
  for (let i = 0; i < 1000; i++) {
    const scenario = withValues(small, { 'dynamic.rate': 0.01 + i / 1000, 'dynamic.delay': i % 3, 'static.batchSize': i % 4 === 0 ? 512 : 0, 'static.epochs': 1 + (i % 2) });
    const running = simulate(scenario, engine);
    const stopAfter = i % 5 === 0 ? i % 120 : Infinity;
    let step = running.next();
    for (let steps = 0; !step.done && steps < stopAfter; steps++) step = running.next();
    if (!step.done) running.return(undefined as never);
  }
  expect(memory().numTensors).toBe(before);
});
