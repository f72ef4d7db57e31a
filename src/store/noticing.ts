/** What there is to say when the settings change: what the new calendar has no room for, and what it moved. */
import { firstWindow, windowFits } from '../scenario/repair.ts';
import type { LinkNotice } from '../scenario/linkReading.ts';
import { isMisplaced, type Misplaced, type Notice } from '../scenario/misplaced.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { misplacedIn } from '../world/misplaced.ts';
import { dateOf, dayOf, lastDay } from './calendar.ts';
import type { WiltState } from './state.ts';

/**
 * What was said of the link stays until it is dismissed. What is misplaced is said where it was before and was not
 * dismissed, or where the change leaves it behind; so are a window that somebody chose and a today that had to move.
 * @param isAsked today is where it was asked to go
 */
export function noticesAfter({ notices, scenario: old, view, today: oldToday }: WiltState, scenario: Scenario, today: number, isAsked: boolean): readonly Notice[] {
  const said = new Set(notices.filter(isMisplaced).map(textOf));
  const before = new Set(misplacedIn(old, view).map(textOf));
  const misplaced = misplacedIn(scenario, view).filter((each) => said.has(textOf(each)) || !before.has(textOf(each)));
  const ofLink = notices.filter((notice) => !isMisplaced(notice) && (notice.kind !== 'window' || notice.used === windowText(scenario)));
  return [...ofLink, ...movedWindow(old, scenario), ...(isAsked ? [] : movedToday(notices, dateOf(old, oldToday), scenario, today)), ...misplaced];
}

/** The same thing in another calendar is the same thing. */
function textOf(misplaced: Misplaced): string {
  return JSON.stringify({ ...misplaced, first: '', last: '' });
}

function windowText({ static: { from, to } }: Pick<Scenario, 'static'>): string {
  return `${from} to ${to}`;
}

/** A window that nobody chose moves along silently. */
function movedWindow(old: Scenario, scenario: Scenario): LinkNotice[] {
  if (windowText(old) === windowText(scenario) || windowFits({ ...scenario, static: old.static }) || windowText({ static: { ...old.static, ...firstWindow(old) } }) === windowText(old)) return [];
  return [{ kind: 'window', key: 'static.from', given: windowText(old), used: windowText(scenario), allowed: null }];
}

/** Said as long as today stands where it was moved to. */
function movedToday(notices: readonly Notice[], date: string, scenario: Scenario, today: number): Misplaced[] {
  const used = dateOf(scenario, today);
  const calendar = { first: scenario.world.start, last: dateOf(scenario, lastDay(scenario)) };
  if (dayOf(scenario, date) === undefined) return [{ ...calendar, at: 'at', kind: 'today', date, used }];
  return notices.flatMap((notice) => (isMisplaced(notice) && notice.kind === 'today' && notice.used === used && dayOf(scenario, notice.date) === undefined ? [{ ...notice, ...calendar }] : []));
}
