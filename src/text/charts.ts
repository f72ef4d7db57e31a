/** Words of the charts: what a curve measures, how to read its axis, and what it says today in whole sentences. */
import type { ByContender } from '../scenario/contenders.ts';
import { badness, METRICS, type Metric } from '../scenario/metrics.ts';
import { ownNameOf, type Lens, type LENSES, type View } from '../scenario/view.ts';
import { othersIn } from './contenders.ts';
import { dayMonth, longDate } from './dates.ts';
import { eventWords } from './events.ts';
import { LUCK, luckSentence } from './luck.ts';
import type { Luck } from '../simulation/luck.ts';
import { decimals, many, percent, plain, significant, times, whole } from './numbers.ts';
import type { Demand } from './demand.ts';
import { phrase, term, type Words } from './words.ts';

/** The lens, as few words as will do: they stand in one row. */
export const LENS_WORDS: Readonly<Record<(typeof LENSES)[number], string>> = {
  none: 'the year',
  ...eventWords('short'),
  today: 'last fortnight',
};

export function lensWord(lens: Lens): string {
  return ownNameOf(lens) ?? LENS_WORDS[lens as keyof typeof LENS_WORDS];
}

interface MetricWords {
  /** What the chart is headed. */
  readonly title: string;
  /** In the middle of a sentence, and heading the table. */
  readonly noun: string;
  /** After a value; '' where none belongs. */
  readonly unit: string;
  /** One or two sentences under the heading. */
  readonly explains: Words;
  /** A value without its unit. */
  readonly value: (value: number) => string;
  /** A mark on its axis. */
  readonly mark: (value: number) => string;
  /** What one line up means on a logarithmic axis; '' where the metric has none. */
  readonly lineUp: string;
  /** What is told beside it, from the share of shoppers who bought. */
  readonly aside?: (buyers: number) => string;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A mark on an axis that reaches far down: with a power of ten where its zeros would be many, `10⁻⁵`, `2·10⁻⁵`. */
export function powerMark(value: number): string {
  const power = Math.floor(Math.log10(value) + 1e-9);
  if (!(value > 0) || power >= -4) return plain(value);
  const factor = Number((value / 10 ** power).toPrecision(3));
  return `${factor === 1 ? '' : `${plain(factor)}·`}10⁻${String(-power).replaceAll(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] ?? '')}`;
}

const WRONG = 'How wrong each model is';

const METRIC_WORDS: Readonly<Record<Metric, MetricWords>> = {
  bouquets: {
    title: WRONG,
    noun: 'bouquets off',
    unit: 'bouquets a day',
    explains: phrase`${term('bouquets off', 'Bouquets off')}: how many more or fewer a model expected than were sold, a day. Lower is better. By chance even the ${term('best possible')} is off, and by more when more people buy.`,
    value: (value) => (value < 9.95 ? decimals(value, 1) : whole(value)),
    mark: plain,
    lineUp: '',
  },
  regret: {
    title: WRONG,
    noun: 'excess log loss',
    unit: 'nats',
    explains: phrase`${term('regret', 'Excess log loss')}, regret for short: surprise above the ${term('best possible')}’s, in ${term('nats')} a shopper. Lower is better.`,
    value: significant,
    mark: powerMark,
    lineUp: 'Each line up is ten times worse.',
  },
  logLoss: {
    title: WRONG,
    noun: 'log loss',
    unit: 'nats',
    explains: phrase`${term('log loss', 'Log loss')}: surprise at what each shopper did, in ${term('nats')}. Lower is better. It rises when more people buy, even for the ${term('best possible')} model.`,
    value: (value) => decimals(value, 3),
    mark: plain,
    lineUp: '',
  },
  brier: {
    title: WRONG,
    noun: 'Brier score',
    unit: '',
    explains: phrase`${term('Brier score')}: mean squared distance of the forecast from what happened. Lower is better. It rises when more people buy, even for the ${term('best possible')} model.`,
    value: (value) => decimals(value, 3),
    mark: plain,
    lineUp: '',
  },
  errorRate: {
    title: WRONG,
    noun: 'error rate',
    unit: '',
    explains: phrase`${term('error rate', 'Error rate')}: share of shoppers for whom the model was on the wrong side of one half. Lower is better, but where few buy it hides nearly everything: the ${term('best possible')} errs nearly as often.`,
    value: (value) => percent(value),
    mark: (value) => `${plain(Number((value * 100).toPrecision(12)))}%`,
    lineUp: '',
    aside: (buyers) => ` Always saying “no” would have been wrong on ${percent(buyers)}.`,
  },
  calibration: {
    title: 'Too many or too few',
    noun: 'expected ÷ observed',
    unit: '',
    explains: phrase`${term('expected ÷ observed', 'Expected ÷ observed')} (calibration in the large): bouquets expected for each one sold. Below one more customers leave empty-handed, above it more flowers wilt; at one both still happen, even with the ${term('best possible')}, and where a lost customer is the dearer fault a little above one is cheaper.`,
    value: (value) => decimals(value, 2),
    mark: plain,
    lineUp: 'Each line up is twice as many.',
  },
  auc: {
    title: 'How well each model ranks shoppers',
    noun: 'AUC',
    unit: '',
    explains: phrase`${term('AUC')}: how often a buyer got a higher forecast than a non-buyer of the same day (the days’ AUCs, weighted by shoppers). Higher is better; 0.5 is a coin’s toss, and the ${term('best possible')} too is below 1.`,
    value: (value) => decimals(value, 3),
    mark: plain,
    lineUp: '',
  },
};

export function metricWords(metric: Metric): MetricWords {
  return METRIC_WORDS[metric];
}

/** How to read the axis, where it is not plain; '' where it is. */
export function axisNote(metric: Metric, scale: View['scale'] | null): string {
  return scale === 'log' ? METRIC_WORDS[metric].lineUp : '';
}

/** A value without its unit. */
export function metricValue(metric: Metric, value: number): string {
  return METRIC_WORDS[metric].value(value);
}

/** A value with its unit. */
function metricAmount(metric: Metric, value: number): string {
  const { unit } = METRIC_WORDS[metric];
  return Number.isNaN(value) || unit === '' ? metricValue(metric, value) : `${metricValue(metric, value)} ${unit}`;
}

/** A mark on the value axis. */
export function metricMark(metric: Metric, value: number): string {
  return METRIC_WORDS[metric].mark(value);
}

/** The days that a value stands for: "On 14 February 2027", "Over the 7 days to 14 February 2027". */
function during(iso: string, days: number): string {
  return days === 1 ? `On ${longDate(iso)}` : `Over the ${days} days to ${longDate(iso)}`;
}

export interface ErrorFacts {
  readonly metric: Metric;
  readonly iso: string;
  /** Days that were really there to pool. */
  readonly days: number;
  readonly values: ByContender<number>;
  readonly best: number;
  /** Of the best that sees the log; NaN where it is the best possible itself. */
  readonly attainable: number;
  /** Share of the same shoppers who bought. */
  readonly buyers: number;
  /** Bouquets that static and dynamic expected on these days, and that were sold. */
  readonly bouquets: { readonly static: number; readonly dynamic: number; readonly sold: number };
  /** Days since serving began, and on how many of them the static model was the better one (ties are neither's). */
  readonly served: number;
  readonly staticBetter: number;
  readonly dynamicBetter: number;
  /** Of the days on which dynamic was the better one less those of static, up to the same day, in other years; null where none have been run. */
  readonly otherYears: Luck | null;
}

/** What the error chart says, without the picture. */
export function errorSummary({ metric, iso, days, values, best, attainable, buyers, bouquets, served, staticBetter, dynamicBetter, otherYears }: ErrorFacts): string {
  const { noun } = METRIC_WORDS[metric];
  const seesLog = Number.isNaN(attainable) ? '' : metricValue(metric, attainable);
  const value = (name: 'static') => metricAmount(metric, values[name]);
  const others = othersIn(values);
  const record =
    served > 1 && staticBetter + dynamicBetter > 0
      ? ` ${others.length === 0 ? 'Day' : 'Between static and dynamic, day'} by day, the static model was the better one on ${whole(staticBetter)} of ${many(served, 'day')} so far, the dynamic one on ${whole(dynamicBetter)}${tiedDays(served - staticBetter - dynamicBetter)}. ${recordLuck(staticBetter - dynamicBetter, otherYears)}`
      : '';
  // Where the best possible is the same every day it need not be told.
  if (METRICS[metric].best !== null) {
    return `${during(iso, days)} the static model’s ${noun} was ${value('static')}${compare(metric, values.static, values.dynamic)}.${inBouquets([values.static, values.dynamic], bouquets)}${others.map((other) => ` The ${other.one}’s was ${metricValue(metric, other.value)}.`).join('')}${seesLog && ` The best that sees the log was at ${seesLog}: nobody logs gift intent.`}${record}`;
  }
  if (METRICS[metric].pooled === 'ratio') {
    if (Number.isNaN(values.static)) return `${during(iso, days)} nothing was sold.${record}`;
    return `${during(iso, days)} the static model expected ${metricValue(metric, values.static)} bouquets for each one sold, the dynamic one ${metricValue(metric, values.dynamic)}${others.map((other) => `, the ${other.one} ${metricValue(metric, other.value)}`).join('')}.${record}`;
  }
  const lucky = Object.values(values).some((each) => badness(metric, each) < badness(metric, best));
  const aside = [
    METRIC_WORDS[metric].aside?.(buyers) ?? '',
    lucky ? ` By chance a model may do better than the best possible ${days === 1 ? 'on a day' : 'for some days'}.` : '',
  ].join('');
  if (METRICS[metric].pooled === 'distance') {
    const off = `bouquets off${days === 1 ? '' : ' a day'}`;
    return `${during(iso, days)} the static model was ${metricValue(metric, values.static)} ${off}, the dynamic one ${metricValue(metric, values.dynamic)}${others.map((other) => `, the ${other.one} ${metricValue(metric, other.value)}`).join('')}; the best possible was ${metricValue(metric, best)} off${seesLog && `, the best that sees the log ${seesLog}`}.${aside}${record}`;
  }
  return `${during(iso, days)} the static model’s ${noun} was ${value('static')}, the dynamic one’s ${metricValue(metric, values.dynamic)}${others.map((other) => `, the ${other.one}’s ${metricValue(metric, other.value)}`).join('')}; the best possible was ${metricValue(metric, best)}${seesLog && `, the best that sees the log ${seesLog}`}.${aside}${record}`;
}

/** ", and on 3 they tied": where a model has no value there is no winner either. */
function tiedDays(days: number): string {
  return days === 0 ? '' : `, and on ${whole(days)} they tied`;
}

/** Whether the record is luck. @param ahead days that static leads by this year */
function recordLuck(ahead: number, otherYears: ErrorFacts['otherYears']): string {
  if (otherYears === null) return LUCK.oneDraw;
  return luckSentence(ahead === 0 ? null : ahead > 0 ? 'static' : 'dynamic', otherYears, { better: 'the better one on more of the days', worse: 'the worse one', by: (days) => `by ${many(days, 'day')}` });
}

/** How the static model's value stands to the dynamic one's. */
function compare(metric: Metric, frozen: number, learning: number): string {
  const other = metricValue(metric, learning);
  const ratio = frozen / learning;
  if (!(ratio > 0) || !Number.isFinite(ratio)) return `, the dynamic one’s ${other}`;
  if (ratio >= 1.05) return `, ${times(ratio)} the dynamic one’s (${other})`;
  if (ratio > 0.95) return `, about the same as the dynamic one’s (${other})`;
  return `; the dynamic one’s, ${other}, was ${times(1 / ratio)} as much`;
}

/** Excess log loss, in nats, below which a model is nearly perfect. */
const NEARLY_NOTHING = 0.001;

/** A multiple of nearly nothing tells little: beside one the bouquets. */
function inBouquets([one, other]: readonly [number, number], { static: frozen, dynamic, sold }: ErrorFacts['bouquets']): string {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  if (!(low > 0 && low < NEARLY_NOTHING && high >= 10 * low)) return '';
  return ` That is a multiple of nearly nothing; in bouquets, static expected ${whole(frozen)} and dynamic ${whole(dynamic)} where ${whole(sold)} ${Math.round(sold) === 1 ? 'was' : 'were'} sold.`;
}

export interface BouquetFacts {
  readonly iso: string;
  /** Nothing was served before. */
  readonly isFirst: boolean;
  readonly demand: Demand;
  readonly sold: number;
  readonly expected: ByContender<number>;
  /** The most bouquets sold on one day so far. */
  readonly most: number;
  readonly mostIso: string;
}

export function bouquetsSummary({ iso, isFirst, demand, sold, expected, most, mostIso }: BouquetFacts): string {
  const others = othersIn(expected).map(({ one, value }) => `, the ${one} ${whole(value)}`).join('');
  const record = isFirst ? '' : mostIso === iso ? 'It was the best day so far.' : `The best day up to then was ${longDate(mostIso)} with ${whole(most)}.`;
  return `On ${longDate(iso)} the static model expected ${many(expected.static, 'bouquet')}, the dynamic one ${whole(expected.dynamic)}${others}; ${whole(sold)} ${Math.round(sold) === 1 ? 'was' : 'were'} ${demand}. ${record}`.trim();
}

export interface WeightFacts {
  readonly iso: string;
  /** Mean absolute distance from the truth over all inputs but the intercept, in log-odds. */
  readonly static: number;
  readonly dynamic: number;
  /** The one of the two that is further off, the input on which it is furthest off, by its plain name, and by how much (believed minus true). */
  readonly further: 'static' | 'dynamic';
  readonly worst: string;
  readonly by: number;
}

export function weightsSummary({ iso, static: frozen, dynamic, further, worst, by }: WeightFacts): string {
  const distance = `On ${longDate(iso)} the static model’s weights are ${decimals(frozen, 2)} from the truth on average, the dynamic one’s ${decimals(dynamic, 2)}, in log-odds, the starting point left aside.`;
  return `${distance} The ${further} model is the further off, most of all on “${worst}”, which it puts ${decimals(Math.abs(by), 2)} too ${by > 0 ? 'high' : 'low'}.`;
}

export const CHART_TEXTS = {
  bouquetsTitle: 'Bouquets expected and sold',
  rootNote: 'Heights grow with the square root, so that quiet days can be read beside a spike.',
  weightsTitle: 'What each model believes',
  weightsExplains: phrase`How far each thing that a model sees moves the odds of buying, in ${term('log-odds')}. Dots: believed. Upright mark: true that day. The ${term('starting point')} is what a model says before it sees anything.`,
  noWeights: phrase`A ${term('perceptron')} has no such weights: what it believes is spread over its hidden units, and each unit mixes all that it sees. Choose ${term('logistic regression')} in the settings to compare beliefs with the truth.`,
  lessLikely: '← less likely to buy',
  moreLikely: 'more likely to buy →',
  intentNote: phrase`${term('gift intent', 'Gift intent')} is among the true reasons, but nobody logs it: no model has a weight for it.`,
  mixtureNote: phrase`The ${term('mixture')} has no weights of its own: it averages what static and dynamic answer.`,
  daily: 'Day by day.',
  untold: 'not yet happened',
  /** Over what is drawn of later days once the year is revealed. */
  beyond: 'after today',
  question: 'What will happen to each line?',
  training: 'No model serves yet. The first shoppers are scored on',
  running: 'Running the year …',
  best: 'best',
  attainableNote: phrase`Log’s best, dotted around events: the ${term('best that sees the log')}; the best possible also knows ${term('gift intent')}, which nobody logs.`,
  expected: 'expected',
  truth: 'the truth',
  before: 'Faint: before the change.',
  hint: 'Point at a day to read it off',
  hintKeys: ', or use arrow keys',
  readOff: 'Read off a day',
  lens: 'Look at',
  numbers: 'Show the numbers',
  month: 'Month',
  earlier: 'earlier',
  later: 'later',
  date: 'Date',
  input: 'What the model sees',
  copy: 'copy as CSV',
  copied: 'copied',
  cannotCopy: 'The browser does not allow copying here.',
  download: 'download CSV',
} as const;

/** "Excess log loss" */
export function metricName(metric: Metric): string {
  const { noun } = METRIC_WORDS[metric];
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

/** Heading of the error chart's numbers. */
export function errorCaption(metric: Metric, days: number): string {
  const { unit } = METRIC_WORDS[metric];
  const name = metricName(metric);
  return `${name}${unit && ` in ${unit}`}, ${days === 1 ? 'day by day' : `over the ${days} days to each date`}`;
}

export function weightsCaption(iso: string): string {
  return `Weights in service on ${longDate(iso)}, and the true ones, in log-odds`;
}

/** The same in one line that says behind it whose mark is which. */
export function weightsShortly(iso: string): string {
  return `${dayMonth(iso)}: weights in log-odds`;
}

/** Names what the models may not see; '' where they see everything. */
export function hiddenNote(names: readonly string[]): string {
  return names.length === 0 ? '' : `Hidden from the models, though true: ${names.map((name) => `“${name}”`).join(', ')}.`;
}

/** Value read out for a day by a screen reader and above the charts. */
export function reading(iso: string, parts: readonly string[]): string {
  return `${longDate(iso)}: ${parts.join(', ')}`;
}

/** What is drawn, in a slide's one line. */
export function bouquetsShortly(demand: Demand): string {
  return `Bouquets expected (lines) and ${demand} (grey)`;
}

export function bouquetsExplains(demand: Demand): string {
  return `Grey: ${demand}. Lines: what each model expected of that day’s shoppers.`;
}

/** "Faint: dynamic’s learning rate 1." */
export function faint(name: string): string {
  return `Faint: ${name}.`;
}
