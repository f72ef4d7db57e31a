/** What the root element says about the page to tests and to those who embed it. */
import { useWilt } from '../wilt.ts';

interface Landmarks {
  readonly 'data-run': string;
  /** ISO date. */
  readonly 'data-today': string;
  readonly 'data-history-hash': string;
}

export function useLandmarks(): Landmarks {
  const run = useWilt((state) => state.run.kind);
  const today = useWilt((state) => state.history?.dates[state.today] ?? '');
  const hash = useWilt((state) => state.history?.hash ?? '');
  return { 'data-run': run, 'data-today': today, 'data-history-hash': hash };
}
