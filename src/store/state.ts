/**
 * What the page knows and what can be done to it. Components select from this and call these actions; they hold no rules.
 * What the link locks (`view.lock`) is left as it is by every action; components say so beforehand.
 */
import type { Deed } from '../scenario/interventions.ts';
import type { Link } from '../scenario/link.ts';
import type { PresetName } from '../scenario/presets.ts';
import type { Changes, Scenario, ScenarioKey, ValueAt } from '../scenario/scenario.ts';
import type { View, ViewKey } from '../scenario/view.ts';
import type { Notice } from '../scenario/misplaced.ts';
import type { History } from '../simulation/history.ts';
import type { OtherYears } from './otherYears.ts';
import type { Whys } from '../simulation/why/why.ts';

export type Stride = 'day' | 'week' | 'month' | 'event';
type RunStatus =
  | { readonly kind: 'running'; /** 0 to 1, or null in the first quarter of a second. */ readonly progress: number | null }
  | { readonly kind: 'done'; /** Milliseconds the run took in the worker. */ readonly took: number }
  | { readonly kind: 'failed'; readonly message: string };

export interface WiltState {
  readonly scenario: Scenario;
  /** `at` stays what the link asked for; where the page stands now is `today`. `theme` is the one in force. */
  readonly view: View;
  /** Unknown pairs of the link, kept as they came. */
  readonly unknown: readonly string[];
  /** The link, not the reader's own preference, asked for the theme. */
  readonly themeFromLink: boolean;
  /** The newest finished run; null until the first one is done. It may lag behind `scenario` while `run` is running. */
  readonly history: History | null;
  /** Another scenario was opened whose year is not there yet: the numbers of the old one are not its own. */
  readonly isAnew: boolean;
  /** The run before the last change, shown beside the new one for a moment, or the one that `view.compare` keeps; null otherwise. */
  readonly before: History | null;
  /** The scenario before the last change, of which `keepBefore` keeps the curves; null where nothing was changed. */
  readonly previous: Scenario | null;
  /** The scenario's other years: what of this one is luck. */
  readonly others: OtherYears;
  /** Why the models were off on a day of a history, once that is worked out; without whys where it could not be. It is told where both are those on the page. */
  readonly why: { readonly history: History; readonly day: number; readonly whys: Whys | null } | null;
  /** Index of today in the calendar. Nothing after it is shown, unless `view.reveal`. */
  readonly today: number;
  /** ISO date after which nothing can be reached or shown yet, whatever is asked for: a student has something to say first. Null for none. */
  readonly limit: string | null;
  /** The link that was opened, as whoever wrote it set everything; null for the bare address. */
  readonly author: Pick<Link, 'scenario' | 'view'> | null;
  /** The bare address was opened, and its question stands unanswered. */
  readonly isBeginning: boolean;
  /** The day under the pointer or the keyboard's focus in any chart, or null. One hover moves all. */
  readonly hovered: number | null;
  readonly playing: boolean;
  readonly run: RunStatus;
  /** What the link said that could not be used, and what of the settings the calendar has no room for, until dismissed. */
  readonly notices: readonly Notice[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface WiltActions {
  /**
   * Changes one setting and re-runs the year. Values outside the field's schema are refused with an error. Changes of
   * the same setting that follow each other closely are one undo.
   */
  change<P extends ScenarioKey>(path: P, value: ValueAt<P>): void;
  /** Changes several settings in one undoable change. Values outside their schemas are refused with an error. */
  changeTogether(changes: Changes): void;
  /** Moves the training window (ISO dates) in one undoable change; the dates are clamped to what fits. */
  moveWindow(from: string, to: string): void;
  /** Replaces the scenario by the defaults, today by the opening day. */
  reset(): void;
  /** Opens a ready-made scenario on its day and in its view, in one undoable change. */
  openPreset(name: PresetName): void;
  /**
   * Does something to a model by hand, on the morning of the day that the page stands on, as an undoable change of the
   * scenario. What was done already changes nothing; what cannot be written down is refused with an error.
   */
  intervene(deed: Deed): void;
  /** Takes back an intervention by its place in the scenario's list, undoable. */
  withdraw(index: number): void;
  undo(): void;
  redo(): void;
  /** Back to the link as it was opened, in one undoable change. */
  backToAuthor(): void;
  /** Keeps the curves of the run before the last change beside this one's, named; does nothing where a link could not say what that was. */
  keepBefore(): void;
  /** Changes how the run is looked at; what the link locks stays. A theme is remembered for the reader's other links. */
  setView<K extends ViewKey>(key: K, value: View[K]): void;
  /** Keeps everything up to this ISO date, until that is lifted by null. */
  limitTo(date: string | null): void;
  /** The beginning is over: the year is the reader's own. */
  endBeginning(): void;
  /** Opens another place as its link says it, kept up to a limit (ISO date) or to none: nothing leads back from it but the browser. */
  openPlace(place: Pick<Link, 'scenario' | 'view'>, limit: string | null, change: LinkChange): void;
  goTo(day: number): void;
  step(stride: Stride, direction: 1 | -1): void;
  hover(day: number | null): void;
  /** Plays on from today to the calendar's last day, and from there from the first day served; in a lens the same with its fortnight. */
  play(): void;
  pause(): void;
  /** Runs the year again after a failure. */
  retry(): void;
  dismissNotices(): void;
  /** Off the screen nothing plays on; back on it the year goes on where it stood. */
  setOnScreen(onScreen: boolean): void;
}

/**
 * What of the link has changed: `entry` a scenario worth going back to, `touch` anything else.
 * A change made by loading a link is none.
 */
export type LinkChange = 'entry' | 'touch';
export type Tell = (change: LinkChange) => void;
