/** Changes of the scenario. Each is a step that can be taken back, and runs the year anew. */
import type { StoreApi } from 'zustand/vanilla';
import { compareWith } from '../scenario/compare.ts';
import { interventionText } from '../scenario/interventions.ts';
import { preset } from '../scenario/presets.ts';
import { repair } from '../scenario/repair.ts';
import { DEFAULT_SCENARIO, withValue, withValues, type Scenario } from '../scenario/scenario.ts';
import type { View } from '../scenario/view.ts';
import { fitWindow } from '../scenario/window.ts';
import { dateOf, dayOf, openingDay } from './calendar.ts';
import { noticesAfter } from './noticing.ts';
import { NO_PAST, jump, record, sameScenario, stepBack, stepForth, type Past, type Place, type Stand } from './past.ts';
import type { Tell, WiltActions, WiltState } from './state.ts';

interface Editing {
  readonly actions: Pick<WiltActions, 'change' | 'changeTogether' | 'moveWindow' | 'reset' | 'openPreset' | 'intervene' | 'withdraw' | 'undo' | 'redo' | 'backToAuthor' | 'keepBefore'>;
  /** Notes that a link leads to another scenario; answers what can be undone then. */
  leaveFor(scenario: Scenario): Pick<WiltState, 'canUndo' | 'canRedo'>;
  /** Notes that another link is opened in one step, which leads back to all of this one; answers what can be undone then. */
  leaveWholly(): Pick<WiltState, 'canUndo' | 'canRedo'>;
  /** There is nothing to go back to any more. */
  forget(): Pick<WiltState, 'canUndo' | 'canRedo'>;
}

interface EditingOptions {
  readonly store: StoreApi<WiltState>;
  /** Asks for the history of the scenario in force. */
  readonly run: () => void;
  readonly tell: Tell;
  /** Milliseconds. */
  readonly now: () => number;
  readonly halt: () => void;
}

export function createEditing({ store: { getState, setState }, run, tell, now, halt }: EditingOptions): Editing {
  let past = NO_PAST;

  const todaysDate = (): string => dateOf(getState().scenario, getState().today);
  /** The year that is shown is another one's. */
  const isAnew = (scenario: Scenario): boolean => {
    const { history } = getState();
    return history !== null && !sameScenario(history.scenario, scenario);
  };
  const stand = (): Stand => {
    const { view, themeFromLink, unknown } = getState();
    return { today: todaysDate(), view, themeFromLink, unknown };
  };

  /** Today goes where it is asked to, else stays on its date where the new calendar has it. What that has no room for is said. */
  const show = (scenario: Scenario, newPast: Past, asked?: number): void => {
    past = newPast;
    const today = asked ?? dayOf(scenario, todaysDate()) ?? openingDay(scenario);
    setState({ scenario, today, hovered: null, notices: noticesAfter(getState(), scenario, today, asked !== undefined), ...reach(past) });
    run();
  };

  /** @param key changes under one key that follow each other closely are one step */
  const changeTo = (scenario: Scenario, key: string): void => {
    const { past: newPast, fresh } = record(past, { scenario: getState().scenario }, key, now());
    show(scenario, newPast);
    tell(fresh ? 'entry' : 'touch');
  };

  /** Another scenario on another day in a view of its own, in one step; what was said about the link is over. */
  const openAnew = (scenario: Scenario, day: number, sight: Partial<View>, key: string): void => {
    halt();
    const { past: newPast } = record(past, { scenario: getState().scenario, stand: stand() }, key, now());
    setState({ view: { ...getState().view, ...sight }, isAnew: isAnew(scenario) });
    show(scenario, newPast, day);
    setState({ playing: false, notices: [] });
    tell('entry');
  };

  const follow = (step: { past: Past; place: Place } | undefined): void => {
    if (!step) return;
    const { scenario, stand: there, isWhole = false } = step.place;
    if (there && isWhole) {
      const { view, themeFromLink, unknown } = there;
      setState({ view, themeFromLink, unknown, isAnew: isAnew(scenario) });
    } else if (there) {
      const { metric, smoothing, scale, lens, reveal, axis, compare, speed } = there.view;
      setState({ view: { ...getState().view, metric, smoothing, scale, lens, reveal, axis, compare, speed }, isAnew: isAnew(scenario) });
    }
    show(scenario, step.past, there && (dayOf(scenario, there.today) ?? openingDay(scenario)));
    tell('entry');
  };

  const actions: Editing['actions'] = {
    change(path, value) {
      const { scenario } = getState();
      const asked = withValue(scenario, path, value);
      if (sameScenario(asked, scenario)) return;
      if (path === 'static.from' || path === 'static.to') actions.moveWindow(asked.static.from, asked.static.to);
      else changeTo(repair(asked), path);
    },
    changeTogether(changes) {
      const { scenario } = getState();
      const asked = withValues(scenario, changes);
      if (!sameScenario(asked, scenario)) changeTo(repair(asked), Object.keys(changes).join());
    },
    moveWindow(from, to) {
      const { scenario } = getState();
      const fitted = fitWindow(scenario, from, to);
      if (fitted.from === scenario.static.from && fitted.to === scenario.static.to) return;
      changeTo(withValues(scenario, { 'static.from': fitted.from, 'static.to': fitted.to }), 'window');
    },
    reset() {
      openAnew(DEFAULT_SCENARIO, openingDay(DEFAULT_SCENARIO), {}, 'reset');
    },
    openPreset(name) {
      const { scenario, at, sight } = preset(name);
      openAnew(scenario, dayOf(scenario, at) ?? openingDay(scenario), sight, `preset ${name}`);
    },
    intervene(deed) {
      const { scenario } = getState();
      const { list } = scenario.interventions;
      const intervention = { ...deed, date: todaysDate() };
      const text = interventionText(intervention);
      if (list.some((done) => interventionText(done) === text)) return;
      changeTo(withValue(scenario, 'interventions.list', [...list, intervention]), `intervene ${text}`);
    },
    withdraw(index) {
      const { scenario } = getState();
      const { list } = scenario.interventions;
      const taken = list[index];
      if (!taken) return;
      changeTo(withValue(scenario, 'interventions.list', list.toSpliced(index, 1)), `withdraw ${interventionText(taken)}`);
    },
    undo() {
      follow(stepBack(past, getState().scenario, stand()));
    },
    redo() {
      follow(stepForth(past, getState().scenario, stand()));
    },
    backToAuthor() {
      const { author, view: { theme } } = getState();
      if (author) openAnew(author.scenario, dayOf(author.scenario, author.view.at) ?? openingDay(author.scenario), { ...author.view, theme }, 'author');
    },
    keepBefore() {
      const { previous, scenario, view } = getState();
      const compare = previous === null ? undefined : compareWith(previous, scenario);
      if (compare === undefined) return;
      setState({ view: { ...view, compare } });
      tell('touch');
    },
  };

  return {
    actions,
    leaveFor(scenario) {
      past = jump(past, getState().scenario, stand(), scenario);
      return reach(past);
    },
    leaveWholly() {
      past = { ...record({ ...past, gesture: null }, { scenario: getState().scenario, stand: stand(), isWhole: true }, '', 0).past, gesture: null };
      return reach(past);
    },
    forget() {
      past = NO_PAST;
      return reach(past);
    },
  };
}

function reach({ back, forth }: Past): Pick<WiltState, 'canUndo' | 'canRedo'> {
  return { canUndo: back.length > 0, canRedo: forth.length > 0 };
}
