/** Whether the page stands where the link led that was opened. Asked at every change of the state, also while days play: nothing is written out again that stayed. */
import { printLink, type Link } from '../scenario/link.ts';
import { dayOf, openingDay } from './calendar.ts';
import type { WiltState } from './state.ts';

type Place = Pick<Link, 'scenario' | 'view'>;
type Asked = Pick<WiltState, 'scenario' | 'view' | 'today'>;

/** What was asked last of a link, and the answer; the day that it opens on, and its text without it. */
interface Known {
  readonly day: number;
  readonly text: string;
  last: { readonly scenario: Place['scenario']; readonly view: Place['view']; readonly isSame: boolean } | undefined;
}

const known = new WeakMap<Place, Known>();

/** The same scenario in the same view on the same day; the reader's theme and pace are their own. */
export function sameLink({ scenario, view, today }: Asked, author: Place): boolean {
  let of = known.get(author);
  if (!of) known.set(author, (of = { day: dayOf(author.scenario, author.view.at) ?? openingDay(author.scenario), text: textOf(author), last: undefined }));
  if (today !== of.day) return false;
  if (of.last?.scenario !== scenario || of.last.view !== view) of.last = { scenario, view, isSame: textOf({ scenario, view }) === of.text };
  return of.last.isSame;
}

function textOf({ scenario, view }: Place): string {
  return printLink({ scenario, view: { ...view, at: '', theme: 'auto', speed: 'auto' }, unknown: [] });
}
