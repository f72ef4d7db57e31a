/** The ends that the link gives the value axis of the figure it is about: on the page that of the errors. */
import type { AxisEnds } from '../../scenario/axis.ts';
import type { Figure } from '../../scenario/frames.ts';
import { useWilt } from '../wilt.ts';

export function useAxisEnds(figure: Figure): AxisEnds | null {
  return useWilt(({ view }) => ((view.view === 'page' ? 'error' : view.figure) === figure ? view.axis : null));
}
