/** Where components meet the store. */
import { isLocked, isLockedView, type Hideable } from '../scenario/frames.ts';
import type { ScenarioKey } from '../scenario/scenario.ts';
import type { ViewKey } from '../scenario/view.ts';
import { useWilt } from '../store/page.ts';

export { actions, useStarted, useWilt, wiltNow } from '../store/page.ts';

/** Whether the link takes a part away from the page. */
export function useIsHidden(name: Hideable): boolean {
  return useWilt((state) => state.view.hide.includes(name));
}

/** Whether the link holds a setting fast. */
export function useIsLocked(path: ScenarioKey): boolean {
  return useWilt((state) => isLocked(state.view.lock, path));
}

/** Whether the link holds a choice of the view fast; `at` is today and whatever moves it. */
export function useIsLockedView(key: ViewKey): boolean {
  return useWilt((state) => isLockedView(state.view.lock, key));
}
