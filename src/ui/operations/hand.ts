/** Does something to the models by hand: on the next morning, to which the page steps, because today's shop is open already. */
import type { Deed } from '../../scenario/interventions.ts';
import { actions, wiltNow } from '../wilt.ts';

export function doTomorrow(deed: Deed): void {
  actions.goTo(wiltNow().today + 1);
  actions.intervene(deed);
}
