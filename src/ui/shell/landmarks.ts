/** What the root element says about the page to tests and to those who embed it. */
import { useDeferredValue } from 'react';
import { useWilt } from '../wilt.ts';

interface Landmarks {
  /** `done` once the newest year is drawn everywhere, also where it is drawn later (kit/use-later.ts). */
  readonly 'data-run': string;
  /** ISO date. */
  readonly 'data-today': string;
  readonly 'data-history-hash': string;
}

export function useLandmarks(): Landmarks {
  const run = useWilt((state) => state.run.kind);
  const history = useWilt((state) => state.history);
  const isDrawn = useDeferredValue(history) === history;
  const today = useWilt((state) => state.history?.dates[state.today] ?? '');
  return { 'data-run': run === 'done' && !isDrawn ? 'running' : run, 'data-today': today, 'data-history-hash': history?.hash ?? '' };
}
