/** The days that the charts show now. */
import { useMemo } from 'react';
import type { History } from '../../simulation/history.ts';
import { useWilt } from '../wilt.ts';
import { knownUntil, lensSpan, yearSpan, type Span } from './span.ts';

/** The span is the same object while its days are. */
export function useSpan(history: History, today: number): Span {
  const lens = useWilt((state) => state.view.lens);
  const reveal = useWilt((state) => state.view.reveal);
  return useMemo(() => {
    const lastTold = knownUntil(history, today, reveal);
    return lensSpan(history, lens, today, lastTold) ?? yearSpan(history, lastTold);
  }, [history, today, lens, reveal]);
}

/** True where the charts show a fortnight, day by day, and not the year. */
export function useIsLens(history: History, today: number): boolean {
  const lens = useWilt((state) => state.view.lens);
  const reveal = useWilt((state) => state.view.reveal);
  return lensSpan(history, lens, today, knownUntil(history, today, reveal)) !== null;
}
