/** The day that is read off, or today where none is. Before the models served there is nothing to read off: today's stays. */
import { useDeferredValue } from 'react';
import type { History } from '../../simulation/history.ts';
import { knownUntil } from '../kit/span.ts';
import { useWilt } from '../wilt.ts';

export function useDayRead(history: History, today: number): number {
  const reveal = useWilt((state) => state.view.reveal);
  const hovered = useDeferredValue(useWilt((state) => state.hovered));
  const read = hovered === null || hovered < history.servingStart ? today : hovered;
  return Math.min(read, knownUntil(history, today, reveal));
}
