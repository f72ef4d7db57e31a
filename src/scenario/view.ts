/** How a run is looked at: what the link remembers besides the scenario. It never changes a number. */
import * as v from 'valibot';
import { atField } from './at.ts';
import { axisField } from './axis.ts';
import { CHAPTERS, type ChapterName } from './chapters.ts';
import { compareField } from './compare.ts';
import { CONTENDERS } from './contenders.ts';
import { EVENT_DATES, ownEventName, type YearlyEvent } from './events.ts';
import { choice, number, toggle, type Field } from './field.ts';
import { FIGURES, HIDEABLE, LOCKABLE, names, PANELS } from './frames.ts';
import { bare, unbroken } from './folded.ts';
import { METRIC_NAMES } from './metrics.ts';
import { STRETCH_NAMES } from './stretches.ts';
import { varyField } from './vary.ts';

/** What the charts enlarge: the year, the fortnight around an event, the last fortnight. */
export const LENSES = ['none', ...(Object.keys(EVENT_DATES) as readonly YearlyEvent[]), 'today'] as const;

/** How many other years can be run, and how many are where nobody says: a band of fewer is a guess, one of more hardly moves. The most stay under 64 MB. */
export const YEARS = { fewest: 10, usual: 30, most: 100 } as const;

/** Longer ones are none of ours: a hand-in's link stays under 2,000 characters. */
const LONGEST_HAND_IN = 4000;

const OWN = 'own~';
/** Also the fortnight around an event of the user's own, by its name. */
export type Lens = (typeof LENSES)[number] | `own~${string}`;

export function lensOn(name: string): Lens {
  return `own~${name}`;
}

/** The name of the event of the user's own that a lens is on; undefined for any other. */
export function ownNameOf(lens: Lens): string | undefined {
  return lens.startsWith(OWN) ? lens.slice(OWN.length) : undefined;
}

/** The view's fields, in the order they have in links. `at` is today; '' is the scenario's opening day. */
export const VIEW_FIELDS = {
  view: choice('page', ['page', 'slide', 'chart', 'panel', 'report', 'hand-in', 'class', 'instructors'], { key: 'view', invalid: 'print' }),
  at: atField(),
  metric: choice('regret', METRIC_NAMES, {
    key: 'metric',
    invalid: 'accuracy',
    also: { 'bouquets off': 'bouquets', 'log loss': 'logLoss', 'excess log loss': 'regret', 'Brier score': 'brier', 'error rate': 'errorRate', 'expected ÷ observed': 'calibration' },
  }),
  smoothing: choice('1', ['1', '7', '28'], { key: 'smoothing', invalid: '30', also: { 'each day': '1', '7-day mean': '7', '28-day mean': '28' } }),
  scale: choice('log', ['log', 'linear'], { key: 'scale', invalid: 'cubic', also: { logarithmic: 'log' } }),
  lens: lensField(),
  reveal: toggle(false, 'reveal'),
  theme: choice('auto', ['auto', 'light', 'dark', 'projector', 'projector-dark'], { key: 'theme', invalid: 'sepia', also: { 'as the system': 'auto', day: 'light', night: 'dark', 'dark projector': 'projector-dark' } }),
  vary: varyField(),
  'vary.in': choice('year', STRETCH_NAMES.toReversed(), { key: 'vary.in', invalid: 'spring', also: { 'quiet months': 'quiet', 'the peak': 'peak', 'the hangover': 'hangover', 'whole year': 'year' } }),
  'vary.by': choice('cost', ['cost', 'regret'], { key: 'vary.by', invalid: 'loss', also: { 'excess log loss': 'regret' } }),
  'vary.seeds': choice('10', ['5', '10', '20', '30'], { key: 'vary.seeds', invalid: '7' }),
  /** How many other years are run beside this one, 0 for none; and whose bands are drawn of them. */
  years: yearsField(),
  'years.of': choice('dynamic', CONTENDERS, { key: 'years.of', invalid: 'best' }),
  /** The chapter of the course that is open. */
  chapter: choice<'none' | ChapterName>('none', ['none', ...CHAPTERS], { key: 'chapter', invalid: 'july' }),
  /** What a student hands in, as lessons/hand-in writes it; it says itself what is damaged in it. */
  'hand-in': handInField(),
  /** What a slide or a chart alone is about, and the panel that stands alone. */
  figure: choice('error', FIGURES, { key: 'figure', invalid: 'weather', also: { 'the error': 'error', 'shop window': 'shop', 'what each believes': 'beliefs', 'the ledger': 'ledger', 'why it was off': 'why' } }),
  panel: choice('ledger', PANELS, {
    key: 'panel',
    invalid: 'weather',
    also: { 'how the static model was made': 'training', 'the ledger and the choice': 'ledger', 'other years': 'years', 'vary one setting': 'vary', 'what was done': 'track', 'the day, opened': 'opened' },
  }),
  /** Days a second while playing; `auto` is a pace that suits what is shown. */
  speed: choice('auto', ['auto', '1', '7', '30'], { key: 'speed', invalid: '1000', also: { 'as suits': 'auto', '1 day a second': '1', '7 days a second': '7', '30 days a second': '30' } }),
  axis: axisField(),
  compare: compareField(),
  hide: names(HIDEABLE, { key: 'hide', form: 'parts of the page', example: 'scenarios~settings', invalid: 'everything' }),
  lock: names(LOCKABLE, { key: 'lock', form: 'all, deeds, a group of settings, a setting or a choice of the view', example: 'world~dynamic.rate', invalid: 'weather' }),
  /** Arrow keys that nothing in the frame uses: the page's own, or handed to the deck around it. */
  keys: choice('own', ['own', 'deck'], { key: 'keys', invalid: 'arrows', also: { 'stay here': 'own', 'go to the deck': 'deck' } }),
  /** What a page around this one may hear of what a student did. */
  tell: choice('nothing', ['nothing', 'answers'], { key: 'tell', invalid: 'everything' }),
} as const;

