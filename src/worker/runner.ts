/** The worker's side without the worker: starts the engine once, runs one scenario at a time, the newest wins. */
import type { Scenario } from '../scenario/scenario.ts';
import type { History } from '../simulation/history.ts';
import { abortError, type SimulationApi } from './protocol.ts';
import { runInSlices, type Pace } from './slices.ts';

interface Parts<Engine> extends Pace {
  /** Starts the engine; tried again by the next run where it failed. */
  readonly start: () => Promise<Engine>;
  readonly simulate: (scenario: Scenario, engine: Engine) => Generator<number, { readonly history: History }>;
}

export function createRunner<Engine>({ start, simulate, ...pace }: Parts<Engine>): SimulationApi {
  let engine: Promise<Engine> | undefined;
  let newest: AbortController | undefined;

  const started = async (): Promise<Engine> => {
    engine ??= start();
    try {
      return await engine;
    } catch (error) {
      engine = undefined;
      throw error;
    }
  };

  return {
    async run(scenario, sign) {
      newest?.abort();
      const { signal } = (newest = new AbortController());
      sign(null);
      const ready = await started();
      if (signal.aborted) throw abortError();
      const from = pace.now();
      const { history } = await runInSlices(simulate(scenario, ready), pace, signal, sign);
      return { history, took: pace.now() - from };
    },
  };
}
