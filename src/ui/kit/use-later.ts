/**
 * The year, the year before the last change, and the day, as what stands below the first chart shows them: drawn after
 * it, so that a change takes several short tasks instead of a long one and the first chart follows the hand. The
 * three are deferred as one, since a day belongs to its year.
 */
import { useDeferredValue } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { WiltState } from '../../store/state.ts';
import { useWilt } from '../wilt.ts';

type Later = Pick<WiltState, 'history' | 'before' | 'today'>;

const NOTHING: Later = { history: null, before: null, today: 0 };

/** @param follow where false, nothing is followed and nothing drawn again */
export function useLater(follow = true): Later {
  return useDeferredValue(useWilt(useShallow(({ history, before, today }: WiltState) => (follow ? { history, before, today } : NOTHING))));
}