function handInField(): Field<string> {
  const schema = v.pipe(v.string(), v.maxLength(LONGEST_HAND_IN), v.regex(/^[a-z\d]*$/i));
  const read = (text: string): string | undefined => (v.is(schema, text) ? text : undefined);
  return { default: '', schema, domain: { kind: 'text', form: 'letters and digits, as the report writes them', most: LONGEST_HAND_IN }, key: 'hand-in', unit: '', valid: '1abc', invalid: 'a!b', parse: read, mend: (text) => (bare(text) === '' ? undefined : read(bare(text))), print: (value) => value };
}

function yearsField(): Field<number> {
  const field = number(30, { min: YEARS.fewest, max: YEARS.most, step: 10, integer: true, key: 'years', valid: '30', invalid: '5' });
  return { ...field, default: 0, schema: v.union([v.literal(0), field.schema]), parse: (text) => (text === '0' ? 0 : field.parse(text)) };
}

function lensField(): Field<Lens> {
  const field = choice<Lens>('none', LENSES, { key: 'lens', invalid: 'spring', also: { 'whole year': 'none', 'around today': 'today', 'Valentine’s Day': 'valentines', 'Women’s Day': 'womens', 'Mother’s Day': 'mothers' } });
  const own = (text: string): Lens | undefined => {
    const name = v.safeParse(ownEventName, text.startsWith(OWN) ? text.slice(OWN.length) : '');
    return name.success ? lensOn(name.output) : undefined;
  };
  return {
    ...field,
    schema: v.pipe(v.string(), v.transform((text) => own(text) ?? field.parse(text)), v.check((lens) => lens !== undefined)) as v.GenericSchema<unknown, Lens>,
    parse: (text) => own(text) ?? field.parse(text),
    mend: (text) => own(unbroken(text)) ?? field.mend(text),
  };
}

export type View = { readonly [K in keyof typeof VIEW_FIELDS]: (typeof VIEW_FIELDS)[K] extends Field<infer T> ? T : never };
export type ViewKey = keyof View;

/** Builds a view by asking for each field's value. */
export function viewFrom(valueOf: (key: ViewKey) => unknown): View {
  return Object.fromEntries((Object.keys(VIEW_FIELDS) as ViewKey[]).map((key) => [key, valueOf(key)])) as View;
}

/** The defaults of link version 1, frozen. */
export const DEFAULT_VIEW: View = viewFrom((key) => VIEW_FIELDS[key].default);
