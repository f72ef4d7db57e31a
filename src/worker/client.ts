/**
 * The page's side of the worker that runs its own years, one at a time: a newer run takes over from the one under way. What
 * it ran last it explains.
 */
import { createCaller, everyInterval, messageOf, startSimulationWorker, type Every, type WorkerLike } from './caller.ts';
import { abortError, isAbort, SimulationError, type CancellableClient, type Finished } from './protocol.ts';
import type { Scenario } from '../scenario/scenario.ts';

export function createClient(startWorker: () => WorkerLike = startSimulationWorker, every: Every = everyInterval): CancellableClient {
  /** Ends the wait for an explanation. */
  let unexplained: ((error: Error) => void) | undefined;
  const caller = createCaller<Scenario, Finished>((api, scenario, sign) => api.run(scenario, sign), startWorker, every, () => {
    unexplained?.(new SimulationError('died', 'The worker stopped.'));
  });

  return {
    run: (scenario, onProgress) => {
      unexplained?.(abortError());
      return caller.call(scenario, onProgress);
    },
    explain: (scenario, day) =>
      new Promise((resolve, reject) => {
        unexplained?.(abortError());
        unexplained = reject;
        // Nobody asks before there is a year, so a worker is there, or was.
        const explained = caller.api().explain(scenario, day);
        explained.then(resolve).catch((error: unknown) => reject(isAbort(error) ? abortError() : new SimulationError('threw', messageOf(error), { cause: error })));
      }),
    cancel() {
      unexplained?.(abortError());
      caller.cancel();
    },
    close() {
      unexplained?.(abortError());
      caller.close();
    },
  };
}
