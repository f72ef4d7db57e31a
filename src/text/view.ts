/** What every choice of how to look is called, and what it does in one line. */
import { CHAPTERS, type ChapterName } from '../scenario/chapters.ts';
import { CONTENDERS, type ContenderName } from '../scenario/contenders.ts';
import type { Hideable } from '../scenario/frames.ts';
import type { View, ViewKey } from '../scenario/view.ts';
import { CONTENDER_WORDS } from './contenders.ts';
import { eventWords } from './events.ts';
import type { WordsFor } from './fields.ts';

const HIDEABLE_WORDS: Readonly<Record<Hideable, string>> = {
  course: 'the course',
  scenarios: 'scenarios',
  settings: 'settings',
  share: 'share',
  contenders: 'more contenders',
  measure: 'choice of measure',
  smoothing: 'choice of smoothing',
  scale: 'choice of scale',
  lens: 'choice of lens',
  years: 'other years',
  reveal: 'show the whole year',
  speed: 'speed',
  theme: 'theme',
  why: 'why it was off',
  ways: 'ways on',
  ribbon: 'the ribbon',
  time: 'play and steps',
  track: 'what was done',
  deeds: 'deeds by hand',
  bouquets: 'bouquets',
  beliefs: 'what each believes',
  shop: 'shop window',
  opened: 'the day, opened',
  panels: 'panels at the end',
};

const VIEW_WORDS: { readonly [K in ViewKey]: WordsFor<View[K]> } = {
  view: {
    name: 'View',
    help: 'The whole page, one frame of a slide, a chart or a panel alone, or what belongs to the course: a student’s report, a hand-in, a class’s, the instructors’ page.',
    options: { page: 'page', slide: 'slide', chart: 'chart', panel: 'panel', report: 'report', 'hand-in': 'hand-in', class: 'class', instructors: 'instructors' },
  },
  at: { name: 'Today', help: 'The date on which the page opens.' },
  metric: {
    name: 'Measure',
    help: 'What “wrong” means.',
    options: {
      bouquets: 'bouquets off',
      logLoss: 'log loss',
      regret: 'excess log loss',
      brier: 'Brier score',
      errorRate: 'error rate',
      calibration: 'expected ÷ observed',
      auc: 'AUC',
    },
  },
  smoothing: {
    name: 'Smoothing',
    help: 'Days over which the curves are averaged.',
    options: { '1': 'each day', '7': '7-day mean', '28': '28-day mean' },
  },
  scale: { name: 'Scale', help: 'On a logarithmic scale each step up is ten times more.', options: { log: 'logarithmic', linear: 'linear' } },
  lens: {
    name: 'Lens',
    help: 'Enlarges the weeks around an event.',
    options: {
      none: 'whole year',
      ...eventWords('name'),
      today: 'around today',
    },
  },
  reveal: { name: 'Show the whole year', help: 'Shows the future before it has happened.' },
  theme: {
    name: 'Theme',
    help: 'Paper by day, lamplight by night, firm lines for a projector.',
    options: { auto: 'as the system', light: 'day', dark: 'night', projector: 'projector', 'projector-dark': 'dark projector' },
  },
  vary: { name: 'Vary one setting', help: 'Runs a setting with one value after the other, each with several seeds.' },
  'vary.in': { name: 'Stretch', help: 'The part of the year over which it is measured.', options: { quiet: 'quiet months', peak: 'the peak', hangover: 'the hangover', year: 'whole year' } },
  'vary.by': { name: 'By', help: 'What each contender cost, or how far it was from the best possible.', options: { cost: 'cost', regret: 'excess log loss' } },
  'vary.seeds': { name: 'Seeds', help: 'Years of other shoppers that every value is run over.', options: { '5': '5', '10': '10', '20': '20', '30': '30' } },
  years: { name: 'Other years', help: 'How many years with other shoppers are run beside this one.' },
  'years.of': { name: 'Band of', help: 'Whose other years are drawn.', options: Object.fromEntries(CONTENDERS.map((name) => [name, CONTENDER_WORDS[name]])) as Record<ContenderName, string> },
  chapter: { name: 'Chapter', help: 'The chapter of the course that is open.', options: Object.fromEntries(['none', ...CHAPTERS].map((name) => [name, name])) as Record<'none' | ChapterName, string> },
  'hand-in': { name: 'Hand-in', help: 'What a student hands in, as the report writes it.' },
  figure: { name: 'Figure', help: 'What a slide, or a chart alone, is about.', options: { error: 'the error', bouquets: 'bouquets', shop: 'shop window', beliefs: 'what each believes', ledger: 'the ledger', why: 'why it was off' } },
  panel: {
    name: 'Panel',
    help: 'The panel that stands alone.',
    options: { training: 'how the static model was made', watching: 'watching', ledger: 'the ledger and the choice', years: 'other years', vary: 'vary one setting', track: 'what was done', opened: 'the day, opened', settings: 'settings' },
  },
  speed: { name: 'Speed', help: 'How fast the year plays.', options: { auto: 'as suits', '1': '1 day a second', '7': '7 days a second', '30': '30 days a second' } },
  axis: { name: 'Axis', help: 'The ends of the value axis, so that several frames can be compared.' },
  compare: { name: 'Compared with', help: 'What settings were in the run whose curves are kept beside this one’s.' },
  hide: { name: 'Hidden', help: 'Parts of the page that are not shown.', options: HIDEABLE_WORDS },
  lock: { name: 'Locked', help: 'Settings and choices that can be seen and not changed.', options: {} },
  keys: { name: 'Arrow keys', help: 'Those that nothing in the frame uses.', options: { own: 'stay here', deck: 'go to the deck' } },
  tell: { name: 'Told to the page around', help: 'What of a student’s work the page around may hear.', options: { nothing: 'nothing', answers: 'answers' } },
};

export function viewWords<K extends ViewKey>(key: K): WordsFor<View[K]> {
  return VIEW_WORDS[key];
}
