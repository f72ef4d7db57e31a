/**
 * Keeps the history in step with the scenario. While a setting is dragged a quick run is let finish, so that the
 * curves follow the hand; a slow one makes room for the newest scenario at once.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Scenario } from '../scenario/scenario.ts';
import type { History } from '../simulation/history.ts';
import { failureText } from '../text/failures.ts';
import { SimulationError, isAbort, type Finished, type SimulationClient } from '../worker/protocol.ts';
import type { WiltState } from './state.ts';

/** Calls `act` after so many milliseconds, unless the answered function is called first. */
export type Later = (milliseconds: number, act: () => void) => () => void;

/** Milliseconds for which the curves before the last change stand beside the new ones. */
const BESIDE = 2500;

interface Runs {
  /** Asks for the history of the scenario in force. */
  request(): void;
}

export function createRuns(store: StoreApi<WiltState>, client: SimulationClient, later: Later): Runs {
  const { getState, setState } = store;
  let underWay: { readonly scenario: Scenario; slow: boolean } | undefined;
  let forget: (() => void) | undefined;

  const show = (history: History, took: number): void => {
    const { history: old, before, isAnew, previous, view } = getState();
    forget?.();
    const earlier = isAnew ? null : comparable(before ?? old, history);
    // What is kept beside it stays until it is dismissed (comparing.ts).
    const isKept = view.compare !== '';
    if (!isKept) forget = later(BESIDE, () => setState({ before: null }));
    const left = isAnew || old === null ? null : old.hash === history.hash ? previous : old.scenario;
    setState({ history, before: isKept ? before : earlier, previous: left, isAnew: isAnew && history.scenario !== getState().scenario, run: { kind: 'done', took } });
  };

  const begin = (): void => {
    const run = { scenario: getState().scenario, slow: false };
    underWay = run;
    setState({ run: { kind: 'running', progress: null } });
    const isOvertaken = (): boolean => getState().scenario !== run.scenario;
    const progressed = (progress: number): void => {
      if (run !== underWay) return;
      run.slow = true;
      if (isOvertaken()) begin();
      else setState({ run: { kind: 'running', progress } });
    };
    const finished = ({ history, took }: Finished): void => {
      if (run !== underWay) return;
      underWay = undefined;
      // The copy that crossed from the worker says the same; the page's own can be compared by identity.
      show({ ...history, scenario: run.scenario }, took);
      if (isOvertaken()) begin();
    };
    const failed = (error: unknown): void => {
      if (run !== underWay || isAbort(error)) return;
      underWay = undefined;
      if (isOvertaken()) begin();
      else setState({ run: { kind: 'failed', message: messageOf(error) } });
    };
    client.run(run.scenario, progressed).then(finished).catch(failed);
  };

  return {
    request() {
      if (!underWay || underWay.slow) begin();
    },
  };
}

/** The earlier history, where it has the same days and differs. */
function comparable(earlier: History | null, newer: History): History | null {
  return earlier && earlier.hash !== newer.hash && earlier.dates.length === newer.dates.length && earlier.dates[0] === newer.dates[0] ? earlier : null;
}

function messageOf(error: unknown): string {
  if (error instanceof SimulationError) return failureText(error.failure, error.message);
  return failureText('threw', error instanceof Error ? error.message : String(error));
}
