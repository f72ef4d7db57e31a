/** Where on the page the cause of a step can be seen. */
import type { ContenderName } from '../../scenario/contenders.ts';
import type { History } from '../../simulation/history.ts';
import type { ExplainedMiss } from '../../simulation/why/why.ts';
import { dayMonth } from '../../text/dates.ts';
import { eventName } from '../../text/events.ts';
import { eventBehind } from '../../text/why.ts';
import { WAYS } from '../../text/whySteps.ts';
import { lensOn } from '../../scenario/view.ts';
import { jumpTo } from '../kit/jump.ts';
import { actions } from '../wilt.ts';
import type { Step } from './steps.ts';

export interface Way {
  readonly words: string;
  readonly go: () => void;
}

/** Undefined where there is nothing to see: today's luck. */
export function wayTo({ part, cause }: Step, name: ContenderName, { taught }: ExplainedMiss, history: History, day: number): Way | undefined {
  switch (part) {
    case 'chance':
      return undefined;
    case 'learntByChance':
      return taught ? { words: WAYS.night(dayMonth(history.dates[taught.night] ?? '')), go: () => goToDay(taught.night) } : seen(history, name);
    case 'learntFromBroken': {
      const first = firstBroken(history, day);
      return first === undefined ? { words: WAYS.orders, go: () => jumpTo({ kind: 'part', part: 'shop' }) } : { words: WAYS.incident(dayMonth(history.dates[first] ?? '')), go: () => goToDay(first) };
    }
    case 'logBroken':
      return { words: WAYS.watching, go: () => jumpTo({ kind: 'panel', panel: 'watching' }) };
    case 'many':
    case 'intent': {
      const event = eventBehind(history, day, part, cause?.today ?? 0);
      return event && { words: eventName(event), go: () => lookAt(event) };
    }
    case 'unfinished':
    case 'why':
    case 'season':
    case 'trend':
    case 'change':
      return seen(history, name);
  }
}

/** What a model believes is drawn where it has weights of its own. */
function seen({ scenario }: History, name: ContenderName): Way | undefined {
  return scenario.models.kind === 'logistic' && name !== 'mixture' ? { words: WAYS.beliefs, go: () => jumpTo({ kind: 'part', part: 'weights' }) } : undefined;
}

function goToDay(day: number): void {
  actions.goTo(day);
  jumpTo({ kind: 'part', part: 'day' });
}

/** The days around it, enlarged in all charts. */
function lookAt(event: History['events'][number]): void {
  actions.setView('lens', event.id === 'own' ? lensOn(event.name) : event.id);
  jumpTo({ kind: 'part', part: 'error' });
}

/** The first day of the incident that began last before today. */
function firstBroken({ scenario, dates }: History, today: number): number | undefined {
  const begun = scenario.incidents.list.map(({ from }) => dates.indexOf(from)).filter((day) => day >= 0 && day < today);
  return begun.length === 0 ? undefined : Math.max(...begun);
}
