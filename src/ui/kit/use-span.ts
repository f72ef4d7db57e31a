/** The days that the charts show now. */
import { useMemo } from 'react';
import type { History } from '../../simulation/history.ts';
import { useWilt } from '../wilt.ts';
import { knownUntil, lensSpan, yearSpan, type Span } from './span.ts';

/** `room`: the share of the axis that names at the curves' ends need. The span is the same object while its days are. */
export function useSpan(history: History, today: number, room: number): Span {
  const lens = useWilt((state) => state.view.lens);
  const reveal = useWilt((state) => state.view.reveal);
  return useMemo(() => {
    const known = knownUntil(history, today, reveal);
    return lensSpan(history, lens, today, known) ?? yearSpan(history, known, room);
  }, [history, today, lens, reveal, room]);
}
