/**
 * What every setting is called, in which unit, and what it does in one line. Typed over the field table, so that a
 * setting or an option without words is a type error.
 */
import type { Scenario, ScenarioKey } from '../scenario/scenario.ts';
import type { View, ViewKey } from '../scenario/view.ts';

/** The words a choice or a set of flags is made of; never for other kinds of value. */
type OptionOf<V> = V extends string ? (string extends V ? never : V) : V extends readonly (infer T)[] ? (T extends string ? T : never) : never;

type ValueOf<K extends ScenarioKey> = K extends `${infer G extends keyof Scenario}.${infer F}` ? (F extends keyof Scenario[G] ? Scenario[G][F] : never) : never;

interface Words {
  readonly name: string;
  /** Follows the number: `9 %`, `3 days`; '' where a number needs none. */
  readonly unit: string;
  /** One line. */
  readonly help: string;
}

type WordsFor<V> = Words & ([OptionOf<V>] extends [never] ? { readonly options?: undefined } : { readonly options: Readonly<Record<OptionOf<V>, string>> });

/** What code that treats all settings alike sees. */
export interface FieldWords extends Words {
  readonly options?: Readonly<Record<string, string>> | undefined;
}

const moves = {
  who: 'who comes',
  many: 'how many buy',
  why: 'why they buy',
};

const movesHelp = 'The visitors (covariate shift), the share of buyers (prior shift), the reasons to buy (concept drift).';

const SCENARIO_WORDS: { readonly [K in ScenarioKey]: WordsFor<ValueOf<K>> } = {
  'world.seed': {
    name: 'Seed',
    unit: '',
    help: 'The roll of the dice. The same seed always gives the same shoppers.',
  },
  'world.start': {
    name: 'First day',
    unit: '',
    help: 'The date on which the calendar begins.',
  },
  'world.days': {
    name: 'Length',
    unit: 'days',
    help: 'How long the story is. 365 is one year; 1,830 takes in five Valentine’s Days.',
  },
  'world.shoppers': {
    name: 'Shoppers',
    unit: 'a day',
    help: 'Visits on an ordinary day. Fewer visits make noisier days and slower learning.',
  },
  'world.conversion': {
    name: 'Conversion',
    unit: '%',
    help: 'The share of shoppers who buy on an ordinary day.',
  },
  'world.season': {
    name: 'Season',
    unit: 'log-odds',
    help: 'A yearly wave in the willingness to buy, highest in winter. 0 is no wave.',
  },
  'world.trend': {
    name: 'Trend',
    unit: 'log-odds a year',
    help: 'How fast the reasons to buy drift, all year long. 0 is a town that stays as it is.',
  },
  'world.change': {
    name: 'Lasting change',
    unit: 'log-odds',
    help: 'From its date on everyone is more willing to buy, or less, and it stays so. 0 is no change.',
  },
  'world.changeDate': {
    name: 'Date of the lasting change',
    unit: '',
    help: 'The day from which the lasting change holds.',
  },
  'valentines.strength': { name: 'Valentine’s Day', unit: '×', help: '14 February: two weeks of run-up, then a sudden end.' },
  'valentines.moves': { name: 'Valentine’s Day moves', unit: '', help: movesHelp, options: moves },
  'christmas.strength': { name: 'Christmas', unit: '×', help: '25 December: a modest rise over three weeks.' },
  'christmas.moves': { name: 'Christmas moves', unit: '', help: movesHelp, options: moves },
  'womens.strength': { name: 'Women’s Day', unit: '×', help: '8 March: small, and mostly at the last moment.' },
  'womens.moves': { name: 'Women’s Day moves', unit: '', help: movesHelp, options: moves },
  'mothers.strength': { name: 'Mother’s Day', unit: '×', help: 'Brings even more visitors than Valentine’s Day, over a longer run-up.' },
  'mothers.moves': { name: 'Mother’s Day moves', unit: '', help: movesHelp, options: moves },
  'mothers.country': {
    name: 'Mother’s Day in',
    unit: '',
    help: 'Each country has its own rule for the date.',
    options: {
      us: 'USA, Germany, Italy, Australia',
      uk: 'United Kingdom, Ireland',
      fr: 'France',
      es: 'Spain, Portugal',
      no: 'Norway',
      mx: 'Mexico',
    },
  },
  'events.own': {
    name: 'Events of your own',
    unit: '',
    help: 'Up to six days that the shop has never seen before: a festival, a wedding fair, a football final.',
  },
  'models.calendar': {
    name: 'Calendar',
    unit: '',
    help: 'Can’t we just add the date? Hand it to both models and see what a summer teaches about February.',
    options: {
      none: 'no dates',
      season: 'the season',
      valentines: 'season and days to Valentine’s',
    },
  },
  'static.from': { name: 'Trained from', unit: '', help: 'The first day whose shoppers the static model learns from.' },
  'static.to': { name: 'Trained until', unit: '', help: 'The last day of training. From the next day on both models serve.' },
  'static.epochs': { name: 'Epochs', unit: '', help: 'How often training goes through the whole training window.' },
  'static.rate': { name: 'Learning rate', unit: '', help: 'The step size of gradient descent. Too small gets nowhere, too large never settles.' },
  'static.batchSize': {
    name: 'Batch size',
    unit: 'shoppers',
    help: 'How many shoppers each step of training looks at. 0 is the whole window at once.',
  },
  'static.l2': { name: 'L2 regularisation', unit: '', help: 'How strongly large weights are held back. More makes a more cautious model.' },
  'dynamic.start': {
    name: 'Start',
    unit: '',
    help: 'Warm begins as a copy of the static model, cold begins knowing nothing.',
    options: { warm: 'warm', cold: 'cold' },
  },
  'dynamic.rate': {
    name: 'Learning rate',
    unit: '',
    help: 'How far each day’s shoppers move the model. High follows fast, and follows noise too.',
  },
  'dynamic.passes': { name: 'Passes', unit: '', help: 'How often each day’s shoppers are gone through before they are put away.' },
  'dynamic.batchSize': { name: 'Batch size', unit: 'shoppers', help: 'How many shoppers each step of learning looks at. Smaller means more steps a day.' },
  'dynamic.l2': { name: 'L2 regularisation', unit: '', help: 'How strongly large weights are held back, and so how fast old lessons fade.' },
  'dynamic.delay': { name: 'Label delay', unit: 'days', help: 'How long it takes until a purchase is reported. Until then the model can’t learn from it.' },
};

