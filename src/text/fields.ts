/**
 * What every setting is called, and what it does in one line. Typed over the field table, so that a
 * setting or an option without words is a type error.
 */
import type { Shift, YearlyEvent } from '../scenario/events.ts';
import { LOGGED_FEATURES, type LoggedFeature } from '../scenario/logged.ts';
import { fieldAt, type ScenarioKey, type ValueAt } from '../scenario/scenario.ts';
import { EVENT_WORDS } from './events.ts';
import { inputWords } from './features.ts';
import { phrase, term, type Words as Said } from './words.ts';

/** The words a choice or a set of flags is made of; never for other kinds of value. */
type OptionOf<V> = V extends string ? (string extends V ? never : V) : V extends readonly (infer T)[] ? (T extends string ? T : never) : never;

interface Words {
  readonly name: string;
  /** One line. */
  readonly help: Said;
}

/** With words for every option where there are any. */
export type WordsFor<V> = Words & ([OptionOf<V>] extends [never] ? { readonly options?: undefined } : { readonly options: Readonly<Record<OptionOf<V>, string>> });

/** What code that treats all settings alike sees. */
export interface FieldWords extends Words {
  /** Follows the number, as the table says it. */
  readonly unit: string;
  readonly options?: Readonly<Record<string, string>> | undefined;
}

const moves = {
  who: 'who comes',
  many: 'how many buy (the level)',
  why: 'why they buy (the reasons)',
};

const movesHelp = phrase`Who comes: ${term('covariate shift')}. How many buy (the level) and why (the reasons): ${term('concept drift')}, for the same shopper buys with another probability.`;

const features = Object.fromEntries(LOGGED_FEATURES.map((name) => [name, inputWords(name).name])) as Record<LoggedFeature, string>;

const zeroIsOff = '0 switches the check off.';

type EventFieldWords = { readonly [E in YearlyEvent as `${E}.strength`]: WordsFor<number> } & { readonly [E in YearlyEvent as `${E}.moves`]: WordsFor<readonly Shift[]> };

/** The settings that every event of the year has. */
function eventFields(): EventFieldWords {
  const entries = Object.entries(EVENT_WORDS).flatMap(([id, { name, help }]) => [
    [`${id}.strength`, { name, help }],
    [`${id}.moves`, { name: `${name} moves`, help: movesHelp, options: moves }],
  ]);
  return Object.fromEntries(entries) as EventFieldWords;
}

