/** What happens on the page, as the page around it hears it. */
import { linkOf } from '../../store/address.ts';
import { isMoved, type Cause } from '../../store/causes.ts';
import { dateOf } from '../../store/calendar.ts';
import type { WiltState } from '../../store/state.ts';
import { recordsOf } from '../../simulation/history.ts';
import type { EventMark } from '../../simulation/history.ts';
import { noticeText } from '../../text/notices.ts';
import { viewTitle } from '../../text/world.ts';
import { presetShown } from '../../ui/exports/shown-preset.ts';
import type { Events, Problem, State } from '../client/wilt.ts';

/** What a student hands in is in its link: only a page that may hear of answers is told it. */
export function toldLink(state: WiltState): string {
  return state.view['hand-in'] === '' || state.view.tell === 'answers' ? linkOf(state) : linkOf(state, { 'hand-in': '' });
}

/** The year on the page is the one that the settings say. */
export function isSettled({ history, scenario, run }: WiltState): boolean {
  return run.kind === 'done' && history?.scenario === scenario;
}

/** Scenario and date in words, as the browser's own title has them where the page says them. */
export function titleOf({ scenario, today }: WiltState): string {
  return viewTitle(scenario, presetShown(scenario).name, dateOf(scenario, today));
}

export function stateOf(state: WiltState): State {
  const { scenario, today, view, history, run, playing } = state;
  return { link: toldLink(state), date: dateOf(scenario, today), view: view.view, hash: isSettled(state) ? (history?.hash ?? '') : '', busy: run.kind === 'running', playing, title: titleOf(state) };
}

/** Numbers are null where the year is not there yet. */
export function dayOfState(state: WiltState): Events['day'] {
  const { scenario, today, history } = state;
  const here = isSettled(state) ? history : null;
  const number = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);
  return {
    date: dateOf(scenario, today),
    day: today,
    shoppers: number(here?.shoppers[today]),
    sold: number(here?.purchases[today]),
    expected: Object.fromEntries(here ? [...recordsOf(here), { name: 'best', scores: here.best }].map(({ name, scores }) => [name, number(scores.expected[today])]) : []),
    title: titleOf(state),
  };
}

/** The events of the year that today has come to: it stands on one, or one was passed while it played. */
export function eventsReached(now: WiltState, before: WiltState, cause: Cause): readonly Events['event'][] {
  if (now.today <= before.today || now.scenario !== before.scenario || now.history === null) return [];
  const { scenario, history, today } = now;
  const isReached = ({ day, strength }: EventMark): boolean => strength > 0 && day > before.today && (cause === 'play' ? day <= today : day === today);
  return history.events.filter(isReached).map((mark) => ({ name: mark.id === 'own' ? mark.name : mark.id, date: dateOf(scenario, mark.day) }));
}

export function problemsOf({ notices, run }: WiltState): readonly Problem[] {
  const ofLink = notices.map((notice): Problem => {
    const { problem, outcome } = noticeText(notice);
    const message = `${problem} ${outcome}`;
    return 'key' in notice ? { kind: 'link', message, key: notice.key, given: notice.given } : { kind: 'link', message };
  });
  return run.kind === 'failed' ? [...ofLink, { kind: 'run', message: run.message }] : ofLink;
}

/** What the page around is to hear of a change. */
export interface Ears {
  change(by: Cause): void;
  day(): void;
  reached(event: Events['event']): void;
  done(): void;
  problem(problem: Problem): void;
}

/** Tells of one change of the state. */
export function tellOf(now: WiltState, before: WiltState, cause: Cause, ears: Ears): void {
  if (isMoved(now, before)) ears.change(cause);
  if (now.today !== before.today || now.scenario.world !== before.scenario.world) ears.day();
  for (const event of eventsReached(now, before, cause)) ears.reached(event);
  if (isSettled(now) && !isSettled(before)) {
    ears.done();
    ears.day();
  }
  if (now.notices === before.notices && now.run === before.run) return;
  const said = new Set(problemsOf(before).map(({ message }) => message));
  for (const problem of problemsOf(now)) if (!said.has(problem.message)) ears.problem(problem);
}
