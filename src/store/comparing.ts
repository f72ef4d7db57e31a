/**
 * The run that the view compares with (`view.compare`): it is worked out beside the page's own, once that is there, and its
 * curves stand beside the new ones until they are dismissed.
 */
import type { StoreApi } from 'zustand/vanilla';
import { comparedScenario } from '../scenario/compare.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isAbort } from '../worker/protocol.ts';
import type { Pool } from '../worker/pool.ts';
import type { WiltState } from './state.ts';

export function followCompared({ getState, setState, subscribe }: StoreApi<WiltState>, pool: Pick<Pool, 'do'>): void {
  let asked: { readonly scenario: Scenario; readonly compare: string; readonly stop: AbortController } | undefined;

  const ask = async (scenario: Scenario, compare: string, before: Scenario): Promise<void> => {
    const stop = new AbortController();
    asked = { scenario, compare, stop };
    const isWanted = (): boolean => asked?.stop === stop;
    try {
      const history = await pool.do('history', { scenario: before }, { signal: stop.signal });
      if (isWanted()) setState({ before: { ...history, scenario: before } });
    } catch (error) {
      // A comparison that cannot be worked out is none: the year itself says what is wrong with such settings.
      if (isWanted() && !isAbort(error)) setState({ before: null });
    }
  };

  subscribe(({ scenario, history, run, view: { compare } }, earlier) => {
    if (asked && (asked.scenario !== scenario || asked.compare !== compare)) {
      asked.stop.abort();
      asked = undefined;
      if (getState().before !== null) setState({ before: null });
    }
    if (compare === '' || asked || run.kind !== 'done' || history?.scenario !== scenario) return;
    const before = comparedScenario(scenario, compare);
    if (before) void ask(scenario, compare, before);
    else if (earlier.view.compare !== compare && getState().before !== null) setState({ before: null });
  });
}
