/** Into a chapter and out of it: whoever leaves one is back where the course was entered, and finds it as it was. */
import type { ChapterName } from '../../scenario/chapters.ts';
import { soundLink } from '../../scenario/link.ts';
import type { View } from '../../scenario/view.ts';
import { linkOf } from '../../store/address.ts';
import { firstServedDay } from '../../store/calendar.ts';
import { actions, wiltNow } from '../../ui/wilt.ts';

/** The link of the page from which the course was entered; '' for the beginning. */
let entered = '';

let byHand = false;

/** Whether a chapter was opened by a press since the last time that was asked. */
export function wasEnteredByHand(): boolean {
  const was = byHand;
  byHand = false;
  return was;
}

/** Shows a chapter. Nothing of any year is shown until it says how far. */
export function openChapter(chapter: ChapterName): void {
  remember();
  byHand = true;
  const { scenario, view } = wiltNow();
  actions.openPlace({ scenario, view: { ...view, view: 'page', chapter, reveal: false, 'hand-in': '' } }, scenario.world.start, 'entry');
}

/** Shows a page that belongs to the course: a report, a class's, the instructors'. */
export function openPaper(view: View['view']): void {
  remember();
  const { scenario, view: now } = wiltNow();
  actions.openPlace({ scenario, view: { ...now, view, chapter: 'none' } }, null, 'entry');
}

function remember(): void {
  const state = wiltNow();
  if (state.view.chapter === 'none' && state.view.view === 'page') entered = state.isBeginning && state.today === firstServedDay(state.scenario) ? '' : linkOf(state);
}

export function leaveCourse(): void {
  const link = entered === '' ? undefined : soundLink(entered);
  if (link) actions.openPlace(link, null, 'entry');
  else location.hash = '';
}