type GroupWords = { readonly title: string; readonly help: string };

/** Headings of the settings, in the order they have there. */
export const GROUP_WORDS: Readonly<Record<'world' | 'events' | 'models' | 'static' | 'dynamic', GroupWords>> = {
  world: { title: 'The world', help: 'Who visits the shop, and how the town changes.' },
  events: { title: 'Events', help: 'The days that turn a flower shop’s year upside down. 1 is calibrated to published figures; at 0 the event does not happen.' },
  models: { title: 'What the models see', help: 'Both get the same information about each shopper.' },
  static: { title: 'Static training', help: 'Trained once, on the training window, then frozen.' },
  dynamic: { title: 'Dynamic training', help: 'Keeps learning, every day, from the shoppers it has just served.' },
};

const VIEW_WORDS: { readonly [K in ViewKey]: WordsFor<View[K]> } = {
  view: {
    name: 'View',
    unit: '',
    help: 'The whole page, or one frame of a slide.',
    options: { page: 'page', slide: 'slide' },
  },
  at: { name: 'Today', unit: '', help: 'The date on which the page opens.' },
  metric: {
    name: 'Measure',
    unit: '',
    help: 'What “wrong” means.',
    options: {
      logLoss: 'log loss',
      regret: 'gap to best possible',
      brier: 'Brier score',
      errorRate: 'error rate',
      calibration: 'calibration',
      auc: 'AUC',
    },
  },
  smoothing: {
    name: 'Smoothing',
    unit: '',
    help: 'Days over which the curves are averaged.',
    options: { '1': 'each day', '7': '7-day mean', '28': '28-day mean' },
  },
  scale: { name: 'Scale', unit: '', help: 'On a logarithmic scale each step up is ten times more.', options: { log: 'logarithmic', linear: 'linear' } },
  lens: {
    name: 'Lens',
    unit: '',
    help: 'Enlarges the weeks around an event.',
    options: {
      none: 'whole year',
      christmas: 'Christmas',
      valentines: 'Valentine’s Day',
      womens: 'Women’s Day',
      mothers: 'Mother’s Day',
      today: 'around today',
    },
  },
  reveal: { name: 'Show the whole year', unit: '', help: 'Shows the future before it has happened.' },
  theme: {
    name: 'Theme',
    unit: '',
    help: 'Paper by day, lamplight by night, firm lines for a projector.',
    options: { auto: 'as the system', light: 'day', dark: 'night', projector: 'projector' },
  },
};

export function wordsFor(path: ScenarioKey): FieldWords {
  return SCENARIO_WORDS[path];
}

export function viewWords<K extends ViewKey>(key: K): WordsFor<View[K]> {
  return VIEW_WORDS[key];
}
