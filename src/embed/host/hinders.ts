/** Why a deed on the morning of today would come to nothing, as the page's own buttons say it of the evening before. */
import type { Deed } from '../../scenario/interventions.ts';
import type { History } from '../../simulation/history.ts';
import { wiltNow } from '../../store/page.ts';
import { HINDRANCES } from '../../text/operations.ts';
import { hindrance, publishHindrance, rollbackHindrance, settlingHindrance, type Hindrance } from '../../ui/operations/by-hand.ts';
import { isSettled } from './events.ts';

/** '' where nothing hinders it, or where the year that would tell is not there yet. */
export function hinders(deed: Deed): string {
  const { history, today } = wiltNow();
  const why = history && isSettled(wiltNow()) && today > 0 ? hindranceOf(history, today - 1, deed) : null;
  return why === null ? '' : HINDRANCES[why];
}

function hindranceOf(history: History, evening: number, deed: Deed): Hindrance | null {
  switch (deed.kind) {
    case 'rollback':
      return rollbackHindrance(history, evening, deed.version);
    case 'release':
    case 'reject':
      return settlingHindrance(history, evening, history.dates.indexOf(deed.batch));
    case 'publish':
      return publishHindrance(history, evening);
    case 'retrain':
      return hindrance(history, evening);
  }
}
