/** What a worker does, whichever way it was started: the engine behind comlink. What it answers is handed over, not copied. */
import { expose, releaseProxy, transfer, type Remote } from 'comlink';
import { startBackend } from '../learning/backend.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createEngine } from '../simulation/engine.ts';
import { simulate } from '../simulation/simulate.ts';
import { explain } from '../simulation/why/explain.ts';
import { buffersOf } from './buffers.ts';
import type { Sign, Task, WasmAddresses } from './protocol.ts';
import { createRunner } from './runner.ts';
import { channelBreath } from './slices.ts';
import { workOn } from './tasks.ts';

async function answered<T>(sign: Remote<Sign>, work: (tell: Sign) => Promise<T>): Promise<T> {
  try {
    const answer = await work((progress) => void sign(progress));
    return transfer(answer, buffersOf(answer));
  } finally {
    sign[releaseProxy]();
  }
}

export function serveSimulation({ plain, simd }: WasmAddresses): void {
  const runner = createRunner({
    start: async () =>
      createEngine(
        await startBackend({
          'tfjs-backend-wasm.wasm': plain,
          'tfjs-backend-wasm-simd.wasm': simd,
          // tfjs wants all three names; the threaded build is switched off and never asked for.
          'tfjs-backend-wasm-threaded-simd.wasm': simd,
        }),
      ),
    simulate,
    explain,
    workOn,
    now: () => performance.now(),
    breathe: channelBreath(),
  });
  expose({
    run: (scenario: Scenario, sign: Remote<Sign>) => answered(sign, (tell) => runner.run(scenario, tell)),
    work: (task: Task, sign: Remote<Sign>) => answered(sign, (tell) => runner.work(task, tell)),
    cancel: runner.cancel,
    explain: (scenario: Scenario, day: number) => runner.explain(scenario, day),
  });
}
