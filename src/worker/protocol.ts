/** What page and worker say to each other. Only this folder posts messages; everyone else sees `SimulationClient`. */
import type { Scenario } from '../scenario/scenario.ts';
import type { History } from '../simulation/history.ts';
import type { OtherYear } from '../simulation/otherYears.ts';
import type { Sweep, SweepOutcome, SweepRun } from '../simulation/sweep.ts';
import type { Whys } from '../simulation/why/why.ts';

export interface Finished {
  readonly history: History;
  /** Milliseconds from the start of the run to its end, breaths included. */
  readonly took: number;
}

/** The share done, 0 to 1, of a run that takes long; null is a mere sign of life. */
export type Sign = (progress: number | null) => void;

/**
 * Work besides the page's own year, by kind: what is asked and what is answered. To add a kind, say here what it is asked
 * and answers, and in tasks.ts how it is done; the pool (pool.ts) carries it.
 */
export interface Tasks {
  /** One of a scenario's other years; null where its seed leaves nothing to train on. */
  readonly year: { readonly ask: { readonly scenario: Scenario; readonly seed: number }; readonly answer: OtherYear | null };
  /** A whole year, beside the page's own. */
  readonly history: { readonly ask: { readonly scenario: Scenario }; readonly answer: History };
  /** A run of a sweep, reduced to its figures. */
  readonly sweep: { readonly ask: { readonly sweep: Sweep; readonly run: SweepRun }; readonly answer: SweepOutcome };
}

export type TaskKind = keyof Tasks;
export type Task<K extends TaskKind = TaskKind> = { readonly [P in K]: { readonly kind: P; readonly ask: Tasks[P]['ask'] } }[K];

/** What the worker exposes. A newer run cancels the older one, whose promise then rejects with an `AbortError`. */
export interface SimulationApi {
  run(scenario: Scenario, sign: Sign): Promise<Finished>;
  /** Why contenders were off on a day of the scenario that was run last; undefined where none served. A run cancels it. */
  explain(scenario: Scenario, day: number): Promise<Whys | undefined>;
  /** Does a task; a newer one cancels it. */
  work(task: Task, sign: Sign): Promise<Tasks[TaskKind]['answer']>;
  /** Gives up the run, the task or the explanation that is under way; what was run stays explainable. */
  cancel(): void;
}

/** The page's side: computes histories, one at a time. */
export interface SimulationClient {
  /**
   * Runs a scenario. `onProgress` is called once a run takes longer than a quarter of a second. Rejects with an
   * `AbortError` where a newer run took over, else with a `SimulationError`.
   */
  run(scenario: Scenario, onProgress: (progress: number) => void): Promise<Finished>;
  /**
   * Why contenders were off on a day; undefined where none served. Worked out once a scenario, when nothing else is asked
   * for. Rejects with an `AbortError` where a run, or another question, took over, else with a `SimulationError`.
   */
  explain(scenario: Scenario, day: number): Promise<Whys | undefined>;
  close(): void;
}

/** One that can be told to give up what is under way, which then rejects with an `AbortError`; the worker stays. */
export interface CancellableClient extends SimulationClient {
  cancel(): void;
}

/** Where the WebAssembly files are. */
export interface WasmAddresses {
  readonly plain: string;
  readonly simd: string;
}

/** Why there is no history: the worker may not start, it died more than once, or the engine threw. */
export type Failure = 'denied' | 'died' | 'threw';

export class SimulationError extends Error {
  override readonly name = 'SimulationError';
  readonly failure: Failure;

  constructor(failure: Failure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}

const ABORTED = 'AbortError';

export function abortError(): Error {
  return Object.assign(new Error('A newer run took over.'), { name: ABORTED });
}

/** Comlink carries an error's name and message across, not its class. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === ABORTED;
}
