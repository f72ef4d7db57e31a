/**
 * Why the models were off today. It is asked for once time stands still and nothing else is worked out, and remembered
 * as long as the year is the same. Of days after today nothing is ever asked.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { History } from '../simulation/history.ts';
import type { Whys } from '../simulation/why/why.ts';
import { isAbort, type SimulationClient } from '../worker/protocol.ts';
import type { Later } from './runs.ts';
import type { WiltState } from './state.ts';

/** Milliseconds for which today has to stay where it is; of a year of which nothing is explained yet, which takes longer, all has to. */
const STILL = 150;
const STILL_AT_FIRST = 600;

export function followWhys({ setState, subscribe }: StoreApi<WiltState>, client: SimulationClient, later: Later): void {
  let known: { readonly history: History; readonly whys: Map<number, Whys> } | undefined;
  let asked: { readonly history: History; readonly day: number } | undefined;
  let cancel: (() => void) | undefined;

  const ask = async (history: History, day: number): Promise<void> => {
    const isStill = (): boolean => asked?.history === history && asked.day === day;
    try {
      const whys = await client.explain(history.scenario, day);
      if (whys) memoryOf(history).set(day, whys);
      if (whys && isStill()) setState({ why: { history, day, whys } });
    } catch (error) {
      if (!isStill()) return;
      // What was overtaken is asked again when time stands still once more.
      if (isAbort(error)) asked = undefined;
      else setState({ why: { history, day, whys: null } });
    }
  };

  const memoryOf = (history: History): Map<number, Whys> => {
    if (known?.history !== history) known = { history, whys: new Map() };
    return known.whys;
  };

  subscribe(({ history, scenario, today, playing, run, why }) => {
    const isReady = history?.scenario === scenario && run.kind === 'done' && !playing && today >= history.servingStart;
    if (isReady && asked?.history === history && asked.day === today) return;
    cancel?.();
    cancel = undefined;
    asked = isReady ? { history, day: today } : undefined;
    const before = isReady ? memoryOf(history).get(today) : undefined;
    if (isReady && !before) cancel = later(memoryOf(history).size === 0 ? STILL_AT_FIRST : STILL, () => void ask(history, today));
    // Last, since whoever is told of it changes the state in turn.
    if (isReady && before) setState({ why: { history, day: today, whys: before } });
    else if (why && (why.history !== history || why.day !== today)) setState({ why: null });
  });
}