const SCENARIO_WORDS: { readonly [K in ScenarioKey]: WordsFor<ValueAt<K>> } = {
  'world.seed': {
    name: 'Seed',
    help: 'The roll of the dice. The same seed always gives the same shoppers.',
  },
  'world.start': {
    name: 'First day',
    help: 'The date on which the calendar begins.',
  },
  'world.days': {
    name: 'Length',
    help: 'How long the story is. 365 is one year; 1,830 takes in five Valentine’s Days.',
  },
  'world.shoppers': {
    name: 'Shoppers',
    help: 'Visits on an ordinary day. Fewer visits make noisier days and slower learning.',
  },
  'world.conversion': {
    name: 'Conversion',
    help: phrase`${term('conversion', 'The share of shoppers who buy')} on an ordinary day.`,
  },
  'world.season': {
    name: 'Season',
    help: 'A yearly wave in the level of buying, highest in winter. 0 is no wave.',
  },
  'world.trend': {
    name: 'Trend',
    help: 'How fast the reasons to buy drift, all year long. 0 is a town that stays as it is.',
  },
  'world.change': {
    name: 'Lasting change',
    help: 'From its date on everyone is more willing to buy, or less, and it stays so. 0 is no change.',
  },
  'world.changeDate': {
    name: 'Date of the lasting change',
    help: 'The day from which the lasting change holds.',
  },
  'world.wander': {
    name: 'Restless days',
    help: 'How far the level of buying strays, for days on end, for no reason that anyone logs (standard deviation). 0 is a level that stays as it is.',
  },
  ...eventFields(),
  'mothers.country': {
    name: 'Mother’s Day in',
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
    help: 'Up to six days that the shop has never seen before: a festival, a wedding fair, a football final.',
  },
  'incidents.list': {
    name: 'Incidents',
    help: 'Up to six stretches of days on which the shop’s log does not say what happened.',
  },
  'models.kind': {
    name: 'Model',
    help: phrase`${term('logistic regression', 'Logistic regression')} weighs each thing that it sees. A ${term('perceptron')} can also learn how they play together.`,
    options: { logistic: 'logistic regression', perceptron: 'perceptron' },
  },
  'models.hidden': { name: 'Hidden units', help: phrase`The size of the ${term('perceptron')}’s one hidden layer.` },
  'models.features': {
    name: 'Models may see',
    help: 'What they are told about a shopper. What they may not see still moves who buys.',
    options: features,
  },
  'models.calendar': {
    name: 'Calendar',
    help: 'Can’t we just add the date? Hand it to the models and see what a summer teaches about February.',
    options: {
      none: 'no dates',
      season: 'the season',
      valentines: 'season and days to Valentine’s',
      events: 'season and days to each event of the year',
    },
  },
  'models.clip': { name: 'Clip inputs', help: 'An input further than so many standard deviations from the window’s mean counts as if it were no further. 0 clips nothing.' },
  'static.from': { name: 'Trained from', help: 'The first day whose shoppers the static model learns from.' },
  'static.to': { name: 'Trained until', help: 'The last day of training. From the next day on the models serve.' },
  'static.select': {
    name: 'Epochs and regularisation',
    help: phrase`${term('cross-validation', 'Cross-validation')} tries numbers of ${term('epoch', 'epochs')} with an ${term('L2 regularisation', 'L2')} of 0, 0.001, 0.01 and 0.1, and keeps what does best on shoppers left out.`,
    options: { validation: 'by cross-validation', fixed: 'as set' },
  },
  'static.grid': {
    name: 'Epochs tried',
    help: 'Where the best lies at the end of what was tried, one tries more: the best may lie beyond.',
    options: { short: '5, 20, 60', long: '5, 20, 60, 180' },
  },
  'static.folds': { name: 'Folds', help: phrase`${term('cross-validation', 'Cross-validation')} cuts the shoppers into so many parts (${term('fold', 'folds')}) and leaves out each part once, to test on.` },
  'static.holdout': { name: 'Kept back', help: phrase`The last days of the ${term('training window')} are not trained on: a final ${term('held-out check', 'check')} of the chosen model.` },
  'static.epochs': { name: 'Epochs', help: phrase`How often training goes ${term('epoch', 'through the whole training window')}.` },
  'static.rate': { name: 'Learning rate', help: phrase`The step size of ${term('gradient descent')}. Too small gets nowhere, too large never settles.` },
  'static.batchSize': {
    name: 'Batch size',
    help: phrase`How many shoppers each ${term('batch size', 'step of training')} looks at: fewer mean more steps an ${term('epoch')}. 0 is the whole window at once, one step an epoch.`,
  },
  'static.l2': { name: 'L2 regularisation', help: phrase`How strongly ${term('L2 regularisation', 'large weights are held back')}. More makes a more cautious model.` },
  'dynamic.start': {
    name: 'Start',
    help: phrase`${term('warm', 'Warm')} begins as a copy of the static model, ${term('cold')} begins knowing nothing.`,
    options: { warm: 'warm', cold: 'cold' },
  },
  'dynamic.rate': {
    name: 'Learning rate',
    help: phrase`How far ${term('learning rate', 'each step')} moves the model. High follows fast, and follows noise too. A night in the rush has more steps than one: see the ${term('batch size')}.`,
  },
  'dynamic.passes': { name: 'Passes', help: phrase`How often each day’s shoppers are ${term('pass', 'gone through')} before they are put away.` },
  'dynamic.batchSize': { name: 'Batch size', help: phrase`The most that a ${term('batch size', 'step of learning')} looks at. At 512 a quiet night is one step, one in the rush two or three: dynamic then learns faster.` },
  'dynamic.l2': { name: 'L2 regularisation', help: phrase`Every step ${term('L2 regularisation', 'pulls each weight')} towards its target by this share, times the ${term('learning rate')}. The level of buying is not pulled.` },
  'dynamic.towards': {
    name: 'L2 pulls towards',
    help: 'Towards zero, what was known fades like what was learnt. Towards the static model only what was learnt since fades.',
    options: { zero: 'zero', static: 'the static model' },
  },
  'dynamic.delay': { name: 'Label delay', help: phrase`How long it takes until a purchase ${term('label delay', 'is reported')}. Until then the model can’t learn from it.` },
  'dynamic.replay': { name: 'Replay', help: phrase`How many days before are ${term('replay', 'gone through again')} with each new one. They share its ${term('learning rate')}: dynamic is steadier, follows later, remembers longer.` },
  'dynamic.update': { name: 'Update every', help: 'How often the model in training learns. In between its batches are collected.' },
  'dynamic.publish': { name: 'Publish every', help: phrase`How often the model in training ${term('publish', 'goes into service')}, as a new ${term('version')}.` },
  'dynamic.challenge': {
    name: 'Publish check',
    help: phrase`${term('publish check', 'Refuses a new version')} if the model in training, as it learnt, lost more than the serving one on the same shoppers. Needs days between publishing.`,
  },
  'gate.on': { name: 'Gate', help: phrase`Every labelled batch ${term('gate', 'is checked')} before it may train. Beyond a threshold, and beyond chance at its size, it is held in ${term('quarantine')}.` },
  'gate.range': { name: 'Out of range', help: phrase`The share of a feature’s values that may lie ${term('out of range', 'outside the training window’s range')}. ${zeroIsOff}` },
  'gate.missing': { name: 'Missing values', help: phrase`The share of a feature’s values that may be ${term('missing values', 'missing')}. ${zeroIsOff}` },
  'gate.distance': { name: 'Input distance', help: phrase`How far a feature may be from the last 14 accepted days, as ${term('population stability index')}. ${zeroIsOff}` },
  'gate.labelRate': { name: 'Share of buyers', help: phrase`How many times the recent ${term('share of buyers')} a batch may have, or the recent one the batch’s. ${zeroIsOff}` },
  'gate.loss': { name: 'Log loss', help: phrase`How many times the recent ${term('log loss')} the serving model may have on a batch. ${zeroIsOff}` },
  'gate.after': {
    name: 'Held batches',
    help: phrase`What becomes of a batch in ${term('quarantine')}. One that waits is yours to release or to reject.`,
    options: { wait: 'wait', release: 'are released', reject: 'are rejected' },
  },
  'gate.hold': { name: 'Held for', help: 'After so many days a held batch is released or rejected.' },
  'rollback.on': {
    name: 'Automatic rollback',
    help: phrase`An earlier version ${term('rollback', 'serves again')} where it would have done better on the last labelled shoppers.`,
  },
  'rollback.window': { name: 'Compared over', help: 'The last labelled days on which versions are compared.' },
  'rollback.margin': { name: 'Margin', help: phrase`By how much ${term('log loss')} the earlier version must be better.` },
  'scheduled.on': {
    name: 'Scheduled retraining',
    help: phrase`A third contender (${term('scheduled')}): frozen like the static model, but trained anew from time to time.`,
  },
  'scheduled.trigger': {
    name: 'Retrained',
    help: 'Every so many days, on the morning after an alarm, or on both.',
    options: { interval: 'at intervals', alarm: 'on an alarm', either: 'on both' },
  },
  'scheduled.every': { name: 'Interval', help: 'Days from one retraining to the next.' },
  'scheduled.window': { name: 'Trained on', help: phrase`The last labelled days it learns from. 0 is everything since the ${term('training window')} began.` },
  'recalibrated.on': {
    name: 'Recalibrated',
    help: phrase`The cheap third way: the static model, with its ${term('starting point')} (intercept) set anew where yesterday’s outcomes say “too many” or “too few”.`,
  },
  'recalibrated.z': { name: 'Set anew beyond', help: phrase`How far the bouquets sold must lie from those it expected, in ${term('standard error', 'standard errors')}, up or down. Chance alone goes beyond 3 on one night in 370.` },
  'mixture.on': {
    name: 'Mixture',
    help: 'Static and dynamic side by side: it serves a mean of both, weighted each night by what each has lost lately.',
  },
  'mixture.share': { name: 'Handed over', help: 'The share of its weight that each of the two hands to the other every night. More changes sides faster, and trusts the better one less.' },
  'mixture.rate': { name: 'Learning rate', help: phrase`How much weight a ${term('nats', 'nat')} of ${term('log loss')} costs, added up over a day’s shoppers. 1 is Bayes’ rule; less takes more days to be sure.` },
  'monitors.psi': {
    name: 'Population stability index',
    help: phrase`A feature’s ${term('population stability index', 'alarm')} sounds above this and beyond chance. 0.1 and 0.25 are rules of thumb that know no sample size: at 400 0.25 misses Valentine’s.`,
  },
  'monitors.significance': {
    name: 'Significance',
    help: phrase`What chance alone gives: each ${term('monitor')} sounds a ${term('false alarm')} on no more than about this share of days, all features together.`,
  },
  'shop.order': {
    name: 'The shop orders',
    help: 'What a model expects, or so many that they are enough as often as the prices ask for: lost ÷ (lost + wilted).',
    options: { expected: 'as expected', prices: 'as the prices ask' },
  },
  'shop.visits': {
    name: 'Ordered for',
    help: 'No real shop knows who will come today. The plainest forecast is that those of a week ago come again.',
    options: { today: 'today’s visitors', week: 'visitors like a week ago' },
  },
  'shop.soldOut': {
    name: 'When sold out, the log says',
    help: 'Of whoever came too late: that they would have bought, that they did not buy, or nothing. It is what the models learn from.',
    options: { bought: 'bought', not: 'not bought', unknown: 'unknown' },
  },
  'prices.wilted': { name: 'A wilted bouquet', help: 'Ordered on a model’s word, and nobody wanted it.' },
  'prices.lost': { name: 'A lost customer', help: 'Wanted flowers that a model had not ordered.' },
  'prices.review': { name: 'A review', help: phrase`A person looks at an ${term('alarm')} or at a held batch.` },
  'prices.alarms': { name: 'Alarms are reviewed', help: 'A person looks at every alarm, at the price of a review. Off: alarms are counted and cost nothing, as where nobody acts on them.' },
  'prices.release': { name: 'A release', help: 'A new version goes into service.' },
  'prices.examples': { name: 'Training', help: phrase`For every million ${term('example', 'examples')} that training goes through.` },
  'interventions.list': {
    name: 'Done by hand',
    help: 'What you did to the models on the page. Each holds from the morning of its date and is part of the link.',
  },
};

