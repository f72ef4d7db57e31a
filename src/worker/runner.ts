/**
 * The worker's side without the worker: starts the engine once, runs one scenario at a time, the newest wins. What it ran
 * last it can explain, while nobody asks for another run.
 */
import type { Scenario } from '../scenario/scenario.ts';
import type { History } from '../simulation/history.ts';
import type { Whys } from '../simulation/why/why.ts';
import { abortError, type SimulationApi, type Task, type TaskKind, type Tasks } from './protocol.ts';
import { runInSlices, type Pace } from './slices.ts';

interface Parts<Engine, Explainable> extends Pace {
  /** Starts the engine; tried again by the next run where it failed. */
  readonly start: () => Promise<Engine>;
  readonly simulate: (scenario: Scenario, engine: Engine) => Generator<number, { readonly history: History; readonly explainable: Explainable }>;
  readonly explain: (run: Explainable) => Generator<number, { on(day: number): Whys | undefined }>;
  readonly workOn: (task: Task, engine: Engine) => Generator<number, Tasks[TaskKind]['answer']>;
}

interface Explanation {
  on(day: number): Whys | undefined;
}

/** A run, also one that is under way again to be explained. */
interface Ran<Explainable> {
  readonly scenario: Scenario;
  readonly explainable: Promise<Explainable>;
  /** Its explanation, worked out or under way, once it was asked for. */
  explanation?: Promise<Explanation>;
  readonly aborting: AbortController;
  /** What of it is being worked out. */
  underWay: 'run' | 'explanation' | 'nothing';
}

export function createRunner<Engine, Explainable>({ start, simulate, explain, workOn, ...pace }: Parts<Engine, Explainable>): SimulationApi {
  let engine: Promise<Engine> | undefined;
  let newest: AbortController | undefined;
  /** What ran last, and its explanation, worked out or under way, once it was asked for. */
  let last: Ran<Explainable> | undefined;

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
      last?.aborting.abort();
      last = undefined;
      const { signal } = (newest = new AbortController());
      sign(null);
      const ready = await started();
      if (signal.aborted) throw abortError();
      const from = pace.now();
      const { history, explainable } = await runInSlices(simulate(scenario, ready), pace, signal, sign);
      last = { scenario, explainable: Promise.resolve(explainable), aborting: new AbortController(), underWay: 'nothing' };
      return { history, took: pace.now() - from };
    },
    async explain(scenario, day) {
      const ready = await started();
      // A worker that was started anew has run nothing yet.
      if (!last || JSON.stringify(last.scenario) !== JSON.stringify(scenario)) {
        last?.aborting.abort();
        const aborting = new AbortController();
        const again = runInSlices(simulate(scenario, ready), pace, aborting.signal, () => undefined);
        last = { scenario, explainable: again.then(({ explainable }) => explainable), aborting, underWay: 'run' };
      }
      const asked = last;
      const { explainable, aborting } = asked;
      asked.explanation ??= explainable.then((run) => {
        asked.underWay = 'explanation';
        return runInSlices(explain(run), pace, aborting.signal, () => undefined);
      });
      const explanation = await asked.explanation;
      asked.underWay = 'nothing';
      if (aborting.signal.aborted) throw abortError();
      return explanation.on(day);
    },
    async work(task, sign) {
      newest?.abort();
      const { signal } = (newest = new AbortController());
      sign(null);
      const ready = await started();
      if (signal.aborted) throw abortError();
      return runInSlices(workOn(task, ready), pace, signal, sign);
    },
    cancel() {
      newest?.abort();
      if (!last || last.underWay === 'nothing') return;
      last.aborting.abort();
      last = last.underWay === 'run' ? undefined : { scenario: last.scenario, explainable: last.explainable, aborting: new AbortController(), underWay: 'nothing' };
    },
  };
}
