/** Does what the page around asks for, and answers what came of it; what cannot be done is refused with a reason. */
import { addDays } from '../../scenario/civilDates.ts';
import type { Deed as InterventionDeed } from '../../scenario/interventions.ts';
import { printLink } from '../../scenario/link.ts';
import type { ReadLink } from '../../scenario/linkReading.ts';
import { VIEW_FIELDS } from '../../scenario/view.ts';
import { linkOf } from '../../store/address.ts';
import { dateOf, dayOf } from '../../store/calendar.ts';
import type { WiltActions, WiltState } from '../../store/state.ts';
import type { Wilt } from '../../store/wilt.ts';
import { EMBED } from '../../text/embed.ts';
import { noticeText } from '../../text/notices.ts';
import type { Results, State } from '../client/wilt.ts';
import type { Command } from '../protocol.ts';
import { isSettled, stateOf, toldLink } from './events.ts';
import { Refusal } from './refusal.ts';
import { resultsUpTo } from './results.ts';

/** What is asked of the page; what is listened to is not. */
export type Deed = Exclude<Command, { type: 'hello' | 'subscribe' | 'unsubscribe' }>;

export interface CommandOptions {
  readonly state: () => WiltState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: Pick<WiltActions, 'goTo' | 'step' | 'play' | 'pause' | 'intervene' | 'undo' | 'redo'>;
  readonly open: Wilt['openFromOutside'];
  /** The link in a text, or why there is none. */
  readonly find: (text: string) => ReadLink | 'none' | 'cut off';
  /** Why a deed would come to nothing, in a sentence; '' where nothing hinders it. */
  readonly hinders: (deed: InterventionDeed) => string;
  readonly picture: (options: { readonly format: 'svg' | 'png'; readonly figure?: WiltState['view']['figure'] }) => Promise<Blob>;
  /** Starts a frame that waits to come into view. */
  readonly wake: () => void;
}

/** What takes its time, at once. */
const MOST_SLOW = 8;

export function createCommands({ state, subscribe, actions, open, find, hinders, picture, wake }: CommandOptions): (deed: Deed) => Promise<unknown> {
  let slow = 0;
  const shown = (): State => stateOf(state());

  const slowly = async <T>(act: () => Promise<T>): Promise<T> => {
    if (slow >= MOST_SLOW) throw new Refusal('too-many', EMBED.tooSlow(MOST_SLOW));
    slow += 1;
    try {
      return await act();
    } finally {
      slow -= 1;
    }
  };

  /** Fulfilled when the year on the page is the one that the settings say. */
  const settled = (): Promise<void> =>
    new Promise((resolve, reject) => {
      let stop: (() => void) | undefined;
      const look = (): boolean => {
        const { run } = state();
        if (run.kind !== 'failed' && !isSettled(state())) return false;
        stop?.();
        if (run.kind === 'failed') reject(new Refusal('state', EMBED.noYear(run.message)));
        else resolve();
        return true;
      };
      if (!look()) stop = subscribe(look);
    });

  const results = async (): Promise<Results> => {
    await settled();
    const { history, today } = state();
    if (!history) throw new Refusal('state', EMBED.noYear(''));
    return resultsUpTo(history, today, toldLink(state()));
  };

  const set = (text: string, undo: boolean): State & { readonly problems: readonly string[] } => {
    const found = find(text);
    if (typeof found === 'string') throw new Refusal('value', found === 'none' ? EMBED.noLink : EMBED.cutOff);
    const { link, notices } = found;
    const { view: { tell } } = state();
    // Whether a page around hears of answers is the address's to say.
    const asked = { ...link, view: { ...link.view, tell } };
    // What is there already is no step.
    if (notices.length === 0 && state().notices.length === 0 && printLink(asked) === linkOf(state())) actions.pause();
    else open(asked, notices, undo);
    const problems = state().notices.map((notice) => {
      const { problem, outcome } = noticeText(notice);
      return `${problem} ${outcome}`;
    });
    if (link.view.tell !== tell && link.view.tell !== VIEW_FIELDS.tell.default) problems.push(EMBED.tellStays);
    const { limit, scenario } = state();
    const day = dayOf(scenario, link.view.at);
    if (limit !== null && day !== undefined && dateOf(scenario, day) > limit) problems.push(EMBED.notYet(dateOf(scenario, day), limit));
    return { ...shown(), problems };
  };

  const goTo = (text: string): void => {
    const { scenario, limit } = state();
    const asked = VIEW_FIELDS.at.parse(text) ?? VIEW_FIELDS.at.mend(text) ?? '';
    const day = dayOf(scenario, asked);
    const { start, days } = scenario.world;
    if (day === undefined) throw new Refusal('value', EMBED.noDay(text, start, addDays(start, days - 1)));
    const date = dateOf(scenario, day);
    if (limit !== null && date > limit) throw new Refusal('state', EMBED.notYet(date, limit));
    actions.goTo(day);
  };

  const intervene = (deed: Extract<Deed, { type: 'intervene' }>['deed']): void => {
    const { scenario, today } = state();
    const date = dateOf(scenario, today);
    if (date <= scenario.static.to) throw new Refusal('state', EMBED.notServed(date));
    const hindered = hinders(deed);
    if (hindered !== '') throw new Refusal('state', EMBED.hindered(hindered));
    try {
      actions.intervene(deed);
    } catch {
      throw new Refusal('state', EMBED.notWritten);
    }
  };

  return async (deed) => {
    // Who only looks may look at a frame that waits.
    if (deed.type !== 'get') wake();
    switch (deed.type) {
      case 'get':
        break;
      case 'set':
        return set(deed.link, deed.undo);
      case 'play':
        actions.play();
        break;
      case 'pause':
        actions.pause();
        break;
      case 'step':
        actions.step(deed.stride, deed.direction);
        break;
      case 'goTo':
        goTo(deed.date);
        break;
      case 'intervene':
        intervene(deed.deed);
        break;
      case 'undo':
      case 'redo':
        if (!state()[deed.type === 'undo' ? 'canUndo' : 'canRedo']) throw new Refusal('state', EMBED.nothingTo(deed.type));
        actions[deed.type]();
        break;
      case 'results':
        return slowly(results);
      case 'image':
        return slowly(async () => {
          await settled();
          return picture(deed.figure === undefined ? { format: deed.format } : { format: deed.format, figure: deed.figure });
        });
    }
    return shown();
  };
}
