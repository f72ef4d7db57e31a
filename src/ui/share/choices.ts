/** What whoever shares has chosen, and the link that it makes of what the page shows. Pure: the page itself stays as it is. */
import { eventDay } from '../../scenario/at.ts';
import type { ChapterName } from '../../scenario/chapters.ts';
import { compareWith } from '../../scenario/compare.ts';
import { YEARLY_EVENTS } from '../../scenario/events.ts';
import type { Hideable } from '../../scenario/frames.ts';
import type { Link } from '../../scenario/link.ts';
import type { PartKind } from '../../scenario/linkParts.ts';
import { preset, type PresetName } from '../../scenario/presets.ts';
import { DEFAULT_SCENARIO, valueAt, type Scenario } from '../../scenario/scenario.ts';
import { DEFAULT_VIEW, type View } from '../../scenario/view.ts';
import { dateOf, dayOf, openingDay } from '../../store/calendar.ts';
import type { WiltState } from '../../store/state.ts';

/** What of the page a link is made of. */
export type Shown = Pick<WiltState, 'scenario' | 'view' | 'unknown' | 'today' | 'themeFromLink' | 'previous'>;

export const SHARED_VIEWS = ['page', 'slide', 'chart', 'panel'] as const;
export type SharedView = (typeof SHARED_VIEWS)[number];
export type What = { readonly kind: 'here' } | { readonly kind: 'preset'; readonly name: PresetName } | { readonly kind: 'chapter'; readonly name: ChapterName };
/** The page's today as a date, as days from an event, or none. */
export type Day = 'date' | 'event' | 'usual';

export interface Choices extends Pick<View, 'figure' | 'panel' | 'theme' | 'speed' | 'keys'> {
  readonly what: What;
  readonly day: Day;
  readonly view: SharedView;
  readonly hide: readonly Hideable[];
  readonly lock: readonly string[];
  /** Measure, lens and the like stay as they stand. */
  readonly looks: boolean;
  readonly compare: boolean;
  readonly handIn: boolean;
  /** Pairs that Wilt does not know stay. */
  readonly unknown: boolean;
}

/** As the page stands. */
export function firstChoices({ view, themeFromLink }: Shown): Choices {
  const { figure, panel, speed, keys, hide, lock } = view;
  return {
    what: { kind: 'here' },
    day: 'date',
    view: SHARED_VIEWS.find((each) => each === view.view) ?? 'page',
    figure,
    panel,
    theme: themeFromLink ? view.theme : 'auto',
    speed,
    keys,
    hide,
    lock,
    looks: true,
    compare: view.compare !== '',
    handIn: true,
    unknown: true,
  };
}

/** Days from an event that are still of it. */
const NEAR = 21;

/** Today as days from the nearest event, as a link says it; undefined where none is near, or where that would be another day. */
export function nearEvent(scenario: Scenario, today: number): string | undefined {
  const names = [...YEARLY_EVENTS.filter((id) => valueAt(scenario, `${id}.strength`) > 0), ...scenario.events.own.map(({ name }) => `own~${name}`)];
  return names
    .flatMap((name) => {
      const day = dayOf(scenario, name);
      const days = day === undefined ? NEAR + 1 : today - day;
      const text = days === 0 ? name : `${name}${days > 0 ? '+' : ''}${days}`;
      return Math.abs(days) <= NEAR && eventDay(text) !== undefined && dayOf(scenario, text) === today ? [{ text, distance: Math.abs(days) }] : [];
    })
    .toSorted((a, b) => a.distance - b.distance)[0]?.text;
}

/** The year that is shared, and the day that it opens on where nothing is said; a chapter has its own. */
function yearOf({ scenario }: Shown, what: What): { readonly scenario: Scenario; readonly usual: string } {
  if (what.kind === 'here') return { scenario, usual: '' };
  const { scenario: other, at } = preset(what.kind === 'preset' ? what.name : 'flower-shop');
  return { scenario: other, usual: at };
}

/** What the link can say of the run before; '' where there is none. */
export function comparison({ scenario, view, previous }: Shown): string {
  return view.compare === '' ? ((previous && compareWith(previous, scenario)) ?? '') : view.compare;
}

/** The days that can be said, each with what the link has of it: only those that are in the shared calendar, and differ. */
export function daysOffered(shown: Shown, what: What): readonly (readonly [day: Day, at: string])[] {
  const { scenario, usual } = yearOf(shown, what);
  const date = dateOf(shown.scenario, shown.today);
  const day = dayOf(scenario, date);
  const event = day === undefined ? undefined : nearEvent(scenario, day);
  return [...(day === undefined ? [] : [['date', date] as const]), ...(event === undefined ? [] : [['event', event] as const]), ['usual', usual] as const];
}

/** The link that the choices make. */
export function sharedLink(shown: Shown, choices: Choices): Link {
  const { what, day, view, theme, figure, panel, speed, keys, hide, lock } = choices;
  if (what.kind === 'chapter') return { scenario: DEFAULT_SCENARIO, view: { ...DEFAULT_VIEW, chapter: what.name, theme }, unknown: [] };
  const { scenario } = yearOf(shown, what);
  const offered = daysOffered(shown, what);
  const at = (offered.find(([each]) => each === day) ?? offered.at(-1))?.[1] ?? '';
  const isHere = what.kind === 'here';
  const looks = isHere && choices.looks ? shown.view : { ...DEFAULT_VIEW, ...(isHere ? {} : preset(what.name).sight), tell: shown.view.tell };
  const isFigure = view === 'slide' || view === 'chart';
  return {
    scenario,
    view: {
      ...looks,
      view,
      // A link says no day where it is the one that is opened on anyway.
      at: at !== '' && day === 'date' && dayOf(scenario, at) === openingDay(scenario) ? '' : at,
      figure: isFigure ? figure : DEFAULT_VIEW.figure,
      panel: view === 'panel' ? panel : DEFAULT_VIEW.panel,
      theme,
      speed,
      keys: view === 'page' ? 'own' : keys,
      hide,
      lock,
      chapter: 'none',
      compare: isHere && choices.compare ? comparison(shown) : '',
      'hand-in': isHere && choices.handIn ? shown.view['hand-in'] : '',
    },
    unknown: isHere && choices.unknown ? shown.unknown : [],
  };
}

/** What is chosen where a part of the link is left out; undefined where the run would be another one without it. */
export function without(kind: PartKind, choices: Choices): Choices | undefined {
  switch (kind) {
    case 'day':
      return choices.day === 'usual' ? undefined : { ...choices, day: 'usual' };
    case 'looks':
      return choices.looks ? { ...choices, looks: false } : undefined;
    case 'theme':
      return { ...choices, theme: 'auto' };
    case 'shown':
      return { ...choices, view: 'page', figure: 'error', panel: 'ledger', speed: 'auto', keys: 'own' };
    case 'compare':
      return { ...choices, compare: false };
    case 'hide':
      return { ...choices, hide: [] };
    case 'lock':
      return { ...choices, lock: [] };
    case 'hand-in':
      return { ...choices, handIn: false };
    case 'unknown':
      return { ...choices, unknown: false };
    case 'address':
    case 'events':
    case 'incidents':
    case 'deeds':
    case 'settings':
    case 'course':
      return undefined;
  }
}
