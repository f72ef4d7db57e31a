/** The other years that verdicts go by: those of the run that is shown, once there are enough of them. */
import { useDeferredValue } from 'react';
import type { History } from '../../simulation/history.ts';
import { FEWEST_FOR_BAND, type OtherYear } from '../../simulation/otherYears.ts';
import { useWilt } from '../wilt.ts';

/** Null while none are asked for, or too few have been run. */
export function useOtherYears({ scenario }: Pick<History, 'scenario'>): readonly OtherYear[] | null {
  // What answers the hand goes first.
  const others = useDeferredValue(useWilt((state) => state.others));
  return others.scenario === scenario && others.years.length >= FEWEST_FOR_BAND ? others.years : null;
}
