/** How fast the year plays: as the view says, else as suits what is shown. */
import type { View } from '../scenario/view.ts';

/** Days a second. */
export const SPEEDS = [1, 7, 30] as const;
type Speed = (typeof SPEEDS)[number];

const WHOLE_YEAR: Speed = 7;

/** In a fortnight on a slide each day is looked at. */
export function paceOf({ speed, view, lens }: Pick<View, 'speed' | 'view' | 'lens'>): Speed {
  return SPEEDS.find((each) => String(each) === speed) ?? (view !== 'page' && lens !== 'none' ? 1 : WHOLE_YEAR);
}
