/** Does something to the models by hand: on the next morning, to which the page steps, because today's shop is open already. */
import type { InterventionKind } from '../../scenario/items.ts';
import { actions, wiltNow } from '../wilt.ts';

export function doTomorrow(kind: InterventionKind, target?: string): void {
  actions.goTo(wiltNow().today + 1);
  actions.intervene(kind, target);
}
