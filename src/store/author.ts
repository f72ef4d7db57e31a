/** Whether the page stands where the link led that was opened. */
import { printLink, type Link } from '../scenario/link.ts';
import { dateOf, dayOf, openingDay } from './calendar.ts';
import type { WiltState } from './state.ts';

type Place = Pick<Link, 'scenario' | 'view'>;

/** The same scenario in the same view on the same day; the reader's theme and pace are their own. */
export function sameLink({ scenario, view, today }: Pick<WiltState, 'scenario' | 'view' | 'today'>, author: Place): boolean {
  return printed(scenario, view, today) === printed(author.scenario, author.view, dayOf(author.scenario, author.view.at) ?? openingDay(author.scenario));
}

function printed(scenario: Place['scenario'], view: Place['view'], day: number): string {
  return printLink({ scenario, view: { ...view, at: dateOf(scenario, day), theme: 'auto', speed: 'auto' }, unknown: [] });
}
