/** Where components meet the store. */
export { actions, useWilt, wiltNow } from '../store/page.ts';