type GroupWords = { readonly title: string; readonly help: string };

/** Headings of the settings, in the order they have there. */
export const GROUP_WORDS: Readonly<Record<'world' | 'events' | 'incidents' | 'models' | 'static' | 'dynamic' | 'scheduled' | 'recalibrated' | 'mixture' | 'guards' | 'alarms' | 'shop' | 'prices', GroupWords>> = {
  world: { title: 'The world', help: 'Who visits the shop, and how the town changes.' },
  events: { title: 'Events', help: 'The days that turn a flower shop’s year upside down. 1 is calibrated to published figures; at 0 the event does not happen.' },
  incidents: { title: 'What goes wrong', help: 'Broken feeds, bots, and purchases reported wrongly or not at all.' },
  models: { title: 'The models', help: 'All are of one kind and get the same information about each shopper.' },
  static: { title: 'Static training', help: 'Trained once, on the training window, then frozen.' },
  dynamic: { title: 'Dynamic training', help: 'Keeps learning, every day, from the shoppers it has just served.' },
  scheduled: { title: 'Scheduled training', help: 'Between the two: batch training, repeated.' },
  recalibrated: { title: 'Recalibrated', help: 'Static, and one number refitted: it follows how many buy, not why.' },
  mixture: { title: 'Mixture', help: 'Trains nothing of its own: it trusts whichever of static and dynamic did better lately.' },
  guards: { title: 'Gate, quarantine, rollback', help: 'What stands between a bad batch and the shop. They guard the dynamic model.' },
  alarms: { title: 'Alarms', help: 'When the monitors speak up.' },
  shop: { title: 'The shop', help: 'What is ordered on a model’s word, and what the log says of those who found nothing left.' },
  prices: { title: 'Prices', help: 'What a mistake and the work around a model cost.' },
};

export function wordsFor(path: ScenarioKey): FieldWords {
  return { ...SCENARIO_WORDS[path], unit: fieldAt(path).field.unit };
}
